package ofac

import (
	"strings"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// realEdition is a real edition with its entries as the manifest of the data counts them.
type realEdition struct {
	path   string // folder and form
	rows   int
	unread int
}

func TestRealEditions(t *testing.T) {
	for _, c := range []realEdition{
		{"us-ofac-sdn/2018-01-26 csv", 6068, 81},
		{"us-ofac-sdn/2019-01-15 csv", 7379, 80},
		{"us-ofac-sdn/2020-06-11 pip", 8224, 85},
		{"us-ofac-sdn/2021-04-25 csv", 8890, 88},
		{"us-ofac-sdn/2021-07-07 csv", 8976, 81},
		{"us-ofac-sdn/2022-01-31 csv", 9044, 86},
		{"us-ofac-sdn/2023-06-15 csv", 12621, 94},
		{"us-ofac-sdn/2024-05-03 csv", 14965, 98},
		{"us-ofac-cons/2018-05-27 csv", 639, 0},
		{"us-ofac-cons/2018-05-27 pip", 639, 0},
		{"us-ofac-cons/2018-05-27 del", 639, 0},
		{"us-ofac-cons/2018-05-27 ff", 639, 0},
		{"us-ofac-cons/2018-05-27 xml", 639, 0},
		{"us-ofac-cons/2020-03-17 xml", 375, 0},
		{"us-ofac-cons/2020-03-17 advanced", 375, 0},
		{"us-ofac-cons/2020-12-14 xml", 376, 0},
		{"us-ofac-cons/2021-06-03 xml", 446, 0},
		{"us-ofac-cons/2022-02-24 xml", 462, 0},
		{"us-ofac-cons/2023-11-14 xml", 445, 0},
		{"us-ofac-cons/2024-02-23 xml", 444, 0},
		{"us-ofac-cons/2024-05-06 xml", 443, 0},
		{"us-ofac-cons/2025-12-19 csv", 442, 0},
		{"us-ofac-cons/2026-01-08 xml", 442, 0},
	} {
		t.Run(c.path, func(t *testing.T) {
			r, files := c.open(t)
			header, records, err := r.Scan(files)
			if err != nil {
				t.Fatal(err)
			}
			unread := 0
			for _, record := range records {
				e, err := r.Entry(record)
				if err != nil {
					t.Fatal(err)
				}
				unread += len(e.Unread)
				if len(e.Names) == 0 || len(e.Tags) == 0 {
					t.Errorf("entry %s: names %v, tags %v", e.ID, e.Names, e.Tags)
				}
			}
			if len(records) != c.rows || unread != c.unread {
				t.Errorf("%d entries, %d unread; want %d and %d", len(records), unread, c.rows, c.unread)
			}
			if flatOf(header.Form) == nil && header.Stated.IsZero() {
				t.Error("no stated day")
			}
		})
	}
}

// open returns the reader of the edition and its files.
func (c realEdition) open(t testing.TB) (source.Reader, []source.File) {
	folder, form, _ := strings.Cut(c.path, " ")
	r := New(publication)
	if strings.HasPrefix(folder, "us-ofac-cons") {
		r = NewConsolidated(standing.Source{ID: "us-ofac-cons", Complete: true})
	}
	return r, realFiles(t, r, folder, form)
}

// An excerpt of eight entries says that it has 8197.
func TestRealExcerptIsRefused(t *testing.T) {
	file := realFile(t, "us-ofac-sdn/2020-03-17/sdn-sample.xml")
	file.Name = "sdn.xml"
	_, _, err := New(publication).Scan([]source.File{file})
	if err == nil || !strings.Contains(err.Error(), "8197 entries, and has 8") {
		t.Errorf("error %v", err)
	}
}

var measured = []string{
	"us-ofac-sdn/2024-05-03 csv", "us-ofac-sdn/2021-07-07 csv", "us-ofac-cons/2018-05-27 ff", "us-ofac-cons/2026-01-08 xml",
	"us-ofac-cons/2020-03-17 advanced",
}

func BenchmarkScan(b *testing.B) {
	for _, path := range measured {
		b.Run(path, func(b *testing.B) {
			r, files := realEdition{path: path}.open(b)
			golden.BenchScan(b, r, files...)
		})
	}
}

func BenchmarkEntry(b *testing.B) {
	for _, path := range measured {
		b.Run(path, func(b *testing.B) {
			r, files := realEdition{path: path}.open(b)
			golden.BenchEntry(b, r, files...)
		})
	}
}
