package ledger

import (
	"context"
	"encoding/json"
	"fmt"
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
// order in which they were first recorded.
func (l *Ledger) EachSaid(ctx context.Context, known time.Time, each func(Said) error) (err error) {
	rows, err := l.db.QueryContext(ctx, `SELECT n.id, n.source, n.key, v.body FROM entry n
		JOIN run r ON r.entry = n.id JOIN version v ON v.id = r.version
		WHERE r.known_from <= ?1 AND (r.known_to IS NULL OR r.known_to > ?1)
		GROUP BY n.id, v.id ORDER BY n.id, max(r.id) DESC`, known.UnixMicro())
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
