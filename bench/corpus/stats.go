package corpus

import (
	"iter"
	"math"
	"slices"

	"standing"
	"standing/text"
)

// Stats counts what a list is like. It needs memory for the distinct tokens and names, unlike
// the making of them.
type Stats struct {
	Parties     int
	Schemata    map[standing.Schema]int
	Names       int
	WithComma   int // names of persons printed LAST, First
	PersonNames int
	Tokens      int
	Scripts     map[text.Script]int // names, by the script of their first letter
	ByNames     []int               // ByNames[n] parties have n names; the last place holds all with more
	Births      int                 // persons with a date of birth
	Persons     int
	Countries   int // parties with a country
	Identified  int // parties with an identifier
	// Distinct names, and those of them that more than one party bears. Names are told apart
	// as folded.
	DistinctNames, SharedNames int
	// Sharing counts the parties whose first name (the one printed first) another bears as its first.
	Sharing int

	tokens map[string]uint32
	bearer map[uint64]int32 // of a name: the party, or -1 for several
	first  map[uint64]int32 // of a first name: how many parties
	curve  []point
}

// point says how many distinct tokens there were after so many.
type point struct{ tokens, distinct int }

// mostNames is where ByNames ends.
const mostNames = 40

// Measure counts over all entries, in their order.
func Measure(entries iter.Seq[standing.Entry]) *Stats {
	s := &Stats{
		Schemata: map[standing.Schema]int{}, Scripts: map[text.Script]int{}, ByNames: make([]int, mostNames+1),
		tokens: map[string]uint32{}, bearer: map[uint64]int32{}, first: map[uint64]int32{},
	}
	for e := range entries {
		s.add(&e)
	}
	for _, b := range s.bearer {
		if b < 0 {
			s.SharedNames++
		}
	}
	s.DistinctNames = len(s.bearer)
	for _, n := range s.first {
		if n > 1 {
			s.Sharing += int(n)
		}
	}
	s.curve = append(s.curve, point{s.Tokens, len(s.tokens)})
	s.bearer, s.first = nil, nil
	return s
}

func (s *Stats) add(e *standing.Entry) {
	s.Schemata[e.Schema]++
	if e.Schema == standing.Person {
		s.Persons++
		if len(e.Properties["birthDate"]) > 0 {
			s.Births++
		}
	}
	if countryOf(e) != "" {
		s.Countries++
	}
	if len(e.Identifiers) > 0 {
		s.Identified++
	}
	s.ByNames[min(len(e.Names), mostNames)]++
	for i, n := range e.Names {
		s.addName(n.Text, i == 0, e.Schema == standing.Person)
	}
	s.Parties++
}

func (s *Stats) addName(name string, first, person bool) {
	words := text.Words(name)
	if len(words) == 0 {
		return
	}
	s.Names++
	s.Scripts[words[0].Script]++
	if person {
		s.PersonNames++
		if slices.ContainsFunc(words, func(w text.Word) bool { return w.Before == text.Comma }) {
			s.WithComma++
		}
	}
	for _, w := range words {
		s.addToken(w.Text)
	}
	id := nameID(words)
	bearer, known := s.bearer[id]
	switch {
	case !known:
		s.bearer[id] = int32(s.Parties)
	case bearer != int32(s.Parties):
		s.bearer[id] = -1
	}
	if first {
		s.first[id]++
	}
}

// step is the ratio of one point of the curve to the next.
const step = 1.1

func (s *Stats) addToken(token string) {
	s.tokens[token]++
	s.Tokens++
	if len(s.curve) == 0 || float64(s.Tokens) >= step*float64(s.curve[len(s.curve)-1].tokens) {
		s.curve = append(s.curve, point{s.Tokens, len(s.tokens)})
	}
}

// DistinctTokens returns how many different tokens there are.
func (s *Stats) DistinctTokens() int { return len(s.tokens) }

// Hapaxes returns how many tokens stand in one place only.
func (s *Stats) Hapaxes() (n int) {
	for _, c := range s.tokens {
		if c == 1 {
			n++
		}
	}
	return n
}

// Ranks returns the counts of the tokens, the commonest first.
func (s *Stats) Ranks() []int {
	counts := make([]int, 0, len(s.tokens))
	for _, c := range s.tokens {
		counts = append(counts, int(c))
	}
	slices.SortFunc(counts, func(a, b int) int { return b - a })
	return counts
}

// Heaps returns the exponent b of Heaps' law, distinct = a * tokens^b, over the last decade of
// tokens: the slope of the line through the logarithms with the least squares.
func (s *Stats) Heaps() float64 {
	var n, x, y, xx, xy float64
	for _, p := range s.curve {
		if p.tokens*10 < s.Tokens {
			continue
		}
		a, b := math.Log(float64(p.tokens)), math.Log(float64(p.distinct))
		n, x, y, xx, xy = n+1, x+a, y+b, xx+a*a, xy+a*b
	}
	return (n*xy - x*y) / (n*xx - x*x)
}
