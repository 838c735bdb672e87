package main

import (
	"errors"
	"fmt"
	"os"

	"standing"
	"standing/edtf"
	"standing/intake"
	"standing/internal/terminal"
)

type loadCmd struct {
	Source    string   `arg:"" help:"The source that the files are editions of, such as us-ofac-sdn or un-sc: see sources."`
	Paths     []string `arg:"" help:"Files, folders or tar archives; .gz, .xz and .zst are read through." name:"path"`
	Published string   `help:"The day of editions that bear none in content, file or folder name." placeholder:"DATE"`
}

// Help is shown below the flags.
func (loadCmd) Help() string {
	return "Editions that are recorded already are skipped. One that can't be read is told and does not keep the others out.\n\n" +
		"  standing load us-ofac-sdn ~/lists/2024-05-03/sdn.csv\n  standing load un-sc un-consolidated-series.tar.xz"
}

func (c loadCmd) Run(e *env) error {
	return e.with(func(h *home) error {
		reader, err := h.reader(c.Source)
		if err != nil {
			return err
		}
		options := intake.Options{Published: edtf.NoLower}
		if c.Published != "" {
			if options.Published, err = edtf.ParseDay(c.Published); err != nil {
				return fmt.Errorf("--published: %w", err)
			}
		}
		bar := terminal.NewProgress(e.stderr, terminal.IsTerminal(os.Stderr), "load "+c.Source, e.now)
		l := &intake.Loader{Ledger: h.ledger, Blobs: h.blobs, Now: e.now, Progress: bar.Set}
		report, err := l.Load(e.ctx, reader, c.Paths, options)
		bar.Done()
		return errors.Join(c.report(e, report), err)
	})
}

// loadResult is what load prints as JSON.
type loadResult struct {
	Source      string        `json:"source"`
	Loaded      int           `json:"loaded"`
	Skipped     int           `json:"skipped"`
	Quarantined int           `json:"quarantined"`
	Refused     int           `json:"refused"`
	Editions    []loadEdition `json:"editions"`
	Reread      *int          `json:"entries_reread,omitempty"` // entries that say something else, read by a newer reader
}

type loadEdition struct {
	Path    string           `json:"path"`
	Edition string           `json:"edition,omitempty"`
	Entries int              `json:"entries"`
	Unread  int              `json:"unread"`
	Verdict standing.Verdict `json:"verdict,omitempty"`
	Reason  string           `json:"reason,omitempty"`
	Notes   []string         `json:"notes,omitempty"`
	Error   string           `json:"error,omitempty"`
}

// report prints what became of the load. Editions refused or quarantined make an error.
func (c loadCmd) report(e *env, r intake.Report) error {
	result := resultOfLoad(c.Source, r)
	if err := result.print(e, r); err != nil {
		return err
	}
	if r.Refused+r.Quarantined > 0 {
		return fmt.Errorf("%d refused, %d quarantined; what was held before still answers", r.Refused, r.Quarantined)
	}
	return nil
}

func resultOfLoad(source string, r intake.Report) loadResult {
	result := loadResult{
		Source: source, Loaded: r.Loaded, Skipped: r.Skipped, Quarantined: r.Quarantined, Refused: r.Refused,
		Editions: []loadEdition{},
	}
	if r.Reread.Editions > 0 {
		result.Reread = &r.Reread.Entries
	}
	for _, o := range r.Outcomes {
		item := loadEdition{
			Path: o.Path, Entries: o.Edition.Entries, Unread: o.Unread, Verdict: o.Edition.Verdict, Reason: o.Edition.Reason,
			Notes: o.Edition.Notes,
		}
		if o.Err != nil {
			item.Error = o.Err.Error()
		} else {
			item.Edition = o.Edition.Label()
		}
		result.Editions = append(result.Editions, item)
	}
	return result
}

func (r loadResult) print(e *env, report intake.Report) error {
	if e.json {
		return e.printJSON(r)
	}
	if report.Reread.Editions > 0 {
		if err := printReread(e, r.Source, report.Reread); err != nil {
			return err
		}
	}
	r.tell(e)
	_, err := fmt.Fprintf(e.stdout, "%s: %d loaded, %d held already, %d quarantined, %d refused\n",
		r.Source, r.Loaded, r.Skipped, r.Quarantined, r.Refused)
	return err
}

// tell prints what is wrong with editions, or odd about them.
func (r loadResult) tell(e *env) {
	for _, item := range r.Editions {
		switch {
		case item.Error != "":
			fmt.Fprintf(e.stderr, "refused: %s\n", terminal.Safe(item.Error))
		case item.Verdict == standing.Quarantined:
			fmt.Fprintf(e.stderr, "quarantined: %s: %s\n", terminal.Safe(item.Path), item.Reason)
		}
		for _, note := range item.Notes {
			fmt.Fprintf(e.stderr, "note: %s: %s\n", item.Edition, terminal.Safe(note))
		}
	}
}
