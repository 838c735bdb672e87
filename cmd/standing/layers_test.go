package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"standing"
	"standing/ledger"
	"standing/screen"
)

const smallActs = `party,aliases,instrument,act,force,decided,published,in_force,source,source_rank
Brightwater League,BWL; Brightwater,ru-terror,list,done,2003-02-14,,2003-02-14,example gazette,official
`

// checkSmallLayer loads an edition that changes little, and wants it found at once, from a small segment
// beside the large one, and everything else as in an index made anew.
func checkSmallLayer(t *testing.T, e *env) {
	file := filepath.Join(t.TempDir(), "small.csv")
	if err := os.WriteFile(file, []byte(smallActs), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := (loadCmd{Source: "acts", Paths: []string{file}}).Run(e); err != nil {
		t.Fatal(err)
	}
	err := e.with(func(h *home) error {
		start := time.Now()
		layered, err := when{On: "2022-03-01"}.screener(e, h)
		if err != nil {
			return err
		}
		if m := matchesOf(t, e, layered, "Brightwatter League"); !strings.Contains(m, "acts:brightwater-league") {
			t.Errorf("what was just loaded is not found: %s", m)
		}
		t.Logf("loaded to found: %s", time.Since(start).Round(time.Millisecond))
		names, err := h.segments.Names()
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(names, func(name string) bool { return !strings.HasPrefix(name, "0-") }) {
			t.Errorf("there is no small segment: %q", names)
		}
		whole, err := when{On: "2022-03-01"}.screener(e, h)
		if err != nil {
			return err
		}
		whole.Segments = nil
		n := 0
		return h.ledger.EachSaid(e.ctx, e.now().Add(time.Hour), time.Time{}, func(said ledger.Said) error {
			if n++; n%200 != 0 {
				return nil
			}
			name := said.Entry.PrimaryName()
			if a, b := matchesOf(t, e, layered, name), matchesOf(t, e, whole, name); a != b {
				t.Errorf("%s: in layers %s, anew %s", said.Ref, a, b)
			}
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
}

func matchesOf(t *testing.T, e *env, s *screen.Screener, name string) string {
	t.Helper()
	q := screen.Query{}
	q.About.AddName(name, standing.Primary)
	m, err := s.Match(e.ctx, q)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
