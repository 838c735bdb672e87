package rows

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// csvGrid reads text with separators as RFC 4180 has it, strictly: a quote in the wrong
// place is an error and not guessed around, since the guess moves cells.
type csvGrid struct {
	gauge *gauge
	csv   *csv.Reader
	shift int // lines before the first that the csv reader sees
	below int // the line below the last row
}

func newCSVGrid(r io.Reader, separator rune, lim limits, shift int) *csvGrid {
	g := &csvGrid{gauge: &gauge{r: r, max: lim.record}, shift: shift, below: 1}
	g.csv = csv.NewReader(g.gauge)
	g.csv.Comma = separator
	g.csv.FieldsPerRecord = -1
	g.csv.ReuseRecord = true
	return g
}

// row gives the next row with the line it begins on.
func (g *csvGrid) row() (int, []string, []fault, error) {
	g.gauge.reset()
	cells, err := g.csv.Read()
	if err == io.EOF {
		return 0, nil, nil, err
	}
	if err != nil {
		line, err := g.explain(err)
		return line, nil, nil, err
	}
	line, _ := g.csv.FieldPos(0)
	g.below = line + 1
	for _, c := range cells {
		g.below += strings.Count(c, "\n")
	}
	return line + g.shift, cells, nil, nil
}

// explain says in plain words what the csv reader found wrong.
func (g *csvGrid) explain(err error) (line int, told error) {
	p, ok := errors.AsType[*csv.ParseError](err)
	if !ok {
		return g.below + g.shift, err
	}
	line = p.StartLine + g.shift
	at := fmt.Sprintf("column %d of the line", p.Column)
	if p.Line != p.StartLine {
		at = fmt.Sprintf("line %d, column %d", p.Line+g.shift, p.Column)
	}
	switch {
	case errors.Is(err, csv.ErrBareQuote):
		return line, fmt.Errorf("%s: a quote within a cell that does not begin with one; put the cell in quotes and double the quote", at)
	case errors.Is(err, csv.ErrQuote):
		return line, fmt.Errorf("%s: a quoted cell does not end where its quote ends, or never ends; a quote within it must be doubled", at)
	}
	return line, fmt.Errorf("%s: %w", at, p.Err)
}
