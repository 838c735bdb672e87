package web

import (
	"standing/match"
	"standing/screen"
)

// why is the comparison that a score comes from, drawn.
type why struct {
	A, B    []match.Stretch // the name asked about and the name held, what agrees marked
	Says    string
	Read    string
	Lines   []match.Line
	Agrees  []string
	Score   float64
	Support float64
	Model   string
}

// whyOf draws the comparison of a match; nil where no names were compared.
func whyOf(m screen.Match) *why {
	if m.Explained == nil {
		return nil
	}
	e := m.Explained
	out := &why{Says: m.Says, Read: e.Read, Lines: e.Lines, Agrees: e.Agrees, Score: e.Score, Support: e.Support, Model: e.Model}
	out.A, out.B = e.Marked()
	return out
}
