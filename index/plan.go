package index

import (
	"cmp"
	"slices"

	"standing/match"
)

// plan is how the names are looked up that may reach the score with one name asked about: first those
// which have words of some parts that cannot all be missing, and that the fewest names have.
type plan struct {
	size   int
	parts  [match.MaxParts]*wordTies
	joined []uint32 // words of names that are looked at whatever else they have: two parts written as one, light words
	halves []halves
	most   [match.MaxParts]match.Most
	cost   [match.MaxParts]int // how many names have a word of it
	order  []int
	needed uint32

	unlisted uint32 // parts that are tied to words without postings

	bits    [match.MaxParts]uint8 // by part: its bit while names are marked; 0 where it has none
	granted uint32                // the parts that count as found everywhere
	allowed [256]int16            // by bits: 1 + the burden that a name may have, 0 if that is not known yet; -1 if they are not enough
}

// make looks up what the parts of the name are tied to, and decides by which of them names are
// looked up.
func (p *plan) make(s *Searcher, n *match.Name, least float64) {
	s.model.Asked(&s.asked, n, least)
	p.joined, p.halves = p.joined[:0], p.halves[:0]
	total := 0
	for i := range n.Len() {
		p.parts[i], p.cost[i] = s.partTies(n, i), 0
		total += len(p.parts[i].ties) + 2*len(p.parts[i].halves)
	}
	s.ties.Reset(total + 8)
	p.size, p.unlisted = n.Len(), 0
	for i, t := range p.parts[:p.size] {
		p.addPart(s, i, t)
	}
	p.addJoints(s, n)
	s.asked.FindMusts(&p.most, p.unlisted)
	p.decide(s)
}

// addPart notes the ties of one part.
func (p *plan) addPart(s *Searcher, i int, t *wordTies) {
	p.most[i] = t.most
	for _, wt := range t.ties {
		tie := wt.tie
		tie.Part, tie.Next = uint8(i), uint8(i)
		s.ties.Add(wt.word, tie)
		names := len(s.segment.having(wt.word))
		switch {
		case tie.Loose, tie.Light:
			p.joined = append(p.joined, wt.word)
		case names == 0:
			p.unlisted |= 1 << i
		default:
			p.cost[i] += names
		}
	}
	for _, h := range t.halves {
		for half, words := range [...][]uint32{h.first, h.second} {
			for _, word := range words {
				s.ties.Add(word, match.TieHalf(i, uint8(half+1)))
			}
		}
		p.halves = append(p.halves, h)
	}
}

func (s *Searcher) count(words []uint32) (n int) {
	for _, w := range words {
		n += len(s.segment.having(w))
	}
	return n
}

// addJoints notes the words that two parts are written as.
func (p *plan) addJoints(s *Searcher, n *match.Name) {
	for i := range n.Len() {
		if n.HasNeighbour(i) {
			p.addJoint(s, n, i)
		}
		for j := range n.Len() {
			p.addTogether(s, n, i, j)
		}
	}
	for _, a := range n.Acronyms() {
		for _, row := range s.segment.wordKeys.find(n.WordKey([]byte(a))) {
			s.word.Unpack(&s.segment.words, s.segment.wordAt(row.Of))
			if tie, ok := match.TieAcronym(a, &s.word); ok {
				s.ties.Add(row.Of, tie)
				p.joined = append(p.joined, row.Of)
			}
		}
	}
}

// decide finds the parts that names are looked up by: beginning with all, the dearest is left out
// as long as one of the others must be there.
func (p *plan) decide(s *Searcher) {
	p.order = p.order[:0]
	for i := range p.size {
		p.order = append(p.order, i)
	}
	slices.SortFunc(p.order, func(a, b int) int { return cmp.Or(cmp.Compare(p.cost[b], p.cost[a]), cmp.Compare(a, b)) })
	p.needed = uint32(1)<<p.size - 1
	for _, i := range p.order {
		if without := p.needed &^ (1 << i); without != 0 && s.asked.Needed(without, &p.most) {
			p.needed = without
		}
	}
}

// reachable is how many times as many names as are looked up may have a part that is only marked.
const reachable = 8

// mark collects the names that have words of the needed parts, and marks which of all parts they
// have. A part that very many have is not marked, but granted.
func (p *plan) mark(s *Searcher) {
	p.number(s)
	s.touched = s.touched[:0]
	for i := range p.size {
		if p.needed&(1<<i) != 0 {
			p.each(s, i, func(n posting, bit, burden uint8) {
				m := &s.marks[n.name()]
				switch m.parts {
				case doneBit:
					return
				case 0:
					s.touched = append(s.touched, n)
				}
				m.add(bit, burden)
			})
		}
	}
	for i := range p.size {
		switch {
		case p.needed&(1<<i) != 0 || p.bits[i] == 0:
		case p.cost[i] > reachable*len(s.touched):
			p.granted |= 1 << i
		default:
			p.each(s, i, func(n posting, bit, burden uint8) {
				if m := &s.marks[n.name()]; m.parts != 0 && m.parts != doneBit {
					m.add(bit, burden)
				}
			})
		}
	}
	clear(p.allowed[:])
}

// doneBit marks names that have been looked at, lastBit those that have one of the needed parts
// for which there was no bit.
const lastBit, doneBit = 1 << 6, 1 << 7

// number gives bits to the parts: the last bit to all needed ones beyond six, none to further
// others, which count as found.
func (p *plan) number(s *Searcher) {
	p.granted = 0
	next := uint8(1)
	for _, needed := range [...]bool{true, false} {
		for i := range p.size {
			if p.needed&(1<<i) != 0 != needed {
				continue
			}
			p.bits[i] = 0
			switch {
			case next < lastBit:
				p.bits[i] = next
				next <<= 1
			case needed:
				p.bits[i] = lastBit
				p.granted |= 1 << i
			default:
				p.granted |= 1 << i
			}
		}
	}
}

// each calls f with the names that have a word of part i.
func (p *plan) each(s *Searcher, i int, f func(name posting, bit, burden uint8)) {
	t, bit := p.parts[i], p.bits[i]
	for _, wt := range t.ties {
		if !wt.tie.Loose {
			burden := wt.tie.Burden()
			for _, name := range s.segment.having(wt.word) {
				f(name, bit, burden)
			}
		}
	}
}

// eachJoined calls f with the names that may have two of the parts in one word, or one in two.
func (p *plan) eachJoined(s *Searcher, f func(name posting)) {
	each := func(words []uint32) {
		for _, word := range words {
			for _, name := range s.segment.having(word) {
				f(name)
			}
		}
	}
	each(p.joined)
	for _, h := range p.halves {
		if s.count(h.first) <= s.count(h.second) {
			each(h.first)
		} else {
			each(h.second)
		}
	}
}

// allowance returns the burden that a name may have which has parts of these bits; below 0 if they are
// not enough.
func (p *plan) allowance(s *Searcher, bits uint8) int {
	if a := p.allowed[bits]; a != 0 {
		return int(a) - 1
	}
	has := p.granted
	for i := range p.size {
		if p.bits[i]&bits != 0 {
			has |= 1 << i
		}
	}
	burden, ok := s.asked.Allowance(has, p.granted, &p.most)
	if !ok {
		burden = -2
	}
	p.allowed[bits] = int16(burden + 1)
	return burden
}
