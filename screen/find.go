package screen

import (
	"context"
	"slices"
	"strings"

	"standing"
	"standing/ledger"
	"standing/text"
)

// find returns the entries that a query names: "source:id", a bare id of any source, and
// every name that folds to the same; ids first, each entry once.
func (s *Screener) find(ctx context.Context, query string) (found []finding, err error) {
	query = strings.TrimSpace(query)
	if query == "" {
		return nil, nil
	}
	refs := []standing.EntryRef{{ID: query}}
	if ref, ok := standing.ParseEntryRef(query); ok {
		refs = append(refs, ref)
	}
	add := func(f finding) {
		if !slices.ContainsFunc(found, func(g finding) bool { return g.Entry == f.Entry }) {
			found = append(found, f)
		}
	}
	for _, ref := range refs {
		keys, err := s.View.Ledger.Find(ctx, ref, s.View.Known)
		if err != nil {
			return nil, err
		}
		for _, k := range keys {
			add(byID(k))
		}
	}
	folded := text.Fold(query)
	if folded == "" {
		return found, nil
	}
	hits, err := s.View.Ledger.FindName(ctx, folded, s.View.Known)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(hits, func(a, b ledger.NameHit) int { return strength(a.Name.Kind) - strength(b.Name.Kind) })
	for _, h := range hits {
		add(finding{Key: h.Key, name: h.Name.Text, kind: string(h.Name.Kind), score: 1})
	}
	return found, nil
}

// strength orders the kinds of names: of several that match, the strongest is told.
func strength(k standing.NameKind) int {
	return slices.Index([]standing.NameKind{standing.Primary, standing.Original, standing.Alias, standing.Former, standing.Weak}, k)
}
