package service

import (
	"time"

	"standing"
	"standing/change"
)

// Step is what changed with one edition, as it is told in JSON.
type Step struct {
	Source      standing.SourceID   `json:"source"`
	Edition     string              `json:"edition"`
	Day         string              `json:"day"`
	Before      string              `json:"before"`
	Cause       change.Cause        `json:"cause"`              // whose doing it is: source, form, reader
	Recorded    *time.Time          `json:"recorded,omitempty"` // when it was read anew, of cause reader
	Changes     []change.Change     `json:"changes"`
	Successions []change.Succession `json:"successions,omitempty"`
}

// TellStep tells what changed with an edition.
func TellStep(s change.Step) Step {
	told := Step{
		Source: s.Edition.Source, Edition: s.Edition.Label(), Day: s.Edition.Day.String(), Before: s.Before.Label(),
		Cause: s.Cause, Changes: s.Changes, Successions: s.Successions,
	}
	if !s.Recorded.IsZero() {
		told.Recorded = &s.Recorded
	}
	return told
}
