package web

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/screen"
)

// timeline is where a party stands through the years: a row an instrument, grouped by jurisdiction. Places are shares of the width, so
// that a drawing is as wide as there is room for, and its words stay readable.
type timeline struct {
	Groups []group
	Ticks  []tick
	On     string // the place of the chosen day
	OnDay  string
	Today  string // of today; empty where it is the chosen day
}

type group struct {
	Jurisdiction string
	Rows         []row
}

// row is an instrument.
type row struct {
	screen.Standing
	Bars  []bar
	Marks []mark
	Notes []bar // flags: pending above the bar, contested below it
	On    string
	Today string
	Says  string // the whole row in words, for those who don't see it
}

// bar is a span of days.
type bar struct{ X, Width, Kind, Says string }

// mark is something that happened on a day.
type mark struct{ X, Kind, Says string }

// tick is a year on the scale.
type tick struct{ X, Label string }

// scale places days.
type scale struct{ from, until edtf.Day }

func (s scale) at(d edtf.Day) string {
	share := 100 * float64(min(max(d, s.from), s.until)-s.from) / float64(s.until-s.from)
	return fmt.Sprintf("%.3f%%", share)
}

func (s scale) width(from, until edtf.Day) string {
	from, until = min(max(from, s.from), s.until), min(max(until, s.from), s.until)
	return fmt.Sprintf("%.3f%%", 100*float64(until-from)/float64(s.until-s.from))
}

// drawTimeline draws the standings of a match.
func drawTimeline(m screen.Match, w When) *timeline {
	s := scaleOf(m, w)
	t := &timeline{On: s.at(w.Day), OnDay: w.On, Ticks: s.ticks()}
	if w.Today != w.Day {
		t.Today = s.at(w.Today)
	}
	for _, st := range m.Standings {
		r := s.row(st)
		r.On, r.Today = t.On, t.Today
		n := slices.IndexFunc(t.Groups, func(g group) bool { return g.Jurisdiction == st.Jurisdiction })
		if n < 0 {
			n, t.Groups = len(t.Groups), append(t.Groups, group{Jurisdiction: st.Jurisdiction})
		}
		t.Groups[n].Rows = append(t.Groups[n].Rows, r)
	}
	slices.SortStableFunc(t.Groups, func(a, b group) int { return cmp.Compare(gravity(a), gravity(b)) })
	return t
}

// gravity puts jurisdictions first where something is in force.
func gravity(g group) int {
	least := len(gravest)
	for _, r := range g.Rows {
		least = min(least, slices.Index(gravest, r.Class))
	}
	return least
}

var gravest = []screen.Class{screen.Current, screen.Noted, screen.Former, screen.Later, screen.Never}

// scaleOf is wide enough for everything that is known of a match, the chosen day and today.
func scaleOf(m screen.Match, w When) scale {
	from, until := min(w.Day, w.Today), max(w.Day, w.Today)
	take := func(d edtf.Day) {
		if d.Known() {
			from, until = min(from, d), max(until, d)
		}
	}
	for _, st := range m.Standings {
		for _, p := range st.Periods {
			take(dayIn(p.From, edtf.NoLower))
			take(dayIn(p.Until, edtf.NoUpper))
		}
		for _, e := range st.Evidence {
			if d, ok := dayOf(e); ok {
				take(d)
			}
		}
	}
	margin := max(120, int(until-from)/40) // room for a mark on the first and the last day
	return scale{from.Add(-margin), until.Add(margin)}
}

// maxTicks is how many years fit below a drawing on a telephone.
const maxTicks = 8

// ticks are the years of the scale, as many as there is room for.
func (s scale) ticks() (all []tick) {
	first, last := s.from.Time().Year()+1, s.until.Time().Year()
	step := 1
	for _, step = range []int{1, 2, 5, 10, 20, 50, 100} {
		if (last-first)/step < maxTicks {
			break
		}
	}
	for year := (first + step - 1) / step * step; year <= last; year += step {
		all = append(all, tick{s.at(edtf.DayOf(year, 1, 1)), fmt.Sprint(year)})
	}
	return all
}

// row draws an instrument.
func (s scale) row(st screen.Standing) row {
	r := row{Standing: st}
	var says []string
	for _, p := range st.Periods {
		text := pieceWords(p)
		from, until := dayIn(p.From, edtf.NoLower), dayIn(p.Until, edtf.NoUpper)
		if p.State != standing.NotCovered {
			r.Bars = append(r.Bars, bar{s.at(from), s.width(from, until), string(p.State), text})
		}
		if p.State != standing.NotListed {
			says = append(says, text)
		}
		for _, flag := range p.Flags {
			if flag == standing.Pending || flag == standing.Contested || flag == standing.Lapsing {
				r.Notes = append(r.Notes, bar{s.at(from), s.width(from, until), string(flag), flagWords(flag) + ", " + spanWords(p)})
			}
		}
	}
	for _, e := range st.Evidence {
		if d, ok := dayOf(e); ok {
			r.Marks = append(r.Marks, mark{s.at(d), markKind(e), evidenceWords(e)})
		}
	}
	r.Says = strings.Join(says, "; ")
	if r.Says == "" {
		r.Says = "never listed, as far as is known"
	}
	return r
}

// dayIn reads the end of a period; where there is none, it is an end of time.
func dayIn(text screen.Text, none edtf.Day) edtf.Day {
	if d, err := edtf.ParseDay(string(text)); err == nil {
		return d
	}
	return none
}

// dayOf is the day at which evidence is drawn: of a date with bounds the middle.
func dayOf(e screen.Evidence) (edtf.Day, bool) {
	date, err := edtf.Parse(string(e.AsAt))
	if err != nil {
		return 0, false
	}
	lo, hi := date.Bounds()
	switch {
	case lo.Known() && hi.Known():
		return lo + (hi-lo)/2, true
	case lo.Known():
		return lo, true
	case hi.Known():
		return hi, true
	}
	return 0, false
}

// markKind is how evidence is drawn.
func markKind(e screen.Evidence) string {
	switch {
	case e.Act == "":
		return "look"
	case e.Force != standing.Done:
		return "announced"
	}
	switch standing.Verb(e.Act) {
	case standing.VerbAttest:
		return "look"
	case standing.VerbList, standing.VerbResume:
		return "list"
	case standing.VerbDelist:
		return "delist"
	case standing.VerbSuspend:
		return "suspend"
	case standing.VerbAnnul, standing.VerbDispute:
		return "annul"
	}
	return "other"
}
