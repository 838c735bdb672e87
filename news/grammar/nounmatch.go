package grammar

import (
	"slices"
)

// ownerParty is the party before "'s", or beside a noun: "the group's designation".
func (r *reading) ownerParty(s *sentence, i int) []filler {
	at := filler{group: group{first: i, last: i, heads: []int{i}}, head: i}
	p := s.phrases[i]
	if k, where := r.partyOfPhrase(s, p); where != nowhere {
		at.party, at.sure = k, true
		return []filler{at}
	}
	for j := p.from; j < p.head; j++ { // "the ABC's designation"
		if run := nameRun(s.tokens, j, p.to); run > 0 && tagAt(s.tokens, j+run) == possessive && !r.l.is(s.tokens[j+run-1].low, "body", "office", "court") {
			at.party = known{name: s.text[s.tokens[j].start:s.tokens[j+run-1].end]}
			return []filler{at}
		}
	}
	return nil
}

// banAgain is the party of a ban that was told of before: "the ban was lifted".
func (r *reading) banAgain(s *sentence, i int) []filler {
	k, ok := r.lastParty()
	if !ok || !r.l.is(s.word(i), "measure") || !r.pointsBack(s, i) || !slices.ContainsFunc(r.claims, func(d *draft) bool { return d.Act.Listing() }) {
		return nil
	}
	return []filler{{group: group{first: i, last: i, heads: []int{i}}, head: i, party: k}}
}

// pointsBack reports whether a short phrase goes back to something told: "the ban", "its
// listing", "the Union's sanctions".
func (r *reading) pointsBack(s *sentence, i int) bool {
	p := s.phrases[i]
	first := s.tokens[p.from]
	if _, owned := r.stateIn(s, i); owned || r.supranational(s, i) {
		return true
	}
	return p.to-p.from <= 3 && (r.l.is(first.low, "points_back") || isPossessivePronoun(first))
}

// complement is the group behind "of" that belongs to the phrase i.
func (s *sentence) complement(i int) *group {
	if s.kind(i+1) == binding && s.word(i+1) == "of" && s.kind(i+2) == nominal {
		return s.groupAt(i + 2)
	}
	return nil
}

// matchNoun fits a pattern with a noun: what belongs to it stands behind prepositions,
// before "'s", or right before it ("a police raid").
func (r *reading) matchNoun(s *sentence, i int, p *pattern) (f found, ok bool) {
	t := s.tokens[s.phrases[i].head]
	if t.tag == name && !s.headline {
		return f, false
	}
	f = found{pattern: p, at: i, fill: map[slot][]filler{}, end: i}
	bounds := s.boundAfter(i)
	for _, a := range p.others {
		if slices.Contains(a.preps, "by") && (a.slot == actor || a.slot == police) {
			r.fillNounAgent(s, &f, a, bounds)
			continue
		}
		fill := r.fillArgument(s, &f, a, bounds, nil)
		if len(fill) == 0 && !a.optional && a.slot != list && slices.Contains(a.preps, "of") {
			if fill = r.ownerParty(s, i); fill == nil && isPossessivePronoun(s.tokens[s.phrases[i].from]) && len(r.parties) > 0 {
				fill = []filler{{group: group{first: i, last: i, heads: []int{i}}, head: i, party: r.parties[len(r.parties)-1]}}
			}
		}
		if len(fill) == 0 && !a.optional {
			return f, false
		}
		f.fill[a.slot] = append(f.fill[a.slot], fill...)
	}
	return f, true
}

// boundAfter collects what stands behind prepositions after the noun i.
func (s *sentence) boundAfter(i int) []bound {
	if s.kind(i+1) == binding && s.word(i+1) == "of" && s.kind(i+2) == nominal {
		g := s.groupAt(i + 2)
		return append([]bound{{"of", *g}}, s.boundUntilVerb(g.last+1)...)
	}
	if s.kind(i+1) == pause && s.kind(i+2) == binding { // "the raids, on two schools, ..."
		return s.boundUntilVerb(i + 2)
	}
	return s.boundUntilVerb(i + 1)
}

func (s *sentence) boundUntilVerb(i int) []bound {
	end := i
	for end < len(s.phrases) && s.kind(end) != verbal && s.kind(end) != relates && s.kind(end) != pause {
		end++
	}
	return s.boundBetween(i, end)
}

func (r *reading) fillNounAgent(s *sentence, f *found, a argument, bounds []bound) {
	for _, b := range bounds {
		if b.prep == "by" {
			f.agent = r.fits(s, a.slot, &b.group)
			return
		}
	}
	if g, ok := r.verbOfEvent(s, f.at); ok && !g.noun && g.phrase < f.at && r.l.is(s.phrases[g.phrase].vg.lemma, "doer") {
		if f.agent = r.fits(s, a.slot, s.subjectOf(g.phrase)); len(f.agent) > 0 {
			return
		}
	}
	p := s.phrases[f.at]
	for j := p.from; j < p.head; j++ {
		if t := s.tokens[j]; t.placed || r.l.is(t.low, "body", "force") && t.tag != adjective {
			f.agent = []filler{{group: group{first: f.at, last: f.at, heads: []int{f.at}}, head: f.at}}
			return
		}
	}
}
