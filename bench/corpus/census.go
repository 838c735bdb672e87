package corpus

import (
	"math/rand/v2"
	"sort"
	"strconv"

	"standing/data"
)

// census draws names of persons by the project's table of how common names are.
type census struct {
	given, family [cultures]wheel
	all           wheel // of cultures, by how common their given names are
}

// wheel draws one of several texts by weight.
type wheel struct {
	texts []string
	upTo  []float64
}

func (w *wheel) add(text string, weight float64) {
	if weight <= 0 {
		return
	}
	w.texts = append(w.texts, text)
	w.upTo = append(w.upTo, w.sum()+weight)
}

func (w *wheel) sum() float64 {
	if len(w.upTo) == 0 {
		return 0
	}
	return w.upTo[len(w.upTo)-1]
}

// draw returns the place of a text.
func (w *wheel) draw(r *rand.Rand) int {
	return min(len(w.texts)-1, sort.SearchFloat64s(w.upTo, r.Float64()*w.sum()))
}

// newCensus reads the table. A name that no other table knows is Western: the rest of the table
// is a census of the United States.
func newCensus(t *tables) *census {
	c := &census{}
	for _, row := range data.Rows("names/frequency.csv", "name", "given", "family") {
		of := western
		if f := t.forms[row[0]]; f != nil && len(f.cultures) > 0 {
			of = cultureNamed(f.cultures[0])
		}
		given, _ := strconv.ParseFloat(row[1], 64) // a blank is none
		family, _ := strconv.ParseFloat(row[2], 64)
		c.given[of].add(row[0], given)
		c.family[of].add(row[0], family)
	}
	for of := range vessels {
		c.all.add(strconv.Itoa(int(of)), c.given[of].sum())
	}
	return c
}

// name draws a given name or two and a family name of one culture.
func (c *census) name(r *rand.Rand) (string, culture) {
	n, _ := strconv.Atoi(c.all.texts[c.all.draw(r)])
	of := culture(n)
	given, family := &c.given[of], &c.family[of]
	if len(family.texts) == 0 {
		family = given
	}
	name := given.texts[given.draw(r)]
	if r.IntN(4) == 0 {
		name += " " + given.texts[given.draw(r)]
	}
	return written(name+" "+family.texts[family.draw(r)], r), of
}
