package service

import "standing"

// Edition is an edition as it is told in JSON.
type Edition struct {
	Source   standing.SourceID  `json:"source"`
	Series   string             `json:"series,omitempty"`
	Edition  string             `json:"edition"`
	Day      string             `json:"day"`
	DayKind  standing.DayKind   `json:"day_kind"`
	Moment   string             `json:"moment"`
	Entries  int                `json:"entries"`
	Verdict  standing.Verdict   `json:"verdict"`
	Reason   string             `json:"reason,omitempty"`
	Notes    []string           `json:"notes,omitempty"`
	Reader   string             `json:"reader"`
	Digest   string             `json:"digest"`
	Files    []standing.FileRef `json:"files"`
	Recorded string             `json:"recorded"`
}

// TellEdition tells an edition.
func TellEdition(ed standing.Edition) Edition {
	const stamp = "2006-01-02T15:04:05.000000Z07:00"
	return Edition{
		Source: ed.Source, Series: ed.Series, Edition: ed.Label(), Day: ed.Day.String(), DayKind: ed.Kind,
		Moment: ed.Moment.Format(stamp), Entries: ed.Entries, Verdict: ed.Verdict, Reason: ed.Reason, Notes: ed.Notes,
		Reader: ed.Reader, Digest: ed.Digest, Files: ed.Files, Recorded: ed.Recorded.Format(stamp),
	}
}
