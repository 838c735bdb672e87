package grammar

// targets is whom or what the act is done to.
func (r *reading) targets(s *sentence, f found) []filler {
	for _, at := range []slot{partySlot, people} {
		if fill := f.fill[at]; len(fill) > 0 && !(at == people && len(f.fill[goods])+len(f.fill[things]) > 0) {
			if at == partySlot && f.pattern.act.Listing() {
				fill = append(fill, r.together(s, f)...)
				fill = append(fill, r.gapped(s, f)...)
			}
			return fill
		}
	}
	for _, at := range []slot{goods, things, site} { // "computers and software" are one haul
		if fill := f.fill[at]; len(fill) > 0 {
			if owner := f.fill[people]; len(owner) > 0 {
				fill[0].party, fill[0].sure = owner[0].party, owner[0].sure
			}
			return fill[:1]
		}
	}
	if fill := f.fill[anything]; len(fill) > 0 && f.pattern.noun && fill[0].head >= 0 {
		if t, ok := r.tied(s, fill[0].head); ok {
			t.group, t.head = fill[0].group, fill[0].head
			return []filler{t}
		}
	}
	if f.fill[ban] != nil {
		return f.fill[ban]
	}
	return nil
}

// together is the parties behind "together with", "along with".
func (r *reading) together(s *sentence, f found) []filler {
	for j := f.at + 1; j+2 < len(s.phrases); j++ {
		w := s.word(j)
		if (w == "together" || w == "along" || w == "alongside") && s.word(j+1) == "with" && s.kind(j+2) == nominal {
			return r.fits(s, partySlot, s.groupAt(j+2))
		}
	}
	return nil
}

// gapped is a further party behind a date: "designated A in 1989 and B in the same year".
func (r *reading) gapped(s *sentence, f found) []filler {
	for j := f.at + 1; j+2 < len(s.phrases) && j < f.at+8; j++ {
		if s.kind(j) == verbal || s.kind(j) == pause {
			return nil
		}
		if s.kind(j) == timed && s.kind(j+1) == joining && s.kind(j+2) == nominal && s.kind(s.groupAt(j+2).last+1) == timed {
			fill := r.fits(s, partySlot, s.groupAt(j+2))
			for n := range fill {
				fill[n].gapped = true
			}
			return fill
		}
	}
	return nil
}

func (r *reading) fillSubject(s *sentence, d *draft, f found, t filler) {
	d.known = t.party
	d.Party = t.party.ref
	if t.head < 0 {
		return
	}
	last := t.head
	if of := s.complement(t.head); of != nil {
		last = of.last
	}
	words := r.display(s, t.head, last)
	number := r.number(s, t.head)
	switch {
	case len(f.fill[partySlot]) > 0:
		d.Subject = r.partyWords(s, t, words)
		for _, at := range []slot{list, ban} {
			if fill := f.fill[at]; len(fill) > 0 {
				d.Object = r.display(s, fill[0].group.first, fill[0].group.last)
			}
		}
	case len(f.fill[people]) > 0 && len(f.fill[goods])+len(f.fill[things]) == 0:
		d.Subject = withName(words, t.party.name)
		if s.tokens[s.phrases[t.head].head].tag == pronoun && t.party.name != "" || t.head == f.at && f.pattern.noun {
			d.Subject = t.party.name
		}
	default:
		d.Subject, d.Object = t.party.name, r.display(s, t.group.first, max(last, t.group.last))
	}
	d.Number = number
}

// partyWords names a party as printed; where a noun or pronoun goes back to it, with its name.
func (r *reading) partyWords(s *sentence, t filler, words string) string {
	p := s.phrases[t.head]
	switch {
	case t.party.name == "":
		return words
	case s.tokens[p.head].tag == pronoun || contains(words, t.party.name) || r.l.is(s.tokens[p.head].low, "measure"):
		return t.party.name
	}
	return withName(words, t.party.name)
}

// withName adds to words that do not name their party its name in brackets.
func withName(words, name string) string {
	if name == "" || contains(words, name) {
		return words
	}
	return words + " (" + name + ")"
}

// number is how many the phrase counts, as printed.
func (r *reading) number(s *sentence, i int) string {
	p := s.phrases[i]
	for j := p.from; j < p.to; j++ {
		if s.tokens[j].tag == number {
			return s.tokens[j].text
		}
	}
	return ""
}
