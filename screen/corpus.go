package screen

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"time"

	"standing"
	"standing/index"
	"standing/ledger"
	"standing/match"
)

// Corpus is everything that was known of parties at a moment, ready to be searched by several
// screeners at once: they differ in the day, the place and the model, not in what is known.
type Corpus struct {
	ledger *ledger.Ledger
	known  time.Time
	layers []layer
	mu     sync.Mutex
	told   map[uint64]*told // by entry
}

// OpenCorpus opens what was known at a moment. Segments keeps the index from one run to the next and must stay open
// as long as the corpus is searched; nil: it is made in memory.
func OpenCorpus(ctx context.Context, l *ledger.Ledger, known time.Time, kept Segments) (*Corpus, error) {
	layers, err := (&shelf{l, kept}).layers(ctx, known)
	if err != nil {
		return nil, err
	}
	return &Corpus{ledger: l, known: known, layers: layers, told: map[uint64]*told{}}, nil
}

// told is what an entry said, for explaining a match with it.
type told struct {
	key   ledger.Key
	party *match.Party
	names []standing.Name
}

// maxTold is how many entries are remembered.
const maxTold = 1 << 10

// searcher searches all layers. It is used by one goroutine at a time.
type searcher struct {
	of   []*index.Searcher
	hits []hit
}

// hit is an entry of some layer.
type hit struct {
	index.Hit
	entry uint64 // of the ledger
}

// open opens the corpus of the view, once, where none was given.
func (s *Screener) open(ctx context.Context) (*Corpus, error) {
	s.opening.Do(func() {
		if s.Corpus == nil {
			s.Corpus, s.corpusErr = OpenCorpus(ctx, s.View.Ledger, s.View.Known, s.Segments)
		}
	})
	return s.Corpus, s.corpusErr
}

// searcher lends a searcher of all layers; it goes back to idle.
func (s *Screener) searcher(c *Corpus) *searcher {
	if idle, ok := s.idle.Get().(*searcher); ok {
		return idle
	}
	all := &searcher{}
	for _, l := range c.layers {
		all.of = append(all.of, index.NewSearcher(l.segment, s.Model))
	}
	return all
}

// search returns the entries that score at least least, the best first; with exhaustive by comparing with all. The hits are good until the
// searcher is used again.
func (c *Corpus) search(s *searcher, p *match.Party, least float64, exhaustive bool) []hit {
	s.hits = s.hits[:0]
	for i, l := range c.layers {
		search := s.of[i].Search
		if exhaustive {
			search = s.of[i].Exhaustive
		}
		for _, h := range search(p, least) {
			if tag := l.segment.Tag(h.Entry); !c.replaced(i, tag) {
				s.hits = append(s.hits, hit{h, tag})
			}
		}
	}
	slices.SortFunc(s.hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Support, a.Support), cmp.Compare(a.entry, b.entry))
	})
	return s.hits
}

// replaced reports whether a later layer takes the place of an entry of a layer.
func (c *Corpus) replaced(layer int, entry uint64) bool {
	for _, later := range c.layers[layer+1:] {
		if later.replaces[entry] {
			return true
		}
	}
	return false
}

// tell returns what an entry said.
func (c *Corpus) tell(ctx context.Context, entry uint64) (*told, error) {
	c.mu.Lock()
	t := c.told[entry]
	c.mu.Unlock()
	if t != nil {
		return t, nil
	}
	said, err := c.ledger.SaidOf(ctx, int64(entry), c.known)
	if err != nil {
		return nil, err
	}
	key, err := c.ledger.KeyOf(ctx, int64(entry))
	if err != nil {
		return nil, err
	}
	t = &told{key, match.Prepare(&said), said.Names}
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.told) >= maxTold {
		clear(c.told)
	}
	c.told[entry] = t
	return t, nil
}

// kind tells what a name is to its entry. A name made of a part of another has the kind of
// that.
func (t *told) kind(name string) standing.NameKind {
	if i := slices.IndexFunc(t.names, func(n standing.Name) bool { return n.Text == name }); i >= 0 {
		return t.names[i].Kind
	}
	return standing.Alias
}
