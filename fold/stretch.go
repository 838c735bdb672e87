package fold

import (
	"cmp"
	"math"
	"slices"

	"standing"
	"standing/edtf"
)

// look is a state seen at one moment.
type look struct {
	state standing.State
	at    Sight
	rank  standing.Rank
	lag   int
	show  int
}

// looksOf returns the looks of shows in the order of time: the first and the last of each,
// and, where another show says otherwise in between, the days around that, since a source
// shows its state on every day while a show lasts.
func looksOf(shows []Show) (looks []look) {
	for i, s := range shows {
		looks = append(looks, s.look(i, s.First))
		if s.First != s.Last {
			looks = append(looks, s.look(i, s.Last))
		}
		for _, o := range shows {
			if o.State == s.State {
				continue
			}
			for _, day := range []edtf.Day{o.First.Day - 1, o.Last.Day + 1} {
				if s.First.Day < day && day < s.Last.Day {
					looks = append(looks, s.look(i, Sight{Day: day}))
				}
			}
		}
	}
	sortLooks(looks, shows)
	return looks
}

func (s Show) look(index int, at Sight) look {
	return look{state: s.State, at: at, rank: s.Rank, lag: s.Lag, show: index}
}

// sortLooks orders looks by time. Of several at one moment the heavier come later, and so
// decide; of equal ones the order of sources, so that the order of evidence never matters.
func sortLooks(looks []look, shows []Show) {
	slices.SortStableFunc(looks, func(a, b look) int {
		return cmp.Or(
			cmp.Compare(a.at.Day, b.at.Day), cmp.Compare(a.at.Seq, b.at.Seq), cmp.Compare(b.rank, a.rank),
			cmp.Compare(shows[a.show].Source, shows[b.show].Source), cmp.Compare(a.state, b.state),
		)
	})
}

// within returns what was shown from lo to hi, both included, as looks in the order of time:
// of every show the first and the last day inside, and the days on which and around which
// shows of another state begin and end.
func within(shows []Show, lo, hi edtf.Day) (looks []look) {
	for i, s := range shows {
		days := []edtf.Day{max(lo, s.First.Day), min(hi, s.Last.Day)}
		for _, o := range shows {
			if o.State != s.State {
				days = append(days, o.First.Day-1, o.First.Day, o.Last.Day, o.Last.Day+1)
			}
		}
		for _, day := range days {
			if lo <= day && day <= hi && s.First.Day <= day && day <= s.Last.Day {
				from, to := s.throughout(day)
				looks = append(looks, s.look(i, from), s.look(i, to))
			}
		}
	}
	sortLooks(looks, shows)
	return looks
}

// throughout returns the first and the last moment of a day at which the show lasts.
func (s Show) throughout(day edtf.Day) (from, to Sight) {
	from, to = Sight{Day: day, Seq: math.MinInt}, Sight{Day: day, Seq: math.MaxInt}
	if day == s.First.Day {
		from = s.First
	}
	if day == s.Last.Day {
		to = s.Last
	}
	return from, to
}

// dispute is a span of days on which sources show different states. It is open where they
// weigh the same: then nobody can tell.
type dispute struct {
	from, to edtf.Day
	open     bool
}

func (d dispute) covers(day edtf.Day) bool { return d.from <= day && day <= d.to }

// weighed takes out of every show the days on which a heavier one contradicts it, which are
// returned as disputes together with those on which equal ones contradict each other.
func weighed(shows []Show) (kept []Show, disputes []dispute) {
	for _, s := range shows {
		pieces := []Show{s}
		for _, o := range shows {
			if o.Rank >= s.Rank || o.State == s.State {
				continue
			}
			from, to := max(s.First.Day, o.First.Day), min(s.Last.Day, o.Last.Day)
			if from > to {
				continue
			}
			disputes = append(disputes, dispute{from: from, to: to})
			pieces = without(pieces, from, to)
		}
		kept = append(kept, pieces...)
	}
	return kept, append(disputes, parallel(kept)...)
}

// without takes the days from from to to out of the shows.
func without(shows []Show, from, to edtf.Day) (rest []Show) {
	for _, s := range shows {
		if s.Last.Day < from || s.First.Day > to {
			rest = append(rest, s)
			continue
		}
		if left := s; s.First.Day < from {
			left.Last = s.on(from - 1)
			rest = append(rest, left)
		}
		if right := s; s.Last.Day > to {
			right.First = s.on(to + 1)
			rest = append(rest, right)
		}
	}
	return rest
}

// on returns a moment of a day at which the show lasts.
func (s Show) on(day edtf.Day) Sight {
	switch day {
	case s.First.Day:
		return s.First
	case s.Last.Day:
		return s.Last
	}
	return Sight{Day: day}
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
