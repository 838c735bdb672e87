package main

import (
	"strconv"

	"standing"
	"standing/ledger"
	"standing/service"
)

type editionsCmd struct {
	Source      string `arg:"" optional:"" help:"Only of this source."`
	Quarantined bool   `help:"Only those that the guard holds back."`
}

// Help is shown below the flags.
func (editionsCmd) Help() string {
	return "  standing editions un-sc\n  standing editions --quarantined"
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
		results := []service.Edition{}
		var rows [][]string
		for _, ed := range editions {
			if c.Quarantined && ed.Verdict != standing.Quarantined {
				continue
			}
			r := service.TellEdition(ed)
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
