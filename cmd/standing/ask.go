package main

import (
	"errors"
	"fmt"
	"strings"

	"standing"
	"standing/screen"
)

type askCmd struct {
	Query string `arg:"" help:"A name, an alias, or an id (4711, QDe.115, us-ofac-sdn:4711)."`
	when
}

// Help is shown below the flags.
func (askCmd) Help() string {
	return "Exit code 3 where a party is found, 0 where none is.\n\n" +
		"  standing ask MEK --on 2008-01-01\n  standing ask Taliban --in ru --on 2024-10-05"
}

func (c askCmd) Run(e *env) error {
	return e.ask(func(h *home) error {
		s, err := c.screener(e, h)
		if err != nil {
			return err
		}
		answer, err := s.Ask(e.ctx, c.Query)
		if err != nil {
			return err
		}
		told, err := h.tell(e, s.View, answer.Matches)
		if err != nil {
			return err
		}
		if e.json {
			err = e.printJSON(struct {
				screen.Answer
				Matches []toldMatch `json:"matches"`
			}{answer, told})
		} else {
			fmt.Fprintf(e.stdout, "%d found for %q on %s\n", len(answer.Matches), c.Query, answer.On)
			e.printCoverage(answer.Coverage)
			for _, m := range told {
				if err = errors.Join(e.printMatch(m.Match, s.On), e.printTold(m)); err != nil {
					break
				}
			}
		}
		if err == nil && len(answer.Matches) > 0 {
			return errFound
		}
		return err
	})
}

type showCmd struct {
	Entry string `arg:"" help:"A party or an entry, as source:id." name:"party|source:id"`
	when
}

// Help is shown below the flags.
func (showCmd) Help() string {
	return "Exit code 3 where it is found, 0 where it is not.\n\n" +
		"  standing show us-ofac-sdn:4711 --on 2021-11-27\n  standing show un-sc:QDe.161 --format json"
}

func (c showCmd) Run(e *env) error {
	ref, ok := standing.ParseEntryRef(strings.TrimSpace(c.Entry))
	if !ok {
		return standing.Errorf(standing.Invalid, "%q does not name an entry: want source:id, such as us-ofac-sdn:4711", c.Entry)
	}
	return e.ask(func(h *home) error {
		s, err := c.screener(e, h)
		if err != nil {
			return err
		}
		match, err := s.Show(e.ctx, ref)
		if standing.KindOf(err) == standing.NotFound {
			fmt.Fprintf(e.stderr, "no entry %s\n", ref)
			return nil
		}
		if err != nil {
			return err
		}
		told, err := h.tell(e, s.View, []screen.Match{match})
		if err != nil {
			return err
		}
		if e.json {
			err = e.printJSON(told[0])
		} else {
			e.printCoverage(s.Coverage())
			err = errors.Join(e.printMatch(match, s.On), e.printTold(told[0]))
		}
		if err == nil {
			return errFound
		}
		return err
	})
}
