package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math"
	"time"

	"standing"
)

// Said is everything that an entry ever said, as known at one moment: the names, properties
// and identifiers of all its versions.
type Said struct {
	Key
	Entry standing.Entry
}

// EachSaid hands over every entry with everything it ever said, as known at the moment, in the
// order in which they were first recorded. With since only those come of which anything was
// recorded after it.
func (l *Ledger) EachSaid(ctx context.Context, known, since time.Time, each func(Said) error) (err error) {
	after := int64(math.MinInt64)
	if !since.IsZero() {
		after = since.UnixMicro()
	}
	rows, err := l.db.QueryContext(ctx, `SELECT n.id, n.source, n.key, v.body FROM entry n
		JOIN run r ON r.entry = n.id JOIN version v ON v.id = r.version
		WHERE r.known_from <= ?1 AND (r.known_to IS NULL OR r.known_to > ?1)
		AND (?2 = -9223372036854775808 OR n.id IN (SELECT entry FROM run WHERE known_from > ?2 AND known_from <= ?1 OR known_to > ?2 AND known_to <= ?1))
		GROUP BY n.id, v.id ORDER BY n.id, max(r.id) DESC`, known.UnixMicro(), after)
	if err != nil {
		return err
	}
	defer rows.Close()
	var now Said
	for rows.Next() {
		var k Key
		var body []byte
		if err := rows.Scan(&k.Entry, &k.Ref.Source, &k.Ref.ID, &body); err != nil {
			return err
		}
		var version standing.Entry
		if err := json.Unmarshal(body, &version); err != nil {
			return fmt.Errorf("entry %s: %w", k.Ref, err)
		}
		if now.Key == k {
			now.Entry.Merge(version)
			continue
		}
		if now.Entry.ID != "" {
			if err := each(now); err != nil {
				return err
			}
		}
		now = Said{k, version}
	}
	if err := rows.Err(); err != nil || now.Entry.ID == "" {
		return err
	}
	return each(now)
}

// SaidOf returns everything an entry ever said, as known at the moment; nothing if it was not known.
func (l *Ledger) SaidOf(ctx context.Context, entry int64, known time.Time) (all standing.Entry, err error) {
	versions, err := query(ctx, l.db, func(rows *sql.Rows) (v standing.Entry, err error) {
		var body []byte
		if err = rows.Scan(&body); err == nil {
			err = json.Unmarshal(body, &v)
		}
		return v, err
	}, `SELECT v.body FROM run r JOIN version v ON v.id = r.version
		WHERE r.entry = ?2 AND r.known_from <= ?1 AND (r.known_to IS NULL OR r.known_to > ?1)
		GROUP BY v.id ORDER BY max(r.id) DESC`, known.UnixMicro(), entry)
	for i, v := range versions {
		if i == 0 {
			all = v
		} else {
			all.Merge(v)
		}
	}
	return all, err
}

// SaidState returns the last moment up to known at which anything was recorded of what entries said. Between
// two such moments EachSaid gives the same.
func (l *Ledger) SaidState(ctx context.Context, known time.Time) (time.Time, error) {
	var last int64
	err := l.db.QueryRowContext(ctx, `SELECT max((SELECT coalesce(max(known_from), 0) FROM run WHERE known_from <= ?1),
		(SELECT coalesce(max(known_to), 0) FROM run WHERE known_to <= ?1))`, known.UnixMicro()).Scan(&last)
	return time.UnixMicro(last).UTC(), err
}

// ChangedSince returns the entries of which anything was recorded after since, up to known.
func (l *Ledger) ChangedSince(ctx context.Context, known, since time.Time) (entries []int64, err error) {
	return query(ctx, l.db, func(rows *sql.Rows) (id int64, err error) { return id, rows.Scan(&id) }, `SELECT DISTINCT entry FROM run
		WHERE known_from > ?2 AND known_from <= ?1 OR known_to > ?2 AND known_to <= ?1 ORDER BY entry`, known.UnixMicro(), since.UnixMicro())
}
