package main

import (
	"strconv"

	"standing"
	"standing/edtf"
	"standing/intake"
	"standing/ledger"
)

type sourcesCmd struct{}

// Help is shown below the flags.
func (sourcesCmd) Help() string { return "  standing sources --format json" }

// sourceResult is what sources prints as JSON, one for each source.
type sourceResult struct {
	ID          standing.SourceID `json:"source"`
	Title       string            `json:"title"`
	Publisher   string            `json:"publisher"`
	Complete    bool              `json:"complete"`
	Editions    int               `json:"editions"`
	Quarantined int               `json:"quarantined"`
	From        string            `json:"from,omitempty"`
	To          string            `json:"to,omitempty"`
	AgeDays     *int              `json:"age_days"`
	Stale       bool              `json:"stale"`
	Checked     string            `json:"checked,omitempty"` // when it was last fetched by update
	Entries     int               `json:"entries"`           // in the newest edition
	Instruments int               `json:"instruments"`
	UnknownTags map[string]int    `json:"unknown_tags,omitempty"` // tag to entries that ever bore it
}

func (c sourcesCmd) Run(e *env) error {
	return e.with(func(h *home) error {
		today := edtf.DayIn(e.now().UTC())
		results := []sourceResult{}
		var rows [][]string
		for _, s := range h.sources() {
			r, err := describe(e, h, s, today)
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

func describe(e *env, h *home, s standing.Source, today edtf.Day) (sourceResult, error) {
	r := sourceResult{ID: s.ID, Title: s.Title, Publisher: s.Publisher, Complete: s.Complete, Instruments: len(h.catalogue.Covered(s.ID))}
	editions, err := h.ledger.Editions(e.ctx, s.ID, ledger.Always)
	if err != nil {
		return r, err
	}
	for _, ed := range editions {
		if ed.Verdict != standing.Accepted {
			r.Quarantined++
			continue
		}
		if r.Editions == 0 {
			r.From = ed.Day.String()
		}
		r.Editions++
		age := int(today - ed.Day)
		r.To, r.Entries, r.AgeDays = ed.Day.String(), ed.Entries, &age
		r.Stale = s.Interval > 0 && age > s.Interval
	}
	checked, err := intake.LastChecked(h.fetched(), s.ID)
	if err != nil {
		return r, err
	}
	if !checked.At.IsZero() {
		r.Checked = checked.At.Format("2006-01-02T15:04Z")
	}
	tags, err := h.ledger.Tags(e.ctx, s.ID)
	if err != nil {
		return r, err
	}
	for tag, n := range tags {
		if _, known := h.catalogue.ByTag(s.ID, tag, today); !known {
			if r.UnknownTags == nil {
				r.UnknownTags = map[string]int{}
			}
			r.UnknownTags[tag] = n
		}
	}
	return r, nil
}

func sourceRow(r sourceResult) []string {
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
