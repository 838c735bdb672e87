package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"standing"
	"standing/edtf"
)

// Always is the moment after all others: everything recorded is known by then.
var Always = time.UnixMicro(1<<62 - 1)

// An edition is what was read of it last, by the moment ?1.
const (
	editionColumns = `e.id, s.source, s.name, e.digest, e.moment, e.day, e.kind, coalesce(g.reader, e.reader),
	coalesce(g.entries, e.entries), coalesce(g.verdict, e.verdict), coalesce(g.reason, e.reason), e.files, e.notes, e.recorded`
	editionTables = `edition e JOIN series s ON s.id = e.series
	LEFT JOIN reading g ON g.id = (SELECT max(id) FROM reading WHERE edition = e.id AND recorded <= ?1)`
	verdictNow = `coalesce((SELECT verdict FROM reading WHERE edition = e.id ORDER BY id DESC LIMIT 1), e.verdict)`
)

// Editions returns the editions recorded by the moment known, of one source or, where that
// is empty, of all: by source, series and moment.
func (l *Ledger) Editions(ctx context.Context, source standing.SourceID, known time.Time) ([]standing.Edition, error) {
	return query(ctx, l.db, scanEdition, `SELECT `+editionColumns+`
		FROM `+editionTables+`
		WHERE (?2 = '' OR s.source = ?2) AND e.recorded <= ?1
		ORDER BY s.source, s.name, e.moment, e.id`, known.UnixMicro(), source)
}

func scanEdition(rows *sql.Rows) (e standing.Edition, err error) {
	var moment, recorded int64
	var files, notes string
	err = rows.Scan(&e.ID, &e.Source, &e.Series, &e.Digest, &moment, &e.Day, &e.Kind, &e.Reader, &e.Entries, &e.Verdict,
		&e.Reason, &files, &notes, &recorded)
	e.Moment, e.Recorded = time.UnixMicro(moment).UTC(), time.UnixMicro(recorded).UTC()
	return e, errors.Join(err, json.Unmarshal([]byte(files), &e.Files), json.Unmarshal([]byte(notes), &e.Notes))
}

// Holds reports whether an edition of these bytes is recorded for the moment; a zero
// moment stands for any.
func (l *Ledger) Holds(ctx context.Context, source standing.SourceID, series, digest string, moment time.Time) (bool, error) {
	at := moment.UnixMicro()
	if moment.IsZero() {
		at = -1
	}
	var n int
	err := l.db.QueryRowContext(ctx, `SELECT count(*) FROM edition e JOIN series s ON s.id = e.series
		WHERE s.source = ? AND s.name = ? AND e.digest = ? AND (?4 = -1 OR e.moment = ?4)`, source, series, digest, at).Scan(&n)
	return n > 0, err
}

// NewestDigest returns the digest of the newest accepted edition of a series; empty where
// there is none.
func (l *Ledger) NewestDigest(ctx context.Context, source standing.SourceID, series string) (digest string, err error) {
	err = l.db.QueryRowContext(ctx, `SELECT e.digest FROM edition e JOIN series s ON s.id = e.series
		WHERE s.source = ? AND s.name = ? AND `+verdictNow+` = ? ORDER BY e.moment DESC, e.id DESC LIMIT 1`,
		source, series, standing.Accepted).Scan(&digest)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return digest, err
}

// insertEdition records the edition and sets its id and record time.
func insertEdition(ctx context.Context, tx *sql.Tx, series int64, e *standing.Edition, now int64) error {
	files, err := json.Marshal(e.Files)
	if err != nil {
		return err
	}
	notes, err := json.Marshal(e.Notes)
	if err != nil {
		return err
	}
	res, err := tx.ExecContext(ctx, `INSERT INTO edition
		(series, digest, moment, day, kind, reader, entries, verdict, reason, files, notes, recorded)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		series, e.Digest, e.Moment.UnixMicro(), e.Day, e.Kind, e.Reader, e.Entries, e.Verdict, e.Reason,
		string(files), string(notes), now)
	if err != nil {
		return err
	}
	e.Recorded = time.UnixMicro(now).UTC()
	e.ID, err = res.LastInsertId()
	return err
}

// seriesID returns the id of a series, which is made where there is none.
func seriesID(ctx context.Context, tx *sql.Tx, source standing.SourceID, name string) (id int64, err error) {
	if _, err := tx.ExecContext(ctx, `INSERT INTO series (source, name) VALUES (?, ?) ON CONFLICT DO NOTHING`, source, name); err != nil {
		return 0, err
	}
	err = tx.QueryRowContext(ctx, `SELECT id FROM series WHERE source = ? AND name = ?`, source, name).Scan(&id)
	return id, err
}

// Quarantine records an edition that the guard refused: its bytes are kept, its entries
// are not read into the register.
func (l *Ledger) Quarantine(ctx context.Context, e *standing.Edition) error {
	return l.inTx(ctx, func(tx *sql.Tx) error {
		now, err := l.moment(ctx, tx)
		if err != nil {
			return err
		}
		series, err := seriesID(ctx, tx, e.Source, e.Series)
		if err != nil {
			return err
		}
		return insertEdition(ctx, tx, series, e, now)
	})
}

// Order is the accepted editions of one series in the order of time.
type Order struct {
	editions []standing.Edition
	place    map[int64]int
}

// NewOrder orders the accepted ones of the editions given, which are in the order of time.
func NewOrder(editions []standing.Edition) Order {
	o := Order{place: map[int64]int{}}
	for _, e := range editions {
		if e.Verdict == standing.Accepted {
			o.place[e.ID] = len(o.editions)
			o.editions = append(o.editions, e)
		}
	}
	return o
}

// Len returns the number of editions.
func (o Order) Len() int { return len(o.editions) }

// At returns the edition at place i, counted from 0.
func (o Order) At(i int) standing.Edition { return o.editions[i] }

// Before returns the order cut to the editions that were published by the moment.
func (o Order) Before(published time.Time) Order {
	n := 0
	for n < len(o.editions) && !o.editions[n].Moment.After(published) {
		n++
	}
	return Order{editions: o.editions[:n], place: o.place}
}

// Span returns the places of the first and last edition of a run. ok is false where no
// edition of the order lies in it.
func (o Order) Span(r Run) (first, last int, ok bool) {
	last = len(o.editions) - 1
	if r.First != 0 {
		first, ok = o.place[r.First]
		if !ok {
			return 0, 0, false
		}
	}
	if r.Last != 0 {
		place, ok := o.place[r.Last]
		if !ok {
			return 0, 0, false
		}
		last = min(last, place)
	}
	return first, last, first <= last
}

// Place returns where an edition of that moment stands or would stand: after all that are
// not later.
func (o Order) Place(moment time.Time) int {
	n := len(o.editions)
	for n > 0 && o.editions[n-1].Moment.After(moment) {
		n--
	}
	return n
}

// PlaceOf returns where the edition stands or would stand: of the editions of one moment,
// in the order of recording.
func (o Order) PlaceOf(e standing.Edition) int {
	n := o.Place(e.Moment)
	for n > 0 && e.ID != 0 && o.editions[n-1].Moment.Equal(e.Moment) && o.editions[n-1].ID >= e.ID {
		n--
	}
	return n
}

// Day returns the day of the edition at place i.
func (o Order) Day(i int) edtf.Day { return o.editions[i].Day }
