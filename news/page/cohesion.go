package page

import (
	"math"
	"strings"
	"unicode"
)

// window is how many paragraphs on each side of a seam are compared.
const window = 12

// terms counts the words of texts that tell what they are about. Words are cut to their
// first letters instead of being reduced by the rules of a language.
type terms map[string]float64

func (t terms) add(s string) {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\u200c' }) {
		if countWide(w) > 1 {
			t.pairs(w)
			continue
		}
		r := []rune(w)
		name := unicode.IsUpper(r[0])
		for i := range r {
			r[i] = unicode.ToLower(r[i])
		}
		if len(r) < 3 || common[string(r)] {
			continue
		}
		weight := 1.0
		if name {
			weight = 1.5
		}
		t[string(r[:min(len(r), 6)])] += weight
	}
}

// pairs counts the pairs of signs of scripts that write no blanks.
func (t terms) pairs(w string) {
	r := []rune(w)
	for i := 0; i+1 < len(r); i++ {
		t[string(r[i:i+2])]++
	}
}

// in is the share of the words that are among others, too.
func (t terms) in(others terms) float64 {
	if len(t) == 0 {
		return 0
	}
	n := 0
	for w := range t {
		if others[w] > 0 {
			n++
		}
	}
	return float64(n) / float64(len(t))
}

// likeness is the cosine of two counts, each damped.
func likeness(a, b terms) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	var dot, na, nb float64
	for w, n := range a {
		n = math.Sqrt(n)
		na += n * n
		if m := b[w]; m > 0 {
			dot += n * math.Sqrt(m)
		}
	}
	for _, m := range b {
		nb += m
	}
	return dot / math.Sqrt(na*nb)
}

// common are words that tell nothing of what a story is about.
var common = set(`the and for that with this from have has had was were are been being not but they their them his her its she who
which what when where will would could should can may might must more most than then there here about after before over under
into onto out off also just only even such some any all each both between during while since until because however said says say
told tells tell saying added according one two three four five six seven eight nine ten first second last next new old year years
month months week weeks day days time times people man men woman women make made take took get got give given come came went going
like other others another many much very well back still now today yesterday tomorrow monday tuesday wednesday thursday friday
saturday sunday january february march april june july august september october november december our your you
those these him himself herself itself themselves against among through down way part set end use used own him
per cent percent million billion report reported reports news too did does done doing don isn wasn won how why yet
was una uno los las les des del que qui par pour con por para como pero est sont une dans sur avec mit und der die das den dem ein
eine ist auf von nicht auch sich dos das não uma com mais что как это его для или был она они если при`)

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
