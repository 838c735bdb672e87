package match

// Ties holds the ties of a name that is asked about by the words of an index. It may be used again.
type Ties struct {
	slots []uint32 // 1 + the first entry of a word, by hash; 0 for none
	list  []entry
	shift uint8
}

type entry struct {
	Tie
	word uint32
	next uint32 // 1 + the next entry of the slot
}

// Reset empties it for about so many ties.
func (t *Ties) Reset(size int) {
	bits := uint8(6)
	for 1<<bits < 2*size {
		bits++
	}
	if need := 1 << bits; need > cap(t.slots) {
		t.slots = make([]uint32, need)
	} else {
		t.slots = t.slots[:need]
		clear(t.slots)
	}
	t.shift = 32 - bits
	t.list = t.list[:0]
}

func (t *Ties) slot(word uint32) *uint32 { return &t.slots[word*0x9E3779B1>>t.shift] }

// Add adds a tie to a word.
func (t *Ties) Add(word uint32, tie Tie) {
	s := t.slot(word)
	t.list = append(t.list, entry{tie, word, *s})
	*s = uint32(len(t.list))
}

// claims is what the ties say of the cells of one name.
type claims struct {
	a, b          uint32    // parts and cells with a tie
	halves        [2]uint32 // parts of which there is a first or a second half
	halfCells     uint32
	weight, worth float64
	anchored      bool // some tie is an anchor
	contended     bool // a part or cell has several ties
	joined        bool // words are written as one: only a comparison tells
}

func (l *claims) read(cells []Cell, ties *Ties) {
	for j := range cells {
		c := &cells[j]
		for at := *ties.slot(c.Word); at != 0; {
			e := &ties.list[at-1]
			if e.word == c.Word {
				l.claim(&e.Tie, j, c.role.light() && e.weight < lightTie)
			}
			at = e.next
		}
		if c.Joint == 0 {
			continue
		}
		for at := *ties.slot(c.Joint); at != 0; {
			e := &ties.list[at-1]
			if e.word == c.Joint {
				l.join(&e.Tie, uint32(1)<<j|uint32(1)<<nextCell(cells, j))
			}
			at = e.next
		}
	}
	if l.halves[0]&l.halves[1] != 0 {
		l.joined = true
		l.a |= l.halves[0] & l.halves[1]
		l.b |= l.halfCells
	}
}

// lightTie is more than two light parts weigh together.
const lightTie = 0.1

// nextCell returns the cell that makes one word with cell j.
func nextCell(cells []Cell, j int) int {
	for j++; j < len(cells)-1 && cells[j].role == Particle; {
		j++
	}
	return j
}

// join notes words that are written as one on one side.
func (l *claims) join(t *Tie, cells uint32) {
	l.joined = true
	l.a |= 1<<t.Part | 1<<t.Next
	if t.All {
		l.a = ^uint32(0)
	}
	l.b |= cells
}

func (l *claims) claim(t *Tie, cell int, light bool) {
	part, bit := uint32(1)<<t.Part, uint32(1)<<cell
	switch {
	case t.Loose:
		l.join(t, bit)
	case t.Half != 0:
		l.halves[t.Half-1] |= part
		l.halfCells |= bit
	case light && (l.a&part != 0 || l.b&bit != 0): // which of several articles belong together is all one
	default:
		l.contended = l.contended || l.a&part != 0 || l.b&bit != 0
		l.anchored = l.anchored || t.Anchor
		l.a |= part
		l.b |= bit
		l.weight += float64(t.weight)
		l.worth += float64(t.weight * (1 - t.price))
	}
}
