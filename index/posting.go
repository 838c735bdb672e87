package index

import "standing/match"

// posting is a name in the list of those that have a word: its number, and in the lower bits what saves a
// look at it: how it is read, and its burden.
type posting uint32

const (
	burdenBits     = 7
	personBit      = 1 << burdenBits
	nameShift      = burdenBits + 1
	maxPostedNames = 1 << (32 - nameShift)
)

func newPosting(name uint32, n *match.Name) posting {
	p := posting(name)<<nameShift | posting(n.Burden())
	if n.Person {
		p |= personBit
	}
	return p
}

func (p posting) name() uint32 { return uint32(p >> nameShift) }

func (p posting) person() bool { return p&personBit != 0 }

func (p posting) burden() int { return int(p & (personBit - 1)) }
