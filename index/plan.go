package index

import (
	"cmp"
	"math"
	"slices"

	"standing/match"
)

// plan is how the names are looked up that may reach the score with one name asked about: the
// words of some of its parts, which cannot all be missing, and the fewest names have.
type plan struct {
	drivers []uint32
	most    [match.MaxParts]float64
	cost    [match.MaxParts]int
	order   []int
	joints  []joinTie
	parts   [match.MaxParts]*wordTies
}

// joinTie is a word that two parts asked about are written as.
type joinTie struct {
	word        uint32
	first, next uint8
}

// make looks up what the parts of the name are tied to, and decides by which of them names are
// looked up.
func (p *plan) make(s *Searcher, n *match.Name, least float64) {
	s.model.Asked(&s.asked, n, least)
	p.joints = p.joints[:0]
	total := 0
	for i := range n.Len() {
		p.parts[i], p.most[i], p.cost[i] = nil, 0, 0
		if s.asked.LookedUp(i) {
			p.parts[i] = s.partTies(n, i)
			total += len(p.parts[i].ties) + 2*len(p.parts[i].halves)
		}
	}
	s.ties.Reset(total + 8)
	var manifold uint32
	for i, t := range p.parts[:n.Len()] {
		if t == nil {
			continue
		}
		p.addPart(s, i, t)
		if t.loose {
			manifold |= 1 << i
		}
	}
	manifold |= p.addJoints(s, n)
	p.decide(s, n, p.needed(s, n, manifold))
}

// addPart notes the ties of one part.
func (p *plan) addPart(s *Searcher, i int, t *wordTies) {
	p.most[i] = t.most
	if t.loose {
		p.most[i] = match.HeaviestJoined
	}
	for _, wt := range t.ties {
		tie := wt.tie
		tie.Part, tie.Next = uint8(i), uint8(i)
		s.ties.Add(wt.word, tie)
		p.cost[i] += len(s.segment.having(wt.word))
	}
	for _, h := range t.halves {
		for half, words := range [...][]uint32{h.first, h.second} {
			for _, word := range words {
				s.ties.Add(word, match.TieHalf(i, uint8(half+1)))
			}
		}
		p.cost[i] += min(s.count(h.first), s.count(h.second))
	}
}

func (s *Searcher) count(words []uint32) (n int) {
	for _, w := range words {
		n += len(s.segment.having(w))
	}
	return n
}

// addJoints notes the words that two parts are written as.
func (p *plan) addJoints(s *Searcher, n *match.Name) (manifold uint32) {
	add := func(t *wordTies, i, j int) {
		if t == nil {
			return
		}
		for _, wt := range t.ties {
			tie := wt.tie
			tie.Part, tie.Next = uint8(i), uint8(j)
			s.ties.Add(wt.word, tie)
			p.joints = append(p.joints, joinTie{wt.word, uint8(i), uint8(j)})
			p.most[i], p.most[j] = max(p.most[i], match.HeaviestJoined/2), max(p.most[j], match.HeaviestJoined/2)
			manifold |= 1<<i | 1<<j
		}
	}
	for i := range n.Len() {
		if j, ok := n.Neighbour(i); ok {
			add(s.jointTies(n, i), i, j)
		}
		for j := range n.Len() {
			add(s.togetherTies(n, i, j), i, j)
		}
	}
	return manifold
}

// needed returns the parts that are looked up: beginning with all, the dearest is left out as
// long as one of the others must be there.
func (p *plan) needed(s *Searcher, n *match.Name, manifold uint32) uint32 {
	p.order = p.order[:0]
	for i := range n.Len() {
		p.order = append(p.order, i)
	}
	slices.SortFunc(p.order, func(a, b int) int { return cmp.Or(cmp.Compare(p.cost[b], p.cost[a]), cmp.Compare(a, b)) })
	needed := uint32(math.MaxUint32) >> (32 - n.Len())
	if n.Len() == 0 {
		return 0
	}
	for _, i := range p.order {
		if without := needed &^ (1 << i); without != 0 && s.asked.Needed(without, (*[match.MaxParts]float64)(&p.most), manifold) {
			needed = without
		}
	}
	return needed
}

// decide collects the words by which names are looked up.
func (p *plan) decide(s *Searcher, n *match.Name, needed uint32) {
	p.drivers = p.drivers[:0]
	for i, t := range p.parts[:n.Len()] {
		if t == nil || needed&(1<<i) == 0 {
			continue
		}
		for _, wt := range t.ties {
			p.drivers = append(p.drivers, wt.word)
		}
		for _, h := range t.halves {
			if s.count(h.first) <= s.count(h.second) {
				p.drivers = append(p.drivers, h.first...)
			} else {
				p.drivers = append(p.drivers, h.second...)
			}
		}
	}
	for _, j := range p.joints {
		if needed&(1<<j.first|1<<j.next) != 0 {
			p.drivers = append(p.drivers, j.word)
		}
	}
}
