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
	lent  float64
}

// New returns the corpus of n parties that the seed stands for. Corpora of different sizes have
// different parties: the more there are, the fewer names are lent.
func New(m *Model, n int, seed uint64) *Corpus {
	c := &Corpus{model: m, n: n, seed: seed}
	c.lent = c.lending()
	return c
}

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
	f.fill()
	e.Names = make([]standing.Name, 0, len(s.names))
	for j := range s.names {
		c.addName(&e, &f, i, j)
	}
	c.model.addDetails(&e, s, r)
	return e, s
}

// addName gives party i its name j, its own or another party's.
func (c *Corpus) addName(e *standing.Entry, f *filler, i, j int) {
	p := &f.names[j]
	if p.shared && f.r.Float64() < c.lent {
		if name, ok := c.borrow(i, j == 0, e.Schema, f.r); ok {
			e.AddName(name, p.kind)
			return
		}
	}
	e.AddName(f.print(p), p.kind)
}
