package ident

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxValue is how many bytes a value may have; the longest identifiers, wallets of the
// second layer and web addresses, have some two hundred.
const maxValue = 500

// compact returns the letters and digits of s in capitals, the digits of every script as
// ASCII and letters that look like Latin ones as those.
func compact(s string) string {
	return strings.Map(func(r rune) rune {
		r = plain(r)
		switch {
		case '0' <= r && r <= '9', 'A' <= r && r <= 'Z':
			return r
		case 'a' <= r && r <= 'z':
			return r - 'a' + 'A'
		case r >= utf8.RuneSelf && unicode.IsLetter(r) && r != 'º' && r != 'ª':
			return lookalike(unicode.ToUpper(r))
		}
		return -1
	}, s)
}

// plain maps full-width characters and the digits of other scripts to ASCII.
func plain(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return r
	case '！' <= r && r <= '～':
		return r - '！' + '!'
	case unicode.IsDigit(r):
		return '0' + digitValue(r)
	}
	return r
}

// digitValue returns the value of a decimal digit of another script. Unicode lays them out
// in runs from nought to nine without gaps.
func digitValue(r rune) rune {
	for _, run := range unicode.Nd.R16 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return (r - rune(run.Lo)) % 10
		}
	}
	for _, run := range unicode.Nd.R32 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return (r - rune(run.Lo)) % 10
		}
	}
	return 0
}

// lookalike maps Cyrillic and Greek capitals to the Latin ones that look the same: series of
// passports and marks of aircraft are printed in either.
func lookalike(r rune) rune {
	switch r {
	case 'А', 'Α':
		return 'A'
	case 'В', 'Β':
		return 'B'
	case 'С':
		return 'C'
	case 'Е', 'Ε':
		return 'E'
	case 'Н', 'Η':
		return 'H'
	case 'І', 'Ι':
		return 'I'
	case 'Ј':
		return 'J'
	case 'К', 'Κ':
		return 'K'
	case 'М', 'Μ':
		return 'M'
	case 'Ν':
		return 'N'
	case 'О', 'Ο':
		return 'O'
	case 'Р', 'Ρ':
		return 'P'
	case 'Ѕ':
		return 'S'
	case 'Т', 'Τ':
		return 'T'
	case 'У', 'Υ':
		return 'Y'
	case 'Х', 'Χ':
		return 'X'
	case 'Ζ':
		return 'Z'
	}
	return r
}

// isDigits reports whether s is ASCII digits, n of them.
func isDigits(s string, n int) bool { return len(s) == n && allDigits(s) }

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// isAlnum reports whether s is ASCII capitals and digits.
func isAlnum(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) && !isCapital(s[i]) {
			return false
		}
	}
	return s != ""
}

func isDigit(c byte) bool   { return '0' <= c && c <= '9' }
func isCapital(c byte) bool { return 'A' <= c && c <= 'Z' }

// isCapitals reports whether s is ASCII capitals.
func isCapitals(s string) bool {
	for i := range len(s) {
		if !isCapital(s[i]) {
			return false
		}
	}
	return s != ""
}
