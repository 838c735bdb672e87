package ledger

import (
	"context"
	"database/sql"
)

// version2 adds to a file of version 1 what version 2 has besides.
const version2 = `CREATE TABLE reading (
    id       INTEGER PRIMARY KEY,
    edition  INTEGER NOT NULL REFERENCES edition (id),
    reader   TEXT    NOT NULL,
    entries  INTEGER NOT NULL,
    verdict  TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    recorded INTEGER NOT NULL
);
CREATE INDEX reading_edition ON reading (edition);
PRAGMA user_version = 2;`

func (l *Ledger) toVersion2(ctx context.Context) func(*sql.Tx) error {
	return func(tx *sql.Tx) error {
		if version, err := l.version(ctx, tx); err != nil || version != 1 {
			return err // another process was faster
		}
		_, err := tx.ExecContext(ctx, version2)
		return err
	}
}
