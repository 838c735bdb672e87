package ledger

import (
	"context"
	"database/sql"
	"time"

	"standing"
)

// Run says that an entry said one version in every edition of its series from First to
// Last; 0 stands for the earliest and for the newest edition known.
type Run struct {
	ID             int64
	Source         standing.SourceID
	Series         string
	Entry, Version int64
	First, Last    int64
}

const runColumns = `r.id, s.source, s.name, r.entry, r.version, coalesce(r.first, 0), coalesce(r.last, 0)`

func scanRun(rows *sql.Rows) (r Run, err error) {
	return r, rows.Scan(&r.ID, &r.Source, &r.Series, &r.Entry, &r.Version, &r.First, &r.Last)
}

// Runs returns the runs of an entry as known at the moment.
func (l *Ledger) Runs(ctx context.Context, entry int64, known time.Time) ([]Run, error) {
	return query(ctx, l.db, scanRun, `SELECT `+runColumns+` FROM run r JOIN series s ON s.id = r.series
		WHERE r.entry = ?1 AND r.known_from <= ?2 AND (r.known_to IS NULL OR r.known_to > ?2) ORDER BY r.id`, entry, known.UnixMicro())
}

// SourceRuns returns every run of a source as known at the moment, by series and entry.
func (l *Ledger) SourceRuns(ctx context.Context, source standing.SourceID, known time.Time) ([]Run, error) {
	return query(ctx, l.db, scanRun, `SELECT `+runColumns+` FROM run r JOIN series s ON s.id = r.series
		WHERE s.source = ?1 AND r.known_from <= ?2 AND (r.known_to IS NULL OR r.known_to > ?2)
		ORDER BY s.name, r.entry, r.id`, source, known.UnixMicro())
}

// StartedWith returns the runs that begin with the edition, as known at the moment.
func (l *Ledger) StartedWith(ctx context.Context, edition int64, known time.Time) ([]Run, error) {
	return query(ctx, l.db, scanRun, `SELECT `+runColumns+` FROM run r JOIN series s ON s.id = r.series
		WHERE r.first = ?1 AND r.known_from <= ?2 AND (r.known_to IS NULL OR r.known_to > ?2)
		ORDER BY r.entry`, edition, known.UnixMicro())
}

// currentRuns returns the runs of one entry in one series as they are now.
func currentRuns(ctx context.Context, tx *sql.Tx, series, entry int64) ([]Run, error) {
	return query(ctx, tx, scanRun, `SELECT `+runColumns+` FROM run r JOIN series s ON s.id = r.series
		WHERE r.entry = ? AND r.series = ? AND r.known_to IS NULL ORDER BY r.id`, entry, series)
}

// weaver writes the runs of one edition that comes to stand between two others of its
// series, or at an end of it.
type weaver struct {
	tx         *sql.Tx
	series     int64
	now        int64
	order      Order // without the edition
	edition    int64
	place      int // where it comes to stand
	prev, next int64
}

func (w *weaver) hasPrev() bool { return w.prev != 0 }
func (w *weaver) hasNext() bool { return w.next != 0 }

// weave makes the runs of the entry say that in the edition it had the version; 0 stands
// for its absence.
func (w *weaver) weave(ctx context.Context, entry, version int64) error {
	runs, err := currentRuns(ctx, w.tx, w.series, entry)
	if err != nil {
		return err
	}
	before, after := w.covering(runs, w.place-1), w.covering(runs, w.place)
	if before != nil && after != nil && before.ID == after.ID {
		return w.through(ctx, *before, version)
	}
	joined := false
	if before != nil {
		if joined, err = w.from(ctx, *before, version); err != nil {
			return err
		}
	}
	if after != nil {
		joinedAfter, err := w.into(ctx, *after, version, joined)
		if err != nil {
			return err
		}
		joined = joined || joinedAfter
	}
	if version == 0 || joined {
		return nil
	}
	alone := Run{Entry: entry, Version: version}
	if w.hasPrev() {
		alone.First = w.edition
	}
	if w.hasNext() {
		alone.Last = w.edition
	}
	return w.insert(ctx, alone)
}

// covering returns the run that covers the edition at the place, if there is one.
func (w *weaver) covering(runs []Run, place int) *Run {
	if place < 0 || place >= w.order.Len() {
		return nil
	}
	for i, r := range runs {
		if first, last, ok := w.order.Span(r); ok && first <= place && place <= last {
			return &runs[i]
		}
	}
	return nil
}

// through handles a run that reaches over the edition: it stays, or is parted in two.
func (w *weaver) through(ctx context.Context, r Run, version int64) error {
	if r.Version == version {
		return nil
	}
	left, right := r, r
	left.Last, right.First = w.prev, w.next
	pieces := []Run{left, right}
	if version != 0 {
		pieces = append(pieces, Run{Entry: r.Entry, Version: version, First: w.edition, Last: w.edition})
	}
	return w.replace(ctx, r, pieces...)
}

// from handles a run that ends just before the edition: it goes on or has its end written.
func (w *weaver) from(ctx context.Context, r Run, version int64) (joined bool, err error) {
	joined = r.Version == version
	changed := r
	switch {
	case w.hasNext() && joined:
		changed.Last = w.edition
	case !w.hasNext() && !joined:
		changed.Last = w.prev
	default:
		return joined, nil
	}
	return joined, w.replace(ctx, r, changed)
}

// into handles a run that begins just after the edition.
func (w *weaver) into(ctx context.Context, r Run, version int64, taken bool) (joined bool, err error) {
	joined = r.Version == version && !taken
	changed := r
	switch {
	case w.hasPrev() && joined:
		changed.First = w.edition
	case !w.hasPrev() && !joined:
		changed.First = w.next
	default:
		return joined, nil
	}
	return joined, w.replace(ctx, r, changed)
}

func (w *weaver) replace(ctx context.Context, old Run, pieces ...Run) error {
	if _, err := w.tx.ExecContext(ctx, `UPDATE run SET known_to = ? WHERE id = ?`, w.now, old.ID); err != nil {
		return err
	}
	for _, p := range pieces {
		if err := w.insert(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

func (w *weaver) insert(ctx context.Context, r Run) error {
	_, err := w.tx.ExecContext(ctx, `INSERT INTO run (series, entry, version, first, last, known_from)
		VALUES (?, ?, ?, nullif(?, 0), nullif(?, 0), ?)`, w.series, r.Entry, r.Version, r.First, r.Last, w.now)
	return err
}
