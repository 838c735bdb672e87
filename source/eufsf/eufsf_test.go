package eufsf

import (
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

func FuzzScan(f *testing.F) { golden.Fuzz(f, New(list), "testdata", "f.xml") }
