package grammar

// settleBare decides which verbs in the form of the past are participles without an
// auxiliary: "the cases seized from the group".
func (s *sentence) settleBare(l *lexicon) {
	for i := range s.phrases {
		p := &s.phrases[i]
		t := s.tokens[p.head]
		if p.kind != verbal || p.from != p.head && tagAt(s.tokens, p.from) != adverb || t.verb.kind&participle == 0 || !p.vg.finite() || p.vg.passive || p.vg.perfect || p.vg.modal != "" {
			continue
		}
		if j := s.splitFrom(i); j >= 0 {
			p.vg.perfect, p.vg.split = true, j
			continue
		}
		if s.joinsPassive(i) {
			p.vg.passive = true
			continue
		}
		p.vg.bare = s.isBare(l, i, t)
	}
}

// splitFrom is the "has" that the participle i belongs to, with phrases between: "has in the
// last year seized"; -1 where there is none.
func (s *sentence) splitFrom(i int) int {
	for j := i - 1; j >= 0; j-- {
		switch p := s.phrases[j]; p.kind {
		case binding, timed, adverbial, pause:
		case nominal:
			if s.kind(j-1) != binding && s.kind(j-1) != nominal {
				return -1
			}
		case verbal:
			if p.vg.lemma == "have" && p.vg.finite() && j < i-1 {
				return j
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// joinsPassive reports whether the participle i goes on from a passive: "was banned in May and
// unbanned in June".
func (s *sentence) joinsPassive(i int) bool {
	if s.kind(i-1) != joining || s.kind(s.skip(i+1, 1)) == nominal {
		return false
	}
	for j := i - 2; j >= 0; j-- {
		if s.kind(j) == verbal {
			return s.phrases[j].vg.passive
		}
		if s.kind(j) == stop {
			return false
		}
	}
	return false
}

func (s *sentence) isBare(l *lexicon, i int, t token) bool {
	if t.verb.kind&past == 0 { // "taken"
		return true
	}
	if l.is(t.verb.lemma, "intransitive") {
		return false
	}
	after := s.skip(i+1, 1)
	if s.kind(after) == binding && s.word(after) == "by" && s.kind(i-1) == nominal {
		return true
	}
	if l.speech[t.verb.lemma] != "" && !s.isObject(i-1) || s.kind(after) == nominal || s.kind(after) == relates {
		return false
	}
	if s.kind(i-1) != nominal {
		return s.kind(i-1) == pause && s.kind(after) == binding && s.finiteIn(i+1) && !s.finiteBefore(i)
	}
	if s.kind(after) == binding || s.kind(after) == infinitiveOf(s, after) {
		return s.isObject(i-1) || s.finiteIn(i+1) && !s.commaBefore(i+1)
	}
	return false
}

// infinitiveOf is the kind of a phrase that is an infinitive, else one that no phrase has.
func infinitiveOf(s *sentence, i int) phraseKind {
	if s.kind(i) == verbal && s.phrases[i].vg.infinitive {
		return verbal
	}
	return 255
}

// isObject reports whether the nominal phrase i stands behind a verb that is not one of
// saying, or behind a preposition that follows such a verb.
func (s *sentence) isObject(i int) bool {
	for ; i >= 0; i-- {
		switch p := s.phrases[i]; p.kind {
		case nominal, binding, adverbial, timed, joining:
		case verbal:
			if english().speech[p.vg.lemma] != "" {
				return false
			}
			return true
		case pause:
			return false
		default:
			return false
		}
	}
	return false
}

// finiteIn reports whether a finite verb follows from i on before a clause is opened.
func (s *sentence) finiteIn(i int) bool {
	for ; i < len(s.phrases); i++ {
		switch p := s.phrases[i]; {
		case p.kind == verbal && p.vg.finite():
			return true
		case p.kind == opens, p.kind == relates, p.kind == stop, p.kind == joining && s.kind(i+1) == verbal:
			return false
		}
	}
	return false
}

func (s *sentence) finiteBefore(i int) bool {
	for i--; i >= 0; i-- {
		if s.phrases[i].kind == verbal && s.phrases[i].vg.finite() {
			return true
		}
	}
	return false
}

// commaBefore reports whether a comma stands before the next finite verb from i on.
func (s *sentence) commaBefore(i int) bool {
	for ; i < len(s.phrases); i++ {
		switch p := s.phrases[i]; {
		case p.kind == pause:
			return true
		case p.kind == verbal && p.vg.finite():
			return false
		}
	}
	return false
}
