package match

import (
	"strings"

	"standing/text"
)

// token is a word of a name on its way to become a part, or several words joined to one.
type token struct {
	letters    string
	start, end int
	script     text.Script
	word       personWord // zero for a word that the tables do not have
}

// tokens reads the words of a name. What was written A.B. is parted if split is set.
func tokens(name string, split bool) []token {
	all := text.Words(name)
	out := make([]token, 0, len(all))
	for _, w := range all {
		t := token{letters: text.FoldLetters(w.Text, w.Script), start: w.Start, end: w.End, script: w.Script}
		if split && len(w.Text) <= 4 && w.Script == text.Latin && strings.Contains(name[w.Start:w.End], ".") {
			for i := range len(t.letters) {
				out = append(out, token{letters: t.letters[i : i+1], start: t.start, end: t.end, script: t.script})
			}
			continue
		}
		out = append(out, t)
	}
	return out
}
