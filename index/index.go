// Package index finds the parties that a party may be, without comparing it with all: those
// that share a key of match.Keys with it, and so every one that scores at all.
package index

import (
	"cmp"
	"slices"

	"standing/match"
)

// Index holds prepared parties by their keys. It is not changed once built and may be used by
// many goroutines.
type Index struct {
	parties  []*match.Party
	postings map[match.Key][]uint32
}

// Build makes an index of parties; they are known by their positions.
func Build(parties []*match.Party) *Index {
	x := &Index{parties: parties, postings: map[match.Key][]uint32{}}
	for i, p := range parties {
		for _, key := range p.Keys() {
			x.postings[key] = append(x.postings[key], uint32(i))
		}
	}
	return x
}

// Hit is a party and what the comparison with it says.
type Hit struct {
	At    int
	Alias string // the name of it that is most alike
	match.Result
}

// Party returns the party at a position.
func (x *Index) Party(at int) *match.Party { return x.parties[at] }

// Candidates returns the positions of all parties that share a key with p, in order.
func (x *Index) Candidates(p *match.Party) []uint32 {
	var all []uint32
	for _, key := range p.Keys() {
		all = append(all, x.postings[key]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Search returns the parties that score at least least, the best first.
func (x *Index) Search(m *match.Model, p *match.Party, least float64) []Hit {
	return x.compare(m, p, least, x.Candidates(p))
}

// Exhaustive is Search without keys: it compares with every party.
func (x *Index) Exhaustive(m *match.Model, p *match.Party, least float64) []Hit {
	all := make([]uint32, len(x.parties))
	for i := range all {
		all[i] = uint32(i)
	}
	return x.compare(m, p, least, all)
}

func (x *Index) compare(m *match.Model, p *match.Party, least float64, among []uint32) (hits []Hit) {
	for _, i := range among {
		if r := m.Score(p, x.parties[i]); r.Score >= least && r.Score > 0 {
			_, alias := r.Names(p, x.parties[i])
			hits = append(hits, Hit{int(i), alias, r})
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Support, a.Support), cmp.Compare(a.At, b.At))
	})
	return hits
}
