package au

import (
	"testing"

	"standing"
	"standing/edtf"
	"standing/source"
	"standing/source/golden"
)

// realFile reads the real list, which is not committed, or skips the test.
func realFile(tb testing.TB) source.File {
	tb.Helper()
	return golden.Real(tb, "au-dfat/2024-12-17/regulation8_consolidated.xlsx", "")
}

func TestRealEdition(t *testing.T) {
	_, records, err := New(list).Scan([]source.File{realFile(t)})
	if err != nil {
		t.Fatal(err)
	}
	count := map[standing.Schema]int{}
	unread, names, day, year := 0, 0, 0, 0
	for _, record := range records {
		entry, err := New(list).Entry(record)
		if err != nil {
			t.Fatal(err)
		}
		count[entry.Schema]++
		unread += len(entry.Unread)
		names += len(entry.Names)
		switch entry.Listed.Precision() {
		case edtf.Exact:
			day++
		case edtf.Year:
			year++
		}
		if len(entry.Tags) != 1 && len(entry.Tags) != 2 || entry.Names[0].Kind != standing.Primary || len(entry.Properties["modifiedAt"]) == 0 {
			t.Errorf("entry %s: tags %q, first name %+v", entry.ID, entry.Tags, entry.Names[0])
		}
	}
	// The manifest does not count the entries. The sheet has 9553 lines of names; what is
	// unread are dates of birth with slips in them.
	if count[standing.Person] != 2316 || count[standing.Organization] != 746 || names != 9518 {
		t.Errorf("read %v, %d names", count, names)
	}
	if unread != 7 || day != 3017 || year != 33 {
		t.Errorf("%d unread, %d listed on a day, %d in a year", unread, day, year)
	}
}

func BenchmarkScan(b *testing.B) {
	file := realFile(b)
	b.SetBytes(unpacked)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := New(list).Scan([]source.File{file}); err != nil {
			b.Fatal(err)
		}
	}
}

// unpacked is the size of the sheet and its texts, by which speed is measured.
const unpacked = 5_156_741 + 1_346_586

func BenchmarkEntry(b *testing.B) {
	_, records, err := New(list).Scan([]source.File{realFile(b)})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(unpacked)
	b.ReportAllocs()
	for b.Loop() {
		for _, record := range records {
			if _, err := New(list).Entry(record); err != nil {
				b.Fatal(err)
			}
		}
	}
}
