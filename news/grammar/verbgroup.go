package grammar

// verbGroup is what the words around a main verb make of it.
type verbGroup struct {
	lemma       string
	modal       string
	negated     bool
	perfect     bool
	progressive bool
	passive     bool
	infinitive  bool // "to ban"
	gerund      bool // "banning", without a form of be
	bare        bool // a participle without any auxiliary: "banned in 2003"
	present     bool
	still       bool
	split       int // the phrase of its auxiliary, where other phrases stand between; else -1
}

// finite reports whether the group can bear a clause.
func (v verbGroup) finite() bool { return !v.infinitive && !v.gerund && !v.bare }

// inside finds a moment between an auxiliary and its verb, "has today extended", and returns
// where it ends.
func inside(tokens []token, j int, moments []moment) (*moment, int) {
	for k := range moments {
		if m := &moments[k]; m.from == j && tagAt(tokens, m.to) == verb && tokens[m.to].verb.kind&(participle|gerund|base) != 0 {
			return m, m.to
		}
	}
	return nil, j
}

// verbPhrase takes a main verb with what stands before it.
func (l *lexicon) verbPhrase(tokens []token, i int, moments []moment) phrase {
	p := phrase{kind: verbal, from: i, to: i + 1, head: i, vg: verbGroup{split: -1}}
	v := &p.vg
	var helper string
	for j := i; j < len(tokens); j++ {
		t := tokens[j]
		switch t.tag {
		case infinitive:
			v.infinitive = true
		case modal:
			v.modal = t.low
		case negation:
			v.negated = true
		case adverb:
			v.still = v.still || l.is(t.low, "still")
			v.negated = v.negated || t.low == "never"
		case when:
			m, end := inside(tokens, j, moments)
			if m == nil || helper == "" && v.modal == "" {
				return p.ended(helper, j)
			}
			p.moment, p.to = m, end
			j = end - 1
			continue
		case verb:
			if !l.takeVerb(tokens, j, v, &helper, moments) {
				p.head, p.to = j, j+1
				v.settle(t, helper)
				return p
			}
		default:
			return p.ended(helper, j)
		}
		p.to = j + 1
		if t.tag == verb {
			p.head = j
		}
	}
	if helper == "" {
		p.kind = binding
		if tokens[i].tag != infinitive {
			p.kind = adverbial
		}
		p.to = i + 1
		return p
	}
	return p.ofHelper(helper, p.to)
}

// ended is the phrase of auxiliaries that stop at j without a main verb.
func (p phrase) ended(helper string, j int) phrase {
	if helper == "" { // "to" without a verb is a preposition
		p.kind = binding
		return p
	}
	return p.ofHelper(helper, j)
}

// takeVerb takes an auxiliary that has its main verb still before it.
func (l *lexicon) takeVerb(tokens []token, j int, v *verbGroup, helper *string, moments []moment) bool {
	t := tokens[j]
	if !l.is(t.verb.lemma, "auxiliary", "copula") {
		return false
	}
	k := j + 1
	for tagAt(tokens, k) == adverb || tagAt(tokens, k) == negation {
		k++
	}
	if m, end := inside(tokens, k, moments); m != nil {
		k = end
	}
	if tagAt(tokens, k) != verb {
		return false
	}
	next := tokens[k].verb
	switch {
	case t.verb.lemma == "have" && next.kind&participle == 0, l.is(t.verb.lemma, "copula") && next.kind&(participle|gerund) == 0,
		t.verb.lemma == "do" && next.kind&base == 0:
		return false
	}
	if *helper == "" {
		v.present = t.low == "is" || t.low == "remains" || t.low == "are" || t.low == "has" || t.low == "have" || t.low == "does" || t.low == "do" || t.low == "am"
		v.gerund = t.verb.kind&gerund != 0
	}
	v.perfect = v.perfect || t.verb.lemma == "have"
	v.still = v.still || t.verb.lemma == "remain" || t.verb.lemma == "stay"
	*helper = t.verb.lemma
	if l.is(*helper, "copula") {
		*helper = "be"
	}
	return true
}

// settle says what the main verb and the last auxiliary before it make of the group.
func (v *verbGroup) settle(t token, helper string) {
	v.lemma = t.verb.lemma
	switch {
	case helper == "be" && t.verb.kind&participle != 0:
		v.passive = true
	case helper == "be":
		v.progressive = true
	case helper != "" || v.modal != "" || v.infinitive:
	case t.verb.kind&gerund != 0:
		v.gerund = true
	case t.verb.kind&(base|third) != 0 && t.verb.kind&past == 0:
		v.present = true
	}
}

// ofHelper is the phrase of a form of be, have or do that is the main verb itself.
func (p phrase) ofHelper(helper string, to int) phrase {
	p.vg.lemma, p.to = helper, to
	p.vg.perfect = false
	return p
}
