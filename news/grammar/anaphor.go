package grammar

// anaphor goes back to a party by a noun ("the group", "the former insurgents") or a
// pronoun.
func (r *reading) anaphor(s *sentence, p phrase) (known, bool) {
	t := s.tokens[p.head]
	if t.tag == pronoun {
		return r.pronoun(s, p)
	}
	last, ok := r.lastParty()
	if !r.l.is(t.low, "anaphor") || !ok {
		return known{}, false
	}
	switch s.tokens[p.from].low {
	case "the", "this", "that", "its", "their", "both":
	default:
		if !(t.capital && p.to-p.from == 1) {
			return known{}, false
		}
	}
	if s.tokens[p.from].tag != determiner && !t.capital || s.possessiveIn(p.from, p.head) {
		return known{}, false
	}
	for _, t := range s.tokens[p.from:p.head] {
		if t.tag == name || t.tag == number {
			return known{}, false
		}
	}
	return last, true
}

func (r *reading) pronoun(s *sentence, p phrase) (known, bool) {
	if !r.l.is(s.tokens[p.head].low, "thing_pronoun", "group_pronoun") {
		return known{}, false
	}
	for j := len(s.phrases) - 1; j >= 0; j-- {
		if q := s.phrases[j]; q.kind == nominal && q.to <= p.from && s.tokens[q.head].tag != pronoun {
			if k, at := r.partyOfPhrase(s, q); at == asHead {
				return k, true
			}
		}
	}
	if r.lastSubject.party.name != "" {
		return r.lastSubject.party, true
	}
	subject := s.kind(s.phraseAfter(p)) == verbal
	if len(r.parties) > 0 && !(subject && r.lastSubject.actor) {
		return r.parties[len(r.parties)-1], true
	}
	return known{}, false
}

// phraseAfter is the index of the phrase behind p.
func (s *sentence) phraseAfter(p phrase) int {
	for i, q := range s.phrases {
		if q.from >= p.to {
			return i
		}
	}
	return len(s.phrases)
}

// possessor finds a party behind "its" or "their".
func (r *reading) possessor(s *sentence, p phrase) (known, where) {
	for j := p.from + 1; j < p.head; j++ { // "the group's designation"
		if t := s.tokens[j]; t.tag == possessive && r.l.is(s.tokens[j-1].low, "anaphor") && s.tokens[p.from].tag == determiner && len(r.parties) > 0 {
			return r.parties[len(r.parties)-1], beside
		}
	}
	if low := s.tokens[p.from].low; (low == "its" || low == "their") && r.lastSubject.party.name != "" {
		return r.lastSubject.party, beside
	}
	return known{}, nowhere
}

// subjectAgain is to whom a pronoun at i goes back: the subject of a clause before it in the
// sentence that can act, else that of the sentence before.
func (r *reading) subjectAgain(s *sentence, i int) subject {
	for j := i - 1; j > 0; j-- {
		if p := s.phrases[j]; p.kind == verbal && p.vg.finite() {
			if g := s.subjectOf(j); g != nil && s.tokens[s.phrases[g.first].head].tag != pronoun && !g.has(i) {
				if x := r.subjectFrom(s, g); x.actor {
					return x
				}
			}
		}
	}
	return r.lastSubject
}
