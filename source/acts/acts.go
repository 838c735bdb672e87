package acts

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"standing"
	"standing/source"
)

type reader struct {
	source standing.Source
	known  func(standing.InstrumentID) bool
}

// New makes the reader of acts files. It refuses an instrument of which known says false;
// a nil known accepts any. What such files have in common is that they hold what somebody
// looked up: absence says nothing.
func New(s standing.Source, known func(standing.InstrumentID) bool) source.Reader {
	return reader{source: s, known: known}
}

// Source tells about the publication.
func (r reader) Source() standing.Source { return r.source }

// Version names this way of reading.
func (reader) Version() string { return "acts-csv/1" }

// Wants takes every .csv and .xlsx file.
func (reader) Wants(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".csv" || ext == ".xlsx"
}

// Main is the name under which the file is published.
func (reader) Main() string { return "acts.csv" }

// Single says that every file of acts is an edition by itself.
func (reader) Single() bool { return true }

// Scan reads and checks the one file of an edition and yields a record for each party, in
// the order in which the parties first appear.
func (r reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	if len(files) != 1 {
		names := make([]string, len(files))
		for i, f := range files {
			names[i] = f.Name
		}
		return source.Header{}, nil, &standing.InputError{
			File: strings.Join(names, ", "),
			Err:  fmt.Errorf("%d files: an edition of acts is one file", len(files)),
		}
	}
	rows, err := readTable(files[0])
	if err != nil {
		return source.Header{}, nil, err
	}
	for _, row := range rows {
		if err := r.check(row); err != nil {
			return source.Header{}, nil, err
		}
	}
	header := source.Header{}
	if isWorkbook(files[0]) {
		header.Form = "xlsx"
	}
	records, err := group(files[0].Name, rows)
	return header, records, err
}

// check holds one row to the rules and to the catalogue of instruments.
func (r reader) check(row row) error {
	act, err := readAct(row.cells)
	if err == nil && r.known != nil && !r.known(act.Instrument) {
		err = bad(colInstrument, "no instrument has the id %q", act.Instrument)
	}
	if err == nil {
		_, err = readLinks(row.cells)
	}
	if err == nil {
		_, err = readSchema(row.cells)
	}
	return row.locate(err)
}

// locate adds the place to what is wrong with a cell of the row.
func (r row) locate(err error) error {
	if err == nil {
		return nil
	}
	located := &standing.InputError{File: r.file, Line: r.line, Entry: r.cells[colParty], Err: err}
	if cell, ok := errors.AsType[*cellError](err); ok {
		located.Field, located.Err = r.place(cell.column), cell.err
	}
	return located
}

// cellError says what is wrong in a column; the caller knows the row.
type cellError struct {
	column string
	err    error
}

func bad(column, format string, args ...any) error {
	return &cellError{column: column, err: fmt.Errorf(format, args...)}
}

// Error prints the column and what is wrong in it.
func (e *cellError) Error() string { return "field " + e.column + ": " + e.err.Error() }

// Unwrap returns what is wrong.
func (e *cellError) Unwrap() error { return e.err }
