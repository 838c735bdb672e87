package terminal

import (
	"slices"

	"standing"
	"standing/edtf"
)

// stretch is a span of days of one state within the scale, until the day before until.
type stretch struct {
	from, until edtf.Day
	state       standing.State
}

// within returns how many days of the stretch lie from from until the day before until.
func (s stretch) within(from, until edtf.Day) int {
	return max(0, int(min(s.until, until))-int(max(s.from, from)))
}

// stretchesOf returns the stretches of a bar over the whole scale, without gaps: what no
// piece covers is not covered. Neighbours differ in state.
func stretchesOf(b Bar, sc scale) []stretch {
	var all []stretch
	at := sc.from
	add := func(until edtf.Day, state standing.State) {
		if until <= at {
			return
		}
		if n := len(all); n > 0 && all[n-1].state == state {
			all[n-1].until = until
		} else {
			all = append(all, stretch{from: at, until: until, state: state})
		}
		at = until
	}
	for _, p := range b.Pieces {
		add(min(p.From, sc.until), standing.NotCovered)
		add(min(p.Until, sc.until), p.State)
	}
	add(sc.until, standing.NotCovered)
	return all
}

// statesOf returns the state that each cell of a bar shows, as [Timeline] says.
func statesOf(b Bar, sc scale, marked int, asked edtf.Day) []standing.State {
	s := sharing{scale: sc, stretches: stretchesOf(b, sc), marked: marked}
	s.byMost()
	s.owner[marked] = slices.IndexFunc(s.stretches, func(st stretch) bool { return asked < st.until })
	s.rescue()
	states := make([]standing.State, sc.cells)
	for i, o := range s.owner {
		states[i] = s.stretches[o].state
	}
	states[marked] = b.State
	return states
}

// sharing deals the cells out among the stretches.
type sharing struct {
	scale
	stretches []stretch
	owner     []int // of each cell, a place in stretches
	marked    int
}

// byMost gives each cell to the state of most of its days, the graver of equals; in its
// name, to the longest of that state's stretches there.
func (s *sharing) byMost() {
	s.owner = make([]int, s.cells)
	for cell := range s.owner {
		from, until := s.start(cell), s.start(cell+1)
		days := map[standing.State]int{}
		for _, st := range s.stretches {
			days[st.state] += st.within(from, until)
		}
		best := 0
		for i, st := range s.stretches {
			if here := st.within(from, until); here > 0 && s.weightier(i, best, cell, days) {
				best = i
			}
		}
		s.owner[cell] = best
	}
}

// weightier compares two stretches in a cell: by the days of their states there, gravity,
// and their own days.
func (s *sharing) weightier(i, j, cell int, days map[standing.State]int) bool {
	a, b := s.stretches[i], s.stretches[j]
	if days[a.state] != days[b.state] {
		return days[a.state] > days[b.state]
	}
	if a.state != b.state {
		return gravity(a.state) > gravity(b.state)
	}
	from, until := s.start(cell), s.start(cell+1)
	return a.within(from, until) > b.within(from, until)
}

// rescue gives each stretch that has no cell the one where most of it lies, the gravest
// first.
func (s *sharing) rescue() {
	owned := make([]int, len(s.stretches))
	for _, o := range s.owner {
		owned[o]++
	}
	for _, state := range byGravity {
		for i, st := range s.stretches {
			if st.state != state || owned[i] > 0 {
				continue
			}
			if cell, ok := s.claim(i, owned); ok {
				owned[s.owner[cell]]--
				owned[i]++
				s.owner[cell] = i
			}
		}
	}
}

// claim returns the cell that a stretch without any may take: not that of the asked day, and
// not the only one of a stretch as grave.
func (s *sharing) claim(i int, owned []int) (cell int, ok bool) {
	st, most := s.stretches[i], 0
	for at := s.cell(st.from); at <= s.cell(st.until-1); at++ {
		o := s.owner[at]
		if at == s.marked || owned[o] == 1 && gravity(s.stretches[o].state) >= gravity(st.state) {
			continue
		}
		if here := st.within(s.start(at), s.start(at+1)); here > most {
			cell, most, ok = at, here, true
		}
	}
	return cell, ok
}
