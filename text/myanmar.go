package text

import (
	"strings"
	"sync"
)

// myanmarConsonants are the letters of the Myanmar block from ka to a, by sound, after the
// conventional spelling of names (MLC and BGN/PCGN 1970 without marks); behind a stroke, the
// other usual spelling.
var myanmarConsonants = sync.OnceValue(func() []string {
	return strings.Fields(
		"k kh g g ng s hs/s z z ny ny t ht/t d d n t ht/t d d n p hp/ph b b m y y/r l w th/s h l -")
})

// myanmarIndependent are the vowels that stand by themselves (U+1023 on).
var myanmarIndependent = [...]string{"i", "i", "u", "u", "e", "", "aw", "aw"}

// myanmarRhymes are vowels with what closes the syllable: first the vowel signs as written,
// then the consonant with a killer. Without the pair, the vowel is spelled by itself and
// the consonant by its sound at the end.
var myanmarRhymes = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"": "a", "ာ": "a", "ါ": "a", "ိ": "i", "ီ": "i", "ု": "u", "ူ": "u", "ေ": "e", "ဲ": "e", "ော": "aw", "ေါ": "aw", "ို": "o", "ံ": "an",
		"ုံ": "on", "ိံ": "ein", "က": "et", "င": "in", "စ": "it", "ဉ": "in", "ည": "i", "တ": "at", "န": "an", "ပ": "at", "မ": "an", "ယ": "e",
		"ိုက": "aik", "ိုင": "aing", "ောက": "auk", "ောင": "aung", "ေါက": "auk", "ေါင": "aung", "ုတ": "ok", "ုန": "on", "ုပ": "ok", "ုမ": "on",
		"ိတ": "eik", "ိန": "ein", "ိပ": "eik", "ိမ": "ein", "ိုယ": "o",
	}
})

// Myanmar signs.
const (
	firstMyanmar          = 'က'
	lastMyanmar           = 'အ'
	greatSa               = 'ဿ'
	myanmarStack          = '\u1039' // the consonant closes its syllable, the next is written below
	myanmarKiller         = '\u103A'
	medialY               = '\u103B'
	medialR               = '\u103C'
	medialW               = '\u103D'
	medialH               = '\u103E'
	myanmarE              = '\u1031'
	myanmarFirstVowel     = '\u102B'
	myanmarLastVowel      = '\u1036'
	firstMyanmarFreeVowel = '\u1023'
	lastMyanmarFreeVowel  = '\u102A'
)

// myanmarSyllable is a syllable as written.
type myanmarSyllable struct {
	consonant rune
	medials   []rune
	vowel     string // signs in the order of the text
	coda      string
	fixed     string // a vowel or digit by itself
}

// myanmarSyllables parts a word into its syllables.
func myanmarSyllables(word string) (out []myanmarSyllable) {
	letters := []rune(word)
	for i, r := range letters {
		last := len(out) - 1
		switch {
		case firstMyanmar <= r && r <= lastMyanmar && i+1 < len(letters) && closes(letters[i+1:]) && last >= 0:
			out[last].coda = string(r)
		case firstMyanmar <= r && r <= lastMyanmar:
			out = append(out, myanmarSyllable{consonant: r})
		case r == greatSa:
			if last >= 0 {
				out[last].coda = "တ"
			}
			out = append(out, myanmarSyllable{consonant: 'သ'})
		case firstMyanmarFreeVowel <= r && r <= lastMyanmarFreeVowel:
			out = append(out, myanmarSyllable{fixed: myanmarIndependent[r-firstMyanmarFreeVowel]})
		case medialY <= r && r <= medialH && last >= 0:
			out[last].medials = append(out[last].medials, r)
		case myanmarFirstVowel <= r && r <= myanmarLastVowel && last >= 0:
			out[last].vowel += string(r)
		case digitOf(r) >= 0:
			out = append(out, myanmarSyllable{fixed: string(digitOf(r))})
		}
	}
	return out
}

// closes reports whether the consonant before the letters ends a syllable: a killer stands
// above it, perhaps behind a tone mark, or the next consonant below it.
func closes(next []rune) bool {
	if next[0] == '\u1037' && len(next) > 1 {
		next = next[1:]
	}
	return next[0] == myanmarKiller || next[0] == myanmarStack
}

// romaniseMyanmar spells a word in the conventional way: with h before aspirates, and
// without; and with r for the letter and the medial that once were r.
func romaniseMyanmar(word string) (out []string) {
	syllables := myanmarSyllables(word)
	for _, way := range []struct{ second, r bool }{{true, false}, {false, false}, {true, true}, {false, true}} {
		var b strings.Builder
		for i := range syllables {
			syllables[i].write(&b, way.second, way.r)
		}
		out = addReading(out, b.String())
	}
	return out
}

func (s *myanmarSyllable) write(b *strings.Builder, second, r bool) {
	if s.fixed != "" {
		b.WriteString(s.fixed)
		return
	}
	if s.consonant == 0 {
		return
	}
	usual, other, two := strings.Cut(myanmarConsonants()[s.consonant-firstMyanmar], "/")
	if two && (second && s.consonant != 'ရ' && s.consonant != 'သ' || r && s.consonant == 'ရ') {
		usual = other
	}
	usual = strings.TrimSuffix(usual, "-")
	b.WriteString(s.medial(usual, r))
	b.WriteString(s.rhyme())
}

// medial returns the consonant with what is written about it. Medial h is spelled before
// nasals and l, and makes sh of y and r.
func (s *myanmarSyllable) medial(consonant string, r bool) string {
	var y, w, h string
	for _, sign := range s.medials {
		switch sign {
		case medialY:
			y = "y"
		case medialR:
			y = pick(r, "r", "y")
		case medialW:
			w = "w"
		case medialH:
			h = "h"
		}
	}
	if h != "" && (consonant == "y" || consonant == "r") {
		return "sh" + w
	}
	return h + consonant + y + w
}

// rhyme returns the vowel and what closes the syllable.
func (s *myanmarSyllable) rhyme() string {
	w := len(s.medials) > 0 && s.medials[len(s.medials)-1] == medialW
	if w && s.vowel == "" && (s.coda == "တ" || s.coda == "ပ") {
		return "ut"
	}
	if rhyme, ok := myanmarRhymes()[s.vowel+s.coda]; ok {
		return rhyme
	}
	rhyme := myanmarRhymes()[s.vowel]
	switch s.coda {
	case "က":
		rhyme += "k"
	case "င", "န", "မ", "ဉ", "ည", "ဏ":
		rhyme += "n"
	case "စ", "တ", "ပ":
		rhyme += "t"
	}
	return rhyme
}
