package bisdpl

import (
	"bytes"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// TestRealEditions holds the rows to the manifest, which counts the lines of the files: the
// line of the columns is one of them, and the first file lacks its last line end.
func TestRealEditions(t *testing.T) {
	for _, c := range []struct {
		day                 string
		lines, rows, orders int
	}{
		{day: "2019-07-09", lines: 546, rows: 546, orders: 416},
		{day: "2022-09-07", lines: 582, rows: 581, orders: 460},
		{day: "2023-11-30", lines: 666, rows: 665, orders: 546},
	} {
		t.Run(c.day, func(t *testing.T) {
			files := realFiles(t, c.day)
			if lines := bytes.Count(files[0].Data, []byte("\n")); lines != c.lines {
				t.Errorf("%d lines, want %d", lines, c.lines)
			}
			_, records, err := New(list).Scan(files)
			if err != nil {
				t.Fatal(err)
			}
			rows, unread := 0, 0
			for _, r := range records {
				rows += 1 + bytes.Count(r.Raw, []byte("\n"))
				entry, err := New(list).Entry(r)
				if err != nil {
					t.Fatal(err)
				}
				unread += len(entry.Unread)
				if entry.Listed.IsZero() || len(entry.Names) == 0 || len(entry.Refs) != 1 {
					t.Errorf("entry %s: listed %q, names %v, refs %q", entry.ID, entry.Listed, entry.Names, entry.Refs)
				}
			}
			if rows != c.rows || len(records) != c.orders || unread != 0 {
				t.Errorf("%d rows, %d orders, %d unread; want %d, %d, 0", rows, len(records), unread, c.rows, c.orders)
			}
		})
	}
}

// TestIDsLast holds the ids to what the package comment claims: an order that has not ended
// is found in the next edition under its id or its weaker one.
func TestIDsLast(t *testing.T) {
	for _, c := range []struct {
		from, to string
		lost     int // of those that had not ended
	}{
		{"2019-07-09", "2022-09-07", 1}, // the name was corrected
		{"2022-09-07", "2023-11-30", 0},
	} {
		later := map[string]bool{}
		for _, e := range entries(t, c.to) {
			later[e.ID] = true
			for _, ref := range e.Refs {
				later[ref] = true
			}
		}
		lost := 0
		for _, e := range entries(t, c.from) {
			if later[e.ID] || len(e.Refs) > 0 && later[e.Refs[0]] {
				continue
			}
			if ends := e.Properties["endDate"]; len(ends) == 0 || ends[0] > c.to {
				lost++
			}
		}
		if lost != c.lost {
			t.Errorf("%s to %s: %d entries lost, want %d", c.from, c.to, lost, c.lost)
		}
	}
}

func entries(tb testing.TB, day string) []standing.Entry {
	tb.Helper()
	var all []standing.Entry
	for _, r := range records(tb, day) {
		e, err := New(list).Entry(r)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

func records(tb testing.TB, day string) []source.Record {
	tb.Helper()
	_, records, err := New(list).Scan(realFiles(tb, day))
	if err != nil {
		tb.Fatal(err)
	}
	return records
}

func BenchmarkScan(b *testing.B) { golden.BenchScan(b, New(list), realFiles(b, "2023-11-30")...) }

func BenchmarkEntry(b *testing.B) { golden.BenchEntry(b, New(list), realFiles(b, "2023-11-30")...) }
