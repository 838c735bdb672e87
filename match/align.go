package match

import (
	"math/bits"
	"slices"
)

// pairing binds parts of one name to parts of the other; bit i of a is part i.
type pairing struct {
	a, b   uint32
	kind   Relation
	price  float64
	weight float64
	apart  int    // how far apart they stand: of equal parts those in the same place belong together
	order  uint64 // by content, so that pairings of one worth come in the same order whichever name is first
}

func (p *pairing) worth() float64 { return p.weight * (1 - p.price) }

// maxCandidates bounds the pairings that are weighed against each other.
const maxCandidates = 160

// alignment is two names laid beside each other. Its arrays are fixed so that a comparison
// allocates nothing.
type alignment struct {
	a, b         *Name
	pairs        [MaxParts]pairing
	size         int
	candidates   [maxCandidates]pairing
	found        int
	restA, restB uint32 // parts without a partner
	anchored     bool
}

func (l *alignment) lay(m *Model, a, b *Name) {
	l.a, l.b, l.size, l.found, l.anchored = a, b, 0, 0, false
	l.restA, l.restB = uint32(1)<<len(a.parts)-1, uint32(1)<<len(b.parts)-1
	l.single(m)
	l.choose()
	if l.restA == 0 && l.restB == 0 {
		return
	}
	l.found = 0
	l.joined(m, false)
	l.joined(m, true)
	l.acronyms(m)
	l.choose()
	if l.restA != 0 || l.restB != 0 {
		l.run(m)
	}
}

func (l *alignment) add(p pairing) {
	if l.found < maxCandidates {
		l.candidates[l.found] = p
		l.found++
	}
}

// single collects the relations of one part with one part.
func (l *alignment) single(m *Model) {
	for i := range l.a.parts {
		for j := range l.b.parts {
			p, q := &l.a.parts[i], &l.b.parts[j]
			kind, price := m.relate(p, q)
			if kind == Unrelated {
				continue
			}
			if !anchors(l.a, p) || !anchors(l.b, q) {
				if kind != ByInitial && kind != Equal && kind != Near {
					continue
				}
			}
			weight := (p.weight + q.weight) / 2
			if kind == ByInitial {
				weight = min(p.weight, q.weight)
			}
			l.add(pairing{a: 1 << i, b: 1 << j, kind: kind, price: price, weight: weight, order: p.content + q.content, apart: apart(p, q, i, j)})
		}
	}
}

// apart tells how far apart parts i and j stand, first in the chain of fathers.
func apart(p, q *part, i, j int) int {
	return abs(int(p.level)-int(q.level))*MaxParts*MaxParts*2 + abs(i-j)*MaxParts*2 + i + j
}

// anchors reports whether the part may anchor a match.
func anchors(n *Name, p *part) bool { return n.anchorsLight || p.mayAnchor() }

func (p *part) mayAnchor() bool {
	return !p.role.light() && p.role != Number && p.role != Initial && p.role != Bound
}

// choose takes candidates by worth as long as their parts are free.
func (l *alignment) choose() {
	found := l.candidates[:l.found]
	slices.SortFunc(found, func(x, y pairing) int {
		switch wx, wy := x.worth(), y.worth(); {
		case wx > wy:
			return -1
		case wx < wy:
			return 1
		case x.price < y.price:
			return -1
		case x.price > y.price:
			return 1
		case x.order < y.order:
			return -1
		case x.order > y.order:
			return 1
		}
		return x.apart - y.apart
	})
	for i := range found {
		p := &found[i]
		if p.a&^l.restA != 0 || p.b&^l.restB != 0 || l.size == MaxParts {
			continue
		}
		l.pairs[l.size] = *p
		l.size++
		l.restA &^= p.a
		l.restB &^= p.b
		l.anchored = l.anchored || l.isAnchor(p)
	}
}

// isAnchor reports whether the pairing alone makes the two names candidates for each other.
func (l *alignment) isAnchor(p *pairing) bool {
	if bits.OnesCount32(p.a)+bits.OnesCount32(p.b) > 2 {
		return p.kind.anchor()
	}
	return p.kind.anchor() && anchors(l.a, &l.a.parts[bits.TrailingZeros32(p.a)]) && anchors(l.b, &l.b.parts[bits.TrailingZeros32(p.b)])
}

// minRun is how many letters two names need to be compared as one word each.
const minRun = 6

// run pairs the whole names where they differ in nothing but where the blanks are, with or
// without legal forms and titles.
func (l *alignment) run(m *Model) {
	a, b := l.a, l.b
	if len(a.parts) == len(b.parts) {
		return
	}
	all := func(n *Name) uint32 { return uint32(1)<<len(n.parts) - 1 }
	if a.whole == b.whole && len(a.whole) >= minRun {
		l.settle(pairing{a: all(a), b: all(b), kind: Run, price: m.Joined})
		return
	}
	if min(len(a.run), len(b.run)) < minRun {
		return
	}
	if a.run == b.run {
		l.settle(pairing{a: a.runParts, b: b.runParts, kind: Run, price: m.Joined})
	}
}

// settle takes one pairing and drops all others.
func (l *alignment) settle(p pairing) {
	p.weight = (l.a.weigh(p.a) + l.b.weigh(p.b)) / 2
	l.size, l.anchored = 1, true
	l.pairs[0] = p
	l.restA = (uint32(1)<<len(l.a.parts) - 1) &^ p.a
	l.restB = (uint32(1)<<len(l.b.parts) - 1) &^ p.b
}

// joined finds a part that is left over on one side and is two left-over parts of the other
// written as one, in either order.
func (l *alignment) joined(m *Model, flip bool) {
	one, two := l.a, l.b
	restOne, restTwo := l.restA, l.restB
	if flip {
		one, two, restOne, restTwo = two, one, restTwo, restOne
	}
	for i := range one.parts {
		if restOne&(1<<i) == 0 || !anchors(one, &one.parts[i]) {
			continue
		}
		for j := range two.parts {
			if restTwo&(1<<j) == 0 {
				continue
			}
			for k := range two.parts {
				if k == j || restTwo&(1<<k) == 0 || !joinable(two, j, k) || k < j && one.parts[i].ordered() {
					continue
				}
				p, ok := m.join(&one.parts[i], two, j, k)
				if !ok {
					continue
				}
				p.a, p.b = 1<<i, 1<<j|1<<k
				if flip {
					p.a, p.b = p.b, p.a
				}
				l.add(p)
			}
		}
	}
}

// joinable tells which parts may have been written as one word: neighbours, and loose ones.
func joinable(n *Name, j, k int) bool { return n.joints[j].next == k || loose(n, j, k) }

// loose tells which parts may have been written as one word wherever they stand: any two names of
// a personal name of usual length.
func loose(n *Name, j, k int) bool {
	return n.Person && len(n.parts) <= maxLoose && !n.parts[j].role.light() && !n.parts[k].role.light()
}

// maxLoose is how many parts a personal name may have whose parts may be joined in any order.
const maxLoose = 8

// join compares a part with two parts of the other name as one word: neighbours in order as any
// two words are compared, others letter by letter.
func (m *Model) join(whole *part, n *Name, j, k int) (p pairing, ok bool) {
	first, second := &n.parts[j], &n.parts[k]
	p.order = whole.content + first.content + second.content
	p.weight = (whole.weight + first.weight + second.weight) / 2
	if n.joints[j].next == k {
		for i := range whole.forms {
			if price, bound := m.relateJoint(&whole.forms[i], &n.joints[j].form); bound && (!ok || price < p.price) {
				p.price, ok = price, true
			}
		}
		if ok {
			p.kind, p.price = Joined, min(p.price+m.Joined, 1)
			return p, true
		}
	}
	if !loose(n, j, k) || len(first.forms) == 0 || len(second.forms) == 0 {
		return p, false
	}
	f, s := first.forms[0].letters, second.forms[0].letters
	if min(len(f), len(s)) < minHalf {
		return p, false
	}
	for i := range whole.forms {
		if w := whole.forms[i].letters; len(w) == len(f)+len(s) && w[:len(f)] == f && w[len(f):] == s {
			p.kind, p.price = Joined, m.Joined
			return p, true
		}
	}
	return p, false
}

// minHalf is how many letters a word has at least that is written as one with another elsewhere in the name.
const minHalf = 3

// relateJoint compares a word with two written as one: by letters or by sound, which keys can look up.
func (m *Model) relateJoint(whole, joint *form) (price float64, ok bool) {
	kind, price := m.relateForm(whole, joint)
	return price, kind == Sound && (price <= m.Spelling || float64(joint.bones) >= m.JointBones)
}

// acronyms finds a left-over part that is the acronym of the whole other name.
func (l *alignment) acronyms(m *Model) {
	if l.a.Person || l.b.Person {
		return
	}
	l.acronym(m, l.a, l.b, l.restA, l.restB, false)
	l.acronym(m, l.b, l.a, l.restB, l.restA, true)
}

func (l *alignment) acronym(m *Model, short, long *Name, restShort, restLong uint32, flip bool) {
	for i := range short.parts {
		p := &short.parts[i]
		if restShort&(1<<i) == 0 || p.role.light() || len(p.forms) == 0 || !slices.Contains(long.acronyms, p.forms[0].letters) {
			continue
		}
		covered := restLong
		if covered != uint32(1)<<len(long.parts)-1 {
			continue
		}
		pair := pairing{a: 1 << i, b: covered, kind: Acronym, price: m.Acronym, weight: p.weight, order: p.content}
		if flip {
			pair.a, pair.b = pair.b, pair.a
		}
		l.add(pair)
	}
}
