package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joinAbbreviations makes one word of each run of single letters of one script that are
// joined by dots without blanks: "A.B.C." is "abc". It works in place.
func joinAbbreviations(words []Word) []Word {
	out := words[:0]
	for i := 0; i < len(words); {
		n := 1
		for i+n < len(words) && continues(words[i+n-1], words[i+n]) {
			n++
		}
		if n == 1 {
			out = append(out, words[i])
		} else {
			out = append(out, abbreviation(words[i:i+n]))
		}
		i += n
	}
	return out
}

// continues reports whether the second word goes on with the abbreviation of the first.
func continues(first, second Word) bool {
	return second.Before == Dot && first.Closed && first.Script == second.Script && isInitial(first.Text) && isInitial(second.Text)
}

// isInitial reports whether the word is a single letter.
func isInitial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsLetter(r)
}

// abbreviation joins single letters to one word.
func abbreviation(letters []Word) Word {
	var b strings.Builder
	w := letters[0]
	for _, l := range letters {
		b.WriteString(l.Text)
		w.Upper = w.Upper && l.Upper
	}
	last := letters[len(letters)-1]
	w.Text, w.End, w.Closed = b.String(), last.End, last.Closed
	return w
}
