package main

import (
	"fmt"
	"strings"

	"standing"
	"standing/change"
	"standing/edtf"
	"standing/internal/terminal"
	"standing/ledger"
	"standing/service"
)

type changesCmd struct {
	Source string `arg:"" help:"The source: us-ofac-sdn, un-sc."`
	From   string `help:"Only editions of this day and later." placeholder:"DATE"`
	To     string `help:"Only editions of this day and earlier." placeholder:"DATE"`
}

// Help is shown below the flags.
func (changesCmd) Help() string {
	return "  standing changes us-ofac-sdn --from 2022-05-20 --to 2022-05-20"
}

func (c changesCmd) Run(e *env) error {
	from, to := edtf.NoLower, edtf.NoUpper
	var err error
	for _, f := range []struct {
		flag, text string
		day        *edtf.Day
	}{{"--from", c.From, &from}, {"--to", c.To, &to}} {
		if f.text == "" {
			continue
		}
		if *f.day, err = edtf.ParseDay(f.text); err != nil {
			return fmt.Errorf("%s: %w", f.flag, err)
		}
	}
	return e.with(func(h *home) error {
		if _, err := h.reader(c.Source); err != nil {
			return err
		}
		catalogue, err := h.judged(e, ledger.Always)
		if err != nil {
			return err
		}
		d := &change.Differ{Ledger: h.ledger, Catalogue: catalogue}
		steps, err := d.Steps(e.ctx, standing.SourceID(c.Source), from, to)
		if err != nil {
			return err
		}
		return c.print(e, steps)
	})
}

func (c changesCmd) print(e *env, steps []change.Step) error {
	results := []service.Step{}
	var rows [][]string
	for _, s := range steps {
		if len(s.Changes) == 0 {
			continue
		}
		results = append(results, service.TellStep(s))
		for _, ch := range s.Changes {
			rows = append(rows, []string{s.Edition.Day.String(), string(s.Cause), string(ch.Kind), ch.Entry.ID, ch.Name, detail(ch)})
		}
		for _, su := range s.Successions {
			rows = append(rows, []string{
				s.Edition.Day.String(), string(s.Cause), "succession?", "", "tag " + su.From,
				fmt.Sprintf("all its %d entries went over to tag %s", su.Entries, su.To),
			})
		}
	}
	var err error
	if e.json {
		err = e.printJSON(results)
	} else {
		err = e.table([]string{"edition", "cause", "change", "entry", "name", "detail"}, rows)
	}
	if err == nil && len(results) > 0 {
		return errFound
	}
	return err
}

// detail tells in a few words what changed about an entry.
func detail(c change.Change) string {
	var parts []string
	if c.Other != "" {
		parts = append(parts, "was "+c.Other)
	}
	for _, f := range c.Fields {
		if f.Field == "id" {
			continue
		}
		parts = append(parts, f.Field+": "+strings.Join(f.Before, ", ")+" → "+strings.Join(f.After, ", "))
	}
	const enough = 160
	text := []rune(terminal.Safe(strings.Join(parts, "; ")))
	if len(text) > enough {
		return string(text[:enough]) + "…"
	}
	return string(text)
}
