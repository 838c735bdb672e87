package grammar

import (
	"slices"

	"standing/news"
)

// found is a pattern that fits a place in a sentence.
type found struct {
	pattern *pattern
	at      int // the phrase of the verb or noun
	passive bool
	fill    map[slot][]filler
	agent   []filler // who acts
	end     int      // the last phrase that belongs to it
	inner   int      // the infinitive that it takes in, "the decision to list"; 0 for none
}

// matches finds the patterns that fit the phrase i.
func (r *reading) matches(s *sentence, i int) (all []found) {
	patterns := r.l.byNoun[s.word(i)]
	if s.kind(i) == verbal {
		patterns = r.l.byVerb[s.phrases[i].vg.lemma]
	} else if s.kind(i) != nominal {
		return nil
	}
	for _, p := range patterns {
		var f found
		var ok bool
		if p.noun {
			f, ok = r.matchNoun(s, i, p)
		} else {
			f, ok = r.matchVerb(s, i, p)
		}
		if ok && (!p.again || r.toldBefore(p.act)) {
			all = append(all, f)
		}
	}
	return all
}

// toldBefore reports whether one of the last acts told of is the act.
func (r *reading) toldBefore(act news.Act) bool {
	if slices.Contains(r.now, act) {
		return true
	}
	for i := len(r.claims) - 1; i >= 0 && i >= len(r.claims)-2; i-- {
		if r.claims[i].Act == act {
			return true
		}
	}
	return false
}

// matchVerb fits a pattern with a verb.
func (r *reading) matchVerb(s *sentence, i int, p *pattern) (f found, ok bool) {
	c := s.clauseOf(i)
	f = found{pattern: p, at: i, passive: c.passive, fill: map[slot][]filler{}, end: i}
	if p.particle != "" && !s.hasParticle(i, p.particle) {
		return f, false
	}
	subject, objects := c.subject, []*group{c.object, c.second}
	bounds := c.bound
	if p.particle != "" && c.object == nil && s.kind(i+2) == nominal {
		objects[0] = s.groupAt(i + 2)
		bounds = s.boundFrom(objects[0].last + 1)
	}
	if c.passive {
		objects = []*group{c.subject, c.object}
		subject = agents(bounds)
		if c.subject != nil {
			bounds = append(slices.Clone(bounds), s.boundBetween(c.subject.last+1, i)...)
		}
	} else if subject == nil {
		subject = r.controller(s, i)
	}
	if !r.fillAgent(s, &f, p.subject, subject, c.passive) {
		return f, false
	}
	if p.subject == list {
		if len(f.agent) == 0 {
			return f, false
		}
		f.fill[list], f.agent = f.agent, nil
	}
	if s.phrases[i].vg.lemma == "be" && c.object != nil && !c.passive { // "would be a name on the list"
		return f, false
	}
	if p.subject == partySlot || p.subject == people { // "the group is on the list"
		if len(f.agent) == 0 {
			return f, false
		}
		f.fill[p.subject], f.agent = f.agent, nil
	}
	if !r.fillObjects(s, &f, p, objects) {
		return f, false
	}
	return f, r.fillOthers(s, &f, p, bounds, s.objectGroup(objects))
}

// agents is who acts in the passive: all groups behind "by".
func agents(bounds []bound) *group {
	var all *group
	for _, b := range bounds {
		if b.prep != "by" {
			continue
		}
		g := b.group
		if all == nil {
			all = &g
		} else {
			all.heads = append(slices.Clone(all.heads), g.heads...)
		}
	}
	return all
}

func (s *sentence) objectGroup(objects []*group) *group {
	for _, o := range objects {
		if o != nil {
			return o
		}
	}
	return nil
}

// hasParticle reports whether the adverb stands behind the verb, with nothing but its
// object between.
func (s *sentence) hasParticle(i int, particle string) bool {
	for j := i + 1; j < len(s.phrases) && j <= i+4; j++ {
		if s.word(j) == particle && (s.kind(j) == adverbial || s.kind(j) == binding) {
			return true
		}
		if s.kind(j) != nominal && s.kind(j) != binding {
			return false
		}
	}
	return false
}

// boundBetween collects the groups behind prepositions between two phrases.
func (s *sentence) boundBetween(from, to int) (all []bound) {
	for i := from; i+1 < to; i++ {
		if s.kind(i) == binding && s.kind(i+1) == nominal {
			g := s.groupAt(i + 1)
			all = append(all, bound{s.word(i), *g})
		}
	}
	return all
}

// fillAgent fills who acts. Nobody told is as good; somebody who cannot act is not.
func (r *reading) fillAgent(s *sentence, f *found, at slot, g *group, passive bool) bool {
	if g == nil {
		return f.pattern.noun || passive || at == actor || at == police || at == force || at == anything
	}
	f.agent = r.fits(s, at, g)
	if len(f.agent) == 0 && passive { // "by a large majority"
		return !r.wrongAgent(s, g)
	}
	return len(f.agent) > 0
}

// wrongAgent reports whether the group names somebody who is no authority: "by FIFA".
func (r *reading) wrongAgent(s *sentence, g *group) bool {
	t := s.tokens[s.phrases[g.first].head]
	return t.tag == name || r.contains(s, g.first, "sport", "media", "market", "group") || t.tag == pronoun
}
