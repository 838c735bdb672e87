package au

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// list is the source of the tests.
var list = standing.Source{ID: "au-dfat", Complete: true}

func TestGolden(t *testing.T) { golden.Run(t, New(list), "testdata") }

func TestWants(t *testing.T) {
	for name, want := range map[string]bool{
		"regulation8_consolidated.xlsx": true, "Australian_Sanctions_Consolidated_List.XLSX": true, "xlsx": true,
		"~$regulation8_consolidated.xlsx": false, "regulation8_consolidated.xls": false, "list.csv": false, "": false,
	} {
		if got := New(list).Wants(name); got != want {
			t.Errorf("Wants(%q) = %v", name, got)
		}
	}
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"1961-08-07": "1961-08-07", "1961": "1961", "11 Mar. 1962": "1962-03-11", "3 Sept 1960": "1960-09-03",
		"6/05/1952": "1952-05-06", "08/10/ 1955": "1955-10-08", "20. Jul 1996": "1996-07-20", "April 9, 1950": "1950-04-09",
		"March 1960": "1960-03", "04/1966": "1966-04", "12 Jan.1960": "1960-01-12",
		"Approximately 1955- 1958": "1955~/1958~", "c. 1961": "1961~", "Between 1966 to 1967": "1966/1967",
		"Between Aug. and Sep 1975": "1975-08/1975-09", "March 1960 to March 1961": "1960-03/1961-03",
		"approximately 1955/1956": "1955~/1956~",
		"22-Apr-67":               "", "31 Feb. 1950": "", "11/071963": "", "1961 to 1960": "", "": "",
	} {
		if got, ok := parseDate(in); ok != (want != "") || ok && got != want {
			t.Errorf("parseDate(%q) = %q, %v; want %q", in, got, ok, want)
		}
	}
}

func TestSplitDates(t *testing.T) {
	for in, want := range map[string][]string{
		"1961":                       {"1961"},
		"1961; 1962":                 {"1961", "1962"},
		"1961 or 5 May 1962":         {"1961", "5 May 1962"},
		"1961, or approximately 62":  {"1961", "approximately 62"},
		"Approx 1961, approx 1962":   {"Approx 1961", " approx 1962"},
		"April 9, 1961, 1962":        {"April 9, 1961", " 1962"},
		"6/05/1952 16/05/1952":       {"6/05/1952", "16/05/1952"},
		"1/2/1953; alt DOB 2/3/1954": {"1/2/1953", "alt DOB 2/3/1954"},
	} {
		if diff := cmp.Diff(want, splitDates(in)); diff != "" {
			t.Errorf("splitDates(%q) (-want +got):\n%s", in, diff)
		}
	}
}

func TestItems(t *testing.T) {
	for in, want := range map[string][]string{
		"Oxmere":                        {"Oxmere"},
		"a) Oxmere b) Fellgate":         {"Oxmere", "Fellgate"},
		"a)Oxmere; b)Fellgate":          {"Oxmere;", "Fellgate"},
		"(a) Oxmere (b) Fellgate":       {"Oxmere", "Fellgate"},
		"Both: a) Oxmere b) Fellgate":   {"Both:", "Oxmere", "Fellgate"},
		"a) Oxmere c) Fellgate":         {"Oxmere c) Fellgate"},
		"Villa) Oxmere b) Fellgate":     {"Villa) Oxmere b) Fellgate"},
		"a) Oxmere (Villa b) Fellgate)": {"Oxmere (Villa", "Fellgate)"},
	} {
		if diff := cmp.Diff(want, items(in)); diff != "" {
			t.Errorf("items(%q) (-want +got):\n%s", in, diff)
		}
	}
}

func FuzzScan(f *testing.F) { golden.Fuzz(f, New(list), "testdata", "list.xlsx") }

// FuzzEntry looks into records, which FuzzScan seldom reaches behind the packing.
func FuzzEntry(f *testing.F) {
	_, records, err := New(list).Scan(golden.Files(f, "testdata/names/in"))
	if err != nil {
		f.Fatal(err)
	}
	for _, record := range records {
		f.Add(record.Raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		golden.HoldEntry(t, New(list), source.Record{ID: "1", File: "list.xlsx", Raw: raw})
	})
}
