package match

import "math/bits"

// rest sums up the parts of one name that have no partner.
type rest struct {
	conflict, missing   float64 // weights, as conflict and as missing on the other side
	numbers, generation uint32
	legal               uint32
	named               uint32 // what conflict and missing are made of
}

// slight is the most that parts weigh which nobody misses.
const slight = 0.03

func (l *alignment) rests() (a, b rest) {
	a, b = left(l.a, l.restA), left(l.b, l.restB)
	if b.named == 0 {
		a.forget(l.a, l.restA)
	}
	if a.named == 0 {
		b.forget(l.b, l.restB)
	}
	return a, b
}

func left(n *Name, mask uint32) (r rest) {
	for m := mask; m != 0; m &= m - 1 {
		i := bits.TrailingZeros32(m)
		p := &n.parts[i]
		switch p.role {
		case Number:
			r.numbers |= 1 << i
		case Generation:
			r.generation |= 1 << i
		case Legal:
			r.legal |= 1 << i
			r.missing += p.extra
		default:
			r.missing += p.extra
			if !p.role.light() && p.extra > slight {
				r.conflict += p.against
				r.named |= 1 << i
			}
		}
	}
	return r
}

// repeated is what a word weighs that only repeats another.
const repeated = slight

// forget takes out words that only repeat one which has a partner: "Sergey Sergey Shoigu".
func (r *rest) forget(n *Name, mask uint32) {
	for m := r.named; m != 0; m &= m - 1 {
		i := bits.TrailingZeros32(m)
		for j := range n.parts {
			if mask&(1<<j) == 0 && sameAgain(&n.parts[j], &n.parts[i]) {
				r.missing -= n.parts[i].extra - repeated
				r.conflict -= n.parts[i].against
				r.named &^= 1 << i
				break
			}
		}
	}
}

// score fills in the sheet for two names that are laid beside each other.
func (m *Model) score(l *alignment, s *sheet) {
	s.reset()
	if !l.anchored {
		s.add(contribution{rule: Unanchored})
		return
	}
	matched := 0.0
	for i := range l.size {
		matched += l.pairs[i].weight
	}
	for i := range l.size {
		p := &l.pairs[i]
		s.add(contribution{rule: Paired, value: p.weight / matched * (1 - p.price), a: p.a, b: p.b, pair: int8(i)})
	}
	a, b := l.rests()
	if both := min(a.conflict, b.conflict); both > 0 {
		s.add(contribution{rule: Conflict, value: -m.Conflict * min(1, both/m.ConflictFull), a: a.named, b: b.named})
	}
	if over := abs64(a.missing - b.missing); over > 1e-12 {
		c := contribution{rule: Missing}
		if a.missing > b.missing {
			c.a, c.value = a.named, -m.missing(l, matched, over, l.a, a.named)
		} else {
			c.b, c.value = b.named, -m.missing(l, matched, over, l.b, b.named)
		}
		s.add(c)
	}
	if a.numbers|b.numbers != 0 {
		s.add(contribution{rule: Numbers, value: -m.numbers(l, &a, &b), a: a.numbers, b: b.numbers})
	}
	switch {
	case a.generation != 0 && b.generation != 0:
		s.add(contribution{rule: GenerationMark, value: -m.Generation, a: a.generation, b: b.generation})
	case a.generation|b.generation != 0:
		s.add(contribution{rule: GenerationMark, value: -m.GenerationMissing, a: a.generation, b: b.generation})
	}
	if a.legal != 0 && b.legal != 0 {
		s.add(contribution{rule: LegalForm, value: -m.LegalForm, a: a.legal, b: b.legal})
	}
	if maskA, maskB := l.reversal(); maskA != 0 {
		s.add(contribution{rule: Reversed, value: -m.Reversed, a: maskA, b: maskB})
	}
}

// numbers is the price of numbers without a partner. The first of its kind is often not numbered.
func (m *Model) numbers(l *alignment, a, b *rest) float64 {
	one := func(n *Name, mask uint32) bool {
		return bits.OnesCount32(mask) == 1 && n.parts[bits.TrailingZeros32(mask)].class == 1
	}
	if a.numbers == 0 && one(l.b, b.numbers) || b.numbers == 0 && one(l.a, a.numbers) {
		return m.NumberOne
	}
	return m.Number
}

// missing is the price of parts that stand on one side only. In personal names it is a share
// of the whole, the dearer the less the paired parts tell, and dearer still where no more than
// one name is paired; the name of an organization that has one more word is mostly another
// organization.
func (m *Model) missing(l *alignment, matched, over float64, n *Name, named uint32) float64 {
	if !l.a.Person && !l.b.Person {
		return min(m.MissingMost, max(m.missingWords(l, n, named), min(over, slight)))
	}
	return m.missingShare(over, matched, l.a.complete || l.b.complete, l.names() < 2)
}

// missingWords adds up what is missing in the name of an organization.
func (m *Model) missingWords(l *alignment, n *Name, named uint32) (price float64) {
	place := m.MissingPlace
	if l.names() < 2 && !l.a.company() && !l.b.company() {
		place = m.MissingPlaceLone
	}
	for ; named != 0; named &= named - 1 {
		price += m.missingWord(n.parts[bits.TrailingZeros32(named)].role, place)
	}
	return price
}

// names counts the names that are paired: two words that make one name are one.
func (l *alignment) names() (n int) {
	for i := range l.size {
		p := &l.pairs[i]
		i, j := bits.TrailingZeros32(p.a), bits.TrailingZeros32(p.b)
		a, b := &l.a.parts[i], &l.b.parts[j]
		switch {
		case p.kind == Run || p.kind == Joined:
			n += max(bits.OnesCount32(p.a), bits.OnesCount32(p.b))
		case a.role == Bound && b.role == Bound && !l.paired(i+1, j+1):
			n++ // the names that they go with are others
		case mark(a) || mark(b) || a.role == Initial || b.role == Initial || a.follows || b.follows:
		default:
			n++
		}
	}
	return n
}

// paired reports whether part i of the one name is paired with part j of the other.
func (l *alignment) paired(i, j int) bool {
	for k := range l.size {
		if l.pairs[k].a&(1<<i) != 0 && l.pairs[k].b&(1<<j) != 0 {
			return true
		}
	}
	return false
}

// reversal finds two parts that stand in the chain of fathers in the one order here and in the
// other order there.
func (l *alignment) reversal() (a, b uint32) {
	if !l.a.marked || !l.b.marked {
		return 0, 0
	}
	for i := range l.size {
		for j := range i {
			p, q := &l.pairs[i], &l.pairs[j]
			pa, pb := levels(l, p)
			qa, qb := levels(l, q)
			if pa == noLevel || pb == noLevel || qa == noLevel || qb == noLevel {
				continue
			}
			if (pa-qa)*(pb-qb) < 0 {
				a |= p.a | q.a
				b |= p.b | q.b
			}
		}
	}
	return a, b
}

func levels(l *alignment, p *pairing) (a, b int8) {
	return l.a.parts[bits.TrailingZeros32(p.a)].level, l.b.parts[bits.TrailingZeros32(p.b)].level
}

func abs64(f float64) float64 { return max(f, -f) }
