package grammar

import (
	"strings"

	"standing/news"
)

// governor is the verb or noun on which an infinitive, a participle or an event depends.
type governor struct {
	phrase int
	noun   bool
}

// forceWord is the force that a governing word gives, in the singular or plural.
func (l *lexicon) forceWord(word string) news.Force {
	if f := l.force[word]; f != "" {
		return news.Force(f)
	}
	return news.Force(l.force[strings.TrimSuffix(word, "s")])
}

// governorOf finds it: for a verb in the infinitive or in -ing what stands before it, for
// an event told by a noun the verb that has it as subject or object.
func (r *reading) governorOf(s *sentence, i int) (g governor, ok bool) {
	p := s.phrases[i]
	if p.kind == nominal {
		return r.verbOfEvent(s, i)
	}
	if p.vg.finite() || p.vg.bare {
		return g, false
	}
	if p.vg.infinitive && s.kind(i-1) == joining { // "to list the group and to hand over its leaders"
		for j := i - 2; j >= 0; j-- {
			if q := s.phrases[j]; q.kind == verbal && q.vg.infinitive {
				return r.governorOf(s, j)
			}
		}
	}
	if p.vg.gerund && s.kind(i-1) == binding && s.kind(i-2) == nominal && r.l.forceWord(s.word(i-2)) == "" {
		return g, false // "reasons for keeping"
	}
	for j := s.skip(i-1, -1); j >= 0; j-- {
		switch q := s.phrases[j]; q.kind {
		case nominal:
			if f := r.l.forceWord(s.word(j)); f != "" && r.isEventNoun(s, j) {
				return governor{j, true}, true
			}
			if s.kind(j-1) == relates { // "which"
				return g, false
			}
		case verbal:
			if p.vg.infinitive || j == s.skip(i-1, -1) || s.kind(i-1) == binding {
				return governor{j, false}, true
			}
			return g, false
		case binding, joining, adverbial, timed:
			if q.kind == joining && s.kind(j-1) == verbal && s.kind(j+1) == verbal { // "to list and ban"
				continue
			}
		case opens:
			if s.word(j) == "whether" {
				continue
			}
			return g, false
		case pause:
			if p.vg.gerund {
				return g, false
			}
		default:
			return g, false
		}
	}
	return g, false
}

// isEventNoun reports whether the word is a noun that tells of an intention, not part of a
// name or the body "the Council decision makers".
func (r *reading) isEventNoun(s *sentence, i int) bool {
	return s.tokens[s.phrases[i].head].tag == noun
}

// verbOfEvent is the verb to which a noun belongs, or a noun like "call" that it stands
// behind.
func (r *reading) verbOfEvent(s *sentence, i int) (g governor, ok bool) {
	for j := i - 1; j >= 0; j-- {
		switch q := s.phrases[j]; {
		case q.kind == verbal:
			return governor{j, false}, true
		case q.kind == nominal && s.kind(j+1) == binding && r.l.forceWord(s.word(j)) != "" && r.isEventNoun(s, j):
			return governor{j, true}, true
		case q.kind == nominal, q.kind == binding, q.kind == adverbial, q.kind == timed, q.kind == pause, q.kind == joining:
		default:
			j = -1
		}
		if j < 0 {
			break
		}
	}
	for j := i + 1; j < len(s.phrases); j++ {
		switch q := s.phrases[j]; {
		case q.kind == verbal && q.vg.finite():
			return governor{j, false}, true
		case q.kind == opens && s.kind(j+1) == verbal, q.kind == stop, q.kind == relates:
			return g, false
		}
	}
	return g, false
}

// governed takes the force of what governs.
func (r *reading) governed(s *sentence, i int, g governor, own news.Force, say *saying, depth int) news.Force {
	word := s.word(g.phrase)
	if !g.noun {
		word = s.phrases[g.phrase].vg.lemma
	}
	force := r.l.forceWord(word)
	if g.noun && s.tokens[s.phrases[g.phrase].from].low == "no" {
		return news.NotHappened
	}
	if word == "continue" && own == news.Done && s.phrases[i].kind == verbal {
		return news.InForce
	}
	outer := r.forceAt(s, g.phrase, false, say, depth+1)
	nominalEvent := s.phrases[i].kind == nominal
	if !g.noun {
		v := s.phrases[g.phrase].vg
		switch {
		case v.lemma == "be" && s.skip(g.phrase+1, 1) == i && s.phrases[i].vg.infinitive:
			force = news.Announced // "is to be banned"
		case v.lemma == "be" && s.adjectiveAfter(g.phrase) != "":
			force = r.l.forceWord(s.adjectiveAfter(g.phrase))
		case nominalEvent && g.phrase > i && force == news.Pending && v.lemma != "need" && v.lemma != "require" && v.lemma != "await":
			force = "" // "the trial began"
		case nominalEvent && g.phrase > i && v.present && r.l.is(v.lemma, "begins"):
			force = news.Announced // "the trial begins on Monday"
		}
	}
	switch {
	case outer == news.NotHappened && force == news.NotHappened, force == "" || force == "same":
		if outer == news.Done || outer == news.InForce {
			return own
		}
		return outer
	case outer == news.NotHappened || outer == news.Hypothetical || outer == news.CalledFor || outer == news.Threatened || outer == news.Pending && force == news.Announced:
		return outer
	}
	return force
}

// wanted reports whether the participle i belongs to what somebody wants.
func (s *sentence) wanted(i int) bool {
	j := i - 2
	for s.kind(j) == binding || s.kind(j) == nominal {
		j--
	}
	return s.kind(i-1) == nominal && s.kind(j) == verbal && english().forceWord(s.phrases[j].vg.lemma) == news.CalledFor
}

// adjectiveAfter is the adjective behind a form of be ("is due to", "is likely to").
func (s *sentence) adjectiveAfter(i int) string {
	if j := s.skip(i+1, 1); s.kind(j) == nominal && s.tokens[s.phrases[j].head].tag == adjective {
		return s.word(j)
	}
	return ""
}
