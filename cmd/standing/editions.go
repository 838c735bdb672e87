package main

import (
	"strconv"

	"standing"
	"standing/ledger"
)

type editionsCmd struct {
	Source      string `arg:"" optional:"" help:"Only of this source."`
	Quarantined bool   `help:"Only those that the guard holds back."`
}

// Help is shown below the flags.
func (editionsCmd) Help() string {
	return "  standing editions un-sc\n  standing editions --quarantined"
}

// editionResult is what editions prints as JSON, one for each edition.
type editionResult struct {
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

func (c editionsCmd) Run(e *env) error {
	return e.with(func(h *home) error {
		if c.Source != "" {
			if _, err := h.reader(c.Source); err != nil {
				return err
			}
		}
		editions, err := h.ledger.Editions(e.ctx, standing.SourceID(c.Source), ledger.Always)
		if err != nil {
			return err
		}
		results := []editionResult{}
		var rows [][]string
		for _, ed := range editions {
			if c.Quarantined && ed.Verdict != standing.Quarantined {
				continue
			}
			r := resultOf(ed)
			results = append(results, r)
			note := r.Reason
			for _, n := range r.Notes {
				note += n + "; "
			}
			rows = append(rows, []string{
				string(r.Source), r.Edition, string(r.DayKind), strconv.Itoa(r.Entries), string(r.Verdict), note,
			})
		}
		if e.json {
			return e.printJSON(results)
		}
		return e.table([]string{"source", "edition", "day", "entries", "verdict", "notes"}, rows)
	})
}

func resultOf(ed standing.Edition) editionResult {
	const stamp = "2006-01-02T15:04:05.000000Z07:00"
	return editionResult{
		Source: ed.Source, Series: ed.Series, Edition: ed.Label(), Day: ed.Day.String(), DayKind: ed.Kind,
		Moment: ed.Moment.Format(stamp), Entries: ed.Entries, Verdict: ed.Verdict, Reason: ed.Reason, Notes: ed.Notes,
		Reader: ed.Reader, Digest: ed.Digest, Files: ed.Files, Recorded: ed.Recorded.Format(stamp),
	}
}
