package text

import "strings"

// The systems in which Korean is written, in the order of the columns of the tables.
const (
	koreanPress   = iota // habits of personal names in the South: eo is u
	koreanRevised        // Revised Romanization of Korean, 2000
	koreanMcCune         // McCune-Reischauer, 1939, without marks
	koreanNorth          // habits of the North
	koreanSystems
)

// koreanSystem is how one system writes the parts of a syllable.
type koreanSystem struct {
	initials [19]string
	vowels   [21]string
	// between holds the initials that are written otherwise between vowels and behind m, n, ng
	// and l, where they are voiced.
	between map[int]string
}

// koreanFinals are the consonants at the end of a syllable, in which the systems agree.
var koreanFinals = [28]string{
	"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t",
	"p", "t",
}

var koreanTable = [koreanSystems]koreanSystem{
	koreanPress: {
		initials: [19]string{"k", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"},
		vowels:   [21]string{"a", "ae", "ya", "yae", "u", "e", "yu", "ye", "o", "wa", "wae", "oe", "yo", "oo", "wo", "we", "wi", "yoo", "eu", "ee", "i"},
	},
	koreanRevised: {
		initials: [19]string{"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"},
		vowels:   [21]string{"a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"},
	},
	koreanMcCune: {
		initials: [19]string{"k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "ch", "tch", "ch", "k", "t", "p", "h"},
		vowels:   [21]string{"a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"},
		between:  map[int]string{0: "g", 3: "d", 7: "b", 12: "j"},
	},
	koreanNorth: {
		initials: [19]string{"k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"},
		vowels:   [21]string{"a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"},
	},
}

// The numbers of some consonants in the order of the Korean alphabet.
const (
	initialN, initialR, initialM, initialVowel = 2, 5, 6, 11
	finalK, finalN, finalT, finalL             = 1, 4, 7, 8
	finalM, finalP, finalNg                    = 16, 17, 21
)

// The block of Hangul syllables: 19 initials by 21 vowels by 28 finals.
const (
	firstSyllable = '가'
	lastSyllable  = '힣'
)

// cutSyllable returns the numbers of a syllable's parts.
func cutSyllable(r rune) (initial, vowel, final int, ok bool) {
	if r < firstSyllable || r > lastSyllable {
		return 0, 0, 0, false
	}
	n := int(r - firstSyllable)
	return n / (21 * 28), n / 28 % 21, n % 28, true
}

// writeKorean writes a word syllable by syllable. With sounds, as it is spoken: a final
// consonant moves to a following vowel, stops become nasal before n and m, and r behind or
// before l is l.
func writeKorean(word string, system int, sounds bool) string {
	var b strings.Builder
	table := &koreanTable[system]
	last := -1 // the final of the syllable before
	runes := []rune(word)
	for i, r := range runes {
		initial, vowel, final, ok := cutSyllable(r)
		if !ok {
			if digit := digitOf(r); digit >= 0 {
				b.WriteRune(digit)
			}
			last = -1
			continue
		}
		b.WriteString(table.initial(initial, last, sounds))
		b.WriteString(table.vowels[vowel])
		last = final
		if sounds && i+1 < len(runes) {
			next, _, _, _ := cutSyllable(runes[i+1])
			b.WriteString(spokenFinal(final, next))
		} else {
			b.WriteString(koreanFinals[final])
		}
	}
	return b.String()
}

// initial returns the consonant that begins a syllable behind one with the given final, or
// behind none (-1).
func (t *koreanSystem) initial(initial, last int, sounds bool) string {
	if sounds && last == finalL && (initial == initialR || initial == initialN) {
		return "l"
	}
	if sounds && initial == initialR && last > 0 && last != finalN {
		return "n"
	}
	if voicedFinal(last) {
		if letter, ok := t.between[initial]; ok {
			return letter
		}
	}
	return t.initials[initial]
}

func voicedFinal(final int) bool {
	return final == 0 || final == finalN || final == finalL || final == finalM || final == finalNg
}

// spokenFinal returns how a final sounds before the next syllable's initial.
func spokenFinal(final, next int) string {
	letters := koreanFinals[final]
	nasal := next == initialN || next == initialM || next == initialR
	switch {
	case next == initialVowel && final == finalK:
		return "g"
	case next == initialVowel && final == finalT:
		return "d"
	case next == initialVowel && final == finalP:
		return "b"
	case next == initialVowel && final == finalL:
		return "r"
	case next == initialVowel && (final == 19 || final == 20):
		return "s"
	case next == initialVowel && final == 22:
		return "j"
	case nasal && letters == "k":
		return "ng"
	case nasal && letters == "t":
		return "n"
	case nasal && letters == "p":
		return "m"
	case next == initialR && final == finalN:
		return "l"
	}
	return letters
}

// romaniseHangul writes a word by each system. A word that is a surname has the spellings of
// it; one that may be a whole name begins with them. For other words the official system
// comes first.
func romaniseHangul(word string) (out []string) {
	known := hangulSurnameTable()
	if s, ok := known[word]; ok {
		return surnameReadings(s)
	}
	surname, given, named := SplitEastAsian(word, Hangul)
	order := [koreanSystems]int{koreanRevised, koreanPress, koreanMcCune, koreanNorth}
	if !named {
		surname, given = "", word
	} else {
		order = [koreanSystems]int{koreanPress, koreanRevised, koreanNorth, koreanMcCune}
	}
	for _, system := range order {
		out = addReading(out, known[surname].by[system]+writeKorean(given, system, false))
	}
	out = addReading(out, known[surname].by[koreanPress]+writeKorean(given, koreanRevised, false))
	return addReading(out, known[surname].by[koreanRevised]+writeKorean(given, koreanRevised, true))
}

// surnameReadings returns the spellings of a surname, the commonest first.
func surnameReadings(s hangulSurname) (out []string) {
	for _, reading := range s.by {
		out = addReading(out, reading)
	}
	for _, reading := range s.others {
		out = addReading(out, reading)
	}
	return out
}
