package match

import (
	"strings"

	"standing/text"
)

// token is a word of a name on its way to become a part.
type token struct {
	letters    string // with the forms of one letter made one
	folded     string // as text.Words gives it: what is romanised
	start, end int
	script     text.Script
	word       personWord // zero for a word that the tables do not have
	thing      thing      // and what they say of it in the name of an organization
}

// tokens reads the words of a name, behind those of out. What was written A.B. is parted if split is set.
func tokens(out []token, name string, all []text.Word, split bool) []token {
	for _, w := range all {
		t := token{letters: text.FoldLetters(w.Text, w.Script), folded: w.Text, start: w.Start, end: w.End, script: w.Script}
		switch {
		case split && len(w.Text) <= 4 && w.Script == text.Latin && strings.Contains(name[w.Start:w.End], "."):
			for i := range len(t.letters) {
				out = append(out, t.cut(i, i+1))
			}
		case !split && elided(name[w.Start:w.End], t.letters):
			out = append(out, t.cut(1, len(t.letters)))
		case split && w.Script == text.Arabic && strings.HasPrefix(t.letters, arabicFatherOfThe):
			out = append(out, t.cut(0, len(arabicFather)), t.cut(len(arabicFather), len(t.letters)))
		case !split && w.Script == text.Arabic && strings.HasPrefix(t.letters, arabicAnd):
			out = append(out, t.cut(0, len(arabicWaw)), t.cut(len(arabicWaw), len(t.letters)))
		default:
			out = append(out, t)
		}
	}
	return out
}

// "And" is written together with the article behind it, "father of" by some.
const (
	arabicFather      = "ابو"
	arabicFatherOfThe = "ابوال"

	arabicWaw = "و"
	arabicAnd = arabicWaw + "ال"
)

// elided tells a French or Italian word behind an article or "de" without its vowel: l'armée.
func elided(printed, letters string) bool {
	if len(letters) < 4 || letters[0] != 'l' && letters[0] != 'd' {
		return false
	}
	return strings.HasPrefix(printed[1:], "'") || strings.HasPrefix(printed[1:], "’")
}

// cut makes a token of some of the letters. It stands where the whole stands.
func (t token) cut(from, to int) token {
	t.letters = t.letters[from:to]
	t.folded = t.letters
	return t
}
