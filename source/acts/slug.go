package acts

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// apostrophes vanish from ids, for they stand inside words: Gama'a is one word.
const apostrophes = "'`´’‘ʼʻʾʿ"

// slug makes the id of a party from its main name: small letters and digits of any script
// with single dashes between. Latin letters lose their accents; other scripts keep their
// marks, which there make another letter or another vowel.
func slug(name string) string {
	var b strings.Builder
	gap, latin := false, false
	for _, r := range norm.NFKD.String(strings.ToLower(removeApostrophes(name))) {
		switch {
		case unicode.Is(unicode.M, r):
			if latin || b.Len() == 0 || gap {
				continue
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap, latin = false, unicode.Is(unicode.Latin, r)
		default:
			gap = true
			continue
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return norm.NFC.String(b.String())
}

// removeApostrophes works before normalization, which would turn some of them into a
// blank with a mark.
func removeApostrophes(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(apostrophes, r) {
			return -1
		}
		return r
	}, s)
}
