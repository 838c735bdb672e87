package casema

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// list is the source of the tests.
var list = standing.Source{ID: "ca-sema", Complete: true}

func TestGolden(t *testing.T) { golden.Run(t, New(list), "testdata") }

func TestWants(t *testing.T) {
	for name, want := range map[string]bool{
		"sema-lmes.xml": true, "SEMA-LMES.XML": true, "xml": true, "sema-lmes.pdf": false, "": false,
	} {
		if got := New(list).Wants(name); got != want {
			t.Errorf("Wants(%q) = %v", name, got)
		}
	}
}

func TestCountryKey(t *testing.T) {
	for in, want := range map[string]string{
		"Lanternia / Lanternie":                                   "lanternia",
		"New Marches (Lanternia) / Nouvelles Marches (Lanternie)": "lanternia",
		"Justice for Keepers Regulations (JKR) / Règlement (RJG)": "jkr",
		"Côte Blanche": "cote-blanche",
		"Open (":       "open",
		" / ":          "",
	} {
		if got := countryKey(in); got != want {
			t.Errorf("countryKey(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSplitCell(t *testing.T) {
	for in, want := range map[string][]string{
		"A Lines, B Lines; C Lines":         {"A Lines", "B Lines", "C Lines"},
		"A Lines, Ltd., B Lines":            {"A Lines, Ltd.", "B Lines"},
		"ОАО, Линии, Суда":                  {"ОАО, Линии", "Суда"},
		"Agency for peace, war and quiet":   {"Agency for peace, war and quiet"},
		"Keepers, the Seal":                 {"Keepers", "the Seal"},
		"Tarn, al-Quillon":                  {"Tarn", "al-Quillon"},
		`"A, B" Works, C`:                   {`"A, B" Works`, "C"},
		`A "B, C`:                           {`A "B`, "C"},
		"A (B, C), D":                       {"A (B, C)", "D"},
		"A; ltd.":                           {"A", "ltd."},
		" , ;":                              nil,
		"LANTERN, HESTIA, BELLWEATHER LINE": {"LANTERN", "HESTIA", "BELLWEATHER LINE"},
	} {
		if diff := cmp.Diff(want, splitCell(in)); diff != "" {
			t.Errorf("splitCell(%q) (-want +got):\n%s", in, diff)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"abc", "", 3}, {"", "abc", 3}, {"pellam", "pelam", 1}, {"ansel", "anzell", 2}, {"abc", "abc", 0}, {"abc", "xyz", 3}} {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// TestEveryCutIsRefused cuts a file everywhere before the end of its root.
func TestEveryCutIsRefused(t *testing.T) {
	whole, err := os.ReadFile("testdata/2020/in/sema-lmes.xml")
	if err != nil {
		t.Fatal(err)
	}
	for n := range len(whole) - len(">") {
		if _, records, err := New(list).Scan([]source.File{{Name: "f.xml", Data: whole[:n]}}); err == nil || records != nil {
			t.Fatalf("cut at %d of %d: %d records, error %v", n, len(whole), len(records), err)
		}
	}
}

func FuzzScan(f *testing.F) { golden.Fuzz(f, New(list), "testdata", "f.xml") }
