package fold

import (
	"standing"
	"standing/edtf"
)

// answer is what the evidence says of one day.
type answer struct {
	state    standing.State
	basis    standing.Basis
	why      standing.Why
	disagree bool
	// begun names what began the state, or, of an unclear one, what makes it unclear.
	begun cause
}

// cause points at a transition or a stretch; none where nothing began the state.
type cause struct {
	kind  causeKind
	index int
}

type causeKind uint8

const (
	noCause causeKind = iota
	byTransition
	byStretch
)

// weigher holds all that a decision needs.
type weigher struct {
	transitions []transition // sorted by the day on which they are surely in force
	stretches   []stretch
	disputes    []dispute
	firstSeen   edtf.Day // the earliest evidence that the party was listed
}

// on decides the state of a day: law first (byLaw), then what sources show against it.
func (w *weigher) on(day edtf.Day) answer {
	a := w.weigh(day)
	for _, d := range w.disputes {
		if d.covers(day) {
			a.disagree = true
			if d.open {
				return answer{state: standing.Unclear, why: standing.WhySourcesDisagree, disagree: true, begun: a.begun}
			}
		}
	}
	return a
}

func (w *weigher) weigh(day edtf.Day) answer {
	law, current := w.byLaw(day)
	index, between, seen := at(w.stretches, day)
	switch {
	case len(w.transitions) == 0:
		return w.byLooks(index, between, seen)
	case !seen:
		return law
	case between:
		return w.betweenLooks(day, law, current, index)
	case law.state == w.stretches[index].state:
		return w.agreed(law, current, index)
	case law.state == standing.Unclear && day > w.stretches[index].last:
		return law
	case law.state == standing.Unclear:
		return w.byLooks(index, false, true)
	}
	return w.contradicted(day, law, current, index)
}

// byLaw decides by transitions alone (rule F3): the last that is surely in force, unless
// one that may be in force says otherwise. current is the place of that last one, or -1.
func (w *weigher) byLaw(day edtf.Day) (a answer, current int) {
	current = -1
	for i, t := range w.transitions {
		if t.hi <= day {
			current = i
		}
	}
	if current < 0 {
		a = w.beforeLaw(day)
	} else {
		t := w.transitions[current]
		a = answer{state: t.to, basis: t.basis, disagree: t.disagree, begun: cause{byTransition, current}}
	}
	for i, t := range w.transitions {
		if t.lo <= day && day < t.hi && t.to != a.state {
			why := standing.WhyBoundedDate
			if t.hull {
				why = standing.WhySourcesDisagree
			}
			return answer{state: standing.Unclear, why: why, disagree: a.disagree || t.disagree, begun: cause{byTransition, i}}, current
		}
	}
	return a, current
}

// beforeLaw decides for days before any transition is in force. A first listing
// presupposes that there was none; any other first act presupposes a state that is followed
// back to the first evidence of it and no farther.
func (w *weigher) beforeLaw(day edtf.Day) answer {
	if len(w.transitions) == 0 {
		return answer{state: standing.NotCovered}
	}
	before := w.earliest().before
	if before == standing.NotListed || day >= w.firstSeen {
		return answer{state: before, basis: standing.BasisPresupposed}
	}
	return answer{state: standing.Unclear, why: standing.WhyBeforeCoverage}
}

func (w *weigher) earliest() transition {
	first := w.transitions[0]
	for _, t := range w.transitions[1:] {
		if t.earliest() < first.earliest() {
			first = t
		}
	}
	return first
}

// byLooks decides by what sources show alone (rule F4).
func (w *weigher) byLooks(index int, between, seen bool) answer {
	switch {
	case len(w.stretches) == 0:
		return answer{state: standing.NotCovered}
	case !seen:
		return answer{state: standing.Unclear, why: standing.WhyBeforeCoverage, begun: cause{byStretch, 0}}
	case between:
		return answer{state: standing.Unclear, why: standing.WhyBetweenEditions, begun: cause{byStretch, index + 1}}
	}
	basis := standing.BasisInferred
	if index == 0 {
		basis = standing.BasisObserved
	}
	return answer{state: w.stretches[index].state, basis: basis, begun: cause{byStretch, index}}
}

// betweenLooks decides for a day on which the looks before and after differ. Where a
// transition explains the change, it dates it; else the change lies somewhere between.
func (w *weigher) betweenLooks(day edtf.Day, law answer, current, index int) answer {
	before, after := w.stretches[index], w.stretches[index+1]
	for _, t := range w.transitions {
		if t.to == after.state && before.last <= t.lo && t.hi <= after.first {
			return law
		}
	}
	a := w.byLooks(index, true, true)
	switch law.state {
	case before.state:
		return a
	case standing.Unclear:
		a.why, a.disagree = law.why, law.disagree
		return a
	}
	weighed := w.contradicted(day, law, current, index)
	if weighed.state == law.state && law.state == after.state {
		return weighed // the source has not followed yet, and may take that long
	}
	a.disagree = weighed.disagree
	if weighed.state == standing.Unclear {
		a.why = weighed.why
	}
	return a
}

// agreed decides the grounds where law and looks know the same state. What is presupposed
// rests on the looks; so does a state that ended and came again since the transition, which
// then tells of the first time only.
func (w *weigher) agreed(law answer, current, index int) answer {
	if current < 0 && law.state != standing.NotListed {
		return w.byLooks(index, false, true)
	}
	if current < 0 {
		return law
	}
	began := w.transitions[current].hi
	for i, s := range w.stretches[:index] {
		if s.state != law.state && w.followed(law.state, began, i) {
			return w.byLooks(index, false, true)
		}
	}
	return law
}

// contradicted decides where law and looks both know a state, and not the same (rule F7).
func (w *weigher) contradicted(day edtf.Day, law answer, current, index int) answer {
	s := w.stretches[index]
	began, rank := edtf.NoLower, standing.RankSecondary+1
	if current >= 0 {
		began, rank = w.transitions[current].hi, w.transitions[current].rank
	}
	looks := w.byLooks(index, false, true)
	switch {
	case s.last <= began:
		return law // what sources showed before it came in force says nothing against it
	case w.followed(law.state, began, index):
		return looks // what the source showed of the law has ended since
	case s.rank < rank:
		looks.disagree = current >= 0
		return looks
	case s.rank > rank+1:
		law.disagree = true
		return law
	case day <= began.Add(s.lag) || s.last <= began.Add(s.lag):
		return law
	}
	return answer{state: standing.Unclear, why: standing.WhySourcesDisagree, disagree: true, begun: looks.begun}
}

// followed reports whether, before the stretch at index, sources showed the state of the
// law on or after the day it came in force.
func (w *weigher) followed(state standing.State, began edtf.Day, index int) bool {
	for _, s := range w.stretches[:index] {
		if s.state == state && s.last >= began {
			return true
		}
	}
	return false
}
