package service

import (
	"context"
	"time"

	"standing"
	"standing/edtf"
)

// Source is a source as it is told in JSON: what is held of it and how fresh that is.
type Source struct {
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

// TellSource tells what was held of a source at a moment, as it looks on a day.
func (s *Store) TellSource(ctx context.Context, source standing.Source, today edtf.Day, known time.Time) (Source, error) {
	r := Source{
		ID: source.ID, Title: source.Title, Publisher: source.Publisher, Complete: source.Complete,
		Instruments: len(s.Catalogue.Covered(source.ID)),
	}
	editions, err := s.Ledger.Editions(ctx, source.ID, known)
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
		r.Stale = source.Interval > 0 && age > source.Interval
	}
	checked, err := s.Checked(source.ID)
	if err != nil {
		return r, err
	}
	if !checked.IsZero() {
		r.Checked = checked.Format("2006-01-02T15:04Z")
	}
	tags, err := s.Ledger.Tags(ctx, source.ID)
	if err != nil {
		return r, err
	}
	for tag, n := range tags {
		if _, known := s.Catalogue.ByTag(source.ID, tag, today); !known {
			if r.UnknownTags == nil {
				r.UnknownTags = map[string]int{}
			}
			r.UnknownTags[tag] = n
		}
	}
	return r, nil
}
