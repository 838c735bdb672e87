package uscsl

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// list is the source of the tests.
var list = standing.Source{ID: "us-csl", Complete: true}

func TestGolden(t *testing.T) { golden.Run(t, New(list), "testdata") }

func TestWants(t *testing.T) {
	for name, want := range map[string]bool{"consolidated.csv": true, "CSL.CSV": true, "sdn.csv": false, "csv": false, "": false} {
		if got := New(list).Wants(name); got != want {
			t.Errorf("Wants(%q) = %v", name, got)
		}
	}
}

func TestBirthDate(t *testing.T) {
	for in, want := range map[string]string{
		"1966-04-17": "1966-04-17", "1971": "1971", "circa 1961": "1961~", "Feb 1961": "1961-02", "circa 02 Jul 1963": "1963-07-02~",
		"1960 to 1962": "1960/1962", "circa 1960 to 1962": "1960~/1962~", "1962 to 1960": "", "1961-02-30": "", "young": "", "": "",
	} {
		if got, ok := birthDate(in); got != want || ok != (want != "") {
			t.Errorf("birthDate(%q) = %q, %v; want %q", in, got, ok, want)
		}
	}
}

// TestCut cuts a fixture at every place. Only a cut at the end of a row is not seen.
func TestCut(t *testing.T) {
	whole := golden.Files(t, filepath.Join("testdata", "with-ids", "in"))[0].Data
	for n := range whole {
		_, records, err := New(list).Scan([]source.File{{Name: "consolidated.csv", Data: whole[:n]}})
		if err == nil && whole[n-1] != '\n' && whole[n] != '\n' {
			t.Fatalf("cut after %d of %d bytes, and yet %d records", n, len(whole), len(records))
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
		_, records, err := New(list).Scan([]source.File{{Name: "consolidated.csv", Data: data}})
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
