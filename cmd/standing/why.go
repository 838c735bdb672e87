package main

import (
	"fmt"

	"standing"
	"standing/internal/terminal"
	"standing/screen"
)

type whyCmd struct {
	Name      string `arg:"" help:"The name that was, or was not, a hit."`
	Entry     string `arg:"" help:"The entry, as source:id."`
	Model     string `help:"The model to compare by: ${models}." placeholder:"NAME"`
	Threshold string `help:"As for screen." placeholder:"N"`
	when
}

// Help is shown below the flags.
func (whyCmd) Help() string {
	return "Compares the name with every name of the party. Exit code 3 where it is a hit, 0 where it is not.\n\n" +
		"  standing why \"Islamic Group\" acts:gamaa-al-islamiyya --on 2022-05-01"
}

func (c whyCmd) Run(e *env) error {
	ref, ok := standing.ParseEntryRef(c.Entry)
	if !ok {
		return standing.Errorf(standing.Invalid, "%q does not name an entry: want source:id", c.Entry)
	}
	thresholds, err := screen.ParseThresholds(c.Threshold)
	if err != nil {
		return err
	}
	return e.ask(func(h *home) error {
		s, err := c.screener(e, h)
		if err != nil {
			return err
		}
		if err := setModel(s, c.Model); err != nil {
			return err
		}
		r, err := s.Why(e.ctx, c.Name, ref, thresholds, h.register)
		if err != nil {
			return err
		}
		if e.json {
			err = e.printJSON(r)
		} else {
			err = e.printReason(r, s)
		}
		if err == nil && r.Hit {
			return errFound
		}
		return err
	})
}

func (e *env) printReason(r screen.Reason, s *screen.Screener) error {
	fmt.Fprintln(e.stdout, terminal.Safe(r.Sentence))
	e.printCoverage(r.Coverage)
	if len(r.Compared) > 0 {
		if err := e.printAlignment(r.Compared[0].Explanation); err != nil {
			return err
		}
	}
	const enough = 12
	var rows [][]string
	for _, c := range r.Compared[:min(enough, len(r.Compared))] {
		rows = append(rows, []string{c.Name, c.Kind, fmt.Sprintf("%.2f", c.Score)})
	}
	if err := e.table([]string{"name held", "kind", "score"}, rows); err != nil {
		return err
	}
	if rest := len(r.Compared) - enough; rest > 0 {
		fmt.Fprintf(e.stdout, "and %d more\n", rest)
	}
	return e.printMatch(r.Match, s.On)
}
