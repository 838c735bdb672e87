package ledger

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"standing"
)

// older says what a file of each older version lacks.
var older = map[int]string{
	1: `DROP TABLE reading; DROP TABLE page; DROP TABLE claim_judgement; DROP TABLE mention_judgement; PRAGMA user_version = 1`,
	2: `DROP TABLE page; DROP TABLE claim_judgement; DROP TABLE mention_judgement; PRAGMA user_version = 2`,
}

// A file of an older version is made one of the newest when it is opened, and keeps what it
// holds.
func TestOlderVersions(t *testing.T) {
	for version, cut := range older {
		t.Run(fmt.Sprint(version), func(t *testing.T) { testOlder(t, cut) })
	}
}

func testOlder(t *testing.T, cut string) {
	ctx := context.Background()
	file := filepath.Join(t.TempDir(), "ledger.db")
	now := func() time.Time { return time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC) }
	l, err := Open(ctx, file, now)
	if err != nil {
		t.Fatal(err)
	}
	e := put(ctx, t, l, 20, content{"A": "one"})
	if _, err := l.db.ExecContext(ctx, cut); err != nil {
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
		if _, err := l.KeepPage(ctx, standing.Page{Digest: "d", Name: "n"}); err != nil {
			t.Error(err)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
