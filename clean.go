package standing

import (
	"strings"
	"unicode/utf8"
)

// Clean folds runs of blanks and line breaks, which lists scatter inside values.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isClean reports whether Clean would change nothing. It is sure of ASCII only, which nearly
// all values are.
func isClean(s string) bool {
	blank := true
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && blank, c < ' ', c >= utf8.RuneSelf:
			return false
		default:
			blank = c == ' '
		}
	}
	return !blank || s == ""
}
