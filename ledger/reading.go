package ledger

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"time"

	"standing"
)

// Reading is what was made of an edition later than at first.
type Reading struct {
	Edition  int64
	Reader   string
	Verdict  standing.Verdict
	Before   string // the reader of the reading before
	Recorded time.Time
}

// insertReading records what the edition, which is held, is now.
func insertReading(ctx context.Context, tx *sql.Tx, e *standing.Edition, now int64) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO reading (edition, reader, entries, verdict, reason, recorded) VALUES (?, ?, ?, ?, ?, ?)`,
		e.ID, e.Reader, e.Entries, e.Verdict, e.Reason, now)
	return err
}

// Readings returns the later readings of a source's editions, in the order of recording.
func (l *Ledger) Readings(ctx context.Context, source standing.SourceID) ([]Reading, error) {
	return query(ctx, l.db, func(rows *sql.Rows) (r Reading, err error) {
		var recorded int64
		err = rows.Scan(&r.Edition, &r.Reader, &r.Verdict, &r.Before, &recorded)
		r.Recorded = time.UnixMicro(recorded).UTC()
		return r, err
	}, `SELECT g.edition, g.reader, g.verdict, coalesce((SELECT b.reader FROM reading b WHERE b.edition = g.edition AND b.id < g.id
			ORDER BY b.id DESC LIMIT 1), e.reader), g.recorded
		FROM reading g JOIN edition e ON e.id = g.edition JOIN series s ON s.id = e.series WHERE s.source = ? ORDER BY g.id`, source)
}

// Reread reads every accepted edition of a series anew, in the order of time, and records what
// they say now: all or nothing. read is asked for the items of one edition after another and sets
// the edition's reader; held is told when their ids are known. It returns how many entries
// say something else than before.
func (l *Ledger) Reread(ctx context.Context, source standing.SourceID, series string,
	read func(*standing.Edition) ([]Item, error), held func(standing.Edition, []Item),
) (changed int, err error) {
	err = l.inTx(ctx, func(tx *sql.Tx) error {
		now, err := l.moment(ctx, tx)
		if err != nil {
			return err
		}
		id, err := seriesID(ctx, tx, source, series)
		if err != nil {
			return err
		}
		order, err := orderOf(ctx, tx, id)
		if err != nil {
			return err
		}
		r := rewriter{weaver: weaver{tx: tx, series: id, now: now, order: order}, open: map[int64]Run{}}
		for place := range order.Len() {
			e := order.At(place)
			items, err := read(&e)
			if err != nil {
				return err
			}
			if err := r.edition(ctx, place, &e, items); err != nil {
				return err
			}
			held(e, items)
		}
		changed, err = r.finish(ctx)
		return err
	})
	return changed, err
}

// rewriter makes the runs of a whole series anew.
type rewriter struct {
	weaver
	open map[int64]Run // by entry, the run that reaches to the edition before
	runs []Run
}

// edition takes what the edition at the place says.
func (r *rewriter) edition(ctx context.Context, place int, e *standing.Edition, items []Item) error {
	first := e.ID
	if place == 0 {
		first = 0
	}
	open := make(map[int64]Run, len(items))
	for i := range items {
		if err := hold(ctx, r.tx, &items[i], r.now); err != nil {
			return err
		}
		item := items[i]
		run, goes := r.open[item.Entry]
		if !goes || run.Version != item.Version {
			run = Run{Entry: item.Entry, Version: item.Version, First: first}
		}
		open[item.Entry] = run
	}
	for entry, run := range r.open {
		if open[entry] != run {
			run.Last = r.order.At(place - 1).ID
			r.runs = append(r.runs, run)
		}
	}
	r.open = open
	e.Entries = len(items)
	return insertReading(ctx, r.tx, e, r.now)
}

// finish closes the runs of entries that say something else now, and writes those anew, in the
// order of time: the run written last is what an entry said last.
func (r *rewriter) finish(ctx context.Context) (changed int, err error) {
	for _, run := range r.open {
		r.runs = append(r.runs, run)
	}
	wanted := map[int64][]Run{}
	for _, run := range r.runs {
		wanted[run.Entry] = append(wanted[run.Entry], run)
	}
	current, err := query(ctx, r.tx, scanRun, `SELECT `+runColumns+` FROM run r JOIN series s ON s.id = r.series
		WHERE r.series = ? AND r.known_to IS NULL ORDER BY r.id`, r.series)
	if err != nil {
		return 0, err
	}
	held := map[int64][]Run{}
	for _, run := range current {
		held[run.Entry] = append(held[run.Entry], run)
		if wanted[run.Entry] == nil {
			wanted[run.Entry] = []Run{}
		}
	}
	for _, entry := range slices.Sorted(maps.Keys(wanted)) {
		if sameRuns(held[entry], wanted[entry]) {
			continue
		}
		changed++
		for _, run := range held[entry] {
			if err := r.replace(ctx, run); err != nil {
				return 0, err
			}
		}
		for _, run := range wanted[entry] {
			if err := r.insert(ctx, run); err != nil {
				return 0, err
			}
		}
	}
	return changed, nil
}

// sameRuns reports whether the runs of one entry, in any order, say the same.
func sameRuns(a, b []Run) bool {
	if len(a) != len(b) {
		return false
	}
	return !slices.ContainsFunc(a, func(run Run) bool {
		return !slices.Contains(b, Run{Entry: run.Entry, Version: run.Version, First: run.First, Last: run.Last})
	})
}
