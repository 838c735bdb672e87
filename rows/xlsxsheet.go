package rows

import (
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
)

// sheetGrid streams the rows of a sheet.
type sheetGrid struct {
	book   *workbook
	part   *xmlPart
	line   int // of the last row
	cells  []string
	faults []fault
	done   bool
}

func (w *workbook) open(s sheet) (*sheetGrid, error) {
	p, err := w.part(s.part)
	if err != nil {
		return nil, err
	}
	return &sheetGrid{book: w, part: p}, nil
}

func (g *sheetGrid) close() error { return g.part.close() }

// row gives the next row that is written down, hidden or not. The part is read to its very
// end, so that a cut file is told from one that ends.
func (g *sheetGrid) row() (int, []string, []fault, error) {
	for !g.done {
		t, err := g.part.token()
		if err == io.EOF {
			g.done = true
			break
		}
		if err != nil {
			return g.line, nil, nil, err
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "row" {
			err := g.read(e)
			return g.line, g.cells, g.faults, err
		}
	}
	return 0, nil, nil, io.EOF
}

// read reads the cells of a row that was just begun.
func (g *sheetGrid) read(row xml.StartElement) error {
	g.cells, g.faults = g.cells[:0], g.faults[:0]
	line := g.line + 1
	if r := attr(row, "r"); r != "" {
		n, err := strconv.Atoi(r)
		if err != nil || n < line {
			return fmt.Errorf("the row %q of the sheet stands in the wrong order; the workbook is damaged", r)
		}
		line = n
	}
	g.line = line
	total, inside := 0, g.part.depth
	col := -1
	for g.part.depth >= inside {
		t, err := g.part.token()
		if err != nil {
			return midway(err)
		}
		e, ok := t.(xml.StartElement)
		if !ok || e.Name.Local != "c" {
			continue
		}
		at, err := g.column(e, col)
		if err != nil {
			return err
		}
		text, err := g.cell(e, at)
		if err != nil {
			return err
		}
		if total += len(text); total > g.book.lim.record {
			return fmt.Errorf("the row holds more than %s, which is not read", size(g.book.lim.record))
		}
		if err := g.put(at, text); err != nil {
			return err
		}
		col = at
	}
	return nil
}

// column reads the address of a cell; without one it stands right of the one before.
func (g *sheetGrid) column(c xml.StartElement, before int) (int, error) {
	ref := attr(c, "r")
	if ref == "" {
		return before + 1, nil
	}
	col := 0
	for i := 0; i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' && i < 4; i++ {
		col = col*26 + int(ref[i]-'A') + 1
	}
	if col-1 <= before {
		return 0, fmt.Errorf("the cell %q stands in the wrong order; the workbook is damaged", ref)
	}
	return col - 1, nil
}

// put sets the text; a cell that is blank takes no place, since formatted sheets hold blank
// cells to the end of the world.
func (g *sheetGrid) put(col int, text string) error {
	if text == "" {
		return nil
	}
	if col >= g.book.lim.columns {
		return fmt.Errorf("the row reaches to column %d; more than %d are not read", col+1, g.book.lim.columns)
	}
	for len(g.cells) < col {
		g.cells = append(g.cells, "")
	}
	g.cells = append(g.cells, text)
	return nil
}

// cell reads the value of a cell that was just begun. Of a formula its stored result counts;
// where none is stored the cell is a fault.
func (g *sheetGrid) cell(c xml.StartElement, col int) (string, error) {
	var raw string
	formula, stored := false, false
	for inside := g.part.depth; g.part.depth >= inside; {
		t, err := g.part.token()
		if err != nil {
			return "", midway(err)
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "f":
			formula = true
		case "v", "is":
			stored = true
			if raw, err = g.part.text(g.book.lim.cell, "rPh"); err != nil {
				return "", err
			}
		}
	}
	if formula && !stored {
		g.faults = append(g.faults, fault{col, "is a formula without a stored result; open the workbook in a spreadsheet program and save it"})
	}
	return g.value(attr(c, "t"), attr(c, "s"), raw)
}

// value makes text of what is stored, by the type and the style of the cell.
func (g *sheetGrid) value(kind, style, raw string) (string, error) {
	if raw == "" {
		return "", nil
	}
	switch kind {
	case "s":
		i, err := strconv.Atoi(raw)
		if err != nil || i < 0 || i >= len(g.book.shared) {
			return "", fmt.Errorf("a cell refers to the shared text %q, which the workbook does not have", raw)
		}
		return g.book.shared[i], nil
	case "inlineStr", "str":
		return unescape(raw), nil
	case "b":
		if raw == "1" {
			return "TRUE", nil
		}
		return "FALSE", nil
	case "", "n":
		var s numberStyle
		if i, err := strconv.Atoi(style); err == nil && i >= 0 && i < len(g.book.styles) {
			s = g.book.styles[i]
		}
		return s.number(raw, g.book.from), nil
	}
	return raw, nil
}
