package party

import (
	"context"
	"slices"

	"standing"
	"standing/ledger"
)

// Joined tells of every entry at once which party it belongs to, as of a view: what Of tells of
// one.
type Joined struct{ names map[int64]ledger.Key }

// Joined joins all entries by the judgements known.
func (v *View) Joined(ctx context.Context) (Joined, error) {
	judgements, err := v.Ledger.Judgements(ctx, standing.EntryRef{}, v.Known)
	if err != nil || len(judgements) == 0 {
		return Joined{}, err
	}
	ids, err := v.Ledger.IDs(ctx, v.Known)
	if err != nil {
		return Joined{}, err
	}
	last := map[[2]int64]standing.JudgementKind{} // of each pair of entries
	keys := map[int64]ledger.Key{}
	for _, j := range judgements {
		for _, a := range ids[j.A] {
			for _, b := range ids[j.B] {
				keys[a.Entry], keys[b.Entry] = a, b
				last[[2]int64{min(a.Entry, b.Entry), max(a.Entry, b.Entry)}] = j.Kind
			}
		}
	}
	return Joined{v.named(keys, last)}, nil
}

// named returns, for each entry that is linked, the one that names its party.
func (v *View) named(keys map[int64]ledger.Key, last map[[2]int64]standing.JudgementKind) map[int64]ledger.Key {
	root := map[int64]int64{}
	find := func(e int64) int64 {
		for up, ok := root[e]; ok && up != e; up, ok = root[e] {
			e = up
		}
		return e
	}
	for pair, kind := range last {
		if kind == standing.Link {
			root[find(pair[0])] = find(pair[1])
		}
	}
	groups := map[int64][]ledger.Key{}
	for entry, k := range keys {
		groups[find(entry)] = append(groups[find(entry)], k)
	}
	names := map[int64]ledger.Key{}
	for _, group := range groups {
		first := slices.MinFunc(group, v.byName)
		for _, k := range group {
			names[k.Entry] = first
		}
	}
	return names
}

// Of returns the entry that names the party of an entry.
func (j Joined) Of(k ledger.Key) ledger.Key {
	if first, ok := j.names[k.Entry]; ok {
		return first
	}
	return k
}
