package unsc

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/edtf"
	"standing/source/golden"
)

// list is the source of the tests.
var list = standing.Source{ID: "un-sc", Complete: true}

func TestGolden(t *testing.T) { golden.Run(t, New(list), "testdata") }

// TestSerialisations holds three ways of printing one content to one reading.
func TestSerialisations(t *testing.T) {
	want := entries(t, "line-2017")
	for _, name := range []string{"pretty-2023", "standalone-2025"} {
		got := entries(t, name)
		if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b edtf.Date) bool { return a == b })); diff != "" {
			t.Errorf("line-2017 and %s read otherwise (-line +%s):\n%s", name, name, diff)
		}
	}
}

func entries(t *testing.T, name string) []standing.Entry {
	t.Helper()
	_, records, err := New(list).Scan(golden.Files(t, filepath.Join("testdata", name, "in")))
	if err != nil {
		t.Fatal(err)
	}
	var read []standing.Entry
	for _, record := range records {
		entry, err := New(list).Entry(record)
		if err != nil {
			t.Fatal(err)
		}
		read = append(read, entry)
	}
	return read
}

func TestWants(t *testing.T) {
	for name, want := range map[string]bool{
		"consolidated.xml": true, "CONSOLIDATED.XML": true, "xml": true, ".xml": true,
		"consolidated.html": false, "sdn.csv": false, "": false, "notxml": false,
	} {
		if got := New(list).Wants(name); got != want {
			t.Errorf("Wants(%q) = %v", name, got)
		}
	}
}

// TestRecord holds records to what the reader contract says of them.
func TestRecord(t *testing.T) {
	files := golden.Files(t, "testdata/pretty-2015/in")
	_, records, err := New(list).Scan(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range records {
		before := files[0].Data[:bytes.Index(files[0].Data, record.Raw)]
		if line := 1 + bytes.Count(before, []byte("\n")); record.Line != line {
			t.Errorf("entry %s on line %d, want %d", record.ID, record.Line, line)
		}
		if cap(record.Raw) != len(record.Raw) {
			t.Errorf("entry %s: appending to Raw would write into the file", record.ID)
		}
	}
}

func FuzzScan(f *testing.F) { golden.Fuzz(f, New(list), "testdata", "f.xml") }
