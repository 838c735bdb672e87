package main

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// damages are ways in which names come to be written otherwise. Each returns nil for a name that
// it cannot be done to. The last, without a function, is two of the others.
var damages = []struct {
	name string
	do   func(words []string, r *rand.Rand) []string
}{
	{"slip in a word", slip},
	{"order swapped", swapped},
	{"part dropped", dropped},
	{"spelled otherwise", respelled},
	{"words joined", joined},
	{"word split", split},
	{"initials", initials},
	{"two of these", nil},
}

// damaged damages a name in the way so many, or in the next way that the name allows.
func damaged(name string, way int, r *rand.Rand) (kind, text string) {
	words := strings.Fields(name)
	for i := range damages {
		d := &damages[(way+i)%len(damages)]
		do := d.do
		if do == nil {
			do = twice
		}
		if out := do(slices.Clone(words), r); out != nil && strings.Join(out, " ") != name {
			return d.name, strings.Join(out, " ")
		}
	}
	return "left as it is", name
}

// slip makes one slip of the pen: a letter more, less, another, or two changed about. The letter is one
// of the name's own, so that it is of the same script.
func slip(words []string, r *rand.Rand) []string {
	at := r.IntN(len(words))
	w, all := []rune(words[at]), []rune(strings.ToLower(strings.Join(words, "")))
	if len(w) < 2 {
		return nil
	}
	i, letter := r.IntN(len(w)), all[r.IntN(len(all))]
	switch r.IntN(4) {
	case 0:
		w = slices.Insert(w, i, letter)
	case 1:
		w = slices.Delete(w, i, i+1)
	case 2:
		w[i] = letter
	case 3:
		i = min(i, len(w)-2)
		w[i], w[i+1] = w[i+1], w[i]
	}
	words[at] = string(w)
	return words
}

func swapped(words []string, r *rand.Rand) []string {
	if len(words) < 2 {
		return nil
	}
	if r.IntN(2) == 0 {
		return append(words[len(words)-1:], words[:len(words)-1]...)
	}
	r.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	return words
}

func dropped(words []string, r *rand.Rand) []string {
	if len(words) < 2 {
		return nil
	}
	at := r.IntN(len(words))
	return slices.Delete(words, at, at+1)
}

// spellings are habits of writing the same sounds with other letters.
var spellings = [][2]string{
	{"oo", "u"},
	{"ou", "u"},
	{"ee", "i"},
	{"u", "ou"},
	{"o", "u"},
	{"e", "a"},
	{"a", "e"},
	{"i", "y"},
	{"y", "i"},
	{"q", "k"},
	{"kh", "h"},
	{"k", "q"},
	{"gh", "g"},
	{"dh", "d"},
	{"th", "t"},
	{"sh", "ch"},
	{"j", "dj"},
	{"zh", "j"},
	{"w", "v"},
	{"v", "w"},
	{"z", "s"},
	{"c", "k"},
	{"ks", "x"},
	{"x", "ks"},
	{"ei", "ey"},
	{"ph", "f"},
	{"ss", "s"},
	{"mm", "m"},
	{"ll", "l"},
	{"aa", "a"},
}

// respelled changes up to two habits in every word.
func respelled(words []string, r *rand.Rand) []string {
	changed := false
	for i := range words {
		w := strings.ToLower(words[i])
		for range 2 {
			for from, k := r.IntN(len(spellings)), 0; k < len(spellings); k++ {
				if s := spellings[(from+k)%len(spellings)]; strings.Contains(w, s[0]) {
					w, changed = strings.Replace(w, s[0], s[1], 1), true
					break
				}
			}
		}
		words[i] = w
	}
	if !changed {
		return nil
	}
	return words
}

func joined(words []string, r *rand.Rand) []string {
	if len(words) < 2 {
		return nil
	}
	at := r.IntN(len(words) - 1)
	words[at] += []string{"", "-"}[r.IntN(4)/3] + words[at+1]
	return slices.Delete(words, at+1, at+2)
}

func split(words []string, r *rand.Rand) []string {
	at := r.IntN(len(words))
	w := []rune(words[at])
	if len(w) < 4 {
		return nil
	}
	i := 2 + r.IntN(len(w)-3)
	words[at] = string(w[:i])
	return slices.Insert(words, at+1, string(w[i:]))
}

// initials leaves the first letter of one word, or of all but the last.
func initials(words []string, r *rand.Rand) []string {
	if len(words) < 2 {
		return nil
	}
	one := r.IntN(len(words))
	all := r.IntN(4) == 0
	for i := range words {
		if i == one || all && i < len(words)-1 {
			words[i] = string([]rune(words[i])[:1]) + []string{"", "."}[r.IntN(2)]
		}
	}
	return words
}

// twice damages in two ways, as far as the name allows.
func twice(words []string, r *rand.Rand) []string {
	for range 2 {
		if out := damages[r.IntN(len(damages)-1)].do(words, r); out != nil {
			words = out
		}
	}
	return words
}
