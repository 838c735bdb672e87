package change

import (
	"slices"

	"standing/ledger"
)

// placed is a run with the places of its first and last edition.
type placed struct {
	ledger.Run
	first, last int
}

// history holds the runs of a list by where they begin and end.
type history struct {
	starts map[int][]placed // by the place of the first edition
	ends   map[int][]placed // by the place of the last
	of     map[int64][]placed
}

func newHistory(runs []ledger.Run, order ledger.Order) history {
	h := history{starts: map[int][]placed{}, ends: map[int][]placed{}, of: map[int64][]placed{}}
	for _, r := range runs {
		first, last, ok := order.Span(r)
		if !ok {
			continue
		}
		p := placed{Run: r, first: first, last: last}
		h.starts[first] = append(h.starts[first], p)
		h.ends[last] = append(h.ends[last], p)
		h.of[r.Entry] = append(h.of[r.Entry], p)
	}
	return h
}

// pair is what happened to one entry at a place: the run that ended just before, the run
// that begins there, or both.
type pair struct {
	entry       int64
	ended       *placed
	begun       *placed
	stoodBefore *placed // of an entry that only begins: its last run before, if any
}

// at returns the pairs at a place, in the order of entries.
func (h history) at(place int) []pair {
	byEntry := map[int64]*pair{}
	get := func(entry int64) *pair {
		if byEntry[entry] == nil {
			byEntry[entry] = &pair{entry: entry}
		}
		return byEntry[entry]
	}
	for i, r := range h.ends[place-1] {
		get(r.Entry).ended = &h.ends[place-1][i]
	}
	for i, r := range h.starts[place] {
		p := get(r.Entry)
		p.begun = &h.starts[place][i]
		if p.ended == nil {
			p.stoodBefore = h.lastBefore(r.Entry, place)
		}
	}
	pairs := make([]pair, 0, len(byEntry))
	for _, p := range byEntry {
		pairs = append(pairs, *p)
	}
	slices.SortFunc(pairs, func(a, b pair) int { return int(a.entry - b.entry) })
	return pairs
}

func (h history) lastBefore(entry int64, place int) (last *placed) {
	for i, r := range h.of[entry] {
		if r.last < place && (last == nil || r.last > last.last) {
			last = &h.of[entry][i]
		}
	}
	return last
}
