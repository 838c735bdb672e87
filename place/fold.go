package place

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standing/text"
)

// fold is text.Fold, but that the elided article or preposition of French and Italian is a
// word of its own: "République d'Iran" holds "iran".
func fold(s string) string {
	if strings.ContainsAny(s, "'’") {
		s = elide(s)
	}
	return text.Fold(s)
}

// elide puts a blank for an apostrophe behind a d or l that begins a word.
func elide(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	before, last := ' ', ' '
	for _, r := range s {
		if (r == '\'' || r == '’') && strings.ContainsRune("dDlL", last) && !unicode.IsLetter(before) {
			b.WriteByte(' ')
		} else {
			b.WriteRune(r)
		}
		before, last = last, r
	}
	return b.String()
}

// foldings returns the ways in which a name may arrive folded: by text.Fold and by fold.
func foldings(name string) []string {
	plain, apart := text.Fold(name), fold(name)
	if plain == apart {
		return []string{plain}
	}
	return []string{plain, apart}
}

// isHan reports whether the string begins with a Chinese character.
func isHan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Han, r)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
