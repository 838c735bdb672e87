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
	mayLose   = 0.20 // share of the entries before that may be gone in one step
	fewToTell = 50   // editions smaller than this are not judged by shares
	leastSize = 0.3  // share of the usual bytes that a first edition must have
)

// judge decides whether the edition is fit to change the register. Programmes that end are
// told, not refused.
func (s *session) judge(ctx context.Context, e *standing.Edition, items []ledger.Item, r *roster) (standing.Verdict, error) {
	e.Verdict = standing.Accepted
	for _, suspect := range []func(context.Context, *standing.Edition, []ledger.Item, *roster) (string, error){
		s.told, s.empty, s.small, s.otherForm, s.olderAgain, s.lost, s.garbled,
	} {
		reason, err := suspect(ctx, e, items, r)
		if err != nil {
			return "", err
		}
		if reason != "" {
			e.Verdict, e.Reason = standing.Quarantined, reason
			break
		}
	}
	return e.Verdict, nil
}

// told suspects what whoever fetched it suspects.
func (s *session) told(context.Context, *standing.Edition, []ledger.Item, *roster) (string, error) {
	return s.options.Suspect, nil
}

func (s *session) empty(_ context.Context, _ *standing.Edition, items []ledger.Item, _ *roster) (string, error) {
	if len(items) == 0 && s.reader.Source().Complete {
		return "no entries at all", nil
	}
	return "", nil
}

// small suspects a first edition, which has no neighbour to be held against, by its size.
func (s *session) small(_ context.Context, e *standing.Edition, _ []ledger.Item, r *roster) (string, error) {
	var size int64
	for _, f := range e.Files {
		size += f.Size
	}
	if r.base.Edition == 0 && float64(size) < leastSize*float64(s.options.Usual) {
		return fmt.Sprintf("%d bytes, where an edition of this list usually has about %d", size, s.options.Usual), nil
	}
	return "", nil
}

// otherForm suspects what was fetched from the usual address in an unusual form.
func (s *session) otherForm(ctx context.Context, e *standing.Edition, _ []ledger.Item, r *roster) (string, error) {
	if s.options.Fetched.IsZero() || r.base.Edition == 0 {
		return "", nil
	}
	before, err := s.edition(ctx, e.Source, r.base.Edition)
	_, is := e.ReadBy()
	if _, was := before.ReadBy(); err == nil && is != was {
		return fmt.Sprintf("its form is %s, that of the edition before %s", is, was), nil
	}
	return "", err
}

// olderAgain suspects what was fetched as new and is, byte for byte, an older edition.
func (s *session) olderAgain(ctx context.Context, e *standing.Edition, _ []ledger.Item, r *roster) (string, error) {
	if s.options.Fetched.IsZero() || e.Kind == standing.DayStated {
		return "", nil
	}
	editions, err := s.Ledger.Editions(ctx, e.Source, ledger.Always)
	if err != nil {
		return "", err
	}
	for _, held := range slices.Backward(ledger.OfSeries(editions, e.Series)) {
		if held.Digest == e.Digest && held.ID != r.base.Edition && held.Verdict == standing.Accepted {
			return "the same bytes as the older edition " + held.Label(), nil
		}
	}
	return "", nil
}

// lost suspects an edition that lacks many entries of its neighbours. It must lack those of
// both, so that inside a series one bad edition does not throw suspicion on the next good one.
func (s *session) lost(ctx context.Context, e *standing.Edition, items []ledger.Item, r *roster) (string, error) {
	if !s.reader.Source().Complete || len(r.base.Versions) < fewToTell {
		return "", nil
	}
	here := make(map[int64]bool, len(items))
	for _, item := range items {
		here[item.Entry] = true
	}
	gone := missing(r.base.Versions, here)
	ended, err := r.ended(ctx, items, here)
	if err != nil {
		return "", err
	}
	gone -= ended
	if float64(gone) <= mayLose*float64(len(r.base.Versions)) {
		return "", nil
	}
	next, err := s.Ledger.SnapshotAfter(ctx, *e)
	if err != nil {
		return "", err
	}
	if len(next.Versions) > 0 && float64(missing(next.Versions, here)) <= mayLose*float64(len(next.Versions)) {
		return "", nil
	}
	return fmt.Sprintf("%d of the %d entries of the edition before are missing", gone, len(r.base.Versions)), nil
}

// ended returns how many entries are missing with the one programme that lost most, all its entries: that a programme ends is true
// now and then, and said loudly. It is no sign of a file that was cut, which lacks entries of programmes that others still have.
func (r *roster) ended(ctx context.Context, items []ledger.Item, here map[int64]bool) (most int, err error) {
	still := map[string]bool{}
	for _, item := range items {
		tags, err := r.tagsIn(ctx, item.Version, item.Value)
		if err != nil {
			return 0, err
		}
		for _, tag := range tags {
			still[tag] = true
		}
	}
	lost := map[string]int{}
	for entry, version := range r.base.Versions {
		if here[entry] {
			continue
		}
		tags, err := r.tagsIn(ctx, version, nil)
		if err != nil {
			return 0, err
		}
		for _, tag := range tags {
			if lost[tag]++; !still[tag] {
				most = max(most, lost[tag])
			}
		}
	}
	return most, nil
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
