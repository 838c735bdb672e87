package bisdpl

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/source"
	"standing/source/delimited"
	"standing/source/slug"
	"standing/source/usgov"
)

// Entry puts the rows of one order together.
func (rd reader) Entry(r source.Record) (standing.Entry, error) {
	e := standing.Entry{Source: rd.source.ID, ID: r.ID, Schema: standing.LegalEntity, Tags: []string{Tag}}
	var cells []string
	for rest := r.Raw; len(rest) > 0; {
		var err error
		if cells, rest, err = delimited.Split(cells[:0], rest, tab); err != nil {
			return e, r.Fail("", err)
		}
		if len(cells) != len(columns) {
			return e, r.Fail("", fmt.Errorf("%d cells where the columns are %d", len(cells), len(columns)))
		}
		addRow(&e, cells)
	}
	if len(e.Names) == 0 {
		return e, r.Fail(columns[name], errors.New("empty"))
	}
	return e, nil
}

// addRow adds what one row says. The expiry of an order is no act: see the package comment.
func addRow(e *standing.Entry, cells []string) {
	if printed := source.Clean(cells[name]); len(e.Names) == 0 {
		usgov.AddNames(e, printed)
		if weaker := slug.Of(printed); weaker != e.ID {
			e.Refs = []string{weaker}
		}
	} else {
		e.AddName(printed, standing.Alias) // another way to write it
	}
	addAddress(e, cells[street:effective])
	begins := addDay(e, "startDate", cells, effective)
	addDay(e, "endDate", cells, expiration)
	addDay(e, "modifiedAt", cells, lastUpdate)
	if e.Listed.IsZero() {
		e.Listed = usgov.ListedBy(begins, cells[citation])
	}
	e.AddProperty("standardOrder", strings.ToUpper(cells[standardOrder]))
	e.AddProperty("legalBasis", cells[citation])
	e.AddProperty("notes", cells[action])
}

// addDay keeps a day and returns it as kept; what is no day is unread and shown as a note.
func addDay(e *standing.Entry, property string, cells []string, column int) edtf.Date {
	text := cells[column]
	if text == "" {
		return edtf.Date{}
	}
	day, ok := printedDay(text)
	if !ok {
		text = columns[column] + ": " + source.Clean(text)
		e.AddProperty("notes", text)
		if !slices.Contains(e.Unread, text) {
			e.Unread = append(e.Unread, text)
		}
		return edtf.Date{}
	}
	e.AddProperty(property, day.String())
	return day
}

// addAddress makes one line of street, town, state, country and postal code; the country
// comes last, as in the addresses of other lists. Of a row that has none of the others the
// country alone is kept.
func addAddress(e *standing.Entry, cells []string) {
	e.AddProperty("country", cells[country-street])
	var line []string
	for _, column := range []int{street, city, state, postalCode} {
		if text := strings.Trim(cells[column-street], ", "); text != "" {
			line = append(line, text)
		}
	}
	if len(line) == 0 {
		return
	}
	if text := cells[country-street]; text != "" {
		line = append(line, text)
	}
	e.AddProperty("address", strings.Join(line, ", "))
}
