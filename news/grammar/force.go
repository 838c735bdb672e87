package grammar

import (
	"strings"

	"standing/news"
)

// forceOf says how real the act at phrase i is told to be, before it is asked who tells it.
func (r *reading) forceOf(s *sentence, i int, state bool, say *saying) news.Force {
	return r.forceAt(s, i, state, say, 0)
}

const maxDepth = 4 // of what governs what governs ...

func (r *reading) forceAt(s *sentence, i int, state bool, say *saying, depth int) news.Force {
	if depth > maxDepth {
		return news.Done
	}
	p := s.phrases[i]
	own := news.Done
	if p.kind == verbal {
		own = r.forceOfVerb(s, i, state, say)
		if own != news.Done && own != news.InForce {
			return own
		}
		if p.vg.finite() && r.conditional(s, i) {
			return news.Hypothetical
		}
	}
	if p.kind == verbal && p.vg.gerund && s.kind(i-1) == binding && s.word(i-1) == "against" {
		return news.Opinion
	}
	if p.kind == verbal && p.vg.gerund && r.isSubject(s, i) {
		return news.Hypothetical
	}
	if p.kind == verbal && s.supposes(i) {
		return news.Hypothetical
	}
	if p.kind == verbal && p.vg.infinitive && s.kind(i-1) == opens && s.word(i-1) == "whether" {
		return news.Hypothetical
	}
	if p.kind == verbal && p.vg.bare && s.wanted(i) {
		return news.CalledFor // "wants the listing revoked"
	}
	if p.kind == verbal && p.vg.infinitive && s.headline && i <= 2 {
		return news.Announced // "Ministry to lift ban"
	}
	g, ok := r.governorOf(s, i)
	if !ok || say != nil && g.phrase == say.at && !g.noun && p.kind == verbal && p.vg.finite() {
		return own
	}
	return r.governed(s, i, g, own, say, depth)
}

// supposes reports whether the sentence is opened by "suppose", or the verb i stands behind
// "were to".
func (s *sentence) supposes(i int) bool {
	if first := s.phrases[0]; first.kind == verbal && i > 0 && english().is(first.vg.lemma, "supposing") && first.vg.present {
		return true
	}
	j := s.skip(i-1, -1)
	return s.phrases[i].vg.infinitive && s.kind(j) == verbal && s.word(j) == "were"
}

// forceOfVerb is what the words around a verb make of it.
func (r *reading) forceOfVerb(s *sentence, i int, state bool, say *saying) news.Force {
	v := s.phrases[i].vg
	switch {
	case v.negated || s.noSubject(i):
		return news.NotHappened
	case r.isImperative(s, i):
		return news.CalledFor
	case v.modal != "":
		if say != nil && say.kind != "warn" && r.l.modals["quoted "+v.modal] != "" && !r.conditional(s, i) && !r.gerundSubject(s, i) {
			return news.Force(r.l.modals["quoted "+v.modal])
		}
		return news.Force(r.l.modals[v.modal])
	case v.passive && v.progressive:
		return news.Pending
	case state && v.passive && (v.present || v.still):
		return news.InForce
	case state && v.bare && len(s.timesIn(i+1, i+2)) == 0:
		return news.InForce
	case state && v.present && !v.perfect && !v.passive && !s.headline && !v.progressive:
		return news.InForce
	case state && v.present && v.perfect && s.sinceNear(i):
		return news.InForce
	case v.lemma == "remain" || v.lemma == "stay":
		return news.InForce
	}
	return news.Done
}

// isImperative reports whether the verb opens its sentence in the base form: "List them now!"
func (r *reading) isImperative(s *sentence, i int) bool {
	v := s.phrases[i].vg
	return i == 0 && !s.headline && v.finite() && !v.passive && v.present && s.tokens[s.phrases[i].head].verb.kind&base != 0
}

// noSubject reports whether the subject is nobody: "No country has recognized".
func (s *sentence) noSubject(i int) bool {
	g := s.subjectOf(i)
	return g != nil && english().is(s.tokens[s.phrases[g.first].from].low, "nobody")
}

func (s *sentence) sinceNear(i int) bool {
	for _, j := range s.timesIn(i+1, i+4) {
		if s.phrases[j].moment.since {
			return true
		}
	}
	return false
}

// conditional reports whether the clause of the verb i is opened by "if" or the like, or
// such a clause belongs to it.
func (r *reading) conditional(s *sentence, i int) bool {
	for j := i - 1; j >= 0; j-- {
		p := s.phrases[j]
		if p.kind == opens {
			return r.l.is(s.word(j), "condition")
		}
		if p.kind == verbal && p.vg.finite() || p.kind == stop {
			return false
		}
	}
	return false
}

// gerundSubject reports whether the subject of the verb i is itself an act in -ing:
// "Removing it would be".
func (r *reading) gerundSubject(s *sentence, i int) bool {
	for j := i - 1; j >= 0; j-- {
		p := s.phrases[j]
		if p.kind == verbal {
			return p.vg.gerund && r.isSubject(s, j)
		}
		if p.kind != nominal && p.kind != binding {
			return false
		}
	}
	return false
}

// isSubject reports whether the act in -ing at i begins its clause.
func (r *reading) isSubject(s *sentence, i int) bool {
	return i == 0 || s.kind(i-1) == joining && s.kind(i-2) == pause || s.kind(i-1) == opens && s.word(i-1) == "that" || s.kind(i-1) == verbal && s.finiteIn(i+1) || s.kind(i-1) == pause && i == 1
}

// told says what the force becomes by who tells it and how.
func (r *reading) told(force news.Force, act news.Act, say *saying, by speaker, hearsay bool) news.Force {
	if force != news.Done && force != news.InForce {
		if say != nil && say.kind == "deny" && force == news.Announced {
			return news.Denied
		}
		if say != nil && say.kind == "warn" && force == news.Announced {
			return news.Threatened
		}
		return force
	}
	switch {
	case hearsay:
		return news.Alleged
	case say == nil:
		return force
	case say.kind == "deny":
		return news.Denied
	case say.kind == "claim" || say.kind == "accuse":
		return news.Alleged
	case say.kind == "warn":
		return news.Hypothetical
	case say.kind == "call":
		return news.CalledFor
	case say.kind == "promise":
		return news.Announced
	case !act.Listing() && !by.official && !by.media:
		return news.Alleged
	}
	return force
}

// hearsay reports whether a word such as "reportedly" stands in the sentence.
func (r *reading) isHearsay(s *sentence, i int) bool {
	p := s.phrases[i]
	for j := max(p.from-2, 0); j < p.to; j++ {
		if r.l.hearsay[strings.TrimSuffix(s.tokens[j].low, ",")] {
			return true
		}
	}
	return false
}
