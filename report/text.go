package report

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"standing"
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

// Line takes one line for each match: the instruments that it stands under now, and those
// that it stood under once. All else is in the other forms.
func (t *tableText) Line(l screen.Line) error {
	for _, m := range l.Matches {
		t.lines = append(t.lines, []string{
			strconv.Itoa(l.Row), l.Query, string(m.Class), m.Name, under(m, screen.Current), under(m, screen.Former),
		})
	}
	return nil
}

// under lists the instruments of a class, with the state where it is not plainly listed.
func under(m screen.Match, class screen.Class) string {
	var all []string
	for _, s := range m.Standings {
		if s.Class != class {
			continue
		}
		text := string(s.Instrument)
		if class == screen.Current && s.State != standing.Listed {
			text += " (" + string(s.State) + ")"
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}

func (t *tableText) End(sum screen.Summary) error {
	if len(t.lines) > 0 {
		if err := terminal.Table(t.w, []string{"row", "query", "class", "party", "listed under", "formerly under"}, t.lines, 0); err != nil {
			return err
		}
		fmt.Fprintln(t.w)
	}
	fmt.Fprintln(t.w, summaryText(sum)+", on "+t.header.On+".")
	fmt.Fprintln(t.w, "Columns read as: "+terminal.Safe(strings.Join(t.header.Mapping, "; "))+".")
	_, err := fmt.Fprintln(t.w, t.header.Lacks)
	return err
}
