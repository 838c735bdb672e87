package service

import (
	"fmt"
	"slices"
	"strings"

	"standing"
	"standing/rows"
	"standing/screen"
)

// identifierFields are the fields that name a party by themselves.
var identifierFields = []rows.Field{
	rows.IDNumber, rows.Passport, rows.TaxNumber, rows.RegistrationNumber, rows.LEI, rows.BIC, rows.IMO, rows.MMSI, rows.Wallet, rows.Email,
}

// printedNumbers is what an identifier in a column of the field is called.
var printedNumbers = map[rows.Field]string{
	rows.IDNumber: "Identification Number", rows.Passport: "Passport", rows.TaxNumber: "Tax ID No.", rows.RegistrationNumber: "Registration Number",
	rows.LEI: "LEI", rows.BIC: "SWIFT/BIC", rows.IMO: "IMO Number", rows.MMSI: "MMSI", rows.Wallet: "Digital Currency Address",
}

// propertyFields are the fields that tell parties apart, by what an entry calls them.
var propertyFields = map[rows.Field]string{
	rows.BirthPlace: "birthPlace", rows.Country: "country", rows.Nationality: "nationality", rows.Gender: "gender",
	rows.Email: "email", rows.Phone: "phone",
}

// RowOf turns a row of a file into what is asked about. A value that has the form of an
// entry's reference, "source:id" of a source we know, is one. A date of birth that may be two
// days is not used: it would speak for and against the wrong people.
func RowOf(r rows.Row, knows func(standing.SourceID) bool, order rows.DateOrder) screen.Row {
	row := screen.Row{Number: r.Number, Reference: r.First(rows.Reference)}
	names := append(r.Names(), r.Values[rows.Alias]...)
	for _, name := range names {
		row.About.AddName(name, standing.Primary)
	}
	row.About.Schema = schemaOf(r.First(rows.EntityType))
	for _, value := range r.Values[rows.BirthDate] {
		if date, err := rows.ParseDate(value, order); err == nil {
			row.About.AddProperty("birthDate", date.String())
			if row.About.Schema == "" {
				row.About.Schema = standing.Person
			}
		}
	}
	for field, property := range propertyFields {
		for _, value := range r.Values[field] {
			row.About.AddProperty(property, value)
		}
	}
	for _, f := range identifierFields {
		row.Identifiers = append(row.Identifiers, r.Values[f]...)
		for _, value := range r.Values[f] {
			if kind := printedNumbers[f]; kind != "" {
				row.About.Identifiers = append(row.About.Identifiers, standing.Identifier{Type: kind, Value: value})
			}
		}
	}
	for _, value := range slices.Concat(names, row.Identifiers, r.Values[rows.Reference]) {
		if ref, ok := standing.ParseEntryRef(value); ok && knows(ref.Source) {
			row.IDs = append(row.IDs, value)
		}
	}
	return row
}

// schemaOf reads what a customer is; empty for words that do not say it.
func schemaOf(kind string) standing.Schema {
	switch strings.ToLower(strings.TrimSpace(kind)) {
	case "person", "individual", "natural person", "p", "i", "male", "female":
		return standing.Person
	case "organization", "organisation", "company", "entity", "legal entity", "corporate", "business", "o", "e", "c":
		return standing.Organization
	case "vessel", "ship":
		return standing.Vessel
	case "aircraft", "airplane":
		return standing.Airplane
	}
	return ""
}

// DescribeMapping says what each column was taken for.
func DescribeMapping(m rows.Mapping) []string {
	all := []string{}
	for _, c := range m.Columns {
		heading := c.Header
		if heading == "" {
			heading = fmt.Sprintf("#%d", c.Index+1)
		}
		text := heading + ": " + string(c.Field)
		if c.How == rows.Unread {
			text = heading + ": not read"
		}
		if c.Note != "" {
			text += " (" + c.Note + ")"
		}
		all = append(all, text)
	}
	return all
}
