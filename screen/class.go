package screen

import (
	"slices"

	"standing"
	"standing/party"
)

// classOf sorts a party by its standings: by the gravest of them.
func classOf(standings []party.Standing) Class {
	class := Never
	for _, s := range standings {
		c := classOfOne(s)
		if slices.Index(gravest, c) < slices.Index(gravest, class) {
			class = c
		}
	}
	return class
}

var gravest = []Class{Current, Former, Later, Noted, Never}

// classOfOne sorts one standing. What is unclear counts as current, since it may be, but
// for days before anything is known of the instrument. An instrument that nobody keeps a
// list of is noted and no more: a screening is against lists.
func classOfOne(s party.Standing) Class {
	switch {
	case current(s) && s.Instrument.Keeper == "":
		return Noted
	case current(s):
		return Current
	case s.Since.IsZero() && s.Until.IsZero():
		return Never
	case s.Ahead:
		return Later
	}
	return Former
}

func current(s party.Standing) bool {
	switch s.State {
	case standing.Listed, standing.Suspended:
		return true
	case standing.Unclear:
		return s.Why != standing.WhyBeforeCoverage
	}
	return false
}

// measuresOf returns the measures of the instruments that the party stands under on the
// day, each once, in the order of instruments. A suspended listing has none in force.
func measuresOf(standings []party.Standing) []string {
	measures := []string{}
	for _, s := range standings {
		if classOfOne(s) != Current || s.State == standing.Suspended {
			continue
		}
		for _, m := range s.Instrument.Measures {
			if !slices.Contains(measures, m) {
				measures = append(measures, m)
			}
		}
	}
	return measures
}
