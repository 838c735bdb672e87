package bisdpl

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// list is the source of the tests.
var list = standing.Source{ID: "us-bis-dpl", Complete: true}

func TestGolden(t *testing.T) { golden.Run(t, New(list), "testdata") }

func TestWants(t *testing.T) {
	for name, want := range map[string]bool{"dpl.txt": true, "DPL.TXT": true, "dpl.csv": false, "txt": false, "": false} {
		if got := New(list).Wants(name); got != want {
			t.Errorf("Wants(%q) = %v", name, got)
		}
	}
}

// TestCut cuts the fixture at every place. Only a cut at the end of a row is not seen: that
// of the last edition at hand, which lacks its last line end, looks the same.
func TestCut(t *testing.T) {
	whole := golden.Files(t, filepath.Join("testdata", "orders", "in"))[0].Data
	for n := range whole {
		_, records, err := New(list).Scan([]source.File{{Name: "dpl.txt", Data: whole[:n]}})
		if err == nil && whole[n-1] != '\n' && whole[n] != '\n' && whole[n-1] != '"' {
			t.Fatalf("cut after %d of %d bytes, and yet %d records", n, len(whole), len(records))
		}
	}
}

func FuzzScan(f *testing.F) {
	seeds, err := filepath.Glob("testdata/*/in")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range seeds {
		for _, file := range golden.Files(f, seed) {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, records, err := New(list).Scan([]source.File{{Name: "dpl.txt", Data: data}})
		if err != nil {
			mustBeInputError(t, err)
			return
		}
		for _, record := range records {
			entry, err := New(list).Entry(record)
			if err != nil {
				mustBeInputError(t, err)
				continue
			}
			if _, err := json.Marshal(entry); err != nil {
				t.Fatal(err)
			}
			if entry.ID != record.ID || len(entry.Names) == 0 {
				t.Fatalf("entry %q of record %q", entry.ID, record.ID)
			}
		}
	})
}

func mustBeInputError(t *testing.T, err error) {
	t.Helper()
	if _, ok := errors.AsType[*standing.InputError](err); !ok {
		t.Fatalf("%T: %v", err, err)
	}
}

// lists is where real editions lie on the machines that have them; they are not committed.
const lists = "../../../shared/data/lists/us-bis-dpl"

func realFiles(tb testing.TB, day string) []source.File {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(lists, day, "dpl.txt"))
	if err != nil {
		tb.Skipf("no real lists on this machine: %v", err)
	}
	return []source.File{{Name: "dpl.txt", Data: data}}
}
