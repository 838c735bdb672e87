package bisdpl

import (
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

func FuzzScan(f *testing.F) { golden.Fuzz(f, New(list), "testdata", "dpl.txt") }

func realFiles(tb testing.TB, day string) []source.File {
	tb.Helper()
	return []source.File{golden.Real(tb, "us-bis-dpl/"+day+"/dpl.txt", "")}
}
