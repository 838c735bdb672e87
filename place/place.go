// Package place says which country, city or region a text means, by tables of names in many
// languages and scripts. Country reads a text that is a country's name and nothing else,
// Countries finds those named inside an address or a remark, and Word tells what a word in
// the name of an organization means, so that "Iranian" and "Islamic Republic of Iran" can be
// seen to be the same. All are pure and safe for concurrent use.
package place

import "slices"

// Code is a country: ISO 3166-1 alpha-2 in small letters, and xk for Kosovo. States that are
// no more keep the letters they had: su, yu (with Serbia and Montenegro), cs
// (Czechoslovakia), dd, yd (South Yemen), an. A state that only took another name has its
// present code: Zaire is cd, Burma mm.
type Code string

// Name returns the English short name, or the empty string for an unknown code.
func (c Code) Name() string {
	if l := countries()[c]; l != nil {
		return l.name
	}
	return ""
}

// Same reports whether the codes do not contradict each other: they are one state, or one
// came of the other (su and ru, sd and ss), or one is a territory of the other (gb and vg,
// cn and hk). Two successors of one state are not the same (ru and ua).
func (c Code) Same(d Code) bool {
	return c == d || c.kin(d) || d.kin(c)
}

func (c Code) kin(d Code) bool {
	l := countries()[c]
	return l != nil && slices.Contains(l.kin, d)
}

// Kind is what sort of word a place is named by.
type Kind uint8

// The kinds. The adjective of a city or region has the kind of the city or region.
const (
	CountryName Kind = iota
	Demonym          // the adjective or the inhabitants of a country: "Iranian", "Iraqis"
	City
	Region // a continent, sea, province or land; also a name that several states share (Korea)
)

// Place is what a name means.
type Place struct {
	// ID is one per place whatever the spelling or language: the code of a country, or
	// "city/" or "region/" and the key in the table.
	ID   string
	Kind Kind
	// Country is where the place lies; empty where it lies in several countries, where
	// well-known places of several countries have the name, or where states dispute it.
	Country Code
}

// Word tells what a folded word or run of words of an organization's name means. Codes of
// two or three letters are not known to it but for customary abbreviations (us, uk, uae,
// dprk); compass words and ordinary words are not places.
func Word[text string | []byte](folded text) (Place, bool) {
	m, ok := gazetteer().meanings[string(folded)]
	return m.place, ok
}

// Longest returns how many words the longest name known to Word has that begins with a word; 0 for none.
func Longest(word string) int { return int(gazetteer().begins[word]) }
