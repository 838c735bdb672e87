package main

import (
	"fmt"
	"os"

	"standing/ftm"
	"standing/internal/terminal"
	"standing/verify"
)

type verifyCmd struct{}

// Help is shown below the flags.
func (verifyCmd) Help() string {
	return "Checks the digests of raw files and pages of news, the order of intervals, that entries per edition agree with what was read, and that nothing refers to what is missing.\n\n  standing verify"
}

func (c verifyCmd) Run(e *env) error {
	return e.with(func(h *home) error {
		bar := terminal.NewProgress(e.stderr, terminal.IsTerminal(os.Stderr), "verify", e.now)
		report, err := verify.Run(e.ctx, h.ledger, h.blobs, bar.Set)
		bar.Done()
		if err != nil {
			return err
		}
		if e.json {
			err = e.printJSON(report)
		} else {
			for _, p := range report.Problems {
				fmt.Fprintln(e.stdout, terminal.Safe(p))
			}
			pages := ""
			if report.Pages > 0 {
				pages = fmt.Sprintf(", %d pages", report.Pages)
			}
			_, err = fmt.Fprintf(e.stdout, "%d editions, %d files, %d runs, %d judgements%s: %d problems\n",
				report.Editions, report.Files, report.Runs, report.Judgements, pages, len(report.Problems))
		}
		if err == nil && len(report.Problems) > 0 {
			return fmt.Errorf("%d problems", len(report.Problems))
		}
		return err
	})
}

type exportCmd struct {
	when
}

// Help is shown below the flags.
func (exportCmd) Help() string {
	return "Writes FollowTheMoney entities as JSON lines: every entry, and every listing as a Sanction.\n\n  standing export --format ftm > entities.ftm.json"
}

func (c exportCmd) Run(e *env) error {
	return e.with(func(h *home) error {
		s, err := c.screener(e, h)
		if err != nil {
			return err
		}
		return ftm.Export(e.ctx, s.View, s.On, e.stdout)
	})
}
