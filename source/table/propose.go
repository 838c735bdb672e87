package table

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"standing/rows"
	"standing/source"
)

// Propose makes a mapping of a file from its headings, for a person to correct: Mapping.TOML
// prints it. A column whose heading says nothing known has no meaning in it.
func Propose(f source.File) (Mapping, error) {
	in, err := rows.Open(f.Name, bytes.NewReader(f.Data), rows.Options{Plain: true})
	if err != nil {
		return Mapping{}, located(f.Name, err)
	}
	defer in.Close()
	sample, err := sampleOf(in)
	if err != nil {
		return Mapping{}, located(f.Name, err)
	}
	g := gatherer{in: in}
	g.name()
	form := in.Form()
	m := Mapping{Table: Form{Format: form.Format, Sheet: form.Sheet}}
	if form.Encoding != "utf-8" && form.Encoding != "" {
		m.Table.Encoding = form.Encoding
	}
	settled := settledBy(f)
	for i, heading := range g.headings {
		m.Columns = append(m.Columns, m.propose(i, heading, settled))
	}
	m.dates(sample)
	return m, nil
}

// sampleRows is how many rows are looked at for the order of their dates.
const sampleRows = 500

// sampleOf returns the first rows.
func sampleOf(in *rows.Reader) (sample [][]string, err error) {
	for len(sample) < sampleRows {
		row, err := in.Next()
		if err != nil {
			if len(sample) == 0 && !errors.Is(err, io.EOF) {
				return nil, err
			}
			break // what is wrong farther down is told when the list is loaded
		}
		sample = append(sample, slices.Clone(row.Cells))
	}
	return sample, nil
}

// settledBy returns what package rows makes of the columns together, of which it knows more
// than their headings say one by one; nil where it would ask.
func settledBy(f source.File) []rows.Column {
	in, err := rows.Open(f.Name, bytes.NewReader(f.Data), rows.Options{})
	if err != nil {
		return nil
	}
	defer in.Close()
	return in.Mapping().Columns
}

// meaning is what a field of package rows is here.
type meaning struct{ is, kind, separator string }

var byField = map[rows.Field]meaning{
	rows.FullName: {is: isName}, rows.FirstName: {is: isFirstName}, rows.MiddleName: {is: isMiddleName}, rows.LastName: {is: isLastName},
	rows.Alias: {is: isAlias, separator: ";"}, rows.BirthDate: {is: "birthDate"}, rows.BirthPlace: {is: "birthPlace"},
	rows.Country: {is: "country", separator: ";"}, rows.Nationality: {is: "nationality", separator: ";"}, rows.Address: {is: "address"},
	rows.IDNumber: {is: isIdentifier, kind: "ID number"}, rows.Passport: {is: isIdentifier, kind: "Passport"},
	rows.TaxNumber: {is: isIdentifier, kind: "Tax number"}, rows.RegistrationNumber: {is: isIdentifier, kind: "Registration number"},
	rows.LEI: {is: isIdentifier, kind: "LEI"}, rows.BIC: {is: isIdentifier, kind: "BIC"}, rows.IMO: {is: isIdentifier, kind: "IMO"},
	rows.MMSI: {is: isIdentifier, kind: "MMSI"}, rows.Wallet: {is: isIdentifier, kind: "Digital currency address"},
	rows.Email: {is: "email"}, rows.Phone: {is: "phone"}, rows.EntityType: {is: isSchema}, rows.Reference: {is: isID}, rows.Gender: {is: "gender"},
}

// byWord are headings that files of customers do not have, and lists do.
var byWord = map[string]meaning{
	"programme": {is: isTag, separator: ";"}, "program": {is: isTag, separator: ";"}, "programs": {is: isTag, separator: ";"},
	"regime": {is: isTag, separator: ";"}, "list": {is: isTag, separator: ";"}, "tag": {is: isTag, separator: ";"}, "tags": {is: isTag, separator: ";"},
	"listed": {is: isListed}, "listed on": {is: isListed}, "listing date": {is: isListed}, "date listed": {is: isListed},
	"designation date": {is: isListed}, "date designated": {is: isListed}, "listed since": {is: isListed},
	"notes": {is: "notes"}, "note": {is: "notes"}, "remarks": {is: "notes"}, "comments": {is: "notes"}, "comment": {is: "notes"},
	"reason": {is: "reason"}, "position": {is: "position"}, "title": {is: "title"}, "website": {is: "website"}, "uid": {is: isID},
	"weak alias": {is: isWeak, separator: ";"}, "former name": {is: isFormer, separator: ";"}, "former names": {is: isFormer, separator: ";"},
	"original name": {is: isOriginal}, "original script": {is: isOriginal}, "citizenship": {is: "citizenship", separator: ";"},
}

// propose says what the column probably means.
func (m Mapping) propose(i int, heading string, settled []rows.Column) Column {
	c := Column{Heading: heading}
	means, ok := byWord[strings.ToLower(strings.TrimSpace(strings.NewReplacer("_", " ", "-", " ").Replace(heading)))]
	if !ok {
		field, found := rows.FieldOf(heading)
		if i < len(settled) && settled[i].How != rows.Unread {
			field, found, c.note = settled[i].Field, true, settled[i].Note
		}
		means, ok = byField[field]
		ok = ok && found
	}
	if !ok {
		return c
	}
	c.Is, c.Type, c.Separator = means.is, means.kind, means.separator
	if c.Is == isID && m.has(isID) {
		c.Is = isRef
	}
	return c
}

// dates finds in which order the dates of the list stand, where some of them show it.
func (m *Mapping) dates(sample [][]string) {
	var printed []string
	for i, c := range m.Columns {
		if c.Is != isListed && !slices.Contains(dated, c.Is) {
			continue
		}
		for _, cells := range sample {
			if i < len(cells) && cells[i] != "" {
				printed = append(printed, cells[i])
			}
		}
	}
	switch rows.OrderOf(printed) {
	case rows.DayFirst:
		m.Table.Dates = "day-first"
	case rows.MonthFirst:
		m.Table.Dates = "month-first"
	default:
		for _, text := range printed {
			if _, err := rows.ParseDate(text, rows.UnknownOrder); errors.Is(err, rows.ErrDateOrder) {
				m.note = fmt.Sprintf("dates such as %s may be two days: say which comes first", text)
				return
			}
		}
	}
}
