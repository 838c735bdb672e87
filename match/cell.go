package match

import "math/bits"

// Cell is a part of a name as an index holds it, in 16 bytes: which word it is, and what decides
// without a look at the word how much it counts when nothing is paired with it.
type Cell struct {
	Word  uint32 // the number of its word
	Joint uint32 // the number of the word that it makes with its neighbour; 0 for none
	role  Role
	level int8
	// In units of 1/cellUnit, rounded.
	weight, extra, against uint16
}

const cellUnit = 50000

func unit(f float64) uint16 { return uint16(f*cellUnit + 0.5) }

func cellOf(p *part, word, joint uint32) Cell {
	return Cell{word, joint, p.role, p.level, unit(p.weight), unit(p.extra), unit(p.against)}
}

// HasPostings reports whether names are looked up by the words of such cells. Those of articles and
// the like are not: half of all names have one.
func (c *Cell) HasPostings(f NameFlags) bool { return f&LightOnly != 0 || c.role != Particle }

// NameFlags is what an index holds of a name as a whole.
type NameFlags uint8

// The flags.
const (
	AsPerson  NameFlags = 1 << iota // read as the name of a person
	WeakName                        // a weak alias
	LightOnly                       // it has nothing but parts that are no anchors elsewhere
	Complete                        // written in a script that leaves out no part
	Marked                          // it has a word for child
	Company                         // it has a legal form
	Repeats                         // a part of it repeats another
)

// Names returns the names of a party, read as those of persons or of anything else.
func (p *Party) Names(person bool) []Name {
	if person {
		return p.persons
	}
	return p.organizations
}

// Corporate reports whether some name of the party has a legal form.
func (p *Party) Corporate() bool { return p.corporate }

// Len returns how many parts the name has.
func (n *Name) Len() int { return len(n.parts) }

// Flags returns what an index holds of the name as a whole.
func (n *Name) Flags() (f NameFlags) {
	for _, is := range [...]struct {
		set bool
		f   NameFlags
	}{
		{n.Person, AsPerson},
		{n.Weak, WeakName},
		{n.anchorsLight, LightOnly},
		{n.complete, Complete},
		{n.marked, Marked},
		{n.company(), Company},
		{n.repeats(), Repeats},
	} {
		if is.set {
			f |= is.f
		}
	}
	return f
}

// Burden is how much the parts of the name speak against others that lack them, in units of
// 1/BurdenUnit, rounded down. What may only repeat another part does not count.
func (n *Name) Burden() uint8 {
	sum := 0.0
	for i := range n.parts {
		if c := cellOf(&n.parts[i], 0, 0); c.named() && n.twins(i) == 0 && !n.anchorsLight {
			sum += float64(c.extra) / cellUnit
		}
	}
	return uint8(min(MaxBurden, sum*BurdenUnit))
}

// BurdenUnit and MaxBurden are chosen for seven bits: no more than eight names count.
const BurdenUnit, MaxBurden = 16, 127

// named reports whether the part speaks against a name without it.
func (c *Cell) named() bool {
	return !c.role.light() && c.role != Number && c.role != Generation && c.extra > slight*cellUnit
}

func (n *Name) repeats() bool {
	for i := range n.parts {
		if n.twins(i) != 0 {
			return true
		}
	}
	return false
}

// twins returns the parts that part i may only repeat.
func (n *Name) twins(i int) (mask uint32) {
	for j := range n.parts {
		if i != j && sameAgain(&n.parts[i], &n.parts[j]) {
			mask |= 1 << j
		}
	}
	return mask
}

// Cell returns part i for an index that gave its word and its joint these numbers.
func (n *Name) Cell(i int, word, joint uint32) Cell { return cellOf(&n.parts[i], word, joint) }

// AppendWord packs part i.
func (n *Name) AppendWord(b []byte, i int) []byte {
	b = n.parts[i].packWord(b)
	b[2] |= n.wordFlags()
	return b
}

// Flags of a word that come of its name: that it has nothing but light parts, that it is read as a
// person's.
const promotedFlag, personFlag = 2, 4

func (n *Name) wordFlags() byte { return flag(n.anchorsLight)*promotedFlag | flag(n.Person)*personFlag }

// AppendJoint packs part i and its neighbour as one word; nothing if they are none.
func (n *Name) AppendJoint(b []byte, i int) []byte {
	if n.joints[i].next < 0 {
		return b
	}
	p := part{role: jointRole, forms: []form{n.joints[i].form}}
	b = p.packWord(b)
	b[2] |= n.wordFlags()
	return b
}

// jointRole marks two neighbours as one word; no part of a name has it.
const jointRole Role = 255

// jointNext returns the neighbour that part i makes one word with, or -1.
func jointNext(parts []part, i int) int {
	j := i + 1
	for j < len(parts)-1 && parts[j].role == Particle {
		j++
	}
	if j >= len(parts) {
		return -1
	}
	return j
}

// Held is a place to unpack a name to, which may be used again.
type Held struct {
	name   Name
	words  [MaxParts]Word
	joints [MaxParts]Word
}

// Unpack makes the name of its cells. at tells where a word begins in the store. What a name is
// compared by as a whole (its joints, its letters in a row, its acronyms) is made only where whole is set:
// two names that share none of the keys of these have no use of them.
func (h *Held) Unpack(store *Bytes, cells []Cell, f NameFlags, at func(word uint32) uint32, whole bool) *Name {
	n := &h.name
	n.Person, n.Weak, n.anchorsLight, n.complete, n.marked = f&AsPerson != 0, f&WeakName != 0, f&LightOnly != 0, f&Complete != 0, f&Marked != 0
	n.parts, n.joints = n.parts[:0], n.joints[:0]
	n.run, n.whole, n.runParts, n.acronyms = "", "", 0, nil
	for i := range cells {
		w := &h.words[i]
		w.Unpack(store, at(cells[i].Word))
		w.part.level = cells[i].level
		n.parts = append(n.parts, w.part)
		n.joints = append(n.joints, joint{next: -1})
	}
	if !whole {
		return n
	}
	for i := range cells {
		if cells[i].Joint != 0 {
			h.joints[i].Unpack(store, at(cells[i].Joint))
			n.joints[i] = joint{h.joints[i].part.forms[0], jointNext(n.parts, i)}
		}
	}
	n.lineUp(new(smithy))
	if !n.Person {
		n.acronyms = acronymsOf(n.parts)
	}
	return n
}

// sameAgain reports whether one part only repeats the other: "Sergey Sergey Shoigu".
func sameAgain(p, q *part) bool { return p.content == q.content || meet(p.rows, q.rows) }

func lowest(mask uint32) int { return bits.TrailingZeros32(mask) }
