package main

import (
	"math"
	"slices"
	"strings"

	"standing"
)

// rewriting writes a name in another way that makes no other name of it; "" where it cannot.
type rewriting struct {
	name string
	do   func(name string, schema standing.Schema) string
}

var rewritings = []rewriting{
	{"itself", func(name string, _ standing.Schema) string { return name }},
	{"itself in capitals", func(name string, _ standing.Schema) string { return strings.ToUpper(name) }},
	{"itself in small letters", func(name string, _ standing.Schema) string { return strings.ToLower(name) }},
	{"a person's, the last word first", lastFirst},
}

// lastFirst puts the last of up to four words first. With five words and more there is mostly a chain of
// fathers in the name, whose order tells.
func lastFirst(name string, schema standing.Schema) string {
	words := strings.Fields(strings.ReplaceAll(name, ",", ""))
	if schema != standing.Person || len(words) < 2 || len(words) > 4 {
		return ""
	}
	return strings.Join(slices.Concat(words[len(words)-1:], words[:len(words)-1]), " ")
}

// identity compares every listed name with itself, also written otherwise: it must score 1, in
// another order nearly so.
func identity(b *bench, _ []string) error {
	c, err := readCorpus(b, negativeLists)
	if err != nil {
		return err
	}
	for _, w := range rewritings {
		scores := make([][]float64, len(c.entries))
		each(len(c.entries), func(i int) {
			for _, n := range c.entries[i].Names {
				if again := w.do(n.Text, c.entries[i].Schema); again != "" {
					scores[i] = append(scores[i], b.againstItself(n.Text, again, c.entries[i].Schema))
				}
			}
		})
		all := slices.Concat(scores...)
		one, rounded, high := 0, 0, 0
		for _, s := range all {
			switch {
			case s == 1:
				one++
			case math.Abs(s-1) < 1e-9:
				rounded++
			case s >= sameSounds:
				high++
			}
		}
		b.figure("%-34s %6d names: 1 exactly %6d, within 1e-9 %5d, above %.2f %4d, below %3d", w.name, len(all), one, rounded, sameSounds, high, len(all)-one-rounded-high)
	}
	return nil
}

func (b *bench) againstItself(name, again string, schema standing.Schema) float64 {
	x, y := prepare(name, string(schema)), prepare(again, string(schema))
	score := b.model.Score(x, y).Score
	if score < sameSounds {
		b.tell("%.2f %s | %s: %s", score, name, again, b.model.Explain(x, y).Sentence())
	}
	return score
}
