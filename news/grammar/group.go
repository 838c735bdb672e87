package grammar

import "slices"

// group is a noun with what belongs to it, "members of the group", or several of them
// joined by "and"; as phrases.
type group struct {
	first, last int
	heads       []int // the phrases that are joined
}

// bound is a group behind a preposition.
type bound struct {
	prep  string
	group group
}

// groupAt is the group that begins with the nominal phrase i.
func (s *sentence) groupAt(i int) *group {
	g := &group{first: i, last: i, heads: []int{i}}
	for {
		next := g.last + 1
		switch {
		case s.kind(next) == binding && s.word(next) == "of" && s.kind(next+1) == nominal:
			g.last = next + 1
		case s.kind(next) == joining && s.word(next) != "but" && s.kind(next+1) == nominal && !s.beginsClause(g, next+1),
			s.kind(next) == pause && s.kind(next+1) == nominal && s.isList(next):
			g.last = next + 1
			g.heads = append(g.heads, next+1)
		case s.kind(next) == pause && s.kind(next+1) == joining && s.word(next+1) == "and" && s.kind(next+2) == nominal && len(g.heads) > 1 && !s.beginsClause(g, next+2):
			g.last = next + 2
			g.heads = append(g.heads, next+2)
		default:
			return g
		}
	}
}

// beginsClause reports whether the nominal phrase i, joined to a group that stands behind a
// verb, is the subject of a clause of its own.
func (s *sentence) beginsClause(g *group, i int) bool {
	j := i + 1
	for s.kind(j) == binding && s.kind(j+1) == nominal {
		j += 2
	}
	j = s.skip(j, 1)
	return s.kind(j) == verbal && s.phrases[j].vg.finite() && s.finiteBefore(g.first)
}

// isList reports whether the comma at i parts members of a list that an "and" closes.
func (s *sentence) isList(i int) bool {
	for i < len(s.phrases) {
		if s.kind(i) != pause && s.kind(i) != joining || s.kind(i+1) != nominal {
			return s.kind(i) == pause && s.kind(i+1) == joining && s.kind(i+2) == nominal
		}
		if s.kind(i) == joining {
			return s.word(i) == "and" || s.word(i) == "or"
		}
		i += 2
		for s.kind(i) == binding && s.word(i) == "of" && s.kind(i+1) == nominal {
			i += 2
		}
	}
	return false
}

// boundFrom collects the groups behind prepositions from i to the end of the clause.
func (s *sentence) boundFrom(i int) (all []bound) {
	for i < len(s.phrases) {
		switch p := s.phrases[i]; {
		case (p.kind == binding || p.kind == opens) && s.kind(i+1) == nominal:
			if p.kind == opens && s.kind(s.skip(i+2, 1)) == verbal {
				return all
			}
			g := s.groupAt(i + 1)
			all = append(all, bound{s.word(i), *g})
			i = g.last + 1
		case p.kind == verbal && p.vg.finite(), p.kind == relates, p.kind == stop, p.kind == opens, p.kind == joining && s.kind(i+1) == verbal:
			return all
		case p.kind == pause && s.kind(i+1) == nominal && !s.apposed(i), p.kind == pause && s.kind(i+1) == joining:
			return all
		default:
			i++
		}
	}
	return all
}

// apposed reports whether between the comma at i and the next one only a group stands that
// tells of the one before, with the clause going on behind.
func (s *sentence) apposed(i int) bool {
	if s.kind(i) != pause || s.kind(i+1) != nominal {
		return false
	}
	for j := i + 2; j < len(s.phrases); j++ {
		switch s.kind(j) {
		case pause:
			return s.kind(s.skip(j+1, 1)) == binding || s.kind(s.skip(j+1, 1)) == verbal
		case verbal:
			if s.phrases[j].vg.finite() {
				return false
			}
		case relates, opens, stop:
			return false
		}
	}
	return false
}

// times returns the moments told between the phrases first and last.
func (s *sentence) timesIn(first, last int) (at []int) {
	for i := max(first, 0); i <= last && i < len(s.phrases); i++ {
		if s.phrases[i].kind == timed && s.phrases[i].moment != nil {
			at = append(at, i)
		}
	}
	return at
}

func (g *group) has(i int) bool {
	return g != nil && (i >= g.first && i <= g.last || slices.Contains(g.heads, i))
}
