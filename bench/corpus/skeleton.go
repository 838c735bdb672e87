package corpus

import (
	"standing"
	"standing/text"
)

// skeleton is a real entry without its names proper: what is the same in which name, and how
// every name is printed.
type skeleton struct {
	real    *standing.Entry
	culture culture
	atoms   []atom
	names   []pattern
	printed []string // the real names, as the patterns stand
}

// atomKind says where the text of an atom comes from.
type atomKind uint8

const (
	literal  atomKind = iota // stays as it is: bin, Ltd, Dr
	generic                  // a word such as Trading, that stays or gives way to another
	number                   // digits, for which others are drawn
	fresh                    // drawn from a pool
	variant                  // another spelling of the atom that it refers to
	initial                  // the first letter of that atom
	scripted                 // that atom in another script
	acronym                  // the first letters of all the words of the first name
)

// atom is a token of an entry; the same token in several of its names is one atom.
type atom struct {
	kind   atomKind
	part   part
	of     int16 // the atom that it is made of, always an earlier one
	script text.Script
	text   string // in small letters; folded where another may take its place
}

// part is the part of a name that an atom stands in; each has a pool for every culture.
type part uint8

const (
	given  part = iota
	middle      // the given names after the first, patronymics among them
	family
	word // of an organization, beside the generic ones
	ship
	trade // a generic word; nothing new is made of these
	parts // their number
)

// style says which letters of a token are capitals.
type style uint8

const (
	small style = iota
	title
	capitals
)

// piece is an atom in a name, behind what stands before it: a blank, a comma, "AL-".
type piece struct {
	before string
	atom   int16
	style  style
}

// pattern is how a name is printed.
type pattern struct {
	kind   standing.NameKind
	pieces []piece
	after  string
	comma  bool // LAST, First
	shared bool // another real entry bears the name too
}

// schemaPart is the part that the names of a schema other than Person are drawn from.
func schemaPart(s standing.Schema) part {
	if s == standing.Vessel || s == standing.Airplane {
		return ship
	}
	return word
}
