package main

import (
	"math/rand/v2"
	"strings"
)

// damages are ways in which names come to be written otherwise. None of them looks at the
// tables of the matcher. Each is reproducible: its chance comes of the seed and the name.
var damages = []damage{
	{"typo in every word", typos, true},
	{"typo in every word of four letters and more", longTypos, false},
	{"order swapped", swapped, true},
	{"middle part dropped", dropped, true},
	{"another usual spelling", respelled, true},
}

// damage is one way; of the counted ones the total is made.
type damage struct {
	name    string
	do      func(words []string, r *rand.Rand) []string // nil for a name that it cannot be done to
	counted bool
}

const letters = "abcdefghijklmnopqrstuvwxyz"

func typos(words []string, r *rand.Rand) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = typo(w, r)
	}
	return out
}

// longTypos leaves short words alone: with a slip of the pen most of them are another name.
func longTypos(words []string, r *rand.Rand) []string {
	out := typos(words, r)
	for i, w := range words {
		if len([]rune(w)) < 4 {
			out[i] = w
		}
	}
	return out
}

// typo makes one slip of the pen: a letter more, less, another, or two changed about.
func typo(word string, r *rand.Rand) string {
	w := []rune(word)
	if len(w) < 2 {
		return word
	}
	for {
		out := append([]rune(nil), w...)
		at, letter := r.IntN(len(w)), rune(letters[r.IntN(len(letters))])
		switch r.IntN(4) {
		case 0:
			out = append(out[:at], append([]rune{letter}, out[at:]...)...)
		case 1:
			out = append(out[:at], out[at+1:]...)
		case 2:
			out[at] = letter
		case 3:
			if at+1 == len(w) {
				at--
			}
			out[at], out[at+1] = out[at+1], out[at]
		}
		if !strings.EqualFold(string(out), word) {
			return string(out)
		}
	}
}

func swapped(words []string, r *rand.Rand) []string {
	if len(words) < 2 {
		return nil
	}
	return append([]string{words[len(words)-1]}, words[:len(words)-1]...)
}

func dropped(words []string, r *rand.Rand) []string {
	if len(words) < 3 {
		return nil
	}
	at := 1 + r.IntN(len(words)-2)
	return append(append([]string(nil), words[:at]...), words[at+1:]...)
}

// spellings are habits of writing the same sounds with other letters.
var spellings = [][2]string{
	{"mohammad", "muhammed"},
	{"mohammed", "mohamad"},
	{"muhammad", "mohamed"},
	{"ahmad", "ahmed"},
	{"hassan", "hasan"},
	{"hussein", "husain"},
	{"ullah", "ollah"},
	{"uddin", "eddine"},
	{"abdul", "abdel"},
	{"ee", "i"},
	{"oo", "u"},
	{"ou", "u"},
	{"q", "k"},
	{"kh", "h"},
	{"gh", "g"},
	{"dh", "d"},
	{"th", "t"},
	{"yy", "y"},
	{"ss", "s"},
	{"mm", "m"},
	{"aa", "a"},
	{"w", "v"},
	{"j", "dj"},
	{"z", "s"},
	{"i", "y"},
	{"o", "u"},
	{"e", "a"},
	{"u", "ou"},
	{"c", "k"},
}

// respelled changes up to two habits in every word.
func respelled(words []string, r *rand.Rand) []string {
	out := make([]string, len(words))
	for i, w := range words {
		w = strings.ToLower(w)
		for changed, from := 0, r.IntN(3); from < len(spellings) && changed < 2; from++ {
			if s := spellings[from]; strings.Contains(w, s[0]) {
				w = strings.Replace(w, s[0], s[1], 1)
				changed++
				from += r.IntN(len(spellings) / 2)
			}
		}
		out[i] = w
	}
	return out
}
