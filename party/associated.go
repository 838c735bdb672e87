package party

import (
	"context"
	"strings"

	"standing"
	"standing/edtf"
)

// Associated counts the entries that stood under the instrument on the day, as lists that
// are complete show it: entries in the newest edition at or before the day.
func (v *View) Associated(ctx context.Context, instrument standing.Instrument, on edtf.Day) (int, error) {
	counted := map[int64]bool{}
	for _, tag := range instrument.Tags {
		order := v.Order(tag.Source)
		place := -1
		for place+1 < order.Len() && order.Day(place+1) <= on {
			place++
		}
		if place < 0 {
			continue
		}
		entries, err := v.Ledger.Tagged(ctx, tag.Source, tag.Text)
		if err != nil {
			return 0, err
		}
		for _, entry := range entries {
			stood, err := v.stood(ctx, entry, tag, place)
			if err != nil {
				return 0, err
			}
			if stood {
				counted[entry] = true
			}
		}
	}
	return len(counted), nil
}

func (v *View) stood(ctx context.Context, entry int64, tag standing.Tag, place int) (bool, error) {
	runs, err := v.Ledger.Runs(ctx, entry, v.Known)
	if err != nil {
		return false, err
	}
	order := v.Order(tag.Source)
	for _, r := range runs {
		first, last, ok := order.Span(r)
		if !ok || r.Source != tag.Source || place < first || last < place {
			continue
		}
		value, err := v.Ledger.Version(ctx, r.Version)
		if err != nil {
			return false, err
		}
		for _, t := range value.Tags {
			if t == tag.Text {
				return true, nil
			}
		}
	}
	return false, nil
}

// cutUnknown takes apart the id of an instrument made up for a tag that the table lacks.
func cutUnknown(id standing.InstrumentID) (standing.EntryRef, bool) {
	source, tag, ok := strings.Cut(string(id), "/")
	return standing.EntryRef{Source: standing.SourceID(source), ID: tag}, ok
}
