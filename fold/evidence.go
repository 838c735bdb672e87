package fold

import (
	"standing"
	"standing/edtf"
)

// Evidence is what is held about one party under one instrument.
type Evidence struct {
	Acts  []standing.Act // in the order in which they are held
	Shows []Show
	// Stated holds the dates of listing that the party's entries themselves state.
	Stated []edtf.Date
	// LapsesAfter is the instrument's: days after which a listing ends unless renewed.
	LapsesAfter int
}

// Sight is one look at a source: a day, and the order among several looks on one day.
type Sight struct {
	Day edtf.Day
	Seq int
}

// Show says that a source showed one state at every look from First to Last. State is
// Listed, Suspended or NotListed.
type Show struct {
	State       standing.State
	First, Last Sight
	Source      standing.SourceID
	Rank        standing.Rank
	Lag         int // days the source may take to follow an act
	Interval    int // usual days between its editions; 0 for no rhythm
}

// split parts the acts into those that show a state (attestations, which become shows)
// and those that did something.
func (ev Evidence) split() (acts []actAt, shows []Show) {
	shows = append(shows, ev.Shows...)
	for i, a := range ev.Acts {
		if a.Verb != standing.VerbAttest {
			acts = append(acts, actAt{Act: a, index: i})
			continue
		}
		lo, hi := a.InForce.Bounds()
		if !lo.Known() || !hi.Known() || a.Force != standing.Done {
			continue
		}
		// Of an attestation that bears no single day, its last day is taken: the source showed
		// the state by then.
		shows = append(shows, Show{
			State: standing.State(a.Value), First: Sight{Day: hi}, Last: Sight{Day: hi}, Source: "acts", Rank: a.Rank,
		})
	}
	return acts, shows
}

// actAt is an act with its place in the evidence.
type actAt struct {
	standing.Act
	index int
}

// target returns the state that the act brings about, and false for acts that change none.
func (a actAt) target() (standing.State, bool) {
	switch a.Effect {
	case standing.Starts:
		return standing.Listed, true
	case standing.Ends:
		return standing.NotListed, true
	case standing.Suspends:
		return standing.Suspended, true
	case standing.Keeps:
		return "", false
	}
	switch a.Verb {
	case standing.VerbList, standing.VerbResume:
		return standing.Listed, true
	case standing.VerbDelist:
		return standing.NotListed, true
	case standing.VerbSuspend:
		return standing.Suspended, true
	}
	return "", false
}

// known returns the earliest day on which the act was decided or published.
func (a actAt) known() edtf.Day {
	first := edtf.NoUpper
	for _, d := range []edtf.Date{a.Decided, a.Published} {
		if lo, _ := d.Bounds(); !d.IsZero() && lo < first {
			first = lo
		}
	}
	return first
}

// start returns the first day on which the act can have had effect: in force, else decided
// or published; NoUpper where it bears no date at all.
func (a actAt) start() edtf.Day {
	if lo, _ := a.InForce.Bounds(); !a.InForce.IsZero() {
		return lo
	}
	return a.known()
}
