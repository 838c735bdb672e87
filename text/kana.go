package text

import "strings"

var kanaSpelling = loadSpelling("kana", "")

// The signs that the table of kana writes for what depends on the sounds beside it: the
// small tsu, which doubles the next consonant, and the bar, which makes a vowel long.
const (
	doubling = '*'
	longer   = '='
)

// romaniseKana writes kana in Hepburn's system, long vowels first short, as passports have
// them, then as spelled; then in Kunrei-shiki (ISO 3602) in the same two ways, and in
// Hepburn's with oh for a long o.
func romaniseKana(word string) (out []string) {
	word = FoldLetters(word, Kana)
	hepburn := soundKana(kanaSpelling().write(word, 0))
	kunrei := soundKana(kanaSpelling().write(word, 1))
	for _, long := range []string{hepburn, kunrei} {
		out = addReading(out, shortVowels.Replace(long))
		out = addReading(out, long)
	}
	return addReading(out, longByH.Replace(hepburn))
}

// longByH writes a long o with an h.
var longByH = strings.NewReplacer("ou", "oh", "oo", "oh")

// shortVowels writes long vowels short.
var shortVowels = strings.NewReplacer("ou", "o", "oo", "o", "uu", "u", "aa", "a", "ee", "e")

// soundKana puts letters for the signs of doubling and length. Before ch the double is t.
func soundKana(signs string) string {
	if !strings.ContainsAny(signs, string([]rune{doubling, longer})) {
		return signs
	}
	out := make([]byte, 0, len(signs))
	for i := range len(signs) {
		c := signs[i]
		switch {
		case c == doubling && i+1 < len(signs) && signs[i+1] == 'c':
			c = 't'
		case c == doubling && i+1 < len(signs) && !strings.ContainsRune("aeiou*=0123456789", rune(signs[i+1])):
			c = signs[i+1]
		case c == longer && len(out) > 0:
			c = out[len(out)-1]
		}
		if c != doubling && c != longer {
			out = append(out, c)
		}
	}
	return string(out)
}
