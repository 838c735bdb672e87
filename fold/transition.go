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
	before   standing.State // what the act presupposes that the party was until then
	lo, hi   edtf.Day
	rank     standing.Rank
	basis    standing.Basis
	printed  edtf.Date // the day in force, as it is to be shown
	disagree bool      // some telling gives other days
	hull     bool      // the weightiest tellings have no day in common
	acts     []int     // places in Evidence.Acts
}

// transitions makes, merges and narrows the transitions, and sorts them by the day on
// which they are surely in force. It also returns the days on which a listing was
// confirmed anew.
func (ev Evidence) transitions(acts []actAt, shows []Show, looks []look) (all []transition, renewals []edtf.Day) {
	if t, ok := fromStated(ev.Stated, looks); ok {
		all = append(all, t)
	}
	for _, a := range acts {
		if t, ok := fromAct(a); ok {
			all = append(all, t)
		}
	}
	sortByWindow(all)
	all, renewals = merge(all, shows)
	for i := range all {
		all[i].closeOpenEnds(all, i)
	}
	for i := range all {
		all[i].narrow(shows)
	}
	slices.SortStableFunc(all, func(a, b transition) int {
		return cmp.Or(cmp.Compare(a.hi, b.hi), cmp.Compare(a.lo, b.lo), cmp.Compare(a.held(), b.held()))
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

// held is the place of the first act of the transition in the order held; a stated date
// stands before all acts.
func (t transition) held() int {
	if len(t.acts) == 0 {
		return -1
	}
	return slices.Min(t.acts)
}

func fromAct(a actAt) (transition, bool) {
	to, changes := a.target()
	if !changes || a.Force != standing.Done {
		return transition{}, false
	}
	t := transition{
		to: to, before: a.presupposes(to), rank: a.Rank, basis: cmp.Or(a.Basis, standing.BasisAct), acts: []int{a.index}, printed: a.InForce,
	}
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
		to: standing.Listed, before: standing.NotListed, lo: lo, hi: hi, rank: standing.RankStated, basis: standing.BasisStated, printed: first,
	}, true
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
			if u.to != t.to && u.hi.Known() && u.earliest() > t.lo {
				t.hi = max(t.lo, u.hi-1)
				break
			}
		}
	}
}

// narrow bounds the window by what was shown inside it (rule F4). Where the end is known
// the last day at another state counts, since what follows it is this change; where it is
// not, the first day at the new state does, since later ones may tell of later changes.
func (t *transition) narrow(shows []Show) {
	if t.lo == t.hi {
		return
	}
	openEnd := t.hi == edtf.NoUpper
	var old, fresh *look
	looks := within(shows, t.lo, t.hi)
	for i := range looks {
		l := &looks[i]
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
		left = min(old.at.Day, t.hi)
		t.lo = min(old.at.Day+1, t.hi)
	}
	t.printed = edtf.Between(left, t.hi)
}
