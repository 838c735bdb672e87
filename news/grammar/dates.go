package grammar

import (
	"slices"

	"standing/edtf"
	"standing/news"
)

// nearestAgent is the acts whose actor the moment at i follows most closely: "by Washington in
// 2008 and by London a year later".
func nearestAgent(at []*draft, i int) (near []*draft) {
	target := -1
	for _, d := range at {
		if d.target < i && d.target > target {
			target = d.target
		}
	}
	if slices.ContainsFunc(at, func(d *draft) bool { return d.gapped }) {
		for _, d := range at {
			if d.target == target {
				near = append(near, d)
			}
		}
		return near
	}
	last := -1
	for _, d := range at {
		if d.agent < i && d.agent > last && d.agent > d.at {
			last = d.agent
		}
	}
	for _, d := range at {
		if last < 0 || d.agent == last || d.Happened.IsZero() && d.agent > i-4 && d.agent < i {
			near = append(near, d)
		}
	}
	return near
}

// governs reports whether the verb j is a light one that carries the act ("carried out a
// raid on Monday").
func (r *reading) governs(s *sentence, j, i int, here []*draft) bool {
	for k := j - 1; k >= 0; k-- {
		if at := actsAt(here, k); len(at) > 0 {
			if s.kind(k) != nominal {
				return false
			}
			break
		}
	}
	lemma := s.phrases[j].vg.lemma
	return r.l.force[lemma] == "same" && r.l.speech[lemma] == ""
}

// governedBy is the act behind the moment at i that the verb j governs: "voted on Monday to
// remove the group".
func (r *reading) governedBy(s *sentence, j, i int, here []*draft) *draft {
	for _, d := range here {
		if d.at > i && s.kind(d.at) == verbal && s.phrases[d.at].vg.infinitive {
			if g, ok := r.governorOf(s, d.at); ok && g.phrase == j {
				return d
			}
		}
	}
	return nil
}

func actsAt(here []*draft, j int) (at []*draft) {
	for _, d := range here {
		if d.at == j {
			at = append(at, d)
		}
	}
	return at
}

// sharing is the acts that an event dates with itself: "confiscated during a raid".
func (r *reading) sharing(s *sentence, event *draft, here []*draft) (all []*draft) {
	if s.kind(event.at) != nominal || s.kind(event.at-1) != binding && s.kind(event.at-1) != opens {
		return nil
	}
	if w := s.word(event.at - 1); w != "during" && w != "in" && w != "after" {
		return nil
	}
	return actsAt(here, event.at-2)
}

// joined gives what follows behind "and", with the same subject, the date of what stands
// before it: "raided the camp on Monday and killed two".
func (s *sentence) joined(here []*draft) {
	for n, d := range here {
		if n == 0 || !d.Happened.IsZero() || s.kind(d.at) != verbal || d.Force == news.InForce || s.kind(d.at-1) != joining {
			continue
		}
		if e := here[n-1]; s.kind(e.at) == verbal && e.Force == d.Force {
			d.Happened = e.Happened
		}
	}
}

// carryOn gives what a sentence tells "also" the date of the sentence before.
func (r *reading) carryOn(s *sentence, here []*draft, frame edtf.Date) {
	if !r.lastDate.frame || len(s.phrases) < 3 || !frame.IsZero() {
		return
	}
	if !slices.ContainsFunc(s.tokens, func(t token) bool { return t.low == "also" || t.low == "added" || t.low == "adding" }) || s.tokens[0].tag != pronoun {
		return
	}
	for _, d := range here {
		if d.Happened.IsZero() && d.Force != news.InForce {
			d.Happened = r.lastDate.date
		}
	}
}
