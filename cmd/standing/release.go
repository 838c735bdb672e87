package main

import (
	"fmt"
	"os"
	"strings"

	"standing"
	"standing/intake"
	"standing/internal/terminal"
	"standing/ledger"
	"standing/service"
)

type releaseCmd struct {
	Edition string `arg:"" help:"A quarantined edition, by its name in \"editions --quarantined\" or the beginning of it."`
	By      string `help:"Who decides." required:"" placeholder:"NAME"`
	Why     string `help:"On what ground." required:"" placeholder:"TEXT"`
}

// Help is shown below the flags.
func (releaseCmd) Help() string {
	return "The guard held the edition back; whoever has looked at it and finds it good releases it, and its entries are read into the register.\n\n" +
		"  standing release 2024-05-03-210ca6b4a818 --by \"A. Analyst\" --why \"the keeper confirms the removal\""
}

func (c releaseCmd) Run(e *env) error {
	by := strings.TrimSpace(c.By)
	if by == "" || strings.HasPrefix(by, "rule:") {
		return standing.Errorf(standing.Invalid, "--by: a person's name is wanted")
	}
	return e.with(func(h *home) error {
		edition, err := h.edition(e, c.Edition, func(ed standing.Edition) bool { return ed.Verdict == standing.Quarantined })
		if err != nil {
			return err
		}
		reader, err := h.reader(string(edition.Source))
		if err != nil {
			return err
		}
		l := &intake.Loader{Ledger: h.ledger, Blobs: h.blobs, Now: e.now}
		done, err := l.Release(e.ctx, reader, edition, by, c.Why)
		if err != nil {
			return err
		}
		if e.json {
			return e.printJSON(service.TellEdition(done))
		}
		_, err = fmt.Fprintf(e.stdout, "released: edition %s of %s, %d entries, by %s\n", done.Label(), done.Source, done.Entries, terminal.Safe(by))
		return err
	})
}

// edition finds the one edition whose name begins so, among those that count.
func (h *home) edition(e *env, name string, counts func(standing.Edition) bool) (found standing.Edition, err error) {
	editions, err := h.ledger.Editions(e.ctx, "", ledger.Always)
	if err != nil {
		return found, err
	}
	n := 0
	for _, ed := range editions {
		if strings.HasPrefix(ed.Label(), name) && counts(ed) {
			found, n = ed, n+1
		}
	}
	switch n {
	case 0:
		return found, standing.Errorf(standing.NotFound, "no such edition is called %q: see standing editions", name)
	case 1:
		return found, nil
	}
	return found, standing.Errorf(standing.Invalid, "%d editions are called %q: give more of the name", n, name)
}

type rereadCmd struct {
	Source string `arg:"" help:"The source whose kept editions are read anew."`
}

// Help is shown below the flags.
func (rereadCmd) Help() string {
	return "A newer program may read the same bytes better. What changes then is told by changes with cause reader: no authority has done anything. Loading a source does this by itself when its reader is another one than before.\n\n" +
		"  standing reread un-sc"
}

func (c rereadCmd) Run(e *env) error {
	return e.with(func(h *home) error {
		reader, err := h.reader(c.Source)
		if err != nil {
			return err
		}
		bar := terminal.NewProgress(e.stderr, terminal.IsTerminal(os.Stderr), "reread "+c.Source, e.now)
		l := &intake.Loader{Ledger: h.ledger, Blobs: h.blobs, Now: e.now, Progress: bar.Set}
		done, err := l.RereadAll(e.ctx, reader)
		bar.Done()
		if err != nil {
			return err
		}
		return printReread(e, c.Source, done)
	})
}

func printReread(e *env, source string, r intake.Reread) error {
	if e.json {
		return e.printJSON(struct {
			Source   string   `json:"source"`
			Editions int      `json:"editions"`
			Entries  int      `json:"entries_changed"`
			Kept     []string `json:"kept,omitempty"`
		}{source, r.Editions, r.Entries, r.Kept})
	}
	for _, kept := range r.Kept {
		fmt.Fprintf(e.stderr, "kept as it was read before: %s\n", terminal.Safe(kept))
	}
	_, err := fmt.Fprintf(e.stdout, "%s: %d editions read anew, %d entries say something else now (cause: reader)\n", source, r.Editions, r.Entries)
	return err
}
