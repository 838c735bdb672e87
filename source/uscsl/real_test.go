package uscsl

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"standing"
	"standing/data"
	"standing/source"
	"standing/source/bisdpl"
	"standing/source/delimited"
	"standing/source/golden"
)

func realFile(tb testing.TB, path string) source.File {
	tb.Helper()
	return golden.Real(tb, "us-csl/"+path, "consolidated.csv")
}

// real2023 is the large sample without its last line, which is cut in the middle.
func real2023(tb testing.TB) source.File {
	tb.Helper()
	f := realFile(tb, "2023-11-30/csl.csv.gz")
	f.Data = f.Data[:bytes.LastIndexByte(f.Data, '\n')+1]
	return f
}

// TestRealEditions holds the rows to the manifest. That of the sample of 2023 counts 4228
// rows, of which one names the columns a second time and the last is cut.
func TestRealEditions(t *testing.T) {
	for _, c := range []struct {
		name          string
		file          source.File
		rows, entries int
		unread        int
	}{
		{"2016", realFile(t, "2016-02-17/csl.csv"), 399, 399, 0},
		{"2023", real2023(t), 4226, 4159, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, records, err := New(list).Scan([]source.File{c.file})
			if err != nil {
				t.Fatal(err)
			}
			rows, unread := 0, 0
			for _, r := range records {
				rows += rowsOf(t, r)
				entry, err := New(list).Entry(r)
				if err != nil {
					t.Fatal(err)
				}
				unread += len(entry.Unread)
				if len(entry.Tags) == 0 {
					t.Errorf("entry %s has no tag", entry.ID)
				}
			}
			if rows != c.rows || len(records) != c.entries || unread != c.unread {
				t.Errorf("%d rows, %d entries, %d unread; want %d, %d, %d", rows, len(records), unread, c.rows, c.entries, c.unread)
			}
		})
	}
}

func rowsOf(t *testing.T, r source.Record) (n int) {
	t.Helper()
	for rest := r.Raw; len(rest) > 0; n++ {
		var err error
		if _, rest, err = delimited.Split(nil, rest, ','); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// TestRealLinks holds the links of denial orders to the Denied Persons List of the same day.
func TestRealLinks(t *testing.T) {
	_, orders, err := bisdpl.New(standing.Source{ID: "us-bis-dpl"}).Scan([]source.File{golden.Real(t, "us-bis-dpl/2023-11-30/dpl.txt", "")})
	if err != nil {
		t.Fatal(err)
	}
	held := map[string]bool{}
	for _, r := range orders {
		held[r.ID] = true
	}
	_, records, err := New(list).Scan([]source.File{real2023(t)})
	if err != nil {
		t.Fatal(err)
	}
	links, broken := 0, 0
	for _, r := range records {
		e, err := New(list).Entry(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, link := range e.Links {
			if link.Source != "us-bis-dpl" {
				continue
			}
			links++
			if !held[link.ID] {
				broken++
			}
		}
	}
	if links != 546 || broken != 0 {
		t.Errorf("%d links to denial orders, %d of them to none; want 546, 0", links, broken)
	}
}

// TestRealCut holds the reader to seeing that the sample of 2023 is cut.
func TestRealCut(t *testing.T) {
	_, records, err := New(list).Scan([]source.File{realFile(t, "2023-11-30/csl.csv.gz")})
	if where, ok := errors.AsType[*standing.InputError](err); !ok || !strings.Contains(err.Error(), "cut short") || records != nil {
		t.Errorf("error %v at %v, want one that says cut short", err, where)
	}
}

func BenchmarkScan(b *testing.B) { golden.BenchScan(b, New(list), real2023(b)) }

func BenchmarkEntry(b *testing.B) { golden.BenchEntry(b, New(list), real2023(b)) }

// TestRealTags holds the table of instruments to the tags: those of the lists whose measures
// differ from entry to entry, or that OFAC's own file tells better, are left out on purpose.
func TestRealTags(t *testing.T) {
	catalogue, err := data.Instruments()
	if err != nil {
		t.Fatal(err)
	}
	unmapped := map[string]bool{}
	for _, f := range []source.File{realFile(t, "2016-02-17/csl.csv"), real2023(t)} {
		_, records, err := New(list).Scan([]source.File{f})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range records {
			e, err := New(list).Entry(r)
			if err != nil {
				t.Fatal(err)
			}
			for _, tag := range e.Tags {
				if _, known := catalogue.ByTag(list.ID, tag, 0); !known {
					unmapped[tag] = true
				}
			}
		}
	}
	want := []string{"CAP", "CMIC", "FSE", "NS-MBS", "SSI"}
	if got := slices.Sorted(maps.Keys(unmapped)); !slices.Equal(got, want) {
		t.Errorf("tags without an instrument %q, want %q", got, want)
	}
}
