package match

import "slices"

// Mark says what a stretch of a name is to the other name.
type Mark string

// The marks. Text between the parts of a name has none.
const (
	Same Mark = "same" // the same name, however spelled
	Like Mark = "like" // paired at a price
	Off  Mark = "off"  // without a partner, or speaking against
)

// Stretch is a piece of a name as printed; the pieces in their order make up the whole.
type Stretch struct {
	Text string
	Mark Mark
}

// Marked cuts both names of the explanation into stretches, to be shown beside each other.
func (e Explanation) Marked() (a, b []Stretch) {
	var marksA, marksB []marked
	for _, line := range e.Lines {
		mark := line.mark()
		for _, s := range line.A {
			marksA = append(marksA, marked{s.Start, s.End, mark})
		}
		for _, s := range line.B {
			marksB = append(marksB, marked{s.Start, s.End, mark})
		}
	}
	return stretches(e.A, marksA), stretches(e.B, marksB)
}

func (l Line) mark() Mark {
	switch {
	case l.Rule != Paired.String():
		return Off
	case l.Relation == Equal.String() || l.Relation == Spelling.String():
		return Same
	}
	return Like
}

type marked struct {
	start, end int
	mark       Mark
}

// stretches cuts a name where marks begin and end. Where two overlap the earlier line of the
// explanation counts, but for a pairing that another rule speaks against.
func stretches(name string, marks []marked) (out []Stretch) {
	of := make([]Mark, len(name))
	for _, m := range marks {
		for i := m.start; i < m.end && i < len(name); i++ {
			if of[i] == "" || m.mark == Off {
				of[i] = m.mark
			}
		}
	}
	for i := 0; i < len(name); {
		end := i + 1
		for end < len(name) && of[end] == of[i] {
			end++
		}
		out = append(out, Stretch{name[i:end], of[i]})
		i = end
	}
	return slices.Clip(out)
}
