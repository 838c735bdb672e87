package fold

import (
	"cmp"
	"slices"

	"standing"
	"standing/edtf"
)

// look is one end of a show: a state seen at one moment.
type look struct {
	state standing.State
	at    Sight
	rank  standing.Rank
	lag   int
	show  int
}

// looks returns the first and last look of every show, in the order of time, without those
// that a weightier show contradicts on their day; these are returned as disputes.
func looksOf(shows []Show) (looks []look, disputes []dispute) {
	for i, s := range shows {
		if d, lighter := outweighed(s, shows); lighter {
			disputes = append(disputes, d)
			continue
		}
		first := look{state: s.State, at: s.First, rank: s.Rank, lag: s.Lag, show: i}
		looks = append(looks, first)
		if s.First != s.Last {
			last := first
			last.at = s.Last
			looks = append(looks, last)
		}
	}
	slices.SortStableFunc(looks, func(a, b look) int {
		return cmp.Or(cmp.Compare(a.at.Day, b.at.Day), cmp.Compare(a.at.Seq, b.at.Seq), cmp.Compare(b.rank, a.rank))
	})
	return looks, append(disputes, parallel(shows)...)
}

// dispute is a span of days on which sources show different states. It is open where they
// weigh the same: then nobody can tell.
type dispute struct {
	from, to edtf.Day
	open     bool
}

func (d dispute) covers(day edtf.Day) bool { return d.from <= day && day <= d.to }

// outweighed reports whether a weightier show contradicts s while s lasts.
func outweighed(s Show, shows []Show) (dispute, bool) {
	for _, o := range shows {
		if o.Rank < s.Rank && o.State != s.State && o.First.Day <= s.Last.Day && s.First.Day <= o.Last.Day {
			return dispute{from: s.First.Day, to: s.Last.Day}, true
		}
	}
	return dispute{}, false
}

// parallel returns the spans on which two sources of one weight show different states.
func parallel(shows []Show) (disputes []dispute) {
	for i, a := range shows {
		for _, b := range shows[i+1:] {
			from, to := max(a.First.Day, b.First.Day), min(a.Last.Day, b.Last.Day)
			if a.Source != b.Source && a.Rank == b.Rank && a.State != b.State && from <= to {
				disputes = append(disputes, dispute{from: from, to: to, open: true})
			}
		}
	}
	return disputes
}

// stretch is a run of looks that all show one state, with nothing else seen between.
type stretch struct {
	state       standing.State
	first, last edtf.Day
	rank        standing.Rank // the weightiest of its looks
	lag         int           // the longest of theirs
	// printed is the day in force of the change that the stretch begins with, as far as
	// two looks tell; for the first stretch it is "at the latest".
	printed edtf.Date
	shows   []int
}

func stretches(looks []look) (all []stretch) {
	for _, l := range looks {
		if n := len(all); n > 0 && all[n-1].state == l.state {
			s := &all[n-1]
			s.last = l.at.Day
			s.rank = min(s.rank, l.rank)
			s.lag = max(s.lag, l.lag)
			s.shows = append(s.shows, l.show)
			continue
		}
		left := edtf.NoLower
		if n := len(all); n > 0 {
			left = all[n-1].last
		}
		all = append(all, stretch{
			state: l.state, first: l.at.Day, last: l.at.Day, rank: l.rank, lag: l.lag,
			printed: edtf.Between(left, l.at.Day), shows: []int{l.show},
		})
	}
	return all
}

// at returns the stretch that the day lies in or after, and whether it lies between that
// one and the next, where the state is not known from looks. ok is false before the first.
func at(all []stretch, day edtf.Day) (index int, between, ok bool) {
	index = -1
	for i, s := range all {
		if s.first > day {
			break
		}
		index = i
	}
	if index < 0 {
		return 0, false, false
	}
	return index, day > all[index].last && index+1 < len(all), true
}
