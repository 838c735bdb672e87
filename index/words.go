package index

import (
	"slices"

	"standing/match"
)

// wordTie is a word of the index that something asked about is tied to.
type wordTie struct {
	word uint32
	tie  match.Tie
}

// wordTies are the ties of one thing asked about: a part, or two written as one.
type wordTies struct {
	ties   []wordTie
	halves []halves
	most   match.Most // what a part brings by one of them
}

// halves are the words that a part may be written as in a name where they are no neighbours.
type halves struct{ first, second []uint32 }

// maxCached is how many things asked about are remembered by a worker, so that a batch looks
// an equal word up once.
const maxCached = 1 << 15

// cache remembers the ties of things asked about before, by their packed bytes.
type cache struct {
	of map[string]*wordTies
}

func (c *cache) get(packed []byte) *wordTies { return c.of[string(packed)] }

func (c *cache) put(packed []byte, t *wordTies) *wordTies {
	if c.of == nil || len(c.of) >= maxCached {
		c.of = map[string]*wordTies{}
	}
	c.of[string(packed)] = t
	return t
}

// partTies returns what part i of a name is tied to.
func (s *Searcher) partTies(n *match.Name, i int) *wordTies {
	s.packed = n.AppendWord(s.packed[:0], i)
	if t := s.cache.get(s.packed); t != nil {
		return t
	}
	t := &s.fresh
	t.ties, t.halves, t.most = t.ties[:0], nil, match.Most{}
	slips := 0
	s.keys, slips = s.model.AppendLookups(s.keys[:0], n, i)
	s.probe.Set(s.model, n, i)
	for _, word := range s.candidates(s.keys, slips, t) {
		s.bind(n, i, word, t)
	}
	n.Halves(i, func(first, second string) {
		a := s.halfWords(n, first)
		if len(a) == 0 {
			return
		}
		if b := s.halfWords(n, second); len(b) > 0 {
			t.halves = append(t.halves, halves{a, b})
		}
	})
	s.packed = n.AppendWord(s.packed[:0], i)
	return s.cache.put(s.packed, &wordTies{slices.Clone(t.ties), t.halves, t.most})
}

// bind adds the tie of part i to a word, if there is one.
func (s *Searcher) bind(n *match.Name, i int, word uint32, t *wordTies) {
	tie, tied, sure := s.probe.Bind(&s.segment.words, s.segment.wordAt(word))
	if !sure {
		s.word.Unpack(&s.segment.words, s.segment.wordAt(word))
		tie, tied = s.model.Tie(n, i, &s.word)
	}
	if tied {
		t.add(word, tie)
	}
}

func (t *wordTies) add(word uint32, tie match.Tie) {
	t.ties = append(t.ties, wordTie{word, tie})
	t.most.Raise(tie.Brings())
}

// halfWords returns the words that are written so and may be half of a word.
func (s *Searcher) halfWords(n *match.Name, half string) (words []uint32) {
	for _, row := range s.segment.wordKeys.find(n.WordKey([]byte(half))) {
		s.word.Unpack(&s.segment.words, s.segment.wordAt(row.Of))
		if s.word.IsHalf(half) {
			words = append(words, row.Of)
		}
	}
	return words
}

// addJoint adds the words that part i and its neighbour are written as. They are not remembered: few names
// have the same neighbours.
func (p *plan) addJoint(s *Searcher, n *match.Name, i int) {
	s.keys = s.model.AppendJointLookups(s.keys[:0], n, i)
	s.probe.SetJoint(s.model, n, i)
	for _, word := range s.candidates(s.keys, len(s.keys), nil) {
		if _, tied, sure := s.probe.Bind(&s.segment.words, s.segment.wordAt(word)); sure && !tied {
			continue
		}
		s.word.Unpack(&s.segment.words, s.segment.wordAt(word))
		if tie, ok := s.model.TieJoint(n, i, &s.word); ok {
			s.ties.Add(word, tie)
			p.joined = append(p.joined, word)
		}
	}
}

// addTogether adds the words that parts i and j, which need not be neighbours, are written as.
func (p *plan) addTogether(s *Searcher, n *match.Name, i, j int) {
	s.packed, _ = n.AppendTogether(s.packed[:0], i, j)
	if len(s.packed) == 0 || n.IsJoint(i, s.packed) {
		return // looked up already
	}
	for _, row := range s.segment.wordKeys.find(n.WordKey(s.packed)) {
		s.word.Unpack(&s.segment.words, s.segment.wordAt(row.Of))
		if tie, ok := match.TieTogether(i, j, s.packed, &s.word); ok {
			s.ties.Add(row.Of, tie)
			p.joined = append(p.joined, row.Of)
		}
	}
}

// candidates returns the words that have one of the keys, each once. From the number slips on, keys are of slips
// only: what sketches tell of words that have no others is added to the ties at once. The result is good until the
// next call.
func (s *Searcher) candidates(keys []match.Key, slips int, t *wordTies) []uint32 {
	s.round++
	s.found, s.spans = s.found[:0], s.spans[:0]
	table := &s.segment.wordKeys
	// Memory is slow and answers many questions at once: all buckets are asked for before the first is read.
	for _, k := range keys {
		s.spans = append(s.spans, table.bucket(k))
	}
	for i := range s.spans {
		if b := &s.spans[i]; b.from < b.to {
			s.touch += table.rows[b.from].Of
		}
	}
	for i, k := range keys {
		for _, row := range table.within(s.spans[i], k) {
			if s.isNew(row.Of) && (i < slips || !s.bindSketch(row.Of, t)) {
				s.found = append(s.found, row.Of)
			}
		}
	}
	for _, word := range s.found {
		s.touch += uint32(s.segment.words.Byte(s.segment.wordAt(word)))
	}
	s.Stats.Near += len(s.found)
	return s.found
}

// isNew reports whether a word is found for the first time in this round.
func (s *Searcher) isNew(word uint32) bool {
	if s.seenWord[word] == s.round {
		return false
	}
	s.seenWord[word] = s.round
	s.Stats.Words++
	return true
}

// bindSketch adds the tie to a word that may be some slips away, if its sketch tells. Two words
// written as one have none: no slips of them are looked up.
func (s *Searcher) bindSketch(word uint32, t *wordTies) (sure bool) {
	if int(word) >= len(s.segment.sketches) {
		return true
	}
	tie, tied, sure := s.probe.BindSketch(&s.segment.sketches[word])
	if tied {
		t.add(word, tie)
	}
	return sure
}
