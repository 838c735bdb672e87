package casema

import (
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// realFile unpacks a real edition, which is not committed, or skips the test.
func realFile(tb testing.TB, day string) source.File {
	tb.Helper()
	return golden.Real(tb, "ca-sema/"+day+"/sema-lmes.xml.gz", "")
}

// TestRealEditions also holds the ids to what the package comment says of them.
func TestRealEditions(t *testing.T) {
	kept := map[string]int{}
	for _, test := range []struct {
		day                    string
		records, ids, ships    int // records as the manifest of the data counts them
		persons, others, dated int
		unread                 int
	}{
		{"2020-04-15", 1369, 1369, 0, 985, 384, 0, 0},
		// Unread are five cells of aliases with strokes and words in a muddle, and two dates of birth.
		{"2025-05-25", 4759, 4758, 109, 3334, 1316, 4759, 7},
	} {
		_, records, err := New(list).Scan([]source.File{realFile(t, test.day)})
		if err != nil {
			t.Fatal(err)
		}
		ids := map[string]bool{}
		count := map[standing.Schema]int{}
		dated, unread := 0, 0
		for _, record := range records {
			entry, err := New(list).Entry(record)
			if err != nil {
				t.Fatal(err)
			}
			ids[entry.ID] = true
			count[entry.Schema]++
			unread += len(entry.Unread)
			if !entry.Listed.IsZero() {
				dated++
			}
			if len(entry.Tags) != 1 || len(entry.Refs) != 1 || entry.Names[0].Kind != standing.Primary {
				t.Errorf("entry %s: tags %q, refs %q, first name %+v", entry.ID, entry.Tags, entry.Refs, entry.Names[0])
			}
		}
		for id := range ids {
			kept[id]++
		}
		if len(records) != test.records || len(ids) != test.ids || dated != test.dated || unread != test.unread {
			t.Errorf("%s: %d records, %d ids, %d dated, %d unread", test.day, len(records), len(ids), dated, unread)
		}
		if count[standing.Person] != test.persons || count[standing.Organization] != test.others || count[standing.Vessel] != test.ships {
			t.Errorf("%s: read %v", test.day, count)
		}
	}
	both := 0
	for _, n := range kept {
		both += n - 1
	}
	if both != 1259 {
		t.Errorf("%d ids stand in both editions, want 1259", both)
	}
}

func BenchmarkScan(b *testing.B) { golden.BenchScan(b, New(list), realFile(b, "2025-05-25")) }

func BenchmarkEntry(b *testing.B) { golden.BenchEntry(b, New(list), realFile(b, "2025-05-25")) }
