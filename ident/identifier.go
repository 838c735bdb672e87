package ident

import "strings"

// Identifier is a classified identifier in normal form.
type Identifier struct {
	Kind Kind
	// Value is the normal form. Numbers are capitals and digits without separators; those
	// of a national scheme with a fixed length have their leading noughts. It is empty for
	// the kind None.
	Value   string
	Country string // ISO 3166-1 alpha-2 in small letters; may be empty
	Valid   Validity
}

// Key returns the string by which equal identifiers meet in an index: whenever Compare says
// Same, the keys are equal. It holds neither kind nor country, which one side may lack, so
// that identifiers with equal keys have still to be compared. It is empty for the kind None.
func Key(i Identifier) string {
	switch i.Kind {
	case None:
		return ""
	case Wallet:
		return "wallet:" + i.Value
	case Email:
		return "email:" + i.Value
	case Website:
		return "web:" + i.Value
	case Phone:
		return "phone:" + phoneTail(i.Value)
	}
	return "no:" + core(i.Value)
}

// core is the number without leading noughts, which tables drop.
func core(value string) string { return strings.TrimLeft(value, "0") }
