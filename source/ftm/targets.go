package ftm

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"standing"
	"standing/source"
	"standing/source/delimited"
)

// targets reads targets.simple.csv.
type targets struct{ source standing.Source }

// NewTargets returns the reader of editions of the source as targets.simple.csv. A row is a
// listed entity; cells of several values have semicolons between them, and values with one
// inside have quotes. The tags are the program_ids, or the data sets where those are absent.
// The text in sanctions names programmes and days in one string that is not made to be read
// by programs, and is kept as it is; the identifiers have no type. There is no date of listing.
func NewTargets(s standing.Source) source.Reader { return targets{source: s} }

// Source tells about the publication.
func (r targets) Source() standing.Source { return r.source }

// Version names this way of reading the bytes.
//
//	targets/1  the first
func (targets) Version() string { return "targets/1" }

// Wants accepts the one file, whatever stands before the name of the form.
func (targets) Wants(name string) bool {
	return strings.HasSuffix(strings.ToLower(name), "targets.simple.csv")
}

// Main is the name under which OpenSanctions publishes the file.
func (targets) Main() string { return "targets.simple.csv" }

// Single says that a data set is one file.
func (targets) Single() bool { return true }

// targetColumns are the columns in their order; program_ids is absent in older files. The
// days at the end tell of the gathering and not of the entity.
var targetColumns = []string{
	"id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions", "phones", "emails",
	"program_ids", "dataset", "first_seen", "last_seen", "last_change",
}

const (
	programColumn = 11
	lastColumns   = 3
	formOld       = "without-programs"
)

// Scan frames the one file of an edition. Raw is a row without its last three cells.
func (targets) Scan(files []source.File) (source.Header, []source.Record, error) {
	file, err := source.Only(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	rows, err := delimited.Open(file, ',')
	if err != nil {
		return source.Header{}, nil, err
	}
	form := ""
	switch {
	case slices.Equal(rows.Header, targetColumns):
	case slices.Equal(rows.Header, slices.Delete(slices.Clone(targetColumns), programColumn, programColumn+1)):
		form = formOld
	default:
		return source.Header{}, nil, &standing.InputError{File: file.Name, Line: 1, Err: errors.New("not targets.simple.csv: the first line does not name its columns")}
	}
	var records []source.Record
	for {
		row, err := rows.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return source.Header{}, nil, err
		}
		record := source.Record{ID: strings.TrimSpace(row.Cells[0]), File: file.Name, Line: row.Line, Form: form, Raw: withoutLast(row.Raw)}
		if record.ID == "" {
			return source.Header{}, nil, record.Fail("id", errors.New("empty"))
		}
		records = append(records, record)
	}
	if len(records) == 0 {
		return source.Header{}, nil, &standing.InputError{File: file.Name, Err: errors.New("no row holds an entity")}
	}
	return source.Header{Form: form}, records, nil
}

// withoutLast cuts off the days at the end, which hold no commas.
func withoutLast(raw []byte) []byte {
	end := len(raw)
	for range lastColumns {
		end = max(0, bytes.LastIndexByte(raw[:end], ','))
	}
	return raw[:end:end]
}

// Entry understands one row.
func (r targets) Entry(record source.Record) (standing.Entry, error) {
	cells, rest, err := delimited.Split(nil, record.Raw, ',')
	if err == nil && record.Form == formOld && len(cells) >= programColumn {
		cells = slices.Insert(cells, programColumn, "")
	}
	if err == nil && (len(rest) > 0 || len(cells) != len(targetColumns)-lastColumns) {
		err = fmt.Errorf("%d cells where the columns are %d", len(cells)+lastColumns, len(targetColumns))
	}
	if err != nil {
		return standing.Entry{}, record.Fail("", err)
	}
	e := standing.Entry{Source: r.source.ID, ID: record.ID, Schema: standing.Schema(cells[1])}
	e.AddName(cells[2], standing.Primary)
	for i, column := range targetColumns[3:len(cells)] {
		for _, value := range several(cells[3+i]) {
			addTarget(&e, column, value)
		}
	}
	e.Tags = several(cells[programColumn])
	if len(e.Tags) == 0 {
		e.Tags = several(cells[programColumn+1])
	}
	if e.Schema == "" || len(e.Names) == 0 {
		return e, record.Fail("name", errors.New("a row needs a schema and a name"))
	}
	return e, nil
}

// targetProperties are the columns that hold values of one property.
var targetProperties = map[string]string{
	"countries": "country", "addresses": "address", "sanctions": "sanction", "phones": "phone", "emails": "email",
	"program_ids": "programId", "dataset": "dataset",
}

func addTarget(e *standing.Entry, column, value string) {
	switch column {
	case "aliases":
		e.AddName(value, standing.Alias)
	case "birth_date":
		date, ok := parseDate(value)
		if !ok {
			e.Unread = append(e.Unread, column+": "+value)
			e.AddProperty("birthDate", value)
			return
		}
		e.AddProperty("birthDate", date.String())
	case "identifiers":
		e.Identifiers = append(e.Identifiers, standing.Identifier{Type: column, Value: value})
	default:
		e.AddProperty(targetProperties[column], value)
	}
}

// several reads the values of a cell, as a set. A cell that does not keep to the quotes is
// cut at each semicolon.
func several(cell string) []string {
	if cell == "" {
		return nil
	}
	values, rest, err := delimited.Split(nil, []byte(cell), ';')
	if err != nil || len(rest) > 0 {
		values = strings.Split(cell, ";")
	}
	kept := values[:0]
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			kept = append(kept, v)
		}
	}
	slices.Sort(kept)
	return slices.Compact(kept)
}
