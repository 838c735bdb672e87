package change

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"standing"
	"standing/edtf"
	"standing/ledger"
)

// Cause says whose doing a change is.
type Cause string

// The causes.
const (
	BySource Cause = "source" // the list itself says something else
	ByForm   Cause = "form"   // the list came in another form: what changed may be of the form alone
	ByReader Cause = "reader" // our reader reads the same bytes otherwise: no authority has done anything
)

// causeOf tells the cause of what differs between two editions.
func causeOf(before, after standing.Edition) Cause {
	oldReader, oldForm := before.ReadBy()
	newReader, newForm := after.ReadBy()
	switch {
	case oldReader != newReader:
		return ByReader
	case oldForm != newForm:
		return ByForm
	}
	return BySource
}

// rereadings returns what reading the newest edition of each series anew has changed, a step for each time that was done
// on a day from from to to.
func (d *Differ) rereadings(ctx context.Context, source standing.SourceID, from, to edtf.Day) (steps []Step, err error) {
	readings, err := d.Ledger.Readings(ctx, source)
	if err != nil {
		return nil, err
	}
	readings = slices.DeleteFunc(readings, func(r ledger.Reading) bool {
		day := edtf.DayIn(r.Recorded)
		return r.Reader == r.Before || r.Verdict != standing.Accepted || day < from || day > to
	})
	for len(readings) > 0 {
		at := readings[0].Recorded
		then := readings[:0:0]
		readings = slices.DeleteFunc(readings, func(r ledger.Reading) bool {
			if r.Recorded.Equal(at) {
				then = append(then, r)
			}
			return r.Recorded.Equal(at)
		})
		step, err := d.rereading(ctx, source, at, then)
		if err != nil {
			return nil, err
		}
		if len(step.Changes) > 0 {
			steps = append(steps, step)
		}
	}
	return steps, nil
}

// rereading compares what the newest of the editions read anew at a moment said before and after.
func (d *Differ) rereading(ctx context.Context, source standing.SourceID, at time.Time, readings []ledger.Reading) (step Step, err error) {
	sides := [2]standing.Edition{}
	said := [2]ledger.Snapshot{}
	for i, known := range []time.Time{at.Add(-time.Microsecond), at} {
		editions, err := d.Ledger.Editions(ctx, source, known)
		if err != nil {
			return step, err
		}
		editions = slices.DeleteFunc(editions, func(e standing.Edition) bool {
			return !slices.ContainsFunc(readings, func(r ledger.Reading) bool { return r.Edition == e.ID })
		})
		if len(editions) == 0 {
			return step, nil
		}
		sides[i] = slices.MaxFunc(editions, func(a, b standing.Edition) int { return cmp.Or(a.Moment.Compare(b.Moment), cmp.Compare(a.ID, b.ID)) })
		if said[i], err = d.Ledger.SnapshotOf(ctx, sides[i], known); err != nil {
			return step, err
		}
	}
	step = Step{Before: sides[0], Edition: sides[1], Cause: ByReader, Recorded: at}
	if sides[0].Verdict != standing.Accepted {
		return step, nil // it was released at that moment, not only read
	}
	return step, d.compareSnapshots(ctx, &step, said[0].Versions, said[1].Versions)
}

func (d *Differ) compareSnapshots(ctx context.Context, step *Step, before, after map[int64]int64) error {
	entries := map[int64]bool{}
	for _, side := range []map[int64]int64{before, after} {
		for entry := range side {
			if before[entry] != after[entry] {
				entries[entry] = true
			}
		}
	}
	for entry := range entries {
		var sides [2]standing.Entry
		for i, version := range []int64{before[entry], after[entry]} {
			if version == 0 {
				continue
			}
			v, err := d.version(ctx, version)
			if err != nil {
				return err
			}
			sides[i] = v
		}
		switch {
		case before[entry] == 0:
			step.Changes = append(step.Changes, Change{Kind: Added, Entry: sides[1].Ref(), Name: sides[1].PrimaryName()})
		case after[entry] == 0:
			step.Changes = append(step.Changes, Change{Kind: Removed, Entry: sides[0].Ref(), Name: sides[0].PrimaryName()})
		default:
			step.Changes = append(step.Changes, d.compare(sides[0], sides[1], step.Edition.Day)...)
		}
	}
	slices.SortFunc(step.Changes, func(a, b Change) int {
		return cmp.Or(rank(a.Kind)-rank(b.Kind), strings.Compare(a.Entry.String(), b.Entry.String()))
	})
	return nil
}
