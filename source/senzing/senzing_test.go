package senzing

import (
	"encoding/json"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/source/golden"
)

// list is the source of the tests.
var list = standing.Source{ID: "own-senzing"}

func TestGolden(t *testing.T) { golden.Run(t, New(list), "testdata") }

// TestWays holds the three ways to write a record to one reading.
func TestWays(t *testing.T) {
	read := func(name string) standing.Entry {
		_, records, err := New(list).Scan(golden.Files(t, filepath.Join("testdata", name, "in")))
		if err != nil {
			t.Fatal(err)
		}
		e, err := New(list).Entry(records[0])
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	want, err := json.Marshal(read("features"))
	if err != nil {
		t.Fatal(err)
	}
	for _, way := range []string{"flat", "lists"} {
		got, err := json.Marshal(read(way))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("features and %s read otherwise:\n%s", way, diff)
		}
	}
}

func TestParseDate(t *testing.T) {
	for text, want := range map[string]string{
		"1978-12-11": "1978-12-11 true", "1978": "1978 true", "1978-12": "1978-12 true", "12/31/1978": "1978-12-31 true", "31.12.1978": "1978-12-31 true",
		"12/11/1978": "1978 false", "5/5/1978": "1978-05-05 true", "1978-12-11T00:00:00": "1978-12-11 true", "long ago": " false", "13/14/1978": " false",
	} {
		date, whole := parseDate(text)
		got := date + " false"
		if whole {
			got = date + " true"
		}
		if got != want {
			t.Errorf("parseDate(%q) = %s, want %s", text, got, want)
		}
	}
}

func FuzzScan(f *testing.F) { golden.Fuzz(f, New(list), "testdata", "senzing.json") }
