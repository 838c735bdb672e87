package fold

import (
	"standing"
	"standing/edtf"
)

// Listing is one time of being listed, from the act or observation that began it to the
// one that ended it; a suspension lies inside a listing and does not end it.
type Listing struct {
	Since, Until edtf.Date // days in force as far as they are known; zero where open or never ended
	from         edtf.Day
}

// After reports whether the listing can only have begun after the day.
func (l Listing) After(day edtf.Day) bool { return l.from > day }

// Listings returns the listings in the order of time. A span that is unclear to this day
// counts as one, since it may be.
func (t Timeline) Listings() (all []Listing) {
	for i := 0; i < len(t.Pieces); {
		end := i
		for end < len(t.Pieces) && mayBeListed(t.Pieces[end].State) {
			end++
		}
		if l, ok := t.listing(i, end); ok {
			all = append(all, l)
		}
		i = end + 1
	}
	return all
}

func byAct(b standing.Basis) bool { return b == standing.BasisAct || b == standing.BasisClaim }

func mayBeListed(s standing.State) bool {
	return s == standing.Listed || s == standing.Suspended || s == standing.Unclear
}

// listing reads the listing out of the pieces from start until end, if there is one.
func (t Timeline) listing(start, end int) (Listing, bool) {
	first, last := -1, -1
	for i := start; i < end; i++ {
		if t.Pieces[i].State != standing.Unclear {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		if start == 0 && end > 0 && end < len(t.Pieces) && byAct(t.Pieces[end].Basis) {
			// The first act ends a listing of which nothing else is known.
			return Listing{Until: t.Pieces[end].Began, from: edtf.NoLower}, true
		}
		if start == end || end < len(t.Pieces) || t.Pieces[start].Why == standing.WhyBeforeCoverage {
			return Listing{}, false
		}
		first, last = start, end-1
	}
	l := Listing{Since: t.Pieces[first].Began, from: t.Pieces[start].From}
	if last+1 < len(t.Pieces) {
		next := t.Pieces[last+1]
		l.Until = next.Began
		if next.Why == standing.WhyLapsed || next.Began.IsZero() {
			l.Until = edtf.Between(next.From, edtf.NoUpper)
		}
	}
	return l, true
}

// ListingOn returns the listing that an answer for the day is about: the one that the day
// lies in, else the last that ended by then, else the first to come.
func (t Timeline) ListingOn(day edtf.Day) (Listing, bool) {
	all := t.Listings()
	if len(all) == 0 {
		return Listing{}, false
	}
	chosen := all[0]
	for _, l := range all[1:] {
		if l.from <= day {
			chosen = l
		}
	}
	return chosen, true
}
