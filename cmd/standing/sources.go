package main

import (
	"strconv"

	"standing/edtf"
	"standing/ledger"
	"standing/service"
)

type sourcesCmd struct{}

// Help is shown below the flags.
func (sourcesCmd) Help() string { return "  standing sources --format json" }

func (c sourcesCmd) Run(e *env) error {
	return e.with(func(h *home) error {
		today := edtf.DayIn(e.now().UTC())
		results := []service.Source{}
		var rows [][]string
		for _, s := range h.sources() {
			r, err := h.store().TellSource(e.ctx, s, today, ledger.Always)
			if err != nil {
				return err
			}
			results = append(results, r)
			rows = append(rows, sourceRow(r))
		}
		if e.json {
			return e.printJSON(results)
		}
		return e.table([]string{"source", "editions", "from", "to", "age", "entries", "kind", "notes"}, rows)
	})
}

func sourceRow(r service.Source) []string {
	kind, age, notes := "partial", "", ""
	if r.Complete {
		kind = "complete"
	}
	if r.AgeDays != nil {
		age = strconv.Itoa(*r.AgeDays) + " d"
	}
	if r.Stale {
		notes += "stale; "
	}
	if r.Checked != "" {
		notes += "checked " + r.Checked + "; "
	}
	if r.Quarantined > 0 {
		notes += strconv.Itoa(r.Quarantined) + " QUARANTINED; "
	}
	if len(r.UnknownTags) > 0 {
		notes += strconv.Itoa(len(r.UnknownTags)) + " unknown tags; "
	}
	return []string{string(r.ID), strconv.Itoa(r.Editions), r.From, r.To, age, strconv.Itoa(r.Entries), kind, notes}
}
