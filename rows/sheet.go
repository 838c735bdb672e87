package rows

import (
	"bytes"
	"errors"
	"fmt"
)

// Sheet streams the rows of one sheet of a workbook as text, for those who know its columns
// themselves. A number that is shown as a date is given as one, YYYY-MM-DD; of a formula the
// stored result.
type Sheet struct{ grid *sheetGrid }

// OpenSheet opens the only sheet of a workbook that is in sight and has anything in it. What
// is wrong is told by errors without a place: the caller knows the name of the file.
func OpenSheet(workbook []byte) (*Sheet, error) {
	lim := defaultLimits()
	if int64(len(workbook)) > lim.packed {
		return nil, fmt.Errorf("the workbook is larger than %s, which is not read", size(int(lim.packed)))
	}
	if !bytes.HasPrefix(workbook, []byte("PK")) {
		return nil, errors.New("no xlsx workbook: it does not begin with PK")
	}
	book, err := openWorkbook(workbook, lim)
	if err != nil {
		return nil, err
	}
	chosen, err := book.choose("")
	if err != nil {
		return nil, err
	}
	grid, err := book.open(chosen)
	if err != nil {
		return nil, err
	}
	return &Sheet{grid}, nil
}

// Row returns the number and the cells of the next row that is written down; the cells are
// valid until the next call, and blank ones at the end are left out. After the last row the
// error is io.EOF.
func (s *Sheet) Row() (line int, cells []string, err error) {
	line, cells, faults, err := s.grid.row()
	if err != nil {
		return line, nil, err
	}
	if len(faults) > 0 {
		return line, nil, fmt.Errorf("the cell in column %d %s", faults[0].col+1, faults[0].why)
	}
	return line, cells, nil
}

// Close ends the reading.
func (s *Sheet) Close() error { return s.grid.close() }
