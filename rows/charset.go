package rows

import (
	"errors"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf "golang.org/x/text/encoding/unicode"
)

// detectedWestern names the encoding that is taken for Western Europe; it holds Latin-1.
const detectedWestern = "windows-1252"

// errCharset says that bytes are in an encoding that they do not give away.
var errCharset = errors.New("the text is not UTF-8 and its encoding cannot be told safely; save the file as UTF-8, or say the encoding (windows-1250, shift_jis, ...)")

// detect tells the encoding of text that has bytes beyond ASCII: UTF-8 if it is valid, else
// Windows-1251 if it reads as Cyrillic words, else Windows-1252 if it reads as words of
// Western Europe. What may as well be something else (a Czech, Turkish, Greek or Chinese code
// page) is an error: a name misread in silence would never be found.
func detect(head []byte, cut bool) (string, encoding.Encoding, error) {
	if validUTF8(head, cut) {
		return "utf-8", utf.UTF8, nil
	}
	words := highWords(head)
	switch {
	case cyrillic(words):
		return "windows-1251", charmap.Windows1251, nil
	case western(words):
		return detectedWestern, charmap.Windows1252, nil
	}
	return "", nil, errCharset
}

// validUTF8 allows a rune that is cut at the end of what was looked at.
func validUTF8(b []byte, cut bool) bool {
	if cut {
		for i := 1; i < utf8.UTFMax && i <= len(b); i++ {
			if c := b[len(b)-i]; utf8.RuneStart(c) {
				if !utf8.FullRune(b[len(b)-i:]) {
					b = b[:len(b)-i]
				}
				break
			}
		}
	}
	return utf8.Valid(b)
}

// highWords returns the runs of letters that have a byte beyond ASCII.
func highWords(b []byte) (words [][]byte) {
	start, high := -1, false
	for i, c := range append(b[:len(b):len(b)], ' ') {
		letter := c >= 0x80 || c|0x20 >= 'a' && c|0x20 <= 'z'
		switch {
		case letter && start < 0:
			start, high = i, c >= 0x80
		case letter:
			high = high || c >= 0x80
		case start >= 0:
			if high {
				words = append(words, b[start:i])
			}
			start = -1
		}
	}
	return words
}

// cyrillic reports whether words read as Russian, Ukrainian, Belarusian or Bulgarian: nearly
// all are Cyrillic only, capital first or capitals only, with vowels in the measure of these
// languages (Greek or Hebrew bytes read as Cyrillic have half of that).
func cyrillic(words [][]byte) bool {
	fit, letters, vowels, titled := 0, 0, 0, 0
	for _, w := range words {
		shape, n, v, title := cyrillicWord(w)
		letters, vowels = letters+n, vowels+v
		if shape {
			fit++
		}
		if title {
			titled++
		}
	}
	// Words with a capital and small letters show which half of the table is small.
	return len(words) >= 3 && titled*4 >= len(words) && fit*20 >= len(words)*19 && vowels*100 >= letters*30 && vowels*100 <= letters*60
}

func cyrillicWord(w []byte) (shape bool, letters, vowels int, titled bool) {
	upper, lower := 0, 0
	for i, c := range w {
		r := charmap.Windows1251.DecodeByte(c)
		if !unicode.Is(unicode.Cyrillic, r) || r >= 'Ѐ' && r <= 'Џ' && !isSlavic(r) {
			if c == 0xAB || c == 0xBB || c == 0xB9 || c == 0x96 || c == 0x97 || c == 0xA0 {
				continue // quotes, number sign, dashes
			}
			return false, letters, vowels, false
		}
		letters++
		if isVowel(unicode.ToLower(r)) {
			vowels++
		}
		if unicode.IsUpper(r) {
			if lower > 0 && i > 0 {
				return false, letters, vowels, false
			}
			upper++
		} else {
			lower++
		}
	}
	return upper <= 1 || lower == 0, letters, vowels, upper == 1 && lower > 0
}

func isSlavic(r rune) bool {
	switch r {
	case 'Ё', 'Є', 'І', 'Ї', 'Ў':
		return true
	}
	return false
}

func isVowel(r rune) bool {
	switch r {
	case 'а', 'е', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я', 'ё', 'і', 'ї', 'є':
		return true
	}
	return false
}

// western reports whether text reads as Windows-1252: letters of Western Europe standing
// singly among ASCII letters, signs only where no letter is on both sides, and no letter
// that would be another one in the code pages of Turkey or Central Europe and is rare here.
func western(words [][]byte) bool {
	single, high := 0, 0
	var seen [256]bool
	for _, w := range words {
		for i, c := range w {
			if c < 0x80 {
				continue
			}
			if isSign(c) {
				seen[c] = seen[c] || len(w) > 1
				if isOrdinal(c) && len(w) > 2 {
					return false
				}
				if i > 0 && i+1 < len(w) && w[i-1] < 0x80 && w[i+1] < 0x80 && !isQuote(c) {
					return false
				}
				continue
			}
			seen[c] = true
			high++
			if (i == 0 || w[i-1] < 0x80 || isSign(w[i-1])) && (i+1 == len(w) || w[i+1] < 0x80 || isSign(w[i+1])) {
				single++
			}
		}
	}
	return single*10 >= high*8 && !foreign(&seen)
}

// isSign reports whether the byte is no letter in Windows-1252.
func isSign(c byte) bool {
	return c >= 0x80 && !unicode.IsLetter(charmap.Windows1252.DecodeByte(c)) || isOrdinal(c) || c == 0xB5
}

// isOrdinal reports whether the byte is the small a or o of "Nº": S with cedilla in 1250.
func isOrdinal(c byte) bool { return c == 0xAA || c == 0xBA }

// isQuote reports whether the byte stands within words for good: apostrophes, hyphens.
func isQuote(c byte) bool {
	switch c {
	case 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xA0, 0xAD, 0xB4, 0xB7:
		return true
	}
	return false
}

// foreign reports whether bytes were seen that point to another code page.
func foreign(seen *[256]bool) bool {
	has := func(bytes ...byte) bool {
		for _, b := range bytes {
			if seen[b] {
				return true
			}
		}
		return false
	}
	switch {
	case has(0x81, 0x8D, 0x8F, 0x90, 0x9D): // not assigned in Windows-1252
		return true
	case has(0xD0, 0xDD, 0xDE, 0xF0, 0xFD, 0xFE): // Icelandic here, Turkish in 1254, Czech and Romanian in 1250
		return true
	case has(0x8A, 0x8E, 0x9A, 0x9E, 0xA3, 0xA5, 0xAF, 0xB3, 0xB9, 0xBC, 0xBE, 0xBF, 0x8C, 0x9C): // S and Z with caron, signs: letters in 1250
		return true
	case has(0xD8, 0xF8) && has(0xC8, 0xCC, 0xCD, 0xCF, 0xD2, 0xD9, 0xE8, 0xEC, 0xED, 0xEF, 0xF2, 0xF9): // r with caron in 1250
		return true
	case has(0xEC, 0xCC) && has(0xE8, 0xC8, 0xED, 0xCD, 0xE1, 0xC1): // e with caron in 1250
		return true
	case has(0xF5, 0xD5, 0xFB, 0xDB) && has(0xF6, 0xD6, 0xFC, 0xDC): // Hungarian double acute in 1250
		return true
	}
	return false
}
