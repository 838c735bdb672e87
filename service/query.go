package service

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"standing"
	"standing/rows"
	"standing/screen"
)

// Query is whom a screening asks about, as an entity of FollowTheMoney would say it.
type Query struct {
	Reference  string            `json:"reference,omitempty" doc:"The asker's own reference; it stands in the result." maxLength:"512"`
	Name       string            `json:"name,omitempty" doc:"A name, where nothing else is known." maxLength:"2048"`
	ID         string            `json:"id,omitempty" doc:"An entry, as source:id." maxLength:"512"`
	Schema     string            `json:"schema,omitempty" doc:"Person, Organization, Company, Vessel, ...; left out where it is not known."`
	Properties map[string]Values `json:"properties,omitempty" doc:"Properties of FollowTheMoney: name, alias, birthDate, country, idNumber, ..."`
}

// Values are the values of a property: a list of texts, or one text alone. A number is taken for its text.
type Values []string

// UnmarshalJSON reads a list, a text or a number.
func (v *Values) UnmarshalJSON(data []byte) error {
	data = bytes.TrimSpace(data)
	if len(data) == 0 || bytes.Equal(data, []byte("null")) {
		return nil
	}
	list := []json.RawMessage{data}
	if data[0] == '[' {
		list = nil
		if err := json.Unmarshal(data, &list); err != nil {
			return err
		}
	}
	for _, item := range list {
		text, err := valueText(item)
		if err != nil {
			return err
		}
		if text != "" {
			*v = append(*v, text)
		}
	}
	return nil
}

func valueText(item json.RawMessage) (text string, err error) {
	item = bytes.TrimSpace(item)
	switch {
	case len(item) == 0 || bytes.Equal(item, []byte("null")):
		return "", nil
	case item[0] == '"':
		err = json.Unmarshal(item, &text)
		return text, err
	case item[0] == '{' || item[0] == '[':
		return "", standing.Errorf(standing.Invalid, "a property has texts for values, not objects")
	}
	return string(item), nil
}

// Row turns the query into what is asked about. Properties that say nothing to the matcher, or that can't be
// read, are named in unused.
func (q Query) Row(number int, knows func(standing.SourceID) bool) (row screen.Row, unused []string) {
	row = screen.Row{Number: number, Reference: q.Reference}
	row.About.Schema = standing.Schema(q.Schema)
	row.About.AddName(q.Name, standing.Primary)
	for _, property := range slices.Sorted(maps.Keys(q.Properties)) {
		if !addProperty(&row, property, q.Properties[property]) {
			unused = append(unused, property)
		}
	}
	for _, name := range fullNames(q.Properties) {
		row.About.AddName(name, standing.Primary)
	}
	if row.About.Schema == "" && len(row.About.Properties["birthDate"]) > 0 {
		row.About.Schema = standing.Person
	}
	texts := []string{q.ID, q.Reference}
	for _, name := range row.About.Names {
		texts = append(texts, name.Text)
	}
	for _, text := range slices.Concat(texts, row.Identifiers) {
		if ref, ok := standing.ParseEntryRef(text); ok && knows(ref.Source) {
			row.IDs = append(row.IDs, text)
		}
	}
	return row, unused
}

// nameProperties are the names of FollowTheMoney by what they are to their entity.
var nameProperties = map[string]standing.NameKind{
	"name": standing.Primary, "alias": standing.Alias, "weakAlias": standing.Weak, "previousName": standing.Former, "abbreviation": standing.Alias,
}

// nameParts are the parts of a person's name, in their order.
var nameParts = []string{"firstName", "secondName", "middleName", "fatherName", "lastName"}

// idProperties are the identifiers of FollowTheMoney by how they are printed.
var idProperties = map[string]string{
	"idNumber": "Identification Number", "passportNumber": "Passport", "socialSecurityNumber": "Identification Number",
	"taxNumber": "Tax ID No.", "innCode": "Tax ID No.", "vatCode": "Tax ID No.",
	"registrationNumber": "Registration Number", "ogrnCode": "Registration Number", "uniqueEntityId": "Registration Number",
	"leiCode": "LEI", "swiftBic": "SWIFT/BIC", "imoNumber": "IMO Number", "mmsi": "MMSI",
	"cryptoWallets": "Digital Currency Address", "publicKey": "Digital Currency Address", "serialNumber": "Serial Number",
}

// plainProperties are what tells parties apart besides, by what an entry calls it.
var plainProperties = map[string]string{
	"birthPlace": "birthPlace", "birthCountry": "country", "country": "country", "jurisdiction": "country", "mainCountry": "country",
	"nationality": "nationality", "citizenship": "nationality", "flag": "country", "gender": "gender", "email": "email", "phone": "phone",
}

// addProperty adds the values of a property to what is asked about; false where nothing came of it.
func addProperty(row *screen.Row, property string, values []string) bool {
	if kind, ok := nameProperties[property]; ok {
		for _, v := range values {
			row.About.AddName(v, kind)
		}
		return true
	}
	if printed, ok := idProperties[property]; ok {
		for _, v := range values {
			row.Identifiers = append(row.Identifiers, v)
			row.About.Identifiers = append(row.About.Identifiers, standing.Identifier{Type: printed, Value: v})
		}
		return true
	}
	if name, ok := plainProperties[property]; ok {
		for _, v := range values {
			row.About.AddProperty(name, v)
		}
		if property == "email" {
			row.Identifiers = append(row.Identifiers, values...)
		}
		return true
	}
	if property == "birthDate" {
		return addBirth(row, values)
	}
	return slices.Contains(nameParts, property)
}

// addBirth adds dates of birth. One that may be two days is not used: it would speak for and against the wrong people.
func addBirth(row *screen.Row, values []string) bool {
	all := true
	for _, v := range values {
		date, err := rows.ParseDate(v, rows.UnknownOrder)
		if err != nil {
			all = false
			continue
		}
		row.About.AddProperty("birthDate", date.String())
	}
	return all
}

// maxFullNames bounds the names that are put together from parts.
const maxFullNames = 8

// fullNames puts together the names of a person whose parts are told: each given name with each family name.
func fullNames(properties map[string]Values) (names []string) {
	first, last := properties["firstName"], properties["lastName"]
	if len(first) == 0 && len(last) == 0 {
		return nil
	}
	var between []string
	for _, part := range nameParts[1:4] {
		if values := properties[part]; len(values) > 0 {
			between = append(between, values[0])
		}
	}
	for _, f := range orNone(first) {
		for _, l := range orNone(last) {
			name := strings.Join(strings.Fields(fmt.Sprintf("%s %s %s", f, strings.Join(between, " "), l)), " ")
			if names = append(names, name); len(names) == maxFullNames {
				return names
			}
		}
	}
	return names
}

func orNone(values []string) []string {
	if len(values) == 0 {
		return []string{""}
	}
	return values
}
