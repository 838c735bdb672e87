package index

import (
	"cmp"
	"math"
	"slices"

	"standing/match"
)

// Hit is an entry and what the comparison with it says.
type Hit struct {
	Entry int    // its number in the segment
	Alias string // the name of it that is most alike; empty where no name is
	match.Result
}

// Stats counts what the tiers of searches let through.
type Stats struct {
	Queries    int
	Words      int // words that share a key with a part asked about
	Near       int // words of these that may be tied to it
	Looked     int // names that have one of the parts that cannot all be missing
	Candidates int // names that have enough of the parts
	Compared   int // names that may score enough, by their cells
	Reached    int // names that do
	Hits       int // entries that do, with all that is known of them
}

// Searcher searches a segment. It is used by one goroutine.
type Searcher struct {
	Stats Stats

	segment *Segment
	model   *match.Model
	cache   cache
	asked   match.Asked
	ties    match.Ties
	held    match.Held
	known   match.Known
	bench   match.Bench
	word    match.Word
	probe   match.Probe
	fresh   wordTies // what a part is tied to, while that is found out

	packed   []byte
	keys     []match.Key
	found    []uint32 // words
	spans    []span
	touch    uint32   // written so that what is read ahead is read
	seenWord []uint32 // by word: the round in which it was found
	round    uint32
	marks    []mark    // by name, while a name is looked for
	touched  []posting // the names that have some
	direct   []uint32  // the names looked at before these
	plan     plan
	reached  []reach
	hits     []Hit
}

// mark is what is found of a name: the parts asked about that it has, by bits, and what their words have
// in its burden.
type mark struct{ parts, burden uint8 }

func (m *mark) add(bit, burden uint8) {
	m.parts |= bit
	m.burden = uint8(min(math.MaxUint8, int(m.burden)+int(burden)))
}

// reach is a name that reaches the score, and which name asked about it was compared with.
type reach struct {
	entry, name uint32
	asked       int32
	person      bool
	score       float64
}

// NewSearcher makes a searcher that compares by a model.
func NewSearcher(segment *Segment, model *match.Model) *Searcher {
	return &Searcher{segment: segment, model: model, seenWord: make([]uint32, len(segment.wordRows)), marks: make([]mark, len(segment.names))}
}

// Search returns the entries that score at least least, the best first. Below the default threshold of match
// the keys need not lead to all of them: for that there is Exhaustive. The hits are good until the next search.
func (s *Searcher) Search(p *match.Party, least float64) []Hit {
	s.Stats.Queries++
	s.reached, s.hits = s.reached[:0], s.hits[:0]
	for _, person := range [...]bool{true, false} {
		names := p.Names(person)
		for i := range names {
			s.name(&names[i], int32(i), least)
		}
	}
	s.collect(p, least)
	s.byNumbers(p, least)
	slices.SortFunc(s.hits, compareHits)
	s.Stats.Hits += len(s.hits)
	return s.hits
}

func compareHits(a, b Hit) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Support, a.Support), cmp.Compare(a.Entry, b.Entry))
}

// name finds the names of the segment that reach the score with one name asked about.
func (s *Searcher) name(n *match.Name, asked int32, least float64) {
	s.plan.make(s, n, least)
	s.direct = s.direct[:0]
	s.keys = n.AppendWholeLookups(s.keys[:0])
	for _, k := range s.keys {
		for _, row := range s.segment.wholeKeys.find(k) {
			if asPerson := s.segment.names[row.Of].Flags&match.AsPerson != 0; asPerson == n.Person && s.first(row.Of) {
				s.compareName(n, asked, row.Of, least, true)
			}
		}
	}
	s.plan.eachJoined(s, func(p posting) {
		if s.first(p.name()) {
			s.candidate(n, asked, p.name(), least)
		}
	})
	s.plan.mark(s)
	s.Stats.Looked += len(s.touched)
	for _, p := range s.touched {
		name := p.name()
		m := s.marks[name]
		s.marks[name] = mark{}
		if p.burden()-int(m.burden) <= s.plan.allowance(s, m.parts) {
			s.candidate(n, asked, name, least)
		}
	}
	for _, name := range s.direct {
		s.marks[name] = mark{}
	}
}

// first marks a name as looked at; it reports whether it was not.
func (s *Searcher) first(name uint32) bool {
	if s.marks[name].parts != 0 {
		return false
	}
	s.marks[name].parts = doneBit
	s.direct = append(s.direct, name)
	return true
}

// candidate compares with one name, if that may reach the score by what is known of its cells.
func (s *Searcher) candidate(n *match.Name, asked int32, number uint32, least float64) {
	row := &s.segment.names[number]
	s.Stats.Candidates++
	if most, joined := s.asked.Most(s.segment.cellsOf(row), row.Flags, &s.ties); most >= least-match.Rounding {
		s.compareName(n, asked, number, least, joined)
	}
}

// compareName compares with one name. whole tells that the two share more than single parts.
func (s *Searcher) compareName(n *match.Name, asked int32, number uint32, least float64, whole bool) {
	row := &s.segment.names[number]
	s.Stats.Compared++
	other := s.held.Unpack(&s.segment.words, s.segment.cellsOf(row), row.Flags, s.segment.wordAt, whole)
	if score := s.model.ScoreNames(&s.bench, n, other); score >= least {
		s.Stats.Reached++
		s.reached = append(s.reached, reach{row.Entry, number, asked, n.Person, score})
	}
}

// collect makes hits of the names that reached the score: of every entry the two names that are
// most alike, the first of several, with what else is known.
func (s *Searcher) collect(p *match.Party, least float64) {
	slices.SortFunc(s.reached, func(a, b reach) int {
		return cmp.Or(cmp.Compare(a.entry, b.entry), cmp.Compare(b.score, a.score), cmp.Compare(a.asked, b.asked), cmp.Compare(a.name, b.name))
	})
	last := -1
	for i := range s.reached {
		r := &s.reached[i]
		if int(r.entry) == last {
			continue
		}
		row := &s.segment.entries[r.entry]
		if match.ReadAsPersons(p.Kinds(), row.kinds()) != r.person {
			continue
		}
		last = int(r.entry)
		if h := s.weigh(p, r); h.Score >= least {
			s.hits = append(s.hits, h)
		}
	}
}

func (e *entryRow) kinds() match.Kinds {
	return match.Kinds{Persons: e.Persons > 0, Other: e.Other > 0, Corporate: e.Corporate != 0}
}

// weigh compares with an entry whose most alike name is known.
func (s *Searcher) weigh(p *match.Party, r *reach) Hit {
	entry := &s.segment.entries[r.entry]
	s.known.Unpack(&s.segment.evidence, entry.Evidence, s.segment.schemaOf(entry))
	h := Hit{Entry: int(r.entry), Result: match.Result{A: -1, B: -1, Person: r.person}}
	if r.asked < 0 {
		h.Score, h.Support = s.model.ScoreKnown(&s.bench, p, nil, &s.known, nil)
		return h
	}
	row := &s.segment.names[r.name]
	first := entry.Names
	if !r.person {
		first += uint32(entry.Persons)
	}
	h.A, h.B, h.Alias = int(r.asked), int(r.name-first), s.segment.text(row)
	other := s.held.Unpack(&s.segment.words, s.segment.cellsOf(row), row.Flags, s.segment.wordAt, true)
	h.Score, h.Support = s.model.ScoreKnown(&s.bench, p, &p.Names(r.person)[r.asked], &s.known, other)
	return h
}

// byNumbers adds the entries that share a strong identifier: those may score whatever their names are.
func (s *Searcher) byNumbers(p *match.Party, least float64) {
	s.keys = p.AppendNumberKeys(s.keys[:0])
	for _, k := range s.keys {
		for _, row := range s.segment.numberKeys.find(k) {
			if slices.ContainsFunc(s.hits, func(h Hit) bool { return h.Entry == int(row.Of) }) {
				continue
			}
			if h := s.compare(p, int(row.Of)); h.Score >= least {
				s.hits = append(s.hits, h)
			}
		}
	}
}

// compare compares with one entry, name by name, as match does.
func (s *Searcher) compare(p *match.Party, number int) Hit {
	entry := &s.segment.entries[number]
	best := reach{entry: uint32(number), asked: -1, person: match.ReadAsPersons(p.Kinds(), entry.kinds())}
	first, count := entry.Names, uint32(entry.Persons)
	if !best.person {
		first, count = first+count, uint32(entry.Other)
	}
	names := p.Names(best.person)
	for i := range names {
		for j := first; j < first+count; j++ {
			row := &s.segment.names[j]
			other := s.held.Unpack(&s.segment.words, s.segment.cellsOf(row), row.Flags, s.segment.wordAt, true)
			if score := s.model.ScoreNames(&s.bench, &names[i], other); score > best.score {
				best.score, best.asked, best.name = score, int32(i), j
			}
		}
	}
	return s.weigh(p, &best)
}

// Exhaustive is Search without keys: it compares with every entry. It is what a search has to
// agree with.
func (s *Searcher) Exhaustive(p *match.Party, least float64) []Hit {
	s.hits = s.hits[:0]
	for i := range s.segment.entries {
		if h := s.compare(p, i); h.Score >= least && h.Score > 0 {
			s.hits = append(s.hits, h)
		}
	}
	slices.SortFunc(s.hits, compareHits)
	return s.hits
}
