package standing

import (
	"strings"
	"unicode/utf8"
)

// Clean folds runs of blanks and line breaks, which lists scatter inside values.
func Clean(s string) string {
	if s = strings.TrimSpace(s); isClean(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isClean reports whether Clean has nothing to fold inside s. It is sure of ASCII only, which
// nearly all values are.
func isClean(s string) bool {
	blank := false
	for i := range len(s) {
		c := s[i]
		if c == ' ' && blank || c < ' ' || c >= utf8.RuneSelf {
			return false
		}
		blank = c == ' '
	}
	return true
}
