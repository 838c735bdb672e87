package golden

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"testing"

	"standing"
	"standing/source"
)

// Fuzz has a reader read anything in the place of a file of this name, beginning with the files of the cases in dir; see Hold.
func Fuzz(f *testing.F, reader source.Reader, dir, name string) {
	f.Helper()
	seeds, err := filepath.Glob(filepath.Join(dir, "*", "in"))
	if err != nil || len(seeds) == 0 {
		f.Fatalf("no cases under %s (%v)", dir, err)
	}
	for _, seed := range seeds {
		for _, file := range Files(f, seed) {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) { Hold(t, reader, source.File{Name: name, Data: data}) })
}

// Hold reads the files of an edition, whatever is in them. The reader may refuse them, and only with a *standing.InputError; of what
// it accepts every entry is whole, or refused so.
func Hold(t *testing.T, reader source.Reader, files ...source.File) {
	t.Helper()
	_, records, err := reader.Scan(files)
	MustBeInput(t, err)
	for _, record := range records {
		HoldEntry(t, reader, record)
	}
}

// HoldEntry understands a record, and reports whether it could be understood.
func HoldEntry(t *testing.T, reader source.Reader, record source.Record) bool {
	t.Helper()
	entry, err := reader.Entry(record)
	if MustBeInput(t, err); err != nil {
		return false
	}
	if _, err := json.Marshal(entry); err != nil {
		t.Fatal(err)
	}
	if entry.ID != record.ID || len(entry.Names) == 0 {
		t.Fatalf("entry %q of record %q", entry.ID, record.ID)
	}
	return true
}

// MustBeInput fails the test where there is an error and it is no *standing.InputError.
func MustBeInput(t *testing.T, err error) {
	t.Helper()
	if _, ok := errors.AsType[*standing.InputError](err); err != nil && !ok {
		t.Fatalf("%T: %v", err, err)
	}
}
