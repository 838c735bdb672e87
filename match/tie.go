package match

import (
	"math"

	"github.com/cespare/xxhash/v2"
)

// Tie is what binds a part of a name that is asked about to a word that names of an index have.
type Tie struct {
	Part   uint8 // of the name asked about
	Next   uint8 // the part that makes one word with it; Part itself if none does
	Half   uint8 // 1 or 2: the word is the first or second half of the part
	Anchor bool  // it alone makes names candidates for each other
	Light  bool  // the word is of names that have nothing but light parts: bounds do not hold for those
	Loose  bool  // a word written as one on either side: worth what only a comparison tells
	All    bool  // the word is an acronym of the whole name
	price  float32
	weight float32
	extra  float32 // of the word
}

// Brings returns what the part brings by the tie; nothing for words written as one.
func (t *Tie) Brings() Most { return Most{float64(t.weight), float64(t.extra)} }

// Burden is what the word has in the burden of its names, rounded up.
func (t *Tie) Burden() uint8 { return uint8(math.Ceil(float64(t.extra) * BurdenUnit)) }

// Raise makes the most of it and another.
func (m *Most) Raise(other Most) {
	m.Weight, m.Extra = max(m.Weight, other.Weight), max(m.Extra, other.Extra)
}

// Tie finds what binds part i to a word by itself: as a comparison of the two names would.
func (m *Model) Tie(n *Name, i int, w *Word) (t Tie, ok bool) {
	p, q := &n.parts[i], &w.part
	t = Tie{Part: uint8(i), Next: uint8(i), Light: w.promoted}
	if q.role == jointRole {
		t.Loose = true
		return t, m.tieJoint(p, &q.forms[0])
	}
	kind, price := m.relate(p, q)
	if kind == Unrelated {
		return t, false
	}
	if !anchors(n, p) || !w.promoted && !q.mayAnchor() {
		if kind != ByInitial && kind != Equal && kind != Near {
			return t, false
		}
	}
	t.Anchor = kind.anchor() && anchors(n, p) && (w.promoted || q.mayAnchor())
	t.price, t.weight, t.extra = float32(price), float32(p.weight+q.weight)/2, float32(q.extra)
	if kind == ByInitial {
		t.weight = float32(min(p.weight, q.weight))
	}
	return t, true
}

// tieJoint compares a part with two neighbours of the other name written as one word.
func (m *Model) tieJoint(p *part, f *form) bool {
	for i := range p.forms {
		if _, ok := m.relateJoint(&p.forms[i], f); ok {
			return true
		}
	}
	return false
}

// TieJoint finds whether part i and its neighbour, written as one word, are the word.
func (m *Model) TieJoint(n *Name, i int, w *Word) (t Tie, ok bool) {
	t = Tie{Part: uint8(i), Next: uint8(n.joints[i].next), Loose: true}
	return t, w.part.role != jointRole && m.tieJoint(&w.part, &n.joints[i].form)
}

// HasNeighbour reports whether part i may be written together with one behind it.
func (n *Name) HasNeighbour(i int) bool { return n.joints[i].next >= 0 }

// IsJoint reports whether a word is part i and its neighbour written as one.
func (n *Name) IsJoint(i int, word []byte) bool {
	return n.joints[i].next >= 0 && n.joints[i].letters == string(word)
}

// AppendTogether appends parts i and j as one word, if they may be written so in a name where they are no
// neighbours.
func (n *Name) AppendTogether(word []byte, i, j int) (together []byte, ok bool) {
	a, b := &n.parts[i], &n.parts[j]
	if i == j || !loose(n, i, j) || len(a.forms) == 0 || len(b.forms) == 0 || min(len(a.forms[0].letters), len(b.forms[0].letters)) < minHalf {
		return word, false
	}
	return append(append(word, a.forms[0].letters...), b.forms[0].letters...), true
}

// TieTogether finds whether parts i and j are the word, letter by letter.
func TieTogether(i, j int, word []byte, w *Word) (t Tie, ok bool) {
	t = Tie{Part: uint8(i), Next: uint8(j), Loose: true}
	return t, w.part.role != jointRole && w.spelled(word)
}

// TieAcronym finds whether the word is that acronym of the whole name.
func TieAcronym(acronym string, w *Word) (t Tie, ok bool) {
	p := &w.part
	return Tie{Loose: true, All: true}, p.role != jointRole && mayAbbreviate(p) && p.forms[0].letters == acronym
}

func (w *Word) spelled(word []byte) bool {
	for i := range w.part.forms {
		if w.part.forms[i].letters == string(word) {
			return true
		}
	}
	return false
}

// TieHalf is the tie of part i to a word that is half of it.
func TieHalf(i int, half uint8) Tie { return Tie{Part: uint8(i), Next: uint8(i), Half: half} }

// Halves calls each with every two words that part i may be written as in a name where they
// are no neighbours.
func (n *Name) Halves(i int, each func(first, second string)) {
	p := &n.parts[i]
	if !n.Person || p.role.light() {
		return
	}
	for k := range p.forms {
		for at, w := minHalf, p.forms[k].letters; at <= len(w)-minHalf; at++ {
			each(w[:at], w[at:])
		}
	}
}

// IsHalf reports whether a word is written so and may be half of a word.
func (w *Word) IsHalf(word string) bool {
	p := &w.part
	return p.role != jointRole && !p.role.light() && len(p.forms) > 0 && p.forms[0].letters == word
}

// WordKey returns the key that an index holds a word in Latin letters by, in names read as this one.
func (n *Name) WordKey(word []byte) Key {
	k := keyOfWord(word)
	if n.Person {
		k ^= ofPersons
	}
	return k
}

func keyOfWord(word []byte) Key {
	var room [usualValue]byte
	return Key(xxhash.Sum64(append(append(room[:0], wordKey), word...)))
}
