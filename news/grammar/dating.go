package grammar

import (
	"slices"

	"standing/edtf"
	"standing/news"
)

// datum is a date that the story told before, and in what way.
type datum struct {
	date edtf.Date
	// frame says that it opened its sentence, and so is of all that is told there.
	frame bool
}

// date gives each moment of the sentence to what it dates: to the saying it follows, else to
// the act before it, or, where it opens the sentence, to all of it.
func (r *reading) date(s *sentence, here []*draft, says []saying) {
	frame := edtf.Date{}
	for i, p := range s.phrases {
		if p.kind == verbal && p.moment != nil {
			for _, d := range actsAt(here, i) {
				d.Happened = r.resolve(p.moment, d.ahead())
				r.note(d.Happened)
			}
			continue
		}
		if p.kind != timed || p.moment == nil {
			continue
		}
		if x := r.sayingDated(s, i, says); x != nil {
			date := r.resolve(p.moment, false)
			for _, d := range here {
				if d.speaker.text == x.speaker.text && d.speaker.text != "" {
					d.Said = date
				}
			}
			r.note(date)
			continue
		}
		if r.opensSentence(s, i) {
			frame = r.openingDate(s, p.moment, here, says)
			continue
		}
		r.dateAct(s, i, here)
	}
	s.joined(here)
	r.carryOn(s, here, frame)
	r.lastDate.frame = !frame.IsZero()
}

// resolve tells the date of a moment.
func (r *reading) resolve(m *moment, ahead bool) edtf.Date {
	if m.vague {
		return edtf.Date{}
	}
	return m.day(r.dateOf(), r.lastDate.date, ahead)
}

func (r *reading) note(d edtf.Date) {
	if !d.IsZero() {
		r.lastDate.date = d
	}
}

// sayingDated is the saying that the moment at i dates: it follows the verb with nothing
// between but to whom and where it was said.
func (r *reading) sayingDated(s *sentence, i int, says []saying) *saying {
	for j := i - 1; j >= 0; j-- {
		switch p := s.phrases[j]; p.kind {
		case verbal:
			for k := range says {
				if says[k].at == j {
					return &says[k]
				}
			}
			return nil
		case nominal:
			if s.kind(j-1) != binding && s.kind(j-1) != verbal && s.kind(j-1) != nominal {
				return nil
			}
			if s.kind(j-1) == verbal && !slices.Contains([]string{"tell", "inform"}, s.phrases[j-1].vg.lemma) && !says0(says, j-1) {
				return nil
			}
		case binding, adverbial:
		default:
			return nil
		}
	}
	return nil
}

// says0 reports whether a trailing saying has its speaker behind the verb: "said Pence on
// Friday".
func says0(says []saying, verb int) bool {
	return slices.ContainsFunc(says, func(x saying) bool { return x.at == verb && x.trailing })
}

// opensSentence reports whether no verb stands before the moment.
func (r *reading) opensSentence(s *sentence, i int) bool {
	for j := range i {
		if s.kind(j) == verbal || s.kind(j) == nominal && s.kind(j-1) != binding && !s.beforeVerb(i) {
			return false
		}
		if s.kind(j) == nominal && r.tells(s, j) {
			return false
		}
	}
	return true
}

// beforeVerb reports whether a finite verb follows right behind i.
func (s *sentence) beforeVerb(i int) bool {
	j := s.skip(i, 1)
	return s.kind(j) == verbal && s.phrases[j].vg.finite()
}

func (r *reading) tells(s *sentence, j int) bool {
	_, ok := r.best(s, j)
	return ok
}

// openingDate dates what the first clause tells. Where that is a saying, the date is of the
// saying, and of what was done as far as nothing else is told: "On June 20 the group said
// one of its members had been killed".
func (r *reading) openingDate(s *sentence, m *moment, here []*draft, says []saying) edtf.Date {
	var date edtf.Date
	for _, d := range here {
		date = r.resolve(m, d.ahead())
		if d.speaker.text != "" && len(says) > 0 && !says[0].trailing {
			d.Said = date
		}
		if d.Happened.IsZero() && d.Force != news.InForce {
			d.Happened = date
		}
	}
	if len(here) == 0 {
		date = r.resolve(m, false)
	}
	r.note(date)
	return date
}

func (d *draft) ahead() bool { return d.Force == news.Announced || d.Force == news.Pending }

// dateAct gives the moment at i to the nearest act before it; participles between, such as
// "inhabited by", are passed over, other verbs keep it.
func (r *reading) dateAct(s *sentence, i int, here []*draft) {
	m := s.phrases[i].moment
	for j := i - 1; j >= 0; j-- {
		at := actsAt(here, j)
		if len(at) > 0 && at[0].Force == news.InForce && !m.since {
			continue
		}
		if len(at) > 0 {
			var date edtf.Date
			for _, d := range append(nearestAgent(at, i), r.sharing(s, at[0], here)...) {
				date = r.resolve(m, d.ahead() || m.future)
				d.Happened = date
			}
			r.note(date)
			return
		}
		if p := s.phrases[j]; p.kind == verbal && !p.vg.bare {
			if r.governs(s, j, i, here) {
				continue
			}
			if d := r.governedBy(s, j, i, here); d != nil {
				d.Happened = r.resolve(m, false)
				r.note(d.Happened)
				return
			}
			r.note(r.resolve(m, false))
			return
		}
	}
	// before the act, in its clause: "the group was on Monday removed"
	for j := i + 1; j < len(s.phrases) && j <= i+3; j++ {
		if at := actsAt(here, j); len(at) > 0 {
			for _, d := range at {
				d.Happened = r.resolve(m, d.ahead())
			}
			return
		}
	}
}

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
