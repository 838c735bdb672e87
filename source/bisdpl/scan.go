package bisdpl

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/source"
	"standing/source/delimited"
	"standing/source/usgov"
)

const tab = '\t'

// The columns, in their order.
const (
	name = iota
	street
	city
	state
	country
	postalCode
	effective
	expiration
	standardOrder
	lastUpdate
	action
	citation
)

var columns = []string{
	"Name", "Street_Address", "City", "State", "Country", "Postal_Code",
	"Effective_Date", "Expiration_Date", "Standard_Order", "Last_Update", "Action", "FR_Citation",
}

// Scan frames the one file of an edition. Rows of one order make one record: its Raw is the
// rows as printed, in their order, each on a line.
func (reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	file, err := source.Only(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	rows, err := delimited.Open(file, tab)
	if err != nil {
		return source.Header{}, nil, err
	}
	if !slices.Equal(rows.Header, columns) {
		return source.Header{}, nil, &standing.InputError{
			File: file.Name, Line: 1,
			Err: fmt.Errorf("not the Denied Persons List: the first line names other columns than %s", strings.Join(columns, ", ")),
		}
	}
	records, err := gather(file.Name, rows)
	return source.Header{}, records, err
}

func gather(file string, rows *delimited.Reader) ([]source.Record, error) {
	var records []source.Record
	index := map[string]int{}
	for {
		row, err := rows.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		id := idOf(row.Cells)
		if id == "" {
			return nil, &standing.InputError{File: file, Line: row.Line, Field: columns[name], Err: errors.New("a name needs a letter or a digit")}
		}
		at, known := index[id]
		if !known {
			index[id] = len(records)
			records = append(records, source.Record{ID: id, File: file, Line: row.Line, Raw: row.Raw})
			continue
		}
		record := &records[at]
		if len(record.Raw)+1+len(row.Raw) > source.MaxRecord {
			return nil, record.Fail("", fmt.Errorf("the rows of the order are longer than %d bytes", source.MaxRecord))
		}
		record.Raw = append(append(record.Raw, '\n'), row.Raw...)
	}
	if len(records) == 0 {
		return nil, &standing.InputError{File: file, Err: errors.New("no row holds an entry")}
	}
	return records, nil
}

func idOf(cells []string) string {
	day, _ := printedDay(cells[effective])
	return usgov.OrderID(cells[name], cells[citation], day)
}

// printedDay reads a day as the list prints it, month first, or as it prints that of the
// last update.
func printedDay(text string) (edtf.Date, bool) {
	const monthFirst = len("01/02/2006")
	text = strings.TrimSpace(text)
	if len(text) == monthFirst && text[2] == '/' && text[5] == '/' {
		text = text[6:] + "-" + text[:2] + "-" + text[3:5]
	}
	day, err := edtf.ParseDay(text)
	if err != nil {
		return edtf.Date{}, false
	}
	return edtf.On(day), true
}
