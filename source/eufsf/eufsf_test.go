package eufsf

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// list is the source of the tests.
var list = standing.Source{ID: "eu-fsf", Complete: true}

func TestGolden(t *testing.T) { golden.Run(t, New(list), "testdata") }

func TestWants(t *testing.T) {
	for name, want := range map[string]bool{
		"xmlFullSanctionsList_1_1.xml": true, "global.xml": true, "GLOBAL.XML": true, "xml": true,
		"csvFullSanctionsList.csv": false, "content": false, "": false,
	} {
		if got := New(list).Wants(name); got != want {
			t.Errorf("Wants(%q) = %v", name, got)
		}
	}
}

// TestEveryCutIsRefused cuts a file of each form everywhere before the end of its root.
func TestEveryCutIsRefused(t *testing.T) {
	for name, tail := range map[string]int{
		"fsf/in/xmlFullSanctionsList_1_1.xml": len(">\n"), "whole/in/global.xml": len(">\n"),
	} {
		whole, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		for n := 0; n <= len(whole)-tail; n += 7 {
			if _, records, err := New(list).Scan([]source.File{{Name: "f.xml", Data: whole[:n]}}); err == nil || records != nil {
				t.Fatalf("%s cut at %d of %d: %d records, error %v", name, n, len(whole), len(records), err)
			}
		}
	}
}

func FuzzScan(f *testing.F) {
	seeds, err := filepath.Glob("testdata/*/in")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range seeds {
		for _, file := range golden.Files(f, seed) {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, records, err := New(list).Scan([]source.File{{Name: "f.xml", Data: data}})
		if err != nil {
			mustBeInputError(t, err)
			return
		}
		for _, record := range records {
			entry, err := New(list).Entry(record)
			if err != nil {
				mustBeInputError(t, err)
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
	if _, ok := errors.AsType[*standing.InputError](err); !ok {
		t.Fatalf("%T: %v", err, err)
	}
}
