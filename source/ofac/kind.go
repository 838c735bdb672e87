package ofac

import (
	"bytes"
	"strings"

	"standing"
)

// schemaOf returns the schema for an SDN_Type, or "". The list gives companies, banks,
// agencies and armed groups no type at all: they are organizations.
func schemaOf(field []byte) standing.Schema {
	switch string(bytes.Trim(field, `" `)) {
	case "individual":
		return standing.Person
	case empty:
		return standing.Organization
	case "vessel":
		return standing.Vessel
	case "aircraft":
		return standing.Airplane
	}
	return ""
}

// isProgram reports whether a field can hold programme tags such as "FTO] [SDGT" and
// "CAATSA - RUSSIA": capitals, digits and a few signs. Small letters are met in tags that
// have a digit (561List) only; a title that has slipped into the column has none.
func isProgram(field []byte) bool {
	letters, digit, small := false, false, false
	for _, c := range bytes.Trim(field, `" `) {
		switch {
		case c >= 'A' && c <= 'Z':
			letters = true
		case c >= 'a' && c <= 'z':
			small = true
		case c >= '0' && c <= '9':
			digit = true
		case !strings.ContainsRune(" -[]./&()_", rune(c)):
			return false
		}
	}
	return letters && (digit || !small)
}
