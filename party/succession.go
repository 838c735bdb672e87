package party

import (
	"context"
	"slices"
	"time"

	"standing"
	"standing/data"
	"standing/ledger"
)

// Judged returns the table of instruments with the successions of tags judged by the moment.
func Judged(ctx context.Context, l *ledger.Ledger, c *data.Catalogue, known time.Time) (*data.Catalogue, error) {
	judgements, err := l.Judgements(ctx, standing.EntryRef{}, known)
	if err != nil {
		return nil, err
	}
	last := map[[2]standing.EntryRef]standing.JudgementKind{}
	var pairs [][2]standing.EntryRef
	for _, j := range judgements {
		pair := [2]standing.EntryRef{j.A, j.B}
		if _, seen := last[pair]; !seen {
			pairs = append(pairs, pair)
		}
		last[pair] = j.Kind
	}
	pairs = slices.DeleteFunc(pairs, func(p [2]standing.EntryRef) bool { return last[p] != standing.Succeed })
	return c.Joined(pairs), nil
}
