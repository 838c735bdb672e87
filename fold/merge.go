package fold

import (
	"slices"

	"standing"
	"standing/edtf"
)

// merge joins transitions that are one event told more than once (rule F6), and returns
// the beginnings of those that confirm a state anew. The input is sorted by window.
func merge(ts []transition, shows []Show) (merged []transition, renewals []edtf.Day) {
	var told []transition // the tellings of the event at hand
	finish := func() {
		if len(told) > 0 {
			merged = append(merged, oneOf(told))
		}
		told = nil
	}
	for _, t := range ts {
		switch {
		case len(told) == 0 || told[0].to != t.to || opposed(told, t, shows):
			finish()
			told = []transition{t}
		case t.lo.Known() && lastDay(told).Known() && int(t.lo)-int(lastDay(told)) > nearby:
			renewals = append(renewals, t.earliest())
		default:
			told = append(told, t)
		}
	}
	finish()
	return merged, renewals
}

func lastDay(told []transition) edtf.Day {
	last := told[0].hi
	for _, t := range told[1:] {
		last = max(last, t.hi)
	}
	return last
}

// opposed reports whether another state was shown between what was told so far and t.
func opposed(told []transition, t transition, shows []Show) bool {
	from, to := lastDay(told), t.earliest()
	return slices.ContainsFunc(shows, func(s Show) bool {
		return s.State != t.to && s.First.Day < to && s.Last.Day >= from && from < to
	})
}

// oneOf makes one transition of the tellings of one event. The heaviest decide together: the
// days that they have in common, or, if there are none, all days from the first to the
// last, since nobody can tell which is right. Where the heaviest agree, lighter ones narrow the
// window where they overlap it, and only flag where they do not.
func oneOf(told []transition) transition {
	rank := told[0].rank
	for _, t := range told {
		rank = min(rank, t.rank)
	}
	var heavy, light []transition
	for _, t := range told {
		if t.rank == rank {
			heavy = append(heavy, t)
		} else {
			light = append(light, t)
		}
	}
	one := agree(heavy)
	if one.hull {
		light = nil // they do not decide what heavier ones dispute
	}
	for _, t := range light {
		if lo, hi := max(one.lo, t.lo), min(one.hi, t.hi); lo <= hi {
			one.take(lo, hi, t)
		} else {
			one.disagree = true
		}
	}
	for _, t := range told {
		one.acts = append(one.acts, t.acts...)
	}
	slices.Sort(one.acts)
	one.acts = slices.Compact(one.acts)
	return one
}

// agree joins tellings of one weight.
func agree(told []transition) transition {
	one := told[0]
	one.acts = nil
	lo, hi := one.lo, one.hi
	for _, t := range told[1:] {
		lo, hi = max(lo, t.lo), min(hi, t.hi)
	}
	if lo <= hi {
		for _, t := range told[1:] {
			one.take(max(one.lo, t.lo), min(one.hi, t.hi), t)
		}
		return one
	}
	for _, t := range told[1:] {
		one.lo, one.hi = min(one.lo, t.lo), max(one.hi, t.hi)
	}
	one.printed, one.disagree, one.hull = edtf.Between(one.lo, one.hi), true, true
	return one
}

// take narrows the window to the days from lo to hi that it has in common with u's, and
// prints them as the one that stated them did.
func (t *transition) take(lo, hi edtf.Day, u transition) {
	switch {
	case lo == t.lo && hi == t.hi:
	case lo == u.lo && hi == u.hi:
		t.printed = u.printed
	default:
		t.printed = edtf.Between(lo, hi)
	}
	t.lo, t.hi = lo, hi
}

// presupposes returns the state that an act which leads to the other state takes for given.
func (a actAt) presupposes(to standing.State) standing.State {
	switch {
	case a.Verb == standing.VerbResume:
		return standing.Suspended
	case to == standing.Listed:
		return standing.NotListed
	}
	return standing.Listed
}
