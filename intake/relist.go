package intake

import (
	"context"
	"slices"

	"standing"
	"standing/ledger"
	"standing/text"
)

// relisted links entries that left with this edition to entries that came with it, where
// they are the same party under a new id: the same name and kind, and, of a person, a
// date of birth or identifier in common too, since many people share a name.
func (s *session) relisted(ctx context.Context, e standing.Edition, items []ledger.Item, r *roster) (links []standing.Judgement, err error) {
	came := map[string][]*standing.Entry{}
	here := make(map[int64]bool, len(items))
	for _, item := range items {
		here[item.Entry] = true
		if item.Entry == 0 && item.Value != nil {
			name := text.Fold(item.Value.PrimaryName())
			came[name] = append(came[name], item.Value)
		}
	}
	if len(came) == 0 || !s.reader.Source().Complete {
		return nil, nil
	}
	for entry, version := range r.base.Versions {
		if here[entry] {
			continue
		}
		left, err := s.Ledger.Version(ctx, version)
		if err != nil {
			return nil, err
		}
		for _, back := range came[text.Fold(left.PrimaryName())] {
			if sameParty(&left, back) {
				links = append(links, standing.Judgement{
					Kind: standing.Link, A: left.Ref(), B: back.Ref(), By: "rule:relisted",
					Why: "edition " + e.Label() + " drops the one and adds the other with the same name",
				})
			}
		}
	}
	slices.SortFunc(links, func(a, b standing.Judgement) int {
		return slices.Compare([]string{a.A.ID, a.B.ID}, []string{b.A.ID, b.B.ID})
	})
	return links, nil
}

func sameParty(a, b *standing.Entry) bool {
	if a.Schema != b.Schema {
		return false
	}
	if a.Schema != standing.Person {
		return true
	}
	return shared(a.Properties["birthDate"], b.Properties["birthDate"]) || slices.ContainsFunc(a.Identifiers, func(i standing.Identifier) bool {
		return slices.ContainsFunc(b.Identifiers, func(j standing.Identifier) bool { return i.Value == j.Value })
	})
}
