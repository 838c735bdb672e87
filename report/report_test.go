package report

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"standing"
	"standing/screen"
)

// hostile is a result full of text that must not come to life in any form.
func hostile() (screen.Header, screen.Line) {
	name := `=cmd|' /C calc'!A0<script>alert(1)</script>` + "\x1b[31m\u202e"
	h := screen.Header{
		On: "2024-01-01", Known: time.Date(2024, 1, 2, 0, 0, 0, 0, time.UTC), Register: "home", Matcher: "standing-1/00000000",
		Mapping: []string{name + ": name"}, Lacks: "Ownership is not assessed.",
	}
	return h, screen.Line{Row: 1, Query: name, Reference: "+1", Matches: []screen.Match{{
		Party: "list:1", Name: name, MatchedName: name, Score: 1, Class: screen.Current,
		Standings: []screen.Standing{{Instrument: "us-fto", State: standing.Listed, Class: screen.Current, Flags: []standing.Flag{standing.Stale}, Measures: []string{"asset freeze"}}},
	}}}
}

func written(t *testing.T, format string) []byte {
	t.Helper()
	var out bytes.Buffer
	sink, err := New(format, &out)
	if err != nil {
		t.Fatal(err)
	}
	h, line := hostile()
	for _, err := range []error{sink.Begin(h), sink.Line(line), sink.Line(screen.Line{Row: 2, Query: "nobody"}), sink.End(screen.Summary{Rows: 2, Hits: 1})} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

func TestNothingComesToLife(t *testing.T) {
	if page := string(written(t, "html")); strings.Contains(page, "<script") || !strings.Contains(page, "&lt;script&gt;") {
		t.Error("the page holds a script")
	}
	text := string(written(t, "csv"))
	for _, line := range strings.Split(text, "\n")[1:] {
		for _, cell := range strings.Split(line, ",") {
			if strings.HasPrefix(strings.Trim(cell, `"`), "=") || strings.HasPrefix(cell, "+") {
				t.Errorf("csv holds a formula: %q", cell)
			}
		}
	}
	if table := string(written(t, "table")); strings.Contains(table, "\x1b") || strings.Contains(table, "\u202e") {
		t.Error("the table drives the terminal")
	}
	book, err := excelize.OpenReader(bytes.NewReader(written(t, "xlsx")))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if formula, err := book.GetCellFormula(matchSheet, "C2"); err != nil || formula != "" {
		t.Errorf("the workbook holds the formula %q (%v)", formula, err)
	}
	if got, err := book.GetCellValue(matchSheet, "C2"); err != nil || !strings.HasPrefix(got, "=cmd") {
		t.Errorf("the workbook holds %q (%v)", got, err)
	}
}

func TestEveryFormTellsWhatIsLacking(t *testing.T) {
	for _, format := range []string{"jsonl", "csv", "table", "html"} {
		if !bytes.Contains(written(t, format), []byte("Ownership is not assessed")) {
			t.Errorf("%s does not", format)
		}
	}
}

func TestEqualRunsMakeEqualBytes(t *testing.T) {
	for _, format := range Formats {
		if !bytes.Equal(written(t, format), written(t, format)) {
			t.Errorf("%s differs from run to run", format)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	if _, err := New("pdf", nil); standing.KindOf(err) != standing.Invalid {
		t.Errorf("got %v", err)
	}
}
