package corpus

import (
	"fmt"
	"iter"
	"math/rand/v2"

	"standing"
)

// Source is the source that made parties are of.
const Source standing.SourceID = "made"

// Corpus is a number of made parties.
type Corpus struct {
	model *Model
	n     int
	seed  uint64
}

// New returns the corpus of n parties that the seed stands for.
func New(m *Model, n int, seed uint64) *Corpus { return &Corpus{m, n, seed} }

// Len returns the number of parties.
func (c *Corpus) Len() int { return c.n }

// All yields the parties one by one. They may be kept, but not changed: countries and the like
// are shared with the model.
func (c *Corpus) All() iter.Seq[standing.Entry] { return c.Slice(0, c.n) }

// Slice yields parties from to to-1, for workers that share the making.
func (c *Corpus) Slice(from, to int) iter.Seq[standing.Entry] {
	return func(yield func(standing.Entry) bool) {
		for i := from; i < to; i++ {
			if !yield(c.Party(i)) {
				return
			}
		}
	}
}

// Party makes party i.
func (c *Corpus) Party(i int) standing.Entry {
	e, _ := c.party(i)
	return e
}

// Streams of chance that must not run alongside one another.
const (
	partyStream = iota + 1
	customerStream
)

func chance(seed, stream uint64, i int) *rand.Rand {
	return rand.New(rand.NewPCG(mix(seed)^mix(stream), mix(uint64(i))))
}

func (c *Corpus) party(i int) (standing.Entry, *skeleton) {
	r := chance(c.seed, partyStream, i)
	s := c.model.skeletons[r.IntN(len(c.model.skeletons))]
	e := standing.Entry{Source: Source, ID: fmt.Sprintf("m%08d", i), Schema: s.real.Schema, Tags: s.real.Tags, Listed: s.real.Listed}
	f := filler{model: c.model, r: r, skeleton: s}
	f.addNames(&e)
	c.model.addDetails(&e, s, r)
	return e, s
}
