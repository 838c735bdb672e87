package table

import (
	"slices"

	"standing"
)

// Mapping says what the columns of a list mean.
//
//	[table]
//	dates = "day-first"          # where dates such as 03/04/1980 stand in it; or "month-first"
//
//	[fixed]
//	schema = "Person"            # of entries that no column says it of
//	tags = ["own-watchlist"]     # the marks of instruments, where no column holds them
//
//	[[column]]
//	heading = "Kunden-Nr."       # or "#3", the third column
//	is = "id"
//
//	[[column]]
//	heading = "Aliasnamen"
//	is = "alias"
//	separator = ";"              # between several values of a cell
//
//	[[column]]
//	heading = "Art"
//	is = "schema"
//	values = { P = "Person", F = "Company" }
//
//	[[column]]
//	heading = "Pass"
//	is = "identifier"
//	type = "Passport"            # or type_column = "Ausweisart"
//	country_column = "Ausgestellt in"
//
//	[[column]]
//	heading = "interne Notiz"
//	is = "ignore"
type Mapping struct {
	Table   Form     `toml:"table" json:"table"`
	Fixed   Fixed    `toml:"fixed" json:"fixed"`
	Columns []Column `toml:"column" json:"column"`

	note string // what a proposal says about the dates
}

// Form says in what form the file comes; what is empty is told by its bytes.
type Form struct {
	Format    string `toml:"format" json:"format,omitempty"`       // csv, tsv, xlsx, json, jsonl
	Encoding  string `toml:"encoding" json:"encoding,omitempty"`   // as in HTML: windows-1250
	Separator string `toml:"separator" json:"separator,omitempty"` // between cells
	Sheet     string `toml:"sheet" json:"sheet,omitempty"`
	Header    int    `toml:"header" json:"header,omitempty"` // the line of the headings
	NoHeader  bool   `toml:"no_header" json:"no_header,omitempty"`
	Dates     string `toml:"dates" json:"dates,omitempty"` // day-first, month-first
}

// Fixed is what holds for every entry where no column says otherwise.
type Fixed struct {
	Schema  string   `toml:"schema" json:"schema,omitempty"`
	Tags    []string `toml:"tags" json:"tags,omitempty"`
	Country string   `toml:"country" json:"country,omitempty"`
}

// Column says what one column means.
type Column struct {
	Heading       string            `toml:"heading" json:"heading"`
	Is            string            `toml:"is" json:"is"`
	Separator     string            `toml:"separator" json:"separator,omitempty"`
	Type          string            `toml:"type" json:"type,omitempty"`
	TypeColumn    string            `toml:"type_column" json:"type_column,omitempty"`
	CountryColumn string            `toml:"country_column" json:"country_column,omitempty"`
	Values        map[string]string `toml:"values" json:"values,omitempty"` // what is meant by what is printed

	note string // what a proposal says about it
}

// The meanings of columns besides properties.
const (
	isID         = "id"
	isRef        = "ref" // a further id of the entry
	isName       = "name"
	isAlias      = "alias"
	isWeak       = "weak-alias"
	isFormer     = "former-name"
	isOriginal   = "original-name"
	isFirstName  = "firstName"
	isMiddleName = "middleName"
	isLastName   = "lastName"
	isSchema     = "schema"
	isTag        = "tag" // the mark of an instrument
	isListed     = "listed"
	isIdentifier = "identifier"
	isLink       = "link" // an entry of another list that is the same party: un-sc:QDe.115
	isIgnore     = "ignore"
)

var meanings = []string{
	isID, isRef, isName, isAlias, isWeak, isFormer, isOriginal, isFirstName, isMiddleName, isLastName, isSchema, isTag, isListed,
	isIdentifier, isLink, isIgnore,
}

// properties are FollowTheMoney's names for the rest that is known of a party.
var properties = []string{
	"address", "birthCountry", "birthDate", "birthPlace", "buildDate", "callSign", "citizenship", "classification", "country",
	"deathDate", "dissolutionDate", "education", "email", "endDate", "ethnicity", "fatherName", "flag", "gender", "grossRegisteredTonnage",
	"incorporationDate", "jurisdiction", "keywords", "legalForm", "mainCountry", "model", "modifiedAt", "motherName", "nationality", "notes",
	"operator", "owner", "pastFlags", "phone", "political", "position", "program", "reason", "religion", "sector", "sourceUrl", "startDate",
	"status", "summary", "title", "tonnage", "topics", "type", "website",
}

// dated are the properties that hold days.
var dated = []string{
	"birthDate", "deathDate", "incorporationDate", "dissolutionDate", "buildDate", "modifiedAt", "startDate", "endDate",
}

// schemata are the kinds of party that a list may name.
var schemata = []standing.Schema{
	standing.Person, standing.Organization, standing.Company, standing.PublicBody, standing.LegalEntity, standing.Vessel,
	standing.Airplane, standing.CryptoWallet,
}

// known reports whether a meaning is one of a column.
func known(meaning string) bool {
	return slices.Contains(meanings, meaning) || slices.Contains(properties, meaning)
}

// has reports whether a column has one of the meanings.
func (m Mapping) has(meanings ...string) bool {
	return slices.ContainsFunc(m.Columns, func(c Column) bool { return slices.Contains(meanings, c.Is) })
}
