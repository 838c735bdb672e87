package uscsl

import (
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

func FuzzScan(f *testing.F) { golden.Fuzz(f, New(list), "testdata", "consolidated.csv") }
