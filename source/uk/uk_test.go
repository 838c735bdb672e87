package uk

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/edtf"
	"standing/source"
	"standing/source/golden"
)

// list is the source of the tests.
var list = standing.Source{ID: "uk-ofsi", Complete: true}

func TestGolden(t *testing.T) { golden.Run(t, New(list), "testdata") }

func TestWants(t *testing.T) {
	for name, want := range map[string]bool{
		"ConList.csv": true, "conlist.csv": true, "csv": true, ".csv": true,
		"ConList.xml": false, "ConList.csv.gz": false, "ConList-sample.csv": false, "sdn.csv": false, "": false,
	} {
		if got := New(list).Wants(name); got != want {
			t.Errorf("Wants(%q) = %v", name, got)
		}
	}
}

// TestEncodings holds a copy made UTF-8 to the reading of the original.
func TestEncodings(t *testing.T) {
	same := cmp.Comparer(func(a, b edtf.Date) bool { return a == b })
	if diff := cmp.Diff(entries(t, "layout-2013"), entries(t, "layout-2013-utf8"), same); diff != "" {
		t.Errorf("the copy reads otherwise (-original +copy):\n%s", diff)
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

// TestEveryCutIsRefused cuts a file everywhere but at line ends, where a cut cannot be seen.
func TestEveryCutIsRefused(t *testing.T) {
	whole, err := os.ReadFile(filepath.Join("testdata", "layout-2013", "in", "ConList.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for n := range whole {
		if n > 0 && whole[n-1] == '\n' {
			continue
		}
		if _, records, err := New(list).Scan([]source.File{{Name: "ConList.csv", Data: whole[:n]}}); err == nil || records != nil {
			t.Fatalf("cut at %d of %d: %d records, error %v", n, len(whole), len(records), err)
		}
	}
}

func TestTooLong(t *testing.T) {
	whole, err := os.ReadFile(filepath.Join("testdata", "layout-2013", "in", "ConList.csv"))
	if err != nil {
		t.Fatal(err)
	}
	long := bytes.Replace(whole, []byte("BELLWEATHER LINES"), bytes.Repeat([]byte("x"), source.MaxRecord), 1)
	_, _, err = New(list).Scan([]source.File{{Name: "ConList.csv", Data: long}})
	if err == nil || !strings.Contains(err.Error(), "longer than") {
		t.Errorf("error %v", err)
	}
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"05/02/1960": "1960-02-05", "00/02/1960": "1960-02", "00/00/1960": "1960", "10/00/1971": "1971",
		"31/02/1960": "", "05/13/1960": "", "5/2/1960": "", "00/00/0000": "", "": "", "1960-02-05": "",
	} {
		if got, _, _ := parseDate(in); got != want {
			t.Errorf("parseDate(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestItems(t *testing.T) {
	for in, want := range map[string][]string{
		"Lanternian":                     {"Lanternian"},
		"(1) A (2) B":                    {"A", "B"},
		"1) A 2) B":                      {"A", "B"},
		"a) A, b) B":                     {"A", "B"},
		"Numbers (1) A (2) B":            {"Numbers", "A", "B"},
		"(1)-(2) A (3) B":                {"A", "B"},
		"(1) to (6) A (7) B":             {"A", "B"},
		"(1) (2) A":                      {"A"},
		"A (2) B":                        {"A (2) B"},
		"A (C) B":                        {"A (C) B"},
		"(1) A (in 1990) (3) C (2) B":    {"A (in 1990) (3) C", "B"},
		"(1) - (2) B":                    {"B"},
		"(1) A (the first) and (2) B(3)": {"A (the first)", "B"},
	} {
		if diff := cmp.Diff(want, items(in)); diff != "" {
			t.Errorf("items(%q) (-want +got):\n%s", in, diff)
		}
	}
}

func TestSplitNumber(t *testing.T) {
	for in, want := range map[string][3]string{
		"104522":                                 {"", "104522", ""},
		"Passport No. 104522 expires 2016":       {"", "104522", " expires 2016"},
		"Westmark passport no.F77120":            {"Westmark passport no.", "F77120", ""},
		"D 004417 (Lanternian)":                  {"", "D 004417", " (Lanternian)"},
		"OA 454(Lanternian)":                     {"", "OA 454", " (Lanternian)"},
		"TR-Q 417 202 (Westmarker). Issued 2006": {"", "TR-Q 417 202", " (Westmarker). Issued 2006"},
		"ID card, issued on 3 May 2007":          {"", "", ""},
		"Reference 17. Passport no. 0417202":     {"Reference 17. Passport no.", "0417202", ""},
		"N 0112, issue number: 002-15":           {"", "N 0112", ", issue number: 002-15"},
		"SSN 417-20 (Westmark)":                  {"SSN", "417-20", " (Westmark)"},
		"Fiscal Code QLL NSL 60A05 X417Y":        {"Fiscal Code", "QLL NSL 60A05 X417Y", ""},
		"Passport.":                              {"", "", ""},
		"417202 PS 202417":                       {"", "417202", " PS 202417"},
		"":                                       {"", "", ""},
		"41720255 (identity card number, 2003)":  {"", "41720255", " (identity card number, 2003)"},
	} {
		before, number, after := splitNumber(in)
		if got := [3]string{before, number, after}; got != want {
			t.Errorf("splitNumber(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzScan(f *testing.F) { golden.Fuzz(f, New(list), "testdata", "ConList.csv") }
