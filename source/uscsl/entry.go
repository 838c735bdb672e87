package uscsl

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/source"
	"standing/source/delimited"
	"standing/source/usgov"
)

// Entry puts the rows of one entry together.
func (rd reader) Entry(r source.Record) (standing.Entry, error) {
	e := standing.Entry{Source: rd.source.ID, ID: r.ID, Schema: standing.LegalEntity}
	cells := make([]string, 0, len(columns))
	for rest := r.Raw; len(rest) > 0; {
		var err error
		if cells, rest, err = delimited.Split(cells[:0], rest, ','); err != nil {
			return e, r.Fail("", err)
		}
		if n := len(cells); n != colIDs && n != colIDs+1 {
			return e, r.Fail("", fmt.Errorf("%d cells where the columns are %d or %d", n, colIDs, colIDs+1))
		}
		addRow(&e, row(cells))
	}
	if len(e.Names) == 0 {
		return e, r.Fail(title(colName), errors.New("empty"))
	}
	return e, nil
}

func addRow(e *standing.Entry, r row) {
	addSchema(e, r[colType])
	addNames(e, r)
	addTags(e, r)
	if link, ok := r.link(); ok && !slices.Contains(e.Links, link) {
		e.Links = append(e.Links, link)
	}
	addDates(e, r)
	for address := range values(r[colAddresses]) {
		usgov.AddAddress(e, strings.Trim(strings.TrimPrefix(address, "and "), ", "))
	}
	addPerson(e, r)
	for _, c := range plain {
		e.AddProperty(c.property, r[c.column])
	}
	e.AddProperty("standardOrder", strings.ToUpper(r[colStandardOrder]))
	addRemarks(e, r[colRemarks])
	addNumbers(e, r)
}

// plain are the columns that hold one value each.
var plain = []struct {
	column   int
	property string
}{
	{colNotice, "legalBasis"},
	{colRequirement, "licenseRequirement"},
	{colPolicy, "licensePolicy"},
	{colCallSign, "callSign"},
	{colVesselType, "type"},
	{colTonnage, "tonnage"},
	{colRegisteredTonnage, "grossRegisteredTonnage"},
	{colFlag, "flag"},
	{colOwner, "owner"},
}

// addSchema reads the type, which the lists of Commerce and State do not have.
func addSchema(e *standing.Entry, text string) {
	switch text {
	case "Individual":
		e.Schema = standing.Person
	case "Entity":
		e.Schema = standing.Organization
	case "Vessel":
		e.Schema = standing.Vessel
	case "Aircraft":
		e.Schema = standing.Airplane
	case "":
	default:
		unread(e, title(colType), text)
	}
}

// addNames adds the name and the others. Of the names of persons on the SDN list it is said
// that the last name comes first.
func addNames(e *standing.Entry, r row) {
	if name := source.Clean(r[colName]); len(e.Names) == 0 {
		usgov.AddNames(e, name)
	} else {
		e.AddName(name, standing.Alias) // as another of the lists prints it
	}
	for name := range values(r[colAltNames]) {
		e.AddName(strings.TrimPrefix(name, "and "), standing.Alias)
	}
	if e.Schema != standing.Person || r.list() != listSDN {
		return
	}
	parts := strings.SplitN(r[colName], ", ", 3)
	if len(parts) < 2 {
		return
	}
	for i, property := range []string{"lastName", "firstName", "nameSuffix"}[:len(parts)] {
		e.AddProperty(property, parts[i])
	}
}

// addTags adds the marks of instruments: see the package comment.
func addTags(e *standing.Entry, r row) {
	list := r.list()
	for program := range values(r[colPrograms]) {
		if list == listSDN {
			addTag(e, program)
		} else {
			e.AddProperty("program", program)
		}
	}
	if list != listSDN || len(e.Tags) == 0 {
		addTag(e, list)
	}
}

func addTag(e *standing.Entry, tag string) {
	if !slices.Contains(e.Tags, tag) {
		e.Tags = append(e.Tags, tag)
	}
}

// addDates adds the days of effect and of expiry. The end of an order is a day that lies
// ahead: it is kept and is no act.
func addDates(e *standing.Entry, r row) {
	start, ok := day(r[colStart])
	if !ok {
		unread(e, title(colStart), r[colStart])
	}
	e.AddProperty("startDate", start.String())
	addListed(e, usgov.ListedBy(start, r[colNotice]))
	end, ok := day(r[colEnd])
	if !ok {
		unread(e, title(colEnd), r[colEnd])
	}
	e.AddProperty("endDate", end.String())
}

// addListed keeps the date of listing, of several rows the one that surely came first.
func addListed(e *standing.Entry, date edtf.Date) {
	_, last := date.Bounds()
	if _, before := e.Listed.Bounds(); e.Listed.IsZero() || !date.IsZero() && last < before {
		e.Listed = date
	}
}

// addPerson adds what is said of persons.
func addPerson(e *standing.Entry, r row) {
	for position := range values(r[colTitle]) {
		e.AddProperty("position", position)
	}
	for country := range values(r[colCitizenships]) {
		e.AddProperty("citizenship", country)
	}
	for country := range values(r[colNationalities]) {
		e.AddProperty("nationality", country)
	}
	for place := range values(r[colBirthPlaces]) {
		e.AddProperty("birthPlace", place)
	}
	for text := range values(r[colBirthDates]) {
		if date, ok := birthDate(text); ok {
			e.AddProperty("birthDate", date)
		} else {
			unread(e, title(colBirthDates), text)
		}
	}
}

// addRemarks keeps the remarks. What the party is linked to stands in them, in brackets.
func addRemarks(e *standing.Entry, text string) {
	body, found := strings.CutPrefix(text, "(Linked To: ")
	before, after, inside := strings.Cut(text, "(Linked To: ")
	if !found && inside {
		body, found = after, true
		e.AddProperty("notes", strings.TrimRight(before, "; "))
	}
	if !found {
		e.AddProperty("notes", text)
		return
	}
	for clause := range values(strings.TrimSuffix(body, ")")) {
		e.AddProperty("linkedTo", strings.TrimPrefix(clause, "Linked To: "))
	}
}

// unread keeps a text that is not understood, and shows it as a note; empty text is none.
func unread(e *standing.Entry, field, text string) {
	if text = source.Clean(text); text == "" {
		return
	}
	text = field + ": " + text
	e.AddProperty("notes", text)
	if !slices.Contains(e.Unread, text) {
		e.Unread = append(e.Unread, text)
	}
}
