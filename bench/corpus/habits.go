package corpus

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"

	"standing/text"
)

// habits are the ways in which the real lists spell one name now so and now otherwise.
type habits struct {
	tables    *tables
	spellings map[string][]string           // of a real token, those met beside it
	met       map[string]bool               // all real tokens
	writings  map[writtenIn]string          // of a real token, its form in another script
	counted   map[change]int                // changes of letters that make one of the other
	changes   []weighed                     // the commoner ones, in order
	chances   int                           // the sum of their counts
	letters   map[text.Script]map[rune]bool // letters met in each script
	alphabets map[text.Script][]rune
}

type writtenIn struct {
	token  string
	script text.Script
}

// change is a run of letters that another takes the place of.
type change struct{ from, to string }

type weighed struct {
	change
	count int
}

func newHabits(t *tables) *habits {
	return &habits{
		tables: t, spellings: map[string][]string{}, met: map[string]bool{}, writings: map[writtenIn]string{}, counted: map[change]int{},
		letters: map[text.Script]map[rune]bool{}, alphabets: map[text.Script][]rune{},
	}
}

// spelling notes that a and b are spellings of one name.
func (h *habits) spelling(a, b string) {
	h.spellings[a] = append(h.spellings[a], b)
	h.spellings[b] = append(h.spellings[b], a)
	if c, ok := changeOf(a, b); ok {
		h.counted[c]++
		h.counted[change{c.to, c.from}]++
	}
}

// writing notes the form of a token in another script.
func (h *habits) writing(token string, s text.Script, form string) {
	if _, ok := h.writings[writtenIn{token, s}]; !ok {
		h.writings[writtenIn{token, s}] = form
	}
}

// alphabet notes the letters of a word in another script.
func (h *habits) alphabet(s text.Script, form string) {
	if h.letters[s] == nil {
		h.letters[s] = map[rune]bool{}
	}
	for _, r := range form {
		h.letters[s][r] = true
	}
}

// changeOf returns the letters in which a and b differ, with the letter before them where one
// side has none; ok is false where they differ in too much to be a habit.
func changeOf(a, b string) (c change, ok bool) {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	x, y := a[i:], b[i:]
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if (x == "" || y == "") && i > 0 {
		x, y = a[i-1:i]+x, b[i-1:i]+y
	}
	return change{x, y}, x != "" && y != "" && len(x) <= 3 && len(y) <= 3
}

// leastHabit is how often a change must have been met to be more than a slip.
const leastHabit = 4

// settle puts what was noted in an order that does not depend on that of maps.
func (h *habits) settle() {
	for c, n := range h.counted {
		if n >= leastHabit {
			h.changes = append(h.changes, weighed{c, n})
			h.chances += n
		}
	}
	slices.SortFunc(h.changes, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
	})
	for s, letters := range h.letters {
		for r := range letters {
			h.alphabets[s] = append(h.alphabets[s], r)
		}
		slices.Sort(h.alphabets[s])
	}
}

// respell returns another spelling of a token: one that the lists or the tables know for it
// mostly, else one by a habit.
func (h *habits) respell(r *rand.Rand, token string) string {
	if met := h.spellings[token]; len(met) > 0 && r.Float64() < 0.8 {
		return met[r.IntN(len(met))]
	}
	if f := h.tables.forms[token]; f != nil && len(f.all) > 1 && r.Float64() < 0.6 {
		if s := f.all[r.IntN(len(f.all))]; s != token {
			return s
		}
	}
	other := token
	for range habitTries {
		if other = h.byHabit(r, token); h.met[other] {
			break // a habit mostly leads to a spelling that others have too
		}
	}
	return other
}

// habitTries is how many habits are tried for one that leads to a known token.
const habitTries = 4

// tries is how many habits are tried on a token before one letter is doubled instead.
const tries = 24

func (h *habits) byHabit(r *rand.Rand, token string) string {
	for range tries {
		if h.chances == 0 {
			break
		}
		c := h.pick(r.IntN(h.chances))
		if i := strings.Index(token, c.from); i >= 0 {
			if j := strings.LastIndex(token, c.from); j > i && r.IntN(2) == 0 {
				i = j
			}
			return token[:i] + c.to + token[i+len(c.from):]
		}
	}
	if len(token) < 2 {
		return token
	}
	i := 1 + r.IntN(len(token)-1)
	return token[:i] + token[i-1:]
}

// pick walks down the habits; the first few hold most of the weight.
func (h *habits) pick(n int) change {
	for _, w := range h.changes {
		if n -= w.count; n < 0 {
			return w.change
		}
	}
	return h.changes[0].change
}
