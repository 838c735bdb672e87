package eufsf

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// The real files.
const (
	realWhole = "2016-02-11/global-sample.xml.gz"
	realFSF   = "2020-04-15/xmlFullSanctionsList_1_1-sample.xml"
)

// realFile unpacks a real file, or skips the test where there is none.
func realFile(tb testing.TB, path string) source.File {
	tb.Helper()
	return golden.Real(tb, "eu-fsf/"+path, "")
}

func TestRealEditions(t *testing.T) {
	for _, test := range []struct {
		path, stated      string
		persons, entities int // as the manifest of the data counts them
	}{
		// The copy was cut between two entries and closed again: nothing shows that it is
		// not whole.
		{realWhole, "2016-02-11T00:00:00Z", 319, 276},
		{realFSF, "2020-04-15T15:29:22+02:00", 7, 0},
	} {
		t.Run(test.path, func(t *testing.T) {
			header, records, err := New(list).Scan([]source.File{realFile(t, test.path)})
			if err != nil {
				t.Fatal(err)
			}
			if stated := header.Stated.Format("2006-01-02T15:04:05Z07:00"); stated != test.stated {
				t.Errorf("stated %s", stated)
			}
			count := map[standing.Schema]int{}
			for _, record := range records {
				entry, err := New(list).Entry(record)
				if err != nil {
					t.Fatal(err)
				}
				count[entry.Schema]++
				if len(entry.Unread) > 0 || len(entry.Tags) != 1 || entry.Listed.IsZero() || entry.Names[0].Kind != standing.Primary {
					t.Errorf("entry %s: unread %q, tags %q, listed %q, first name %+v", entry.ID, entry.Unread, entry.Tags, entry.Listed, entry.Names[0])
				}
			}
			if count[standing.Person] != test.persons || count[standing.Organization] != test.entities {
				t.Errorf("read %v, want %d persons and %d entities", count, test.persons, test.entities)
			}
		})
	}
}

// TestRealCut takes the end of the real list away.
func TestRealCut(t *testing.T) {
	file := realFile(t, realWhole)
	whole := bytes.TrimSpace(file.Data)
	for _, n := range []int{len(whole) - 1, bytes.LastIndex(whole, []byte("</WHOLE>")), len(whole) / 2} {
		file.Data = whole[:n]
		_, records, err := New(list).Scan([]source.File{file})
		if err == nil || records != nil || !strings.Contains(err.Error(), "cut short") {
			t.Errorf("cut after %d of %d bytes: %v", n, len(whole), err)
		}
	}
}

func BenchmarkScan(b *testing.B) {
	for _, path := range []string{realWhole, realFSF} {
		b.Run(filepath.Base(path), func(b *testing.B) { golden.BenchScan(b, New(list), realFile(b, path)) })
	}
}

func BenchmarkEntry(b *testing.B) {
	for _, path := range []string{realWhole, realFSF} {
		b.Run(filepath.Base(path), func(b *testing.B) { golden.BenchEntry(b, New(list), realFile(b, path)) })
	}
}
