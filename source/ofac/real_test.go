package ofac

import (
	"bytes"
	"testing"

	"standing/source"
)

func TestRealEditions(t *testing.T) {
	for _, c := range []struct {
		day  string
		rows int // as the manifest of the data counts them
	}{
		{"2018-01-26", 6068},
		{"2019-01-15", 7379},
		{"2021-04-25", 8890},
		{"2021-07-07", 8976},
		{"2022-01-31", 9044},
		{"2023-06-15", 12621},
		{"2024-05-03", 14965},
	} {
		t.Run(c.day, func(t *testing.T) {
			records := scan(t, realFiles(t, c.day))
			if len(records) != c.rows {
				t.Errorf("%d records, want %d", len(records), c.rows)
			}
			checkShare(t, records)
		})
	}
}

// checkShare holds the reader to its promise that what it does not understand is little.
func checkShare(t *testing.T, records []source.Record) {
	t.Helper()
	clauses, unread := 0, 0
	for _, r := range records {
		e, err := New(list).Entry(r)
		if err != nil {
			t.Fatal(err)
		}
		clauses += 1 + bytes.Count(r.Raw, []byte("; "))
		unread += len(e.Unread)
	}
	if share := float64(unread) / float64(clauses); share > 0.02 {
		t.Errorf("%d of %d clauses not understood (%.1f %%), want under 2 %%", unread, clauses, 100*share)
	}
}

func BenchmarkScan(b *testing.B) {
	for _, day := range []string{"2024-05-03", "2021-07-07"} { // sdn.csv alone; all four files
		b.Run(day, func(b *testing.B) {
			files := realFiles(b, day)
			size := 0
			for _, f := range files {
				size += len(f.Data)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				scan(b, files)
			}
		})
	}
}

func BenchmarkEntry(b *testing.B) {
	records := scan(b, realFiles(b, "2024-05-03"))
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if _, err := New(list).Entry(records[i%len(records)]); err != nil {
			b.Fatal(err)
		}
		i++
	}
}
