// Package slug makes ids from names, for sources that give none.
package slug

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// apostrophes vanish from ids, for they stand inside words: Gama'a is one word.
const apostrophes = "'`´’‘ʼʻʾʿ"

// Of makes an id from a name: small letters and digits of any script with single dashes
// between. Latin letters lose their accents; other scripts keep their marks, which there
// make another letter or another vowel. It is empty where the name has neither letter nor
// digit.
func Of(name string) string {
	if id, ok := ofASCII(name); ok {
		return id
	}
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

// ofASCII makes the id of a name in ASCII, which most are; ok is false for others.
func ofASCII(name string) (id string, ok bool) {
	b := make([]byte, 0, len(name))
	gap := false
	for i := range len(name) {
		c := name[i]
		switch {
		case c >= 0x80:
			return "", false
		case c == '\'' || c == '`':
			continue
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		default:
			gap = true
			continue
		}
		if gap && len(b) > 0 {
			b = append(b, '-')
		}
		gap = false
		b = append(b, c)
	}
	return string(b), true
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
