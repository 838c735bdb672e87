package unsc

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// realFile unpacks a real file, or skips the test where there is none.
func realFile(tb testing.TB, path string) source.File {
	tb.Helper()
	return golden.Real(tb, "un/"+path, "")
}

func TestRealEditions(t *testing.T) {
	for _, test := range []struct {
		path              string
		persons, entities int
		unread            int
	}{
		{"2015-02-26/consolidated.xml.gz", 621, 422, 0},
		{"2015-03-27/consolidated.xml.gz", 622, 424, 0},
		{"2015-03-30/1267.xml.gz", 234, 71, 0},
		{"2015-03-30/1533.xml", 31, 9, 0},
		{"2016-02-11/consolidated-sample.xml.gz", 130, 109, 0},
		{"2017-06-30/consolidated.xml.gz", 653, 371, 0},
		{"2023-05-28/consolidated.xml.gz", 704, 254, 0},
		// Three dates of birth are printed as "Invalid date".
		{"2023-08-02/consolidated.xml.gz", 702, 253, 3},
		{"2025-08-02/consolidated.xml.gz", 684, 195, 0},
		{"2025-08-04/consolidatedLegacyByPRN.xml.gz", 684, 195, 0},
		{"2026-02-27/consolidated.xml.gz", 730, 273, 0},
	} {
		t.Run(test.path, func(t *testing.T) {
			header, records, err := New(list).Scan([]source.File{realFile(t, test.path)})
			if err != nil {
				t.Fatal(err)
			}
			if header.Stated.IsZero() {
				t.Error("no stated moment")
			}
			count := map[standing.Schema]int{}
			unread := 0
			for _, record := range records {
				entry, err := New(list).Entry(record)
				if err != nil {
					t.Fatal(err)
				}
				count[entry.Schema]++
				unread += len(entry.Unread)
				checkWhole(t, entry)
			}
			if count[standing.Person] != test.persons || count[standing.Organization] != test.entities {
				t.Errorf("read %v, want %d persons and %d entities", count, test.persons, test.entities)
			}
			if unread != test.unread {
				t.Errorf("%d texts unread, want %d", unread, test.unread)
			}
		})
	}
}

// checkWhole holds an entry to what every real one has.
func checkWhole(t *testing.T, entry standing.Entry) {
	t.Helper()
	if len(entry.Refs) != 1 || len(entry.Tags) != 1 || entry.Listed.IsZero() {
		t.Errorf("entry %s: refs %q, tags %q, listed %q", entry.ID, entry.Refs, entry.Tags, entry.Listed)
	}
	for _, n := range entry.Names {
		if n.Kind != standing.Primary && strings.Contains(n.Text, ";") {
			t.Errorf("entry %s: several names in one: %q", entry.ID, n.Text)
		}
	}
}

func TestRealRefusals(t *testing.T) {
	for _, test := range []struct {
		path string
		line int
		says string
	}{
		{"2025-08-18/consolidated-malformed.xml.gz", 53, "control character"},
		{"2025-08-04/consolidatedLegacyByNAME.html.gz", 1, "<html"},
	} {
		_, records, err := New(list).Scan([]source.File{realFile(t, test.path)})
		where, ok := errors.AsType[*standing.InputError](err)
		if !ok || where.Line != test.line || !strings.Contains(err.Error(), test.says) || records != nil {
			t.Errorf("%s: refused with %v, want line %d and %q", test.path, err, test.line, test.says)
		}
	}
}

// TestRealCut cuts a real edition at many places; none of the pieces may be taken whole.
func TestRealCut(t *testing.T) {
	file := realFile(t, "2015-03-30/1533.xml")
	whole := bytes.TrimSpace(file.Data)
	for n := 0; n < len(whole); n += 97 {
		file.Data = whole[:n]
		if _, _, err := New(list).Scan([]source.File{file}); err == nil {
			t.Fatalf("cut after %d of %d bytes, and yet accepted", n, len(whole))
		}
	}
}

func BenchmarkScan(b *testing.B) {
	for _, day := range []string{"2015-02-26", "2023-05-28", "2024-11-09", "2026-02-27"} {
		b.Run(day, func(b *testing.B) { golden.BenchScan(b, New(list), realFile(b, day+"/consolidated.xml.gz")) })
	}
}

func BenchmarkEntry(b *testing.B) {
	golden.BenchEntry(b, New(list), realFile(b, "2026-02-27/consolidated.xml.gz"))
}
