package intake

import (
	"context"
	"fmt"
	"slices"

	"standing"
	"standing/ledger"
)

// tellEmptied notes the programmes that the edition before had and this one has not: it
// happens, and must be said loudly.
func (r *roster) tellEmptied(ctx context.Context, e *standing.Edition, items []ledger.Item) error {
	now := map[string]int{}
	for _, item := range items {
		tags, err := r.tagsIn(ctx, item.Version, item.Value)
		if err != nil {
			return err
		}
		for _, tag := range tags {
			now[tag]++
		}
	}
	before := map[string]int{}
	for _, version := range r.base.Versions {
		tags, err := r.tagsIn(ctx, version, nil)
		if err != nil {
			return err
		}
		for _, tag := range tags {
			before[tag]++
		}
	}
	for tag, n := range before {
		if now[tag] == 0 {
			e.Notes = append(e.Notes, fmt.Sprintf("tag %s: %d entries before, none now", tag, n))
		}
	}
	slices.Sort(e.Notes)
	return nil
}

func (r *roster) tagsIn(ctx context.Context, version int64, value *standing.Entry) ([]string, error) {
	if value != nil {
		return value.Tags, nil
	}
	if tags, ok := r.tagsOf[version]; ok {
		return tags, nil
	}
	held, err := r.ledger.Version(ctx, version)
	r.tagsOf[version] = held.Tags
	return held.Tags, err
}
