package main

import (
	"fmt"
	"strings"

	"standing"
	"standing/index"
	"standing/match"
	"standing/text"
)

// corpus is an index of entries.
type corpus struct {
	entries []standing.Entry
	index   *searchable
}

func newCorpus(b *bench, entries []standing.Entry) corpus {
	parties := make([]*match.Party, len(entries))
	for i := range entries {
		parties[i] = match.Prepare(&entries[i])
	}
	return corpus{entries, newSearchable(parties, b.model)}
}

func (c corpus) search(q *standing.Entry) []index.Hit {
	return c.index.Search(match.Prepare(q))
}

// rank is the position among the hits of an entry that has the name, or -1.
func (c corpus) rank(hits []index.Hit, name string) int {
	for i, h := range hits {
		for _, n := range c.entries[h.Entry].Names {
			if strings.EqualFold(strings.Join(strings.Fields(n.Text), " "), strings.Join(strings.Fields(name), " ")) {
				return i
			}
		}
	}
	return -1
}

// tell prints the best hits.
func (c corpus) tell(hits []index.Hit) string {
	var b strings.Builder
	for i, h := range hits {
		if i == 3 {
			break
		}
		fmt.Fprintf(&b, "%.2f/%.2f %s (%s %s) ", h.Score, h.Support, h.Alias, c.entries[h.Entry].ID, c.entries[h.Entry].PrimaryName())
	}
	return b.String()
}

// scriptOf returns the script of the first letter that is not Latin.
func scriptOf(name string) text.Script {
	for _, w := range text.Words(name) {
		if w.Script != text.Latin {
			return w.Script
		}
	}
	return text.Latin
}

// percent is a share in percent; of nothing it is 0.
func percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}
