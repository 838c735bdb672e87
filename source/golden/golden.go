// Package golden holds every reader to a folder of small files: testdata/CASE/in holds
// the files of one edition as published, testdata/CASE/want.json what must be read from
// them, or testdata/CASE/error.txt the error that must refuse them. A new case is a new
// folder; no test code is written for it.
package golden

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/source"
)

var update = flag.Bool("update", false, "write the golden files anew; read the diff before committing it")

// edition is what a golden file holds.
type edition struct {
	Stated  string           `json:"stated,omitempty"`
	Entries []standing.Entry `json:"entries"`
}

// Run holds the reader to every case under dir.
func Run(t *testing.T, reader source.Reader, dir string) {
	t.Helper()
	cases, err := filepath.Glob(filepath.Join(dir, "*", "in"))
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases under %s (%v)", dir, err)
	}
	for _, in := range cases {
		folder := filepath.Dir(in)
		t.Run(filepath.Base(folder), func(t *testing.T) { runCase(t, reader, folder) })
	}
}

func runCase(t *testing.T, reader source.Reader, folder string) {
	got, err := read(reader, Files(t, filepath.Join(folder, "in")))
	errorFile := filepath.Join(folder, "error.txt")
	if err != nil {
		compare(t, errorFile, []byte(err.Error()+"\n"))
		return
	}
	if _, statErr := os.Stat(errorFile); statErr == nil {
		t.Fatalf("read without an error; want the one in %s", errorFile)
	}
	text, err := json.MarshalIndent(got, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	compare(t, filepath.Join(folder, "want.json"), append(text, '\n'))
}

func read(reader source.Reader, files []source.File) (edition, error) {
	header, records, err := reader.Scan(files)
	if err != nil {
		return edition{}, err
	}
	var got edition
	if !header.Stated.IsZero() {
		got.Stated = header.Stated.Format(time.RFC3339Nano)
	}
	for _, record := range records {
		entry, err := reader.Entry(record)
		if err != nil {
			return edition{}, err
		}
		got.Entries = append(got.Entries, entry)
	}
	return got, nil
}

// Files reads the files of a folder that hold one edition.
func Files(t testing.TB, dir string) []source.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	files := make([]source.File, 0, len(names))
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, source.File{Name: filepath.Base(name), Data: content})
	}
	return files
}

func compare(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v (run with -update to write it)", err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}
