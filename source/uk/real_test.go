package uk

import (
	"strings"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// realFile unpacks a real file, or skips the test where there is none.
func realFile(tb testing.TB, path string) source.File {
	tb.Helper()
	return golden.Real(tb, "uk-ofsi/"+path, "ConList.csv")
}

func TestRealEditions(t *testing.T) {
	for _, test := range []struct {
		path           string
		stated, form   string
		groups, unread int // groups as the manifest of the data counts them
		links          int
	}{
		// A copy cut at the end of a line, which cannot be seen.
		{"2016-02-12/ConList.csv.gz", "2016-02-12", form2013, 463, 0, 3},
		// What is unread are slips of the list: references of the United Nations without
		// their letters or a digit, or of another kind of party.
		{"2020-04-27/ConList.csv.gz", "2020-04-27", form2013, 2114, 13, 319},
		// A date of birth with a day and no month.
		{"2020-04-27/ConList-2022-format-sample.csv", "2020-04-27", form2022, 6, 1, 2},
	} {
		t.Run(test.path, func(t *testing.T) {
			header, records, err := New(list).Scan([]source.File{realFile(t, test.path)})
			if err != nil {
				t.Fatal(err)
			}
			if day := header.Stated.Format("2006-01-02"); day != test.stated || header.Form != test.form {
				t.Errorf("stated %s, form %s", day, header.Form)
			}
			unread, links := 0, 0
			for _, record := range records {
				entry, err := New(list).Entry(record)
				if err != nil {
					t.Fatal(err)
				}
				unread += len(entry.Unread)
				links += len(entry.Links)
				checkWhole(t, entry)
			}
			if len(records) != test.groups || unread != test.unread || links != test.links {
				t.Errorf("%d entries, %d unread, %d links; want %d, %d and %d",
					len(records), unread, links, test.groups, test.unread, test.links)
			}
		})
	}
}

// checkWhole holds an entry to what every real one has.
func checkWhole(t *testing.T, entry standing.Entry) {
	t.Helper()
	if len(entry.Tags) == 0 || entry.Listed.IsZero() || len(entry.Properties["modifiedAt"]) != 1 || entry.Schema == standing.LegalEntity {
		t.Errorf("entry %s: %s, tags %q, listed %q, modified %q", entry.ID, entry.Schema, entry.Tags, entry.Listed, entry.Properties["modifiedAt"])
	}
	for _, id := range entry.Identifiers {
		if !strings.ContainsAny(id.Value, "0123456789") {
			t.Errorf("entry %s: identifier %+v", entry.ID, id)
		}
	}
}

func BenchmarkScan(b *testing.B) {
	golden.BenchScan(b, New(list), realFile(b, "2020-04-27/ConList.csv.gz"))
}

func BenchmarkEntry(b *testing.B) {
	golden.BenchEntry(b, New(list), realFile(b, "2020-04-27/ConList.csv.gz"))
}
