package match

import (
	"math/bits"

	"standing/text"
)

// Role says what a part of a name is.
type Role uint8

// The roles. Those from Title on are light: they tell little, are compared among themselves
// only, and are no anchors unless the name has nothing else.
const (
	Given      Role = iota // any part of a personal name: given, family, tribe, place of origin
	Bound                  // a word that goes with the next: Abdul, Abu
	Patronymic             // Ivanovich, Ilham oglu: what the father is called
	Core                   // a word of an organization's or ship's own name
	Generic                // a word for a line of business or the like
	Place                  // a country, city or region in the name of an organization
	Number                 // a number, in any form
	Initial                // one letter
	Generation             // Jr, II
	Title                  // Dr, Sheikh, Captain
	Child                  // bin, ibn, ould, bint
	Particle               // al, de, van, the, of
	Legal                  // Ltd, GmbH
	Carrier                // MV, tanker
)

var roleNames = [...]string{
	"name", "bound word", "patronymic", "name", "generic word", "place", "number", "initial", "generation", "title", "child", "particle", "legal form", "ship word",
}

// String returns the role in words.
func (r Role) String() string { return roleNames[r] }

func (r Role) light() bool { return r >= Title }

// MaxParts is how many parts of a name are told apart; the words beyond are one part.
const MaxParts = 32

// part is a word of a name, or several that belong together.
type part struct {
	letters    string // folded, without blanks, in its own script
	folded     string // the same before the forms of one letter were made one
	start, end int    // bytes of the name as printed
	script     text.Script
	role       Role
	weight     float64 // how much it tells when it is found on both sides
	extra      float64 // how much it tells when it is missing on one side
	follows    bool    // it makes one name with the one before, as "Rahman" in Zia-ur-Rahman
	level      int8    // in a chain of fathers: 0 the person, 1 the father, ...; noLevel outside
	against    float64 // and how much it speaks against where something is left over on both sides
	usual      float64 // 0 for a name nobody has heard of to 1 for a common one
	rows       []rowID // sorted
	kin        []rowID // rows related to rows, sorted
	class      uint32  // equal for words of one meaning; 0 for none
	units      []uint16
	mask       uint64 // the letters it has
	forms      []form // in Latin letters, the likeliest first
	content    uint64 // a digest of letters and role
}

const noLevel int8 = -1

// way is how a form is made of a part.
type way uint8

const (
	asWritten way = iota // or romanised
	noArticle            // the Arabic article was cut off
	noServant            // "Abdul" was cut off
	wadeGiles            // from pinyin
	withFaith            // the word for the faith that follows was put behind it
	ways
)

// ordered reports whether the order of the syllables in the word is part of it: Eunjong is never
// Jongun.
func (p *part) ordered() bool { return p.script == text.Han || p.script == text.Hangul }

// form is a part in Latin letters.
type form struct {
	letters  string
	mask     uint64
	sounds   []sound
	skeleton [2]uint64 // digests of its consonants, without and with w; 0 if it has none
	bones    uint8     // how many they are
	exact    bool      // a syllable or two of Han or Hangul: a letter more or less is another name
	abjad    bool      // vowels may be missing
	way      way       // how it was made of the part
}

// Name is a name made ready to be compared.
type Name struct {
	Text         string // as printed
	Person       bool   // read as the name of a person, not of an organization or a thing
	Weak         bool   // its source calls it a weak alias
	parts        []part
	anchorsLight bool     // it has nothing but parts that are no anchors elsewhere
	run          string   // parts without legal forms and titles, one behind the other
	runParts     uint32   // the parts that run is made of
	whole        string   // all parts
	joints       []joint  // by their first parts
	acronyms     []string // by which an organization may be known
	complete     bool     // it is written in Han, Hangul or kana, which leave out no part
	marked       bool     // it has a word for child: the order of its parts matters
}

// joint is two neighbours written as one word; an article between them is not counted.
type joint struct {
	form
	next int // the second part; -1 where there is none
}

// weigh returns the weight of some of the parts.
func (n *Name) weigh(mask uint32) (sum float64) {
	for ; mask != 0; mask &= mask - 1 {
		sum += n.parts[bits.TrailingZeros32(mask)].weight
	}
	return sum
}
