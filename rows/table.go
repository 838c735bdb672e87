package rows

import (
	"fmt"
	"io"
	"strings"
)

// grid gives the rows of a table cell by cell: text files with separators, and sheets.
type grid interface {
	// row gives the next row; cells are valid until the next call. Faults name cells that
	// stand in the row but cannot be read.
	row() (line int, cells []string, faults []fault, err error)
}

// table turns a grid into records: it finds the header and holds the rows against it.
type table struct {
	file   string
	grid   grid
	lim    limits
	header []string
	line   int  // the line of the header
	loose  bool // cells bear addresses: a short or long row is not a shifted one
	lone   []string
}

// openTable reads the header: the row on the given line, or the first that is not blank, or
// none, in which case columns have no headings and the first row is data.
func openTable(file string, g grid, lim limits, headerLine int, headless, loose bool) (*table, error) {
	t := &table{file: file, grid: g, lim: lim, loose: loose}
	for {
		line, cells, err := t.read(nil)
		if err == io.EOF && headerLine > 0 {
			return nil, wrong(file, headerLine, "", "the file ends before the line that was given for the header")
		}
		if err == io.EOF {
			return nil, wrong(file, 0, "", "the file is empty")
		}
		if err != nil {
			return nil, err
		}
		if line < headerLine || headerLine == 0 && blankCells(cells) {
			continue
		}
		if headerLine > 0 && (line > headerLine || blankCells(cells)) {
			return nil, wrong(file, headerLine, "", "the line that was given for the header is blank")
		}
		t.line = line
		for _, c := range cells {
			t.header = append(t.header, strings.Clone(tidy(c)))
		}
		if headless {
			t.unread()
		}
		return t, nil
	}
}

// unread gives the header back as the first row of data.
func (t *table) unread() {
	t.lone = t.header
	t.header = make([]string, len(t.lone))
}

func blankCells(cells []string) bool {
	for _, c := range cells {
		if tidy(c) != "" {
			return false
		}
	}
	return true
}

func (t *table) headings() []string { return t.header }

// next gives the next row that is not blank.
func (t *table) next(rec *record) error {
	if t.lone != nil {
		rec.reset(t.line)
		for i, c := range t.lone {
			rec.add(i, c)
		}
		t.lone = nil
		return nil
	}
	for {
		line, cells, err := t.read(rec)
		if err != nil {
			return err
		}
		if blankCells(cells) && len(rec.faults) == 0 {
			continue
		}
		if err := t.width(line, cells); err != nil {
			return err
		}
		rec.line = line
		for i, c := range cells[:min(len(cells), len(t.header))] {
			rec.add(i, c)
		}
		return nil
	}
}

// read takes a row from the grid and holds it to the bounds; rec, if given, takes its faults.
func (t *table) read(rec *record) (line int, cells []string, err error) {
	line, cells, faults, err := t.grid.row()
	if err == io.EOF {
		return 0, nil, err
	}
	if err != nil {
		return 0, nil, located(t.file, line, err)
	}
	if rec != nil {
		rec.reset(line)
		rec.faults = append(rec.faults, faults...)
	}
	if len(cells) > t.lim.columns {
		return 0, nil, wrong(t.file, line, "", "the row has %d cells; more than %d are not read", len(cells), t.lim.columns)
	}
	for i, c := range cells {
		if len(c) > t.lim.cell {
			return 0, nil, wrong(t.file, line, t.heading(i), "the cell holds %d bytes; more than %s are not read", len(c), size(t.lim.cell))
		}
	}
	return line, cells, nil
}

// width refuses a row that does not fit the header: a cell too many or too few means that
// cells have moved under the wrong heading. Empty cells at the end are no harm.
func (t *table) width(line int, cells []string) error {
	if t.loose || len(cells) == len(t.header) {
		return nil
	}
	if len(cells) > len(t.header) && blankCells(cells[len(t.header):]) {
		return nil
	}
	return wrong(t.file, line, "", "the row has %d cells and the header %d: is there a separator or line break within a cell that has no quotes?",
		len(cells), len(t.header))
}

func (t *table) heading(i int) string {
	if i < len(t.header) && t.header[i] != "" {
		return t.header[i]
	}
	return fmt.Sprintf("#%d", i+1)
}
