package main

import (
	"fmt"
	"os"

	"standing"
	"standing/internal/terminal"
)

type dedupeCmd struct {
	Sources []string `arg:"" optional:"" help:"Only pairs with an entry of one of these sources." name:"source"`
	Min     float64  `help:"Least score of a pair, from 0.7 to 1." default:"0.9"`
	Limit   int      `help:"How many pairs to show, the likeliest first." default:"40"`
}

// Help is shown below the flags.
func (dedupeCmd) Help() string {
	return "Proposes entries of different sources that may be one party, each with the reason. A person decides: link A B says that they are, unlink A B that they are not; either can be undone by the other, and what is decided is not proposed again. What lists state themselves (a reference of another list) is linked when it is loaded.\n\n" +
		"  standing dedupe uk-ofsi --min 0.95\n  standing link uk-ofsi:7000 un-sc:110000 --by \"A. Analyst\" --why \"same names, same day of birth\""
}

func (c dedupeCmd) Run(e *env) error {
	if c.Min < 0.7 || c.Min > 1 {
		return standing.Errorf(standing.Invalid, "--min: %v is not from 0.7 to 1", c.Min)
	}
	return e.with(func(h *home) error {
		var ids []standing.SourceID
		for _, id := range c.Sources {
			p, err := h.publication(id)
			if err != nil {
				return err
			}
			ids = append(ids, p.ID)
		}
		s, err := when{}.screener(e, h)
		if err != nil {
			return err
		}
		bar := terminal.NewProgress(e.stderr, terminal.IsTerminal(os.Stderr), "dedupe", e.now)
		twins, err := s.Twins(e.ctx, ids, c.Min, bar.Set)
		bar.Done()
		if err != nil {
			return err
		}
		found := len(twins)
		twins = twins[:min(len(twins), max(c.Limit, 0))]
		var rows [][]string
		for i := range twins {
			t := &twins[i]
			if err := s.Tell(e.ctx, t); err != nil {
				return err
			}
			rows = append(rows, []string{
				fmt.Sprintf("%.2f", t.Score), fmt.Sprintf("%.2f", t.Support), t.A.String(), t.B.String(), t.NameA, t.NameB, t.Why,
			})
		}
		if e.json {
			err = e.printJSON(twins)
		} else {
			err = e.table([]string{"score", "support", "a", "b", "name of a", "name of b", "why"}, rows)
		}
		if err == nil && !e.json {
			_, err = fmt.Fprintf(e.stdout, "%d of %d pairs. Decide with: standing link A B --by NAME, or standing unlink A B --by NAME\n", len(twins), found)
		}
		if err == nil && found > 0 {
			return errFound
		}
		return err
	})
}
