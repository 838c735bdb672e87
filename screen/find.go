package screen

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"standing"
	"standing/ledger"
	"standing/text"
)

// Scores of the ways in which names can be equal but for how they are written.
var scores = map[int]float64{text.SameWords: 1, text.SameOrder: 0.98, text.SameRun: 0.96}

// find returns the entries that a query names, each once with the best ground: by id, by
// an identifier, by a name.
func (s *Screener) find(ctx context.Context, q Query) (found []finding, err error) {
	for _, collect := range []func(context.Context, Query) ([]finding, error){s.byIDs, s.byIdentifiers, s.byNames} {
		more, err := collect(ctx, q)
		if err != nil {
			return nil, err
		}
		found = append(found, more...)
	}
	slices.SortStableFunc(found, func(a, b finding) int { return cmp.Compare(b.score, a.score) })
	seen := map[int64]bool{}
	return slices.DeleteFunc(found, func(f finding) bool {
		again := seen[f.Entry]
		seen[f.Entry] = true
		return again
	}), nil
}

func (s *Screener) byIDs(ctx context.Context, q Query) (found []finding, err error) {
	for _, id := range q.IDs {
		if id = strings.TrimSpace(id); id == "" {
			continue
		}
		refs := []standing.EntryRef{{ID: id}}
		if ref, ok := standing.ParseEntryRef(id); ok {
			refs = append(refs, ref)
		}
		for _, ref := range refs {
			keys, err := s.View.Find(ctx, ref)
			if err != nil {
				return nil, err
			}
			for _, k := range keys {
				found = append(found, byID(k))
			}
		}
	}
	return found, nil
}

func (s *Screener) byIdentifiers(ctx context.Context, q Query) (found []finding, err error) {
	for _, id := range q.Identifiers {
		folded := text.FoldIdentifier(id)
		if !strings.ContainsAny(folded, "0123456789") {
			continue // a word is no number
		}
		hits, err := s.View.Ledger.FindIdentifier(ctx, folded, s.View.Known)
		if err != nil {
			return nil, err
		}
		for _, h := range hits {
			found = append(found, finding{Key: h.Key, name: h.Type + " " + h.Text, kind: "identifier", score: 1})
		}
	}
	return found, nil
}

func (s *Screener) byNames(ctx context.Context, q Query) (found []finding, err error) {
	for _, name := range q.Names {
		var hits []ledger.NameHit
		for _, key := range text.Keys(name) {
			more, err := s.View.Ledger.FindName(ctx, key, s.View.Known)
			if err != nil {
				return nil, err
			}
			hits = append(hits, more...)
		}
		slices.SortStableFunc(hits, func(a, b ledger.NameHit) int {
			return cmp.Or(cmp.Compare(a.Way, b.Way), cmp.Compare(strength(a.Name.Kind), strength(b.Name.Kind)))
		})
		for _, h := range hits {
			found = append(found, finding{Key: h.Key, name: h.Name.Text, kind: string(h.Name.Kind), score: scores[h.Way]})
		}
	}
	return found, nil
}

// strength orders the kinds of names: of several that match, the strongest is told.
func strength(k standing.NameKind) int {
	return slices.Index([]standing.NameKind{standing.Primary, standing.Original, standing.Alias, standing.Former, standing.Weak}, k)
}
