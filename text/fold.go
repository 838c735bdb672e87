// Package text knows how names are written. Fold makes two spellings which differ only in
// case, accents, punctuation or blanks the same string, without guessing; Words parts a name
// into its folded words and tells where they stand; Romanise gives the usual Latin spellings
// of a word of another script, by the official systems and the habits of the press.
package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the folded form: lower case, without accents, words apart by one blank.
// Apostrophes vanish (People's, Da'esh); other punctuation parts words (Mojahedin-e).
// Text without a letter or digit folds to the empty string.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range norm.NFKD.String(s) {
		switch {
		case isApostrophe(r) || isMark(r) || unicode.Is(unicode.Cf, r) || r == tatweel:
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			r = unicode.ToLower(r)
			if plain, ok := undecomposed[r]; ok {
				b.WriteString(plain)
			} else {
				b.WriteRune(r)
			}
		default:
			gap = true
		}
	}
	return norm.NFC.String(b.String())
}

// tatweel stretches Arabic words on the line and means nothing.
const tatweel = 'ـ'

// isMark reports whether r is an accent or vowel mark that spellings leave out at will. The
// marks of Indic and South-East Asian scripts are vowels and stay.
func isMark(r rune) bool {
	return unicode.Is(unicode.Mn, r) && (r < 0x0900 || r > 0x109F) && (r < 0x1780 || r > 0x17FF)
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '`', '´', '‘', '’', '‛', 'ʹ', 'ʼ', 'ʻ', 'ʽ', 'ʾ', 'ʿ', '′', '＇':
		return true
	}
	return false
}

// undecomposed holds letters that Unicode does not take apart into a letter and an accent.
var undecomposed = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ħ': "h", 'ŧ': "t",
}
