package report

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"

	"standing/internal/terminal"
	"standing/rows"
	"standing/screen"
)

// commaText writes csv (RFC 4180). The first line is a comment that holds the run header as
// JSON, for replay; cells that a spreadsheet would take for formulas are neutralised.
type commaText struct {
	w   io.Writer
	csv *csv.Writer
}

func newCSV(w io.Writer) *commaText { return &commaText{w: w, csv: csv.NewWriter(w)} }

func (c *commaText) Begin(h screen.Header) error {
	text, err := json.Marshal(h)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(c.w, "# %s\n", text); err != nil {
		return err
	}
	return c.csv.Write(columns)
}

func (c *commaText) Line(l screen.Line) error {
	for _, line := range flat(l) {
		for i := range line {
			line[i] = rows.SafeCell(line[i])
		}
		if err := c.csv.Write(line); err != nil {
			return err
		}
	}
	return nil
}

func (c *commaText) End(screen.Summary) error {
	c.csv.Flush()
	return c.csv.Error()
}

// tableText collects the matches and prints them as a table when the run ends.
type tableText struct {
	w      io.Writer
	header screen.Header
	lines  [][]string
}

func (t *tableText) Begin(h screen.Header) error {
	t.header = h
	return nil
}

// shown are the places of the columns that fit a terminal.
var shown = []int{0, 2, 3, 5, 9, 11, 12, 13, 14}

func (t *tableText) Line(l screen.Line) error {
	for _, line := range flat(l) {
		t.lines = append(t.lines, pick(line))
	}
	return nil
}

func pick(line []string) (some []string) {
	for _, i := range shown {
		some = append(some, line[i])
	}
	return some
}

func (t *tableText) End(sum screen.Summary) error {
	if len(t.lines) > 0 {
		if err := terminal.Table(t.w, pick(columns), t.lines, 0); err != nil {
			return err
		}
		fmt.Fprintln(t.w)
	}
	fmt.Fprintln(t.w, summaryText(sum)+", on "+t.header.On+".")
	_, err := fmt.Fprintln(t.w, t.header.Lacks)
	return err
}
