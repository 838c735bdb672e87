package screen

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"standing"
	"standing/match"
	"standing/text"
)

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
	slices.SortStableFunc(found, func(a, b finding) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.support, a.support))
	})
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

// byNames finds the parties that the matcher takes for the one asked about. The finding with
// its names comes in the order of score and support.
func (s *Screener) byNames(ctx context.Context, q Query) (found []finding, err error) {
	if len(q.About.Names) == 0 && len(q.About.Identifiers) == 0 {
		return nil, nil
	}
	c, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	party := match.Prepare(&q.About)
	searcher := s.searcher(c)
	defer s.idle.Put(searcher)
	for _, h := range c.search(searcher, party, s.Least, s.Exhaustive) {
		t, err := c.tell(ctx, h.entry)
		if err != nil {
			return nil, err
		}
		f := finding{Key: t.key, name: h.Alias, kind: "identifier", score: h.Score, support: h.Support}
		explained := s.Model.Explain(party, t.party)
		f.explained = &explained
		if h.Alias != "" {
			f.kind = string(t.kind(h.Alias))
		}
		found = append(found, f)
	}
	return found, nil
}
