package golden

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"testing"

	"standing"
	"standing/source"
)

// Fuzz has a reader read anything in the place of a file of this name, beginning with the files of the cases in dir. It may refuse
// what it reads, and only with a *standing.InputError; of what it accepts every entry is whole, or refused so.
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
	f.Fuzz(func(t *testing.T, data []byte) {
		_, records, err := reader.Scan([]source.File{{Name: name, Data: data}})
		mustBeInputError(t, err)
		for _, record := range records {
			entry, err := reader.Entry(record)
			if mustBeInputError(t, err); err != nil {
				continue
			}
			if _, err := json.Marshal(entry); err != nil {
				t.Fatal(err)
			}
			if entry.ID != record.ID || len(entry.Names) == 0 {
				t.Fatalf("entry %q of record %q", entry.ID, record.ID)
			}
		}
	})
}

func mustBeInputError(t *testing.T, err error) {
	t.Helper()
	if _, ok := errors.AsType[*standing.InputError](err); err != nil && !ok {
		t.Fatalf("%T: %v", err, err)
	}
}
