package grammar

import (
	"slices"

	"standing/news"
)

// acts drafts the acts that the sentence tells. A noun that is part of what another act is
// about tells none of its own: "revoked the designation of the group".
func (r *reading) acts(s *sentence, says []saying) (here []*draft) {
	best := make([]found, len(s.phrases))
	inside := map[int]bool{}
	r.now = nil
	for i := range s.phrases {
		f, ok := r.best(s, i)
		if !ok {
			continue
		}
		best[i] = f
		r.now = append(r.now, f.pattern.act)
		inside[f.inner] = inside[f.inner] || f.inner > 0
		for _, at := range []slot{ban, list} {
			for _, fill := range f.fill[at] {
				for j := fill.group.first; j <= fill.group.last; j++ {
					inside[j] = inside[j] || j != i
				}
			}
		}
	}
	for i, f := range best {
		if f.pattern != nil && !(inside[i] && (f.pattern.noun || s.kind(i) == verbal)) {
			here = append(here, r.drafts(s, f, says)...)
		}
	}
	return here
}

// withoutCircumstances drops events in which another act was done, once they have dated it:
// "killed during a raid", and what only describes a thing: "the cases seized from the group".
func (s *sentence) withoutCircumstances(here []*draft) []*draft {
	return slices.DeleteFunc(here, func(d *draft) bool {
		if d.Act.Listing() {
			return s.kind(d.at) == nominal && d.agent < 0 && d.Happened.IsZero() && d.Force == news.Done
		}
		if s.kind(d.at) == verbal {
			return s.phrases[d.at].vg.bare && d.agent < 0 && d.Happened.IsZero() && len(here) > 1
		}
		before := s.word(d.at - 1)
		if before != "during" && before != "in" || s.kind(d.at-1) != binding {
			return d.Force == news.Hypothetical
		}
		return slices.ContainsFunc(here, func(e *draft) bool { return e.at == s.verbBefore(d.at) })
	})
}

// verbBefore is the verb nearest before i, or -1.
func (s *sentence) verbBefore(i int) int {
	for i--; i >= 0 && s.kind(i) != verbal; i-- {
	}
	return i
}

// drafts makes of a pattern that fits one claim a party and authority.
func (r *reading) drafts(s *sentence, best found, says []saying) (all []*draft) {
	i := best.at
	if s.headline && best.pattern.noun {
		return nil
	}
	say := governing(says, i)
	d := draft{sentence: s, at: i, headline: s.headline, event: s.word(i)}
	d.Act = best.pattern.act
	r.speak(&d, say)
	force := r.forceOf(s, i, best.pattern.state || d.Act == news.List || d.Act == news.Ban, say)
	if force == news.InForce && say != nil && say.trailing && s.inAside(i) {
		say = nil // "the group, which remains banned, did so, the ministry said"
		r.speak(&d, nil)
	}
	if say != nil && (say.kind == "accuse" || say.kind == "warn") && d.Act.Listing() && s.inAside(i) {
		say = nil
		r.speak(&d, nil)
	}
	d.Force = r.told(force, d.Act, say, d.speaker, r.isHearsay(s, i))
	if (d.Act == news.Suspect || d.Act == news.Accuse) && d.Force == news.Done {
		d.Force = news.Alleged
	}
	targets := r.targets(s, best)
	if len(targets) == 0 {
		targets = []filler{{}}
	}
	agents := best.agent
	if len(agents) == 0 {
		agents = []filler{{head: -1}}
	}
	for _, t := range targets {
		for _, a := range agents {
			one := d
			r.fillSubject(s, &one, best, t)
			r.fillAuthority(s, &one, best, a)
			one.agent, one.target, one.gapped = a.head, t.head, t.gapped
			one.Trust = r.trust(&one, best, t, a)
			if r.plausible(&one, best, t) {
				all = append(all, &one)
			}
		}
	}
	return all
}

func (r *reading) best(s *sentence, i int) (best found, ok bool) {
	worth := 0
	for _, f := range r.matches(s, i) {
		w := 1 + len(f.agent)
		for _, fill := range f.fill {
			if len(fill) > 0 {
				w += 2
				if fill[0].sure {
					w++
				}
			}
		}
		if w > worth {
			best, worth, ok = f, w, true
		}
	}
	return best, ok
}

func (r *reading) speak(d *draft, say *saying) {
	if say == nil {
		d.speaker, d.Speaker, d.Via = speaker{}, "", ""
		return
	}
	d.speaker = say.speaker
	d.Speaker, d.Via = say.speaker.text, say.speaker.via
}

// plausible drops what only looks like an act on a party.
func (r *reading) plausible(d *draft, f found, t filler) bool {
	if (r.sport || r.market) && t.party.ref.ID == "" {
		return false
	}
	if f.pattern.sure && !t.sure {
		return false
	}
	if t.party.name == "" && (!r.security || len(f.agent) == 0 && !d.speaker.official && len(f.fill[placeSlot]) == 0) {
		return false // nobody is named: somebody who can list must be
	}
	strong := len(f.fill[list]) > 0 || len(f.fill[terrorist]) > 0 || r.security && r.listingVerb(d.sentence, f)
	strong = strong || len(f.fill[ban]) > 0 && len(f.agent) > 0 && r.contains(d.sentence, f.fill[ban][0].head, "sanctioning")
	acted := len(f.agent) > 0 || len(f.fill[placeSlot]) > 0
	switch {
	case t.state:
		return len(f.fill[list]) > 0
	case t.sure && !r.security:
		return d.Act.Listing() && (strong || acted)
	case t.sure:
		return true
	case d.Act.Listing():
		return strong && (t.party.name != "" || t.head >= 0) || r.security && t.party.name != "" && (acted || len(f.fill[ban]) > 0)
	}
	return r.security && t.party.name != ""
}

// trust orders claims: what is named outright counts most.
func (r *reading) trust(d *draft, f found, t, a filler) news.Trust {
	trust := news.Trust(0.9)
	if !t.sure {
		trust -= 0.2
	}
	if d.Party.ID == "" {
		trust -= 0.1
	}
	if a.head < 0 {
		trust -= 0.1
	}
	if f.pattern.noun {
		trust -= 0.1
	}
	return trust
}
