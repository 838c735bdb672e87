package text

import "unicode/utf8"

// latinSpelling knows the Latin letters that folding leaves beyond a to z.
var latinSpelling = loadSpelling("latin", "")

// romaniseLatin returns the plain spellings of a word with letters beyond a to z, and none
// for other words.
func romaniseLatin(word string) []string {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return latinSpelling().readings(word)
		}
	}
	return nil
}
