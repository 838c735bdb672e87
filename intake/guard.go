package intake

import (
	"context"
	"fmt"
	"slices"

	"standing"
	"standing/ledger"
)

// Limits of the guard. In the series at hand the largest true loss in one step is 9 % of a
// list (a whole programme that ended), and the largest true change of ids is less.
const (
	mayLose   = 0.30 // share of the entries before that may be gone in one step
	fewToTell = 50   // editions smaller than this are not judged by shares
)

// judge decides whether the edition is fit to change the register, by its neighbours: it
// is refused only if it fits none of them, so that inside a series one bad edition does
// not throw suspicion on the next good one. Programmes that end are told, not refused.
func (s *session) judge(ctx context.Context, e *standing.Edition, items []ledger.Item, r *roster) (standing.Verdict, error) {
	e.Verdict = standing.Accepted
	if len(items) == 0 && s.reader.Source().Complete {
		e.Verdict, e.Reason = standing.Quarantined, "no entries at all"
		return e.Verdict, nil
	}
	if !s.reader.Source().Complete || len(r.base.Versions) < fewToTell {
		return e.Verdict, nil
	}
	here := make(map[int64]bool, len(items))
	for _, item := range items {
		here[item.Entry] = true
	}
	lost := missing(r.base.Versions, here)
	if float64(lost) <= mayLose*float64(len(r.base.Versions)) {
		return e.Verdict, nil
	}
	next, err := s.Ledger.SnapshotAfter(ctx, e.Source, e.Series, e.Moment)
	if err != nil {
		return "", err
	}
	if len(next.Versions) > 0 && float64(missing(next.Versions, here)) <= mayLose*float64(len(next.Versions)) {
		return e.Verdict, nil
	}
	e.Verdict = standing.Quarantined
	e.Reason = fmt.Sprintf("%d of the %d entries of the edition before are missing", lost, len(r.base.Versions))
	return e.Verdict, nil
}

func missing(from map[int64]int64, here map[int64]bool) (n int) {
	for entry := range from {
		if !here[entry] {
			n++
		}
	}
	return n
}

// shared reports whether two lists have an element in common.
func shared(a, b []string) bool {
	return slices.ContainsFunc(a, func(v string) bool { return slices.Contains(b, v) })
}
