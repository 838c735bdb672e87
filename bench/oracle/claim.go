package main

import (
	"fmt"
	"slices"
	"sort"
	"time"
)

// day counts days from 1970-01-01.
type day int

func parseDay(text string) (day, error) {
	t, err := time.Parse(time.DateOnly, text)
	return day(t.Unix() / 86400), err
}

func (d day) String() string {
	return time.Unix(int64(d)*86400, 0).UTC().Format(time.DateOnly)
}

// claim is all that a series shows of a party under an instrument.
type claim struct {
	source, instrument string
	party              *entry
	ids                []string // under which the party can be asked for
	tags               []string // as printed
	days               []day    // of the editions
	present            []bool   // in each edition
	stated             day      // LISTED_ON, the earliest of the entries
	hasStated          bool
}

// claims returns those of every party and instrument, in an order that does not change.
func (s *series) claims(marks map[string]string) (all []*claim) {
	for _, e := range s.entries {
		if e.party != nil || e.doubtful() {
			continue
		}
		found := map[string]*claim{}
		for _, m := range e.members {
			stated := map[string]*period{}
			for _, run := range m.runs {
				for _, tag := range run.tags {
					id := instrument(marks, s.id, tag)
					c := found[id]
					if c == nil {
						c = &claim{source: s.id, instrument: id, party: e, days: s.days, present: make([]bool, len(s.days))}
						found[id] = c
						all = append(all, c)
					}
					c.add(m, run, tag)
					if stated[id] == nil {
						stated[id] = &period{end: run.first - 1}
					}
					stated[id].add(run)
				}
			}
			for id, p := range stated {
				found[id].state(p.listed)
			}
		}
	}
	return all
}

func (c *claim) add(m *entry, run said, tag string) {
	for at := run.first; at <= run.last; at++ {
		c.present[at] = true
	}
	if !slices.Contains(c.tags, tag) {
		c.tags = append(c.tags, tag)
	}
	for _, id := range m.ids {
		if !slices.Contains(c.ids, id) {
			c.ids = append(c.ids, id)
		}
	}
}

// period is the first time that an entry stands under an instrument.
type period struct {
	end    int
	listed string // the date of listing printed last in it
}

func (p *period) add(run said) {
	if run.first > p.end+1 {
		return // a later period
	}
	p.end = max(p.end, run.last)
	if run.listed != "" {
		p.listed = run.listed
	}
}

// state takes the date of one of the entries; the earliest counts.
func (c *claim) state(listed string) {
	on, err := parseDay(listed)
	if err != nil {
		return
	}
	if !c.hasStated || on < c.stated {
		c.stated, c.hasStated = on, true
	}
}

// states of a standing, as the program prints them.
const (
	listed    = "listed"
	notListed = "not-listed"
	unclear   = "unclear"
)

// expect returns the state on the day by the plain rules, and the ground in words.
//
// Looks (rule F4): between two editions that show the same, that; between two that differ,
// unclear but on the day of the former; after the last, what it shows. A stated date (F5)
// begins the first listing, unless an edition on or after it lacks the party before any
// shows it, or one shows the party before that date; then it is not listed before the
// date. Before the first edition nothing else is known.
func (c *claim) expect(on day) (state, ground string) {
	first := slices.Index(c.present, true)
	if c.datesFirst(first) && on < c.days[first] {
		if on >= c.stated {
			return listed, fmt.Sprintf("stated %s", c.stated)
		}
		return notListed, fmt.Sprintf("before the stated %s", c.stated)
	}
	next := sort.Search(len(c.days), func(at int) bool { return c.days[at] > on })
	before := next - 1
	if before < 0 {
		return unclear, fmt.Sprintf("before the first edition %s", c.days[0])
	}
	state, ground = notListed, fmt.Sprintf("edition %s lacks it", c.days[before])
	if c.present[before] {
		state, ground = listed, fmt.Sprintf("edition %s shows it", c.days[before])
	}
	if next == len(c.days) || c.days[before] == on || c.present[next] == c.present[before] {
		return state, ground
	}
	return unclear, fmt.Sprintf("%s, edition %s differs", ground, c.days[next])
}

// datesFirst reports whether the stated date dates the first listing; first is the first
// edition that shows it.
func (c *claim) datesFirst(first int) bool {
	return c.hasStated && c.stated <= c.days[first] && (first == 0 || c.days[first-1] < c.stated)
}

// changes returns the days at which the claim begins to show something else.
func (c *claim) changes() (all []day) {
	for at := 1; at < len(c.days); at++ {
		if c.present[at] != c.present[at-1] {
			all = append(all, c.days[at-1], c.days[at])
		}
	}
	if first := slices.Index(c.present, true); c.datesFirst(first) {
		all = append(all, c.stated)
	}
	return all
}
