package text

import (
	"strings"
	"sync"
)

// khmerConsonants are the consonants of the Khmer block from ka on. Each is of one of two
// series, which tell how the vowels behind it sound; those of the second have a 2.
var khmerConsonants = sync.OnceValue(func() []string {
	return strings.Fields("k kh k2 kh2 ng2 ch chh ch2 chh2 nh2 d th d2 th2 n t th t2 th2 n2 b ph p2 ph2 m2 y2 r2 l2 v2 sh s s h l -")
})

// khmerVowel is how a vowel sign is spelled behind consonants of the first and of the
// second series, and in the press, which does not tell them apart.
type khmerVowel [3]string

// khmerVowels are the vowel signs from aa on (U+17B6), after the Geographic Department's
// system of 1996 without marks.
var khmerVowels = [...]khmerVowel{
	{"a", "ea", "a"},
	{"e", "i", "i"},
	{"ei", "i", "y"},
	{"oe", "ue", "eu"},
	{"eu", "eu", "eu"},
	{"o", "u", "u"},
	{"ou", "u", "ou"},
	{"uo", "uo", "ua"},
	{"aeu", "eu", "oeu"},
	{"oea", "oea", "oeu"},
	{"ie", "ie", "ea"},
	{"e", "e", "e"},
	{"ae", "e", "e"},
	{"ai", "ei", "ai"},
	{"ao", "o", "o"},
	{"au", "ov", "ov"},
}

// khmerIndependent are the vowels that stand by themselves (U+17A3 on).
var khmerIndependent = [...]string{"a", "a", "e", "ei", "o", "ok", "ou", "ov", "rue", "rue", "lue", "lue", "ae", "ai", "ao", "ao", "au"}

// Khmer signs.
const (
	firstKhmer            = 'ក'
	lastKhmerConsonant    = 'អ'
	khmerFirstIndependent = '\u17A3'
	khmerLastIndependent  = '\u17B3'
	khmerFirstVowel       = '\u17B6'
	khmerLastVowel        = '\u17C5'
	khmerM                = '\u17C6'
	khmerH                = '\u17C7'
	khmerFirstSeries      = '\u17C9' // b becomes p, others go over to the first series
	khmerSecondSeries     = '\u17CA'
	khmerSilencer         = '\u17CD'
	khmerBelow            = '\u17D2' // the next consonant is written below
)

// khmerUnit is a consonant, with those below it, and what is written about it.
type khmerUnit struct {
	onset  string
	series int
	vowel  rune // the sign, or 0 for the inherent vowel
	end    string
	fixed  string // a vowel by itself
	below  bool   // a second consonant is written below
}

// bare reports whether no vowel is written.
func (u *khmerUnit) bare() bool { return u.vowel == 0 && u.end == "" && u.fixed == "" }

// khmerUnits parts a word into its consonants.
func khmerUnits(word string) (units []khmerUnit) {
	below := false
	for _, r := range word {
		last := len(units) - 1
		switch {
		case firstKhmer <= r && r <= lastKhmerConsonant:
			letters, second := strings.CutSuffix(khmerConsonants()[r-firstKhmer], "2")
			letters = strings.TrimSuffix(letters, "-")
			series := 0
			if second {
				series = 1
			}
			if below && last >= 0 {
				units[last].onset += letters
				units[last].below = true
				below = false
				continue
			}
			units = append(units, khmerUnit{onset: letters, series: series})
		case khmerFirstIndependent <= r && r <= khmerLastIndependent:
			units = append(units, khmerUnit{fixed: khmerIndependent[r-khmerFirstIndependent]})
		case r == khmerBelow:
			below = true
		case digitOf(r) >= 0:
			units = append(units, khmerUnit{fixed: string(digitOf(r))})
		case last >= 0:
			units[last].sign(r)
			if r == khmerSilencer {
				units = units[:last]
			}
		}
	}
	return units
}

// sign puts a sign on the consonant.
func (u *khmerUnit) sign(r rune) {
	switch {
	case khmerFirstVowel <= r && r <= khmerLastVowel:
		u.vowel = r
	case r == khmerM:
		u.end = "m"
	case r == khmerH:
		u.end = "h"
	case r == khmerFirstSeries:
		u.series = 0
		if u.onset == "b" {
			u.onset = "p"
		}
	case r == khmerSecondSeries:
		u.series = 1
	}
}

// romaniseKhmer spells a word by sound, in the way of the press, and with o for every
// unwritten vowel.
func romaniseKhmer(word string) (out []string) {
	units := khmerUnits(word)
	for _, way := range []struct {
		press  bool
		unsaid [2]string
	}{{false, [2]string{"a", "o"}}, {true, [2]string{"a", "o"}}, {true, [2]string{"o", "o"}}, {true, [2]string{"a", "a"}}} {
		var b strings.Builder
		open := false // the syllable before has a vowel and no consonant behind it yet
		for i := range units {
			u := &units[i]
			b.WriteString(u.onset)
			cluster := u.below && i+1 < len(units) && units[i+1].bare()
			if u.bare() && open && !cluster {
				open = false // it closes the syllable
				continue
			}
			b.WriteString(u.spell(way.press, way.unsaid))
			b.WriteString(u.end)
			open = u.end == ""
		}
		out = addReading(out, b.String())
	}
	return out
}

// spell returns the unit's vowel.
func (u *khmerUnit) spell(press bool, unsaid [2]string) string {
	switch {
	case u.fixed != "":
		return u.fixed
	case u.vowel == 0 && u.end == "m" && u.series == 1:
		return pick(press, "o", "u")
	case u.vowel == 0:
		return unsaid[u.series]
	case press:
		return khmerVowels[u.vowel-khmerFirstVowel][2]
	}
	return khmerVowels[u.vowel-khmerFirstVowel][u.series]
}
