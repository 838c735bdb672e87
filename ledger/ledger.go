// Package ledger is the bitemporal store: which editions were read, what each entry said in
// which of them, which pages of news were read, and what was judged here, each with the moment it was recorded.
//
// It is append-only in meaning. What an entry said is held as runs, spans of editions with
// one version, so that a thousand editions do not make a thousand rows; a run that turns
// out to end is closed with the moment of that knowledge and written anew with its end. So
// everything can be asked as it was known at any moment.
//
// SQLite in one file, in write-ahead mode, every commit synced: an edition is in the
// ledger whole or not at all. A ledger may be read and written by several processes.
package ledger

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"time"

	_ "modernc.org/sqlite" // the driver

	"standing"
)

//go:embed schema.sql
var toVersion1 string

//go:embed version2.sql
var toVersion2 string

//go:embed version3.sql
var toVersion3 string

// steps lead from each version of the file to the next, beginning with an empty one.
var steps = []string{toVersion1, toVersion2, toVersion3}

// Ledger is an open store. It is safe for concurrent use.
type Ledger struct {
	db  *sql.DB
	now func() time.Time
}

// Open opens the ledger in the file at path and makes it where there is none. The clock is
// asked once a transaction and nowhere else.
func Open(ctx context.Context, path string, now func() time.Time) (*Ledger, error) {
	options := url.Values{"_pragma": {
		"busy_timeout(30000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)", "cache_size(-32000)",
	}, "_txlock": {"immediate"}}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+options.Encode())
	if err != nil {
		return nil, fmt.Errorf("open ledger: %w", err)
	}
	l := &Ledger{db: db, now: now}
	if err := l.prepare(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open ledger %s: %w", path, err), db.Close())
	}
	return l, nil
}

// Close closes the store.
func (l *Ledger) Close() error { return l.db.Close() }

// prepare brings the file to the newest version. The version is kept in the file itself; one that is not known here
// is not touched.
func (l *Ledger) prepare(ctx context.Context) error {
	version, err := l.version(ctx, l.db)
	if err != nil || version == len(steps) {
		return err
	}
	if version > len(steps) {
		return standing.Errorf(standing.Conflict, "the file has version %d, this program reads up to %d", version, len(steps))
	}
	return l.inTx(ctx, func(tx *sql.Tx) error {
		version, err := l.version(ctx, tx) // another process may have been faster
		if err != nil {
			return err
		}
		for _, step := range steps[min(version, len(steps)):] {
			if _, err := tx.ExecContext(ctx, step); err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", max(version, len(steps))))
		return err
	})
}

type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func (l *Ledger) version(ctx context.Context, q querier) (version int, err error) {
	err = q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return version, err
}

func (l *Ledger) inTx(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// moment fixes the record time of a transaction: now, but after all that is recorded, so
// that what is recorded later is also known later though the clock may be set back.
func (l *Ledger) moment(ctx context.Context, tx *sql.Tx) (int64, error) {
	var newest int64
	err := tx.QueryRowContext(ctx, `SELECT max(
		(SELECT coalesce(max(recorded), 0) FROM edition WHERE id = (SELECT max(id) FROM edition)),
		(SELECT coalesce(max(recorded), 0) FROM reading WHERE id = (SELECT max(id) FROM reading)),
		(SELECT coalesce(max(recorded), 0) FROM judgement WHERE id = (SELECT max(id) FROM judgement)),
		(SELECT coalesce(max(recorded), 0) FROM page WHERE id = (SELECT max(id) FROM page)),
		(SELECT coalesce(max(recorded), 0) FROM claim_judgement WHERE id = (SELECT max(id) FROM claim_judgement)),
		(SELECT coalesce(max(recorded), 0) FROM mention_judgement WHERE id = (SELECT max(id) FROM mention_judgement)))`).Scan(&newest)
	return max(l.now().UnixMicro(), newest+1), err
}

// query collects the rows of a query.
func query[T any](ctx context.Context, q querier, scan func(*sql.Rows) (T, error), text string, args ...any) (all []T, err error) {
	rows, err := q.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		item, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, item)
	}
	return all, rows.Err()
}
