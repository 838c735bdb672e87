package rows

import (
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"

	"standing"
	"standing/text"
)

// Field is what a column means. Its text is what a user writes in an override.
type Field string

// The meanings of columns. Ignore is a column that is not read.
const (
	FullName           Field = "name"
	FirstName          Field = "firstname"
	MiddleName         Field = "middlename"
	LastName           Field = "lastname"
	Alias              Field = "alias"
	BirthDate          Field = "birthdate"
	BirthPlace         Field = "birthplace"
	Country            Field = "country"
	Nationality        Field = "nationality"
	Address            Field = "address"
	IDNumber           Field = "idnumber" // any personal or document number that has no field of its own
	Passport           Field = "passport"
	TaxNumber          Field = "tax"
	RegistrationNumber Field = "registration"
	LEI                Field = "lei"
	BIC                Field = "bic"
	IMO                Field = "imo"
	MMSI               Field = "mmsi"
	Wallet             Field = "wallet"
	Email              Field = "email"
	Phone              Field = "phone"
	EntityType         Field = "type"
	Reference          Field = "reference" // the owner's own number of the customer
	Gender             Field = "gender"
	Ignore             Field = "ignore"
)

// Fields returns all fields in the order in which they are explained to people.
func Fields() []Field {
	return []Field{
		FullName, FirstName, MiddleName, LastName, Alias, BirthDate, BirthPlace, Country, Nationality, Address,
		IDNumber, Passport, TaxNumber, RegistrationNumber, LEI, BIC, IMO, MMSI, Wallet, Email, Phone, EntityType,
		Reference, Gender, Ignore,
	}
}

// ParseField reads the name of a field; case, blanks, hyphens and underscores do not matter.
func ParseField(s string) (Field, error) {
	f := Field(strings.ReplaceAll(text.Fold(s), " ", ""))
	if !slices.Contains(Fields(), f) {
		return "", standing.Errorf(standing.Invalid, "no field is called %q; there are %s", s, fieldNames())
	}
	return f, nil
}

func fieldNames() string {
	var names []string
	for _, f := range Fields() {
		names = append(names, string(f))
	}
	return strings.Join(names, ", ")
}

// ParseOverride reads what a user says about columns: "name=Kunde,birthdate=Geb.dat". The
// left side is a field, the right side a heading of the file, or "#3" for the third column. A
// pair that has a comma in it stands in quotes: `"name=Name, Vorname",birthdate=Geb.dat`.
func ParseOverride(s string) (map[string]Field, error) {
	if strings.TrimSpace(s) == "" {
		return nil, nil
	}
	r := csv.NewReader(strings.NewReader(s))
	r.TrimLeadingSpace = true
	pairs, err := r.Read()
	if err != nil {
		return nil, standing.Errorf(standing.Invalid, "read the columns %q: %w", s, err)
	}
	override := make(map[string]Field, len(pairs))
	for _, pair := range pairs {
		field, header, err := parsePair(pair)
		if err != nil {
			return nil, standing.Errorf(standing.Invalid, "read the columns %q: %w", s, err)
		}
		if _, twice := override[header]; twice {
			return nil, standing.Errorf(standing.Invalid, "read the columns %q: %q is given twice", s, header)
		}
		override[header] = field
	}
	return override, nil
}

func parsePair(pair string) (field Field, header string, err error) {
	left, right, ok := strings.Cut(pair, "=")
	header = strings.TrimSpace(right)
	if !ok || header == "" {
		return "", "", fmt.Errorf("%q is not of the form field=heading", pair)
	}
	field, err = ParseField(left)
	return field, header, err
}

// isName reports whether the field is a name or a part of one.
func (f Field) isName() bool {
	return f == FullName || f == FirstName || f == MiddleName || f == LastName
}

// isNumber reports whether the field identifies a party by itself.
func (f Field) isNumber() bool {
	switch f {
	case IDNumber, Passport, TaxNumber, RegistrationNumber, LEI, BIC, IMO, MMSI, Wallet:
		return true
	}
	return false
}

// single reports whether a second column of the field would leave open which one counts.
func (f Field) single() bool {
	return f == FullName || f == FirstName || f == LastName || f == BirthDate
}

// list reports whether one cell may hold several values of the field, apart by semicolons,
// bars or line breaks. Names and addresses are never taken apart.
func (f Field) list() bool {
	return f == Alias || f == Country || f == Nationality || f.isNumber()
}

// errAsk is what errors end with when the user is to decide.
var errAsk = errors.New(`say which column is what, as in "name=HEADING,birthdate=HEADING", or "ignore=HEADING"`)
