package screen

import (
	"slices"

	"standing"
	"standing/party"
)

// classOf sorts a party by its standings. What is unclear counts as current, since it may
// be, but for days before anything is known of the instrument.
func classOf(standings []party.Standing) Class {
	class := Never
	for _, s := range standings {
		switch {
		case current(s):
			return Current
		case s.Since.IsZero() && s.Until.IsZero():
		case !s.Ahead:
			class = Former
		case class == Never:
			class = Later
		}
	}
	return class
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
		if !current(s) || s.State == standing.Suspended {
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
