package text

import "unicode"

// digitOf returns the ASCII digit of the same value as a decimal digit of any script, or -1.
// Unicode lays decimal digits out in runs from nought to nine without gaps.
func digitOf(r rune) rune {
	if '0' <= r && r <= '9' {
		return r
	}
	if r < 0x0660 {
		return -1
	}
	for _, run := range unicode.Nd.R16 {
		if r <= rune(run.Hi) {
			if r < rune(run.Lo) {
				return -1
			}
			return '0' + (r-rune(run.Lo))%10
		}
	}
	for _, run := range unicode.Nd.R32 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return '0' + (r-rune(run.Lo))%10
		}
	}
	return -1
}
