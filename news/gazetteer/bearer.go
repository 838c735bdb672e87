package gazetteer

import (
	"strings"

	"standing"
)

// Bearer is a party that bears a name. What the name is, the trie tells.
type Bearer struct {
	Party uint32 // as given to Add
	at    uint32 // where the name stands among all names
	bytes uint16
	kind  uint8
	form  form
}

// form says how the words looked for come of the name as the register prints it.
type form uint8

const (
	asPrinted form = iota
	givenFirst
	withoutBracket
)

// of returns the name in the form; it is empty where the name has no such form.
func (f form) of(name string) string {
	switch f {
	case givenFirst: // "DOE, Jane" is "Jane DOE"
		family, given, ok := strings.Cut(name, ", ")
		if !ok || strings.Contains(given, ",") {
			return ""
		}
		return given + " " + family
	case withoutBracket: // "People's Front (PFE)" is "People's Front"
		head, tail, ok := strings.Cut(name, " (")
		if !ok || strings.IndexByte(tail, ')') != len(tail)-1 {
			return ""
		}
		return head
	}
	return name
}

// kinds are the kinds of names by the numbers kept for them.
var kinds = [...]standing.NameKind{standing.Primary, standing.Alias, standing.Weak, standing.Former, standing.Original}

// kindNumber returns the number of a kind; one that is not known counts as an alias.
func kindNumber(kind standing.NameKind) uint8 {
	for i, k := range kinds {
		if k == kind {
			return uint8(i)
		}
	}
	return 1
}
