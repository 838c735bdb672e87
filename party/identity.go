package party

import (
	"cmp"
	"context"
	"slices"

	"standing"
	"standing/ledger"
)

// Party is the entries that are one, as of a view. It is named by one of them: the first
// by source and id, those of published lists before those of curated files, so that the
// name does not depend on the order of loading.
type Party struct {
	ID      standing.EntryRef
	Entries []ledger.Key
}

// Of returns the party that an entry belongs to.
func (v *View) Of(ctx context.Context, entry ledger.Key) (Party, error) {
	found := map[int64]ledger.Key{entry.Entry: entry}
	for queue := []ledger.Key{entry}; len(queue) > 0; queue = queue[1:] {
		linked, err := v.linkedTo(ctx, queue[0])
		if err != nil {
			return Party{}, err
		}
		for _, k := range linked {
			if _, known := found[k.Entry]; !known {
				found[k.Entry] = k
				queue = append(queue, k)
			}
		}
	}
	p := Party{}
	for _, k := range found {
		p.Entries = append(p.Entries, k)
	}
	slices.SortFunc(p.Entries, v.byName)
	p.ID = p.Entries[0].Ref
	return p, nil
}

func (v *View) byName(a, b ledger.Key) int {
	return cmp.Or(
		cmp.Compare(v.partial(a.Ref.Source), v.partial(b.Ref.Source)),
		cmp.Compare(a.Ref.Source, b.Ref.Source),
		cmp.Compare(len(a.Ref.ID), len(b.Ref.ID)), // numbers in their own order
		cmp.Compare(a.Ref.ID, b.Ref.ID),
	)
}

func (v *View) partial(source standing.SourceID) int {
	if v.sources[source].Complete {
		return 0
	}
	return 1
}

// linkedTo returns the entries that a judgement joins to this one. Of several judgements
// on one pair of entries, by whichever of their ids, the last holds.
func (v *View) linkedTo(ctx context.Context, entry ledger.Key) (linked []ledger.Key, err error) {
	refs, err := v.Ledger.RefsOf(ctx, entry.Entry, v.Known)
	if err != nil {
		return nil, err
	}
	var judged []standing.Judgement
	for _, ref := range refs {
		more, err := v.Ledger.Judgements(ctx, ref, v.Known)
		if err != nil {
			return nil, err
		}
		judged = append(judged, more...)
	}
	slices.SortFunc(judged, func(a, b standing.Judgement) int { return cmp.Compare(a.ID, b.ID) })
	last := map[int64]standing.JudgementKind{}
	keys := map[int64]ledger.Key{}
	for _, j := range judged {
		other := j.A
		if slices.Contains(refs, j.A) {
			other = j.B
		}
		found, err := v.Ledger.Find(ctx, other, v.Known)
		if err != nil {
			return nil, err
		}
		for _, k := range found {
			last[k.Entry], keys[k.Entry] = j.Kind, k
		}
	}
	for id, kind := range last {
		if kind == standing.Link {
			linked = append(linked, keys[id])
		}
	}
	return linked, nil
}
