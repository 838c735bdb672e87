package corpus

import (
	"math"
	"math/rand/v2"

	"standing"
	"standing/text"
)

// nameID tells names apart as folded.
func nameID(words []text.Word) uint64 {
	id := uint64(0)
	for _, w := range words {
		id = mix(id ^ hash(w.Text))
	}
	return id
}

// markShared marks the names that several real entries bear.
func (m *Model) markShared() {
	bearer := map[uint64]int{} // the number of the skeleton from 1, or -1 for several
	ids := make([][]uint64, len(m.skeletons))
	for i, s := range m.skeletons {
		for _, n := range s.printed {
			id := nameID(text.Words(n))
			ids[i] = append(ids[i], id)
			if b := bearer[id]; b == 0 {
				bearer[id] = i + 1
			} else if b != i+1 {
				bearer[id] = -1
			}
		}
	}
	for i, s := range m.skeletons {
		for j := range s.names {
			s.names[j].shared = bearer[ids[i][j]] < 0
		}
	}
}

// Names that nobody lent anybody come to be the same by chance, the more of them the more
// parties there are: at as many parties as the real lists have, byChance of the share that is
// wanted, and by every decade as much again. Measured on made parties.
const byChance = 0.27

// lending is the chance that a name which another real entry bears as well is one of another
// made party. Half of such names give the other half.
func (c *Corpus) lending() float64 {
	if c.n < 2 {
		return 0
	}
	chance := byChance * (1 + math.Log10(float64(c.n)/float64(len(c.model.skeletons))))
	return 0.5 * (1 - min(1, max(0, chance)))
}

// lenders is how many parties are asked for a name before one is made after all.
const lenders = 12

// borrow returns a name of another party of the schema: its first name for a first name, else
// any of it. What that party borrowed itself is not lent on.
func (c *Corpus) borrow(i int, first bool, schema standing.Schema, r *rand.Rand) (name string, ok bool) {
	for range lenders {
		j := r.IntN(c.n)
		other := chance(c.seed, partyStream, j)
		s := c.model.skeletons[other.IntN(len(c.model.skeletons))]
		if j == i || s.real.Schema != schema {
			continue
		}
		f := filler{model: c.model, r: other, skeleton: s}
		f.fill()
		if first {
			return f.print(&s.names[0]), true
		}
		return f.print(&s.names[r.IntN(len(s.names))]), true
	}
	return "", false
}
