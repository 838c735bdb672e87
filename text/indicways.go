package text

import "strings"

// indicWay is a way to spell a word of an Indic script.
type indicWay struct {
	column int
	final  bool   // the inherent a at the end is silent
	medial bool   // and so it is between vowels, one consonant on each side
	a      string // how the inherent a is spelled
	long   bool   // long i and u are ee and oo
	w      bool   // v is w
	soft   bool   // stops between vowels and behind nasals are voiced, as in Tamil
	plain  bool   // ch for chh, l for zh
	m      bool   // the nasal sign at the end is m
}

// The ways of the North, where the inherent a at the end is silent, and of the South.
var (
	indicNorthWays = []indicWay{
		{final: true, medial: true, a: "a", plain: true},
		{final: true, a: "a", plain: true},
		{a: "a"},
		{final: true, medial: true, a: "a", long: true, plain: true},
		{final: true, medial: true, a: "a", long: true, w: true},
		{final: true, medial: true, a: "a", w: true, plain: true},
	}
	indicBengaliWays = []indicWay{
		{column: indicBengali, final: true, medial: true, a: "a", plain: true},
		{column: indicBengali, final: true, a: "a", plain: true},
		{column: indicBengali, final: true, a: "o", plain: true},
		{column: indicPlain, final: true, medial: true, a: "a", plain: true},
		{column: indicBengali, final: true, medial: true, a: "a", plain: true, long: true},
		{column: indicBengali, a: "o"},
	}
	indicSouthWays = []indicWay{
		{m: true, a: "a", plain: true},
		{m: true, column: indicSouth, a: "a", plain: true},
		{m: true, column: indicSouth, a: "a", long: true},
		{m: true, a: "a", long: true, plain: true},
		{m: true, final: true, a: "a", plain: true},
		{m: true, a: "a", w: true},
	}
	indicTamilWays = []indicWay{
		{a: "a", soft: true},
		{column: indicSouth, a: "a", soft: true},
		{a: "a"},
		{a: "a", soft: true, plain: true},
		{column: indicSouth, a: "a", soft: true, plain: true},
		{column: indicSouth, a: "a"},
	}
	indicSinhalaWays = []indicWay{
		{a: "a", plain: true},
		{column: indicSouth, a: "a", plain: true},
		{a: "a", long: true, plain: true},
		{column: indicSouth, a: "a", long: true},
	}
)

// romaniseIndic spells a word by the ways of its script.
func romaniseIndic(word string, s Script) (out []string) {
	ways := indicNorthWays
	switch s {
	case Bengali:
		ways = indicBengaliWays
	case Tamil:
		ways = indicTamilWays
	case Telugu, Kannada, Malayalam:
		ways = indicSouthWays
	case Sinhala:
		ways = indicSinhalaWays
	}
	var units [indicColumns][]indicUnit
	for i := range ways {
		way := &ways[i]
		if units[way.column] == nil {
			units[way.column] = indicUnits(word, way.column)
		}
		out = addReading(out, way.write(units[way.column]))
	}
	return out
}

// write spells the word of the units.
func (w *indicWay) write(units []indicUnit) string {
	silent := w.silent(units)
	var b strings.Builder
	for i, u := range units {
		b.WriteString(w.onset(units, i))
		switch {
		case u.inherent && silent[i]:
		case u.inherent:
			b.WriteString(w.a)
		case u.vowel == "ii":
			b.WriteString(pick(w.long, "ee", "i"))
		case u.vowel == "uu":
			b.WriteString(pick(w.long, "oo", "u"))
		default:
			b.WriteString(u.vowel)
		}
	}
	return b.String()
}

func pick(long bool, yes, no string) string {
	if long {
		return yes
	}
	return no
}

// silent tells which inherent vowels are not heard: the last one, unless behind consonants
// that need it, and from the right each between two vowels with one consonant on each side
// (M. Ohala, Aspects of Hindi Phonology, 1983).
func (w *indicWay) silent(units []indicUnit) []bool {
	out := make([]bool, len(units))
	last := len(units) - 1
	if w.final && last > 0 && units[last].inherent && (units[last-1].vowel != "" || !sonorous(units[last].onset)) {
		out[last] = true
	}
	if !w.medial {
		return out
	}
	for i := last - 1; i > 0; i-- {
		next := units[i+1]
		if units[i].inherent && next.onset != "" && next.vowel != "" && !out[i+1] && units[i-1].vowel != "" {
			out[i] = true
		}
	}
	return out
}

// sonorous reports whether the consonant keeps its vowel behind another one at the end of a
// word, as in Krishna and Chandra.
func sonorous(onset string) bool {
	switch onset {
	case "y", "r", "l", "v", "n", "m", "ny":
		return true
	}
	return false
}

// onset returns how the consonant of the unit at i is spelled. A nasal before p, b and m is
// m.
func (w *indicWay) onset(units []indicUnit, i int) string {
	onset := units[i].onset
	switch {
	case units[i].nasal && onset == "n" && i+1 < len(units) && strings.ContainsAny(first(units[i+1].onset), "pbm"):
		return "m"
	case units[i].nasal && i+1 == len(units) && w.m:
		return "m"
	case onset == "chh" && w.plain:
		return "ch"
	case onset == "zh" && w.plain:
		return "l"
	case onset == "v" && w.w:
		return "w"
	case w.soft && i > 0 && softens(units, i):
		return soften(onset)
	}
	return onset
}

func first(s string) string {
	if s == "" {
		return ""
	}
	return s[:1]
}

// softens reports whether the consonant at i stands between vowels or behind a nasal, and
// has a vowel.
func softens(units []indicUnit, i int) bool {
	before := units[i-1]
	return units[i].vowel != "" && (before.vowel != "" || before.onset == "n" || before.onset == "m" || before.onset == "ng" || before.onset == "ny")
}

func soften(onset string) string {
	switch onset {
	case "k":
		return "g"
	case "t":
		return "d"
	case "th":
		return "dh"
	case "p":
		return "b"
	}
	return onset
}
