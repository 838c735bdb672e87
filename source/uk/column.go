package uk

import (
	"bytes"

	"standing/source"
)

// column is a column of the list, whatever its place.
type column uint8

const (
	unknown column = iota
	name1
	name2
	name3
	name4
	name5
	name6
	title
	nonLatin
	scriptType
	scriptLanguage
	dob
	townOfBirth
	countryOfBirth
	nationality
	passportNumber
	passportDetails
	nationalID
	nationalIDDetails
	position
	address1
	address2
	address3
	address4
	address5
	address6
	postCode
	country
	otherInformation
	groupType
	aliasType
	aliasQuality
	regime
	listedOn
	designatedOn
	lastUpdated
	groupID
	columnCount
)

// columnNames has the names that the layouts give their columns.
var columnNames = map[string]column{
	"Name 1": name1, "Name 2": name2, "Name 3": name3, "Name 4": name4, "Name 5": name5, "Name 6": name6,
	"Title":                           title,
	"Name Non-Latin Script":           nonLatin,
	"Non-Latin Script Type":           scriptType,
	"Non-Latin Script Language":       scriptLanguage,
	"DOB":                             dob,
	"Town of Birth":                   townOfBirth,
	"Country of Birth":                countryOfBirth,
	"Nationality":                     nationality,
	"Passport Number":                 passportNumber,
	"Passport Details":                passportDetails,
	"NI Number":                       nationalID,
	"National Identification Number":  nationalID,
	"NI Details":                      nationalIDDetails,
	"National Identification Details": nationalIDDetails,
	"Position":                        position,
	"Address 1":                       address1, "Address 2": address2, "Address 3": address3,
	"Address 4": address4, "Address 5": address5, "Address 6": address6,
	"Post/Zip Code":                     postCode,
	"Country":                           country,
	"Other Information":                 otherInformation,
	"Group Type":                        groupType,
	"Alias Type":                        aliasType,
	"Alias Quality":                     aliasQuality,
	"Regime":                            regime,
	"Listed On":                         listedOn,
	"UK Sanctions List Date Designated": designatedOn,
	"Last Updated":                      lastUpdated,
	"Group ID":                          groupID,
}

// required are the columns without which a line tells nothing.
var required = []string{"Name 6", "Group Type", "Alias Type", "Regime", "Listed On", "Group ID"}

// layout says what stands in each field of a line.
type layout struct {
	columns [maxColumns]column
	names   [maxColumns]string // of the columns that are unknown
	n       int
}

// layoutOf reads the line that names the columns.
func layoutOf(f *fields) (l layout, missing string) {
	var seen [columnCount]bool
	for i := range f.n {
		c := columnNames[string(bytes.Trim(f.at[i], "\" "))]
		if seen[c] {
			c = unknown
		}
		if l.columns[i] = c; c == unknown {
			l.names[i] = source.Clean(unquoted(f.at[i]))
		}
		seen[c] = c != unknown
	}
	l.n = f.n
	for _, name := range required {
		if !seen[columnNames[name]] {
			return l, name
		}
	}
	return l, ""
}

// has reports whether the layout has the column.
func (l *layout) has(c column) bool { return l.index(c) >= 0 }

// index returns the place of a column in a line, or -1.
func (l *layout) index(c column) int {
	for i := range l.n {
		if l.columns[i] == c {
			return i
		}
	}
	return -1
}

// row is a line by columns; its values are as printed, quotes and all.
type row struct {
	at      [columnCount][]byte
	further [maxColumns][]byte // the columns that are unknown
}

// take fills the row from the fields of a line.
func (r *row) take(l *layout, f *fields) {
	for i := range l.n {
		if c := l.columns[i]; c == unknown {
			r.further[i] = f.at[i]
		} else {
			r.at[c] = f.at[i]
		}
	}
}

func (r *row) text(c column) string { return unquoted(r.at[c]) }
