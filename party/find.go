package party

import (
	"cmp"
	"context"
	"slices"

	"standing"
	"standing/ledger"
)

// Find returns the entries that a reference names, as of the view; an empty source stands
// for any. An entry of a list that is not held is found through those that are linked with
// it: a curated party is found by the number it has on a list nobody has loaded.
func (v *View) Find(ctx context.Context, ref standing.EntryRef) ([]ledger.Key, error) {
	keys, err := v.Ledger.Find(ctx, ref, v.Known)
	if err != nil || len(keys) > 0 {
		return keys, err
	}
	judged, err := v.Ledger.JudgementsOn(ctx, ref, v.Known)
	if err != nil {
		return nil, err
	}
	last := map[standing.EntryRef]standing.JudgementKind{}
	for _, j := range judged {
		other := j.A
		if j.A.ID == ref.ID && (ref.Source == "" || j.A.Source == ref.Source) {
			other = j.B
		}
		last[other] = j.Kind
	}
	for other, kind := range last {
		if kind != standing.Link {
			continue
		}
		more, err := v.Ledger.Find(ctx, other, v.Known)
		if err != nil {
			return nil, err
		}
		keys = append(keys, more...)
	}
	slices.SortFunc(keys, func(a, b ledger.Key) int { return cmp.Compare(a.Entry, b.Entry) })
	return keys, nil
}
