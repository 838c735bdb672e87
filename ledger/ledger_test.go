package ledger

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"standing"
	"standing/edtf"
)

// clock gives the same moment again and again: record times must still be told apart.
func clock() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }

func newLedger(t testing.TB) *Ledger {
	t.Helper()
	l, err := Open(t.Context(), filepath.Join(t.TempDir(), "ledger.db"), clock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

// content is what an edition says: an entry's id to the text of its version.
type content map[string]string

// put commits an edition of the content on the day, reading ids and base as intake does.
func put(ctx context.Context, t testing.TB, l *Ledger, day edtf.Day, c content) standing.Edition {
	t.Helper()
	ids, err := l.EntryIDs(ctx, "list")
	if err != nil {
		t.Fatal(err)
	}
	items := make([]Item, 0, len(c))
	for _, id := range slices.Sorted(maps.Keys(c)) {
		item := Item{Value: &standing.Entry{
			Source: "list", ID: id, Schema: standing.Organization, Tags: []string{"TAG"},
			Names: []standing.Name{{Text: "Name " + id, Kind: standing.Primary}}, Unread: []string{c[id]},
		}}
		if known := ids[id]; len(known) > 0 {
			item.Entry = known[0]
		}
		items = append(items, item)
	}
	e := standing.Edition{
		Source: "list", Digest: fmt.Sprintf("%064d", day), Moment: day.Time(), Day: day, Kind: standing.DayStated,
		Entries: len(items), Verdict: standing.Accepted,
	}
	base, err := l.SnapshotBefore(ctx, e)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Commit(ctx, &e, items, base, nil); err != nil {
		t.Fatal(err)
	}
	return e
}

// said returns what every edition known at the moment said, by its day, out of the runs.
func said(ctx context.Context, t testing.TB, l *Ledger, known time.Time) map[edtf.Day]content {
	t.Helper()
	editions, err := l.Editions(ctx, "list", known)
	if err != nil {
		t.Fatal(err)
	}
	runs, err := l.SourceRuns(ctx, "list", known)
	if err != nil {
		t.Fatal(err)
	}
	order := NewOrder(editions)
	all := map[edtf.Day]content{}
	for place := range order.Len() {
		all[order.Day(place)] = content{}
		for _, version := range snapshotAt(runs, order, place) {
			v, err := l.Version(ctx, version)
			if err != nil {
				t.Fatal(err)
			}
			all[order.Day(place)][v.ID] = v.Unread[0]
		}
	}
	return all
}

func equal(a, b map[edtf.Day]content) bool {
	return maps.EqualFunc(a, b, func(x, y content) bool { return maps.Equal(x, y) })
}

// TestAnyOrderAnyMoment loads random editions in random order. In the end every edition says
// what it said, and at every moment on the way the ledger says what it knew then.
func TestAnyOrderAnyMoment(t *testing.T) {
	for seed := range uint64(25) {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) {
			rng := rand.New(rand.NewPCG(seed, 7))
			l, want := newLedger(t), map[edtf.Day]content{}
			type known struct {
				at   time.Time
				says map[edtf.Day]content
			}
			var history []known
			for _, place := range rng.Perm(10) {
				c := content{}
				for id := range 6 {
					if rng.IntN(3) > 0 {
						c[strconv.Itoa(id)] = "version " + strconv.Itoa(rng.IntN(2))
					}
				}
				day := edtf.Day(20000 + place*3)
				e := put(t.Context(), t, l, day, c)
				want[day] = c
				history = append(history, known{at: e.Recorded, says: maps.Clone(want)})
			}
			for _, h := range history {
				if got := said(t.Context(), t, l, h.at); !equal(got, h.says) {
					t.Fatalf("known at %s:\n got %v\nwant %v", h.at, got, h.says)
				}
			}
			if problems, err := l.Check(t.Context()); err != nil || len(problems) > 0 {
				t.Fatalf("check: %v %v", problems, err)
			}
		})
	}
}

// TestRowsFollowChanges holds the ledger to its promise that editions in which nothing
// changed about an entry make no rows for it.
func TestRowsFollowChanges(t *testing.T) {
	l := newLedger(t)
	for i := range 50 {
		c := content{"1": "same", "2": "same"}
		if i == 25 {
			c["2"] = "once different"
		}
		put(t.Context(), t, l, edtf.Day(20000+i), c)
	}
	var rows int
	if err := l.db.QueryRowContext(t.Context(), `SELECT count(*) FROM run`).Scan(&rows); err != nil {
		t.Fatal(err)
	}
	// One for entry 1; for entry 2 three spans, the first two written open and closed.
	if rows != 6 {
		t.Errorf("%d rows, want 6", rows)
	}
}

func TestCommitRefusesAnOutdatedBase(t *testing.T) {
	l := newLedger(t)
	put(t.Context(), t, l, 20000, content{"1": "a"})
	e := standing.Edition{Source: "list", Digest: "x", Moment: edtf.Day(20001).Time(), Day: 20001, Verdict: standing.Accepted}
	err := l.Commit(t.Context(), &e, nil, Snapshot{}, nil)
	if standing.KindOf(err) != standing.Conflict {
		t.Errorf("got %v, want a conflict", err)
	}
}

func TestJudgementsAreOfTheirMoment(t *testing.T) {
	l := newLedger(t)
	a, b := standing.EntryRef{Source: "list", ID: "2"}, standing.EntryRef{Source: "list", ID: "1"}
	linked, err := l.Judge(t.Context(), standing.Judgement{Kind: standing.Link, A: a, B: b, By: "A. Person"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Judge(t.Context(), standing.Judgement{Kind: standing.Unlink, A: b, B: a, By: "A. Person"}); err != nil {
		t.Fatal(err)
	}
	then, err := l.Judgements(t.Context(), a, linked.Recorded)
	if err != nil || len(then) != 1 || then[0].Kind != standing.Link || then[0].A != b {
		t.Errorf("then: %v %v", then, err)
	}
	now, err := l.Judgements(t.Context(), b, Always)
	if err != nil || len(now) != 2 || now[1].Kind != standing.Unlink {
		t.Errorf("now: %v %v", now, err)
	}
}

func TestCheckFindsDamage(t *testing.T) {
	damages := map[string]string{
		"a run cut away":      `DELETE FROM run WHERE id = (SELECT min(id) FROM run)`,
		"a run doubled":       `INSERT INTO run (series, entry, version, known_from) SELECT series, entry, version, known_from FROM run LIMIT 1`,
		"a run turned round":  `UPDATE run SET first = 2, last = 1 WHERE id = 1`,
		"an interval reverse": `UPDATE run SET known_to = known_from WHERE id = 1`,
		"an id lost":          `DELETE FROM entry_id WHERE value = '1'`,
	}
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			l := newLedger(t)
			put(t.Context(), t, l, 20000, content{"1": "a", "2": "a"})
			put(t.Context(), t, l, 20001, content{"1": "a", "2": "b"})
			if problems, err := l.Check(t.Context()); err != nil || len(problems) > 0 {
				t.Fatalf("sound: %v %v", problems, err)
			}
			if _, err := l.db.ExecContext(t.Context(), damage); err != nil {
				t.Fatal(err)
			}
			if problems, err := l.Check(t.Context()); err != nil || len(problems) == 0 {
				t.Errorf("found nothing (%v)", err)
			}
		})
	}
}

func TestAnotherVersionIsNotTouched(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	l, err := Open(t.Context(), path, clock)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.db.ExecContext(t.Context(), `PRAGMA user_version = 99`); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path, clock); standing.KindOf(err) != standing.Conflict {
		t.Errorf("got %v, want a conflict", err)
	}
}
