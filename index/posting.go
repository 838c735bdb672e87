package index

import "standing/match"

// posting is a name in the list of those that have a word: its number, and in the lower bits its burden,
// which saves a look at it. Words of names read as persons' and as others' are apart, and so are the lists.
type posting uint32

const (
	nameShift      = 7
	maxPostedNames = 1 << (32 - nameShift)
)

func newPosting(name uint32, n *match.Name) posting {
	return posting(name)<<nameShift | posting(n.Burden())
}

func (p posting) name() uint32 { return uint32(p >> nameShift) }

func (p posting) burden() int { return int(p & match.MaxBurden) }
