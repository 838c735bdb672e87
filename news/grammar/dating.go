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
			x.said = date
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
	r.unguess(here)
	r.carryOn(s, here, frame)
	r.lastDate.frame = !frame.IsZero()
}

// unguess takes back an authority that was only guessed for what happened in another year: the
// story's own state need not have done that.
func (r *reading) unguess(here []*draft) {
	day := r.dateOf()
	for _, d := range here {
		lo, _ := d.Happened.Bounds()
		if d.guessed && !d.Happened.IsZero() && day.Known() && lo.Known() && lo.Time().Year() < day.Time().Year()-1 {
			d.Authority, d.state = "", ""
		}
	}
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
			if s.kind(j-1) == verbal && !slices.Contains([]string{"tell", "inform"}, s.phrases[j-1].vg.lemma) && !speakerBehind(says, j-1) {
				return nil
			}
		case binding, adverbial:
		default:
			return nil
		}
	}
	return nil
}

// speakerBehind reports whether a trailing saying has its speaker behind the verb: "said Doe on
// Friday".
func speakerBehind(says []saying, verb int) bool {
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
// saying, and of what was done as far as nothing else is told: "On Monday the group said
// that a camp had been raided".
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
				if !date.IsZero() {
					d.Happened = date
				}
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
