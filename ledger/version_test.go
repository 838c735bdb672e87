package ledger

import (
	"context"
	"path/filepath"
	"testing"
	"time"
)

// A file of version 1 is made one of version 2 when it is opened, and keeps what it holds.
func TestVersion1(t *testing.T) {
	ctx := context.Background()
	file := filepath.Join(t.TempDir(), "ledger.db")
	now := func() time.Time { return time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC) }
	l, err := Open(ctx, file, now)
	if err != nil {
		t.Fatal(err)
	}
	e := put(ctx, t, l, 20, content{"A": "one"})
	if _, err := l.db.ExecContext(ctx, `DROP TABLE reading; PRAGMA user_version = 1`); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if l, err = Open(ctx, file, now); err != nil {
			t.Fatal(err)
		}
		editions, err := l.Editions(ctx, "list", Always)
		if err != nil || len(editions) != 1 || editions[0].Digest != e.Digest {
			t.Errorf("%v, %v", editions, err)
		}
		if version, err := l.version(ctx, l.db); err != nil || version != len(steps) {
			t.Errorf("version %d, %v", version, err)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
