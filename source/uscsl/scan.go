package uscsl

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"standing"
	"standing/source"
	"standing/source/delimited"
)

// Scan frames the one file of an edition. Rows of one id make one record: its Raw is the rows
// as printed but without _id, in their order, each on a line.
func (reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	file, err := source.Only(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	rows, err := delimited.Open(file, ',')
	if err != nil {
		return source.Header{}, nil, err
	}
	g := gatherer{file: file.Name, rows: rows, index: map[string]int{}}
	switch {
	case slices.Equal(rows.Header, columns):
		g.withID = true
	case !slices.Equal(rows.Header, columns[1:len(columns)-1]):
		return source.Header{}, nil, g.fail(1, "", errors.New("not the Consolidated Screening List: the first line does not name its columns"))
	}
	if err := g.run(); err != nil {
		return source.Header{}, nil, err
	}
	return source.Header{}, g.records, nil
}

// gatherer puts rows into records.
type gatherer struct {
	file    string
	rows    *delimited.Reader
	withID  bool
	records []source.Record
	index   map[string]int // of the record of an id
}

func (g *gatherer) run() error {
	for {
		printed, err := g.rows.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if slices.Equal(printed.Cells, g.rows.Header) {
			continue // copies are in use that name the columns twice
		}
		if err := g.take(printed); err != nil {
			return err
		}
	}
	if len(g.records) == 0 {
		return g.fail(0, "", errors.New("no row holds an entry"))
	}
	return nil
}

func (g *gatherer) take(printed delimited.Row) error {
	raw, cells := printed.Raw, row(printed.Cells)
	if g.withID {
		raw, cells = withoutFirst(raw), cells[1:]
	}
	id := cells.id()
	if id == "" {
		return g.fail(printed.Line, title(colName), errors.New("a row needs a list and a name with a letter or a digit"))
	}
	at, known := g.index[id]
	if !known {
		g.index[id] = len(g.records)
		g.records = append(g.records, source.Record{ID: id, File: g.file, Line: printed.Line, Raw: raw[:len(raw):len(raw)]})
		return nil
	}
	record := &g.records[at]
	if len(record.Raw)+1+len(raw) > source.MaxRecord {
		return record.Fail("", fmt.Errorf("the rows of the entry are longer than %d bytes", source.MaxRecord))
	}
	record.Raw = append(append(record.Raw, '\n'), raw...)
	return nil
}

// withoutFirst cuts off the first cell, which never holds a comma: it is a number or a hash.
func withoutFirst(raw []byte) []byte {
	return raw[bytes.IndexByte(raw, ',')+1:]
}

func (g *gatherer) fail(line int, field string, err error) error {
	return &standing.InputError{File: g.file, Line: line, Field: field, Err: err}
}
