package grammar

import (
	"standing/news"
)

// controller is who does what an infinitive or a form in -ing tells: whom the verb before
// calls upon, the subject of that verb, or whose decision it is.
func (r *reading) controller(s *sentence, i int) *group {
	g, ok := r.governorOf(s, i)
	if !ok {
		if s.phrases[i].vg.gerund {
			return s.firstSubject(i)
		}
		if s.headline {
			return s.leftmost(i - 1)
		}
		return nil
	}
	if g.noun && r.l.forceWord(s.word(g.phrase)) == news.CalledFor {
		return r.calledUpon(s, g.phrase)
	}
	if g.noun {
		return s.owner(g.phrase)
	}
	v := s.phrases[g.phrase].vg
	if news.Force(r.l.force[v.lemma]) == news.CalledFor && !v.passive {
		for j := g.phrase + 1; j < i; j++ {
			if s.kind(j) == nominal {
				return s.groupAt(j)
			}
		}
	}
	if v.finite() || v.bare {
		return s.subjectOf(g.phrase)
	}
	if g.phrase < i {
		return r.controller(s, g.phrase)
	}
	return nil
}

// calledUpon is who is to do what a call or request asks for: behind "on" or "to", else
// whoever answers it.
func (r *reading) calledUpon(s *sentence, i int) *group {
	for _, b := range s.boundUntilVerb(i + 1) {
		if b.prep == "on" || b.prep == "to" || b.prep == "for" {
			g := b.group
			return &g
		}
	}
	for j := i - 1; j >= 0; j-- {
		if s.kind(j) == verbal && s.phrases[j].vg.finite() {
			return s.subjectOf(j)
		}
	}
	return nil
}

// owner is whose decision a noun tells: behind "by" or "of", or before "'s".
func (s *sentence) owner(i int) *group {
	for j := i + 1; s.kind(j) == binding && s.kind(j+1) == nominal; {
		g := s.groupAt(j + 1)
		if s.word(j) == "by" || s.word(j) == "from" || s.word(j) == "on" || s.word(j) == "of" {
			return g
		}
		j = g.last + 1
	}
	p := s.phrases[i]
	for j := p.from; j < p.head; j++ {
		if t := s.tokens[j]; t.tag == possessive || t.placed || isPossessivePronoun(t) {
			return &group{first: i, last: i, heads: []int{i}}
		}
	}
	if s.kind(i-1) == verbal && s.phrases[i-1].vg.finite() { // "Russia took a decision to"
		return s.subjectOf(i - 1)
	}
	return nil
}

// isPossessivePronoun reports whether the word is a possessive pronoun.
func isPossessivePronoun(t token) bool {
	return t.low == "its" || t.low == "their" || t.low == "his" || t.low == "her"
}
