package main

import (
	"slices"
	"sync"

	"standing/index"
	"standing/match"
)

// searchable is prepared parties and a segment of them, which several workers may search.
type searchable struct {
	parties  []*match.Party
	segment  *index.Segment
	model    *match.Model
	idle     sync.Pool // of *index.Searcher
	postings func() map[match.Key][]uint32
}

func newSearchable(parties []*match.Party, model *match.Model) *searchable {
	segment, err := index.New(parties)
	if err != nil {
		fatal(err)
	}
	s := &searchable{parties: parties, segment: segment, model: model}
	s.idle.New = func() any { return index.NewSearcher(segment, model) }
	s.postings = sync.OnceValue(func() map[match.Key][]uint32 {
		of := map[match.Key][]uint32{}
		for i, p := range parties {
			for _, k := range p.Keys() {
				of[k] = append(of[k], uint32(i))
			}
		}
		return of
	})
	return s
}

// Party returns the party at a position.
func (s *searchable) Party(at int) *match.Party { return s.parties[at] }

// Search returns the parties that reach the default threshold, the best first.
func (s *searchable) Search(p *match.Party) []index.Hit {
	searcher := s.idle.Get().(*index.Searcher)
	defer s.idle.Put(searcher)
	return slices.Clone(searcher.Search(p, match.Threshold))
}

// Candidates returns the positions of all parties that share a key with p, in order.
func (s *searchable) Candidates(p *match.Party) []uint32 {
	var all []uint32
	for _, k := range p.Keys() {
		all = append(all, s.postings()[k]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
