package fold

import (
	"cmp"
	"slices"

	"standing"
	"standing/edtf"
)

// nearby is the number of days within which two different dates are taken for the same
// event told twice (rule F6); farther apart the later one is a renewal.
const nearby = 60

// transition is a change of state that comes in force on some day from lo to hi, both
// included (rule F2).
type transition struct {
	to       standing.State
	lo, hi   edtf.Day
	rank     standing.Rank
	basis    standing.Basis
	printed  edtf.Date // the day in force, as it is to be shown
	disagree bool      // weighty sources give other days
	acts     []int     // places in Evidence.Acts
}

// transitions makes, merges and narrows the transitions, and sorts them by the day on
// which they are surely in force. It also returns the days on which a listing was
// confirmed anew.
func (ev Evidence) transitions(acts []actAt, looks []look) (all []transition, renewals []edtf.Day) {
	for _, a := range acts {
		if t, ok := fromAct(a); ok {
			all = append(all, t)
		}
	}
	if t, ok := fromStated(ev.Stated, looks); ok {
		all = append(all, t)
	}
	sortByWindow(all)
	all, renewals = merge(all, looks)
	for i := range all {
		all[i].closeOpenEnds(all, i)
	}
	for i := range all {
		all[i].narrow(looks)
	}
	slices.SortStableFunc(all, func(a, b transition) int {
		return cmp.Or(cmp.Compare(a.hi, b.hi), cmp.Compare(a.lo, b.lo))
	})
	return all, renewals
}

func sortByWindow(ts []transition) {
	slices.SortStableFunc(ts, func(a, b transition) int {
		return cmp.Or(cmp.Compare(a.earliest(), b.earliest()), cmp.Compare(a.hi, b.hi))
	})
}

// earliest orders a window without a lower end by its upper one: "at the latest" is said
// of things near that day, not of the beginning of time.
func (t transition) earliest() edtf.Day {
	if t.lo == edtf.NoLower {
		return t.hi
	}
	return t.lo
}

func fromAct(a actAt) (transition, bool) {
	to, changes := a.target()
	if !changes || a.Force != standing.Done {
		return transition{}, false
	}
	t := transition{to: to, rank: a.Rank, basis: standing.BasisAct, acts: []int{a.index}, printed: a.InForce}
	if !a.InForce.IsZero() {
		t.lo, t.hi = a.InForce.Bounds()
		return t, true
	}
	t.lo, t.hi = a.known(), edtf.NoUpper
	if t.lo == edtf.NoUpper {
		return transition{}, false
	}
	t.printed = edtf.Between(t.lo, t.hi)
	return t, t.lo != edtf.NoLower
}

// fromStated makes the transition that starts the first period (rule F5): the earliest
// stated date, unless a look on or after it, before the first that shows the party, lacks
// it, or the party was shown before the date.
func fromStated(stated []edtf.Date, looks []look) (transition, bool) {
	var first edtf.Date
	for _, d := range stated {
		lo, _ := d.Bounds()
		if old, _ := first.Bounds(); !d.IsZero() && (first.IsZero() || lo < old) {
			first = d
		}
	}
	if first.IsZero() {
		return transition{}, false
	}
	lo, hi := first.Bounds()
	for _, l := range looks {
		if l.state == standing.NotListed && l.at.Day >= lo || l.state != standing.NotListed && l.at.Day < lo {
			return transition{}, false
		}
		if l.state != standing.NotListed {
			break
		}
	}
	return transition{
		to: standing.Listed, lo: lo, hi: hi, rank: standing.RankStated, basis: standing.BasisStated, printed: first,
	}, true
}

// merge joins transitions that are one event told twice (rule F6). The input is sorted by
// window.
func merge(ts []transition, looks []look) (merged []transition, renewals []edtf.Day) {
	for _, t := range ts {
		last := len(merged) - 1
		if last < 0 || merged[last].to != t.to || opposed(merged[last], t, looks) {
			merged = append(merged, t)
			continue
		}
		if !merged[last].absorb(t) {
			renewals = append(renewals, t.earliest())
		}
	}
	return merged, renewals
}

// opposed reports whether a look between the two shows another state.
func opposed(a, b transition, looks []look) bool {
	return slices.ContainsFunc(looks, func(l look) bool {
		return l.state != a.to && a.hi <= l.at.Day && l.at.Day < b.earliest()
	})
}

// absorb joins u into t if they are the same event, and reports whether they are.
func (t *transition) absorb(u transition) bool {
	lo, hi := max(t.lo, u.lo), min(t.hi, u.hi)
	heavier, lighter := *t, u
	if u.rank < t.rank {
		heavier, lighter = u, *t
	}
	joined := heavier
	joined.acts = append(slices.Clone(t.acts), u.acts...)
	joined.disagree = t.disagree || u.disagree
	switch {
	case lo <= hi: // the windows overlap
		joined.lo, joined.hi = lo, hi
		joined.printed = tighter(heavier, lighter)
		if joined.printed.IsZero() {
			joined.printed = edtf.Between(lo, hi)
		}
	case lo-hi > nearby:
		return false
	case heavier.rank == lighter.rank:
		joined.lo, joined.hi = min(t.lo, u.lo), max(t.hi, u.hi)
		joined.printed = edtf.Between(joined.lo, joined.hi)
		joined.disagree = true
	default:
		joined.disagree = true
	}
	*t = joined
	return true
}

// tighter returns the printed date of the one whose window holds the other's, if any.
func tighter(a, b transition) edtf.Date {
	switch {
	case b.lo <= a.lo && a.hi <= b.hi:
		return a.printed
	case a.lo <= b.lo && b.hi <= a.hi:
		return b.printed
	}
	return edtf.Date{}
}

// closeOpenEnds bounds a window without an end by the changes next to it: what ended had
// begun before, and what began ended afterwards.
func (t *transition) closeOpenEnds(all []transition, self int) {
	if t.lo == edtf.NoLower {
		for _, u := range all[:self] {
			if u.to != t.to && u.lo.Known() && u.lo < t.hi {
				t.lo = max(t.lo, u.lo+1)
			}
		}
	}
	if t.hi == edtf.NoUpper {
		for _, u := range all[self+1:] {
			if u.to != t.to && u.hi.Known() && u.lo > t.lo {
				t.hi = max(t.lo, u.hi-1)
				break
			}
		}
	}
}

// narrow bounds the window by looks inside it (rule F4). Where the end is known the last
// look at the old state counts, since what follows it is this change; where it is not, the
// first look at the new state does, since later looks may tell of later changes.
func (t *transition) narrow(looks []look) {
	if t.lo == t.hi {
		return
	}
	openEnd := t.hi == edtf.NoUpper
	var old, fresh *look
	for i := range looks {
		l := &looks[i]
		if l.at.Day < t.lo || l.at.Day >= t.hi {
			continue
		}
		if l.state == t.to {
			if fresh == nil {
				fresh = l
			}
			if openEnd {
				break
			}
		} else {
			old, fresh = l, nil
		}
	}
	if old == nil && fresh == nil {
		return
	}
	left := t.lo
	if fresh != nil {
		t.hi = fresh.at.Day
	}
	if old != nil {
		left = old.at.Day
		t.lo = min(old.at.Day+1, t.hi)
	}
	t.printed = edtf.Between(left, t.hi)
}
