package main

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"standing/index"
)

// damages are ways in which names come to be written otherwise. None of them looks at the
// tables of the matcher. Each is reproducible: its chance comes of the seed and the name.
var damages = []struct {
	name string
	do   func(words []string, r *rand.Rand) []string
}{
	{"typo in every word", typos},
	{"typo in every word of four letters and more", longTypos},
	{"order swapped", swapped},
	{"middle part dropped", dropped},
	{"another usual spelling", respelled},
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

// damaged looks for the persons of the UN list under damaged names.
func damaged(b *bench) error {
	c, rows, err := unPersons(b.shared)
	if err != nil {
		return err
	}
	for _, d := range damages {
		for _, evidence := range []bool{true, false} {
			queries := make([]string, len(rows))
			results := make([][]index.Hit, len(rows))
			each(len(rows), func(i int) {
				words := d.do(strings.Fields(rows[i]["full_name"]), rand.New(rand.NewPCG(1, uint64(i))))
				if words == nil {
					return
				}
				queries[i] = strings.Join(words, " ")
				q := person(row{"full_name": queries[i], "date_of_birth": rows[i]["date_of_birth"]}, evidence)
				results[i] = c.search(b, &q)
			})
			n, first, found := 0, 0, 0
			for i, hits := range results {
				if queries[i] == "" {
					continue
				}
				n++
				at := c.rank(hits, rows[i]["full_name"])
				if at == 0 {
					first++
				}
				if at >= 0 {
					found++
				} else if !evidence {
					fmt.Printf("%s: %s for %s: %s\n", d.name, queries[i], rows[i]["full_name"], c.tell(hits))
				}
			}
			fmt.Printf("%s, evidence %v: %d names, found %d (%.1f %%), first %d\n", d.name, evidence, n, found, 100*float64(found)/float64(n), first)
		}
	}
	return nil
}
