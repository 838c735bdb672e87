package screen

import (
	"cmp"
	"context"
	"slices"
	"time"

	"standing"
	"standing/ledger"
	"standing/match"
)

// Twin is a pair of entries of two sources that may be one party: for a person to decide.
type Twin struct {
	A       standing.EntryRef `json:"a"`
	B       standing.EntryRef `json:"b"`
	NameA   string            `json:"name_a"`
	NameB   string            `json:"name_b"`
	Score   float64           `json:"score"`
	Support float64           `json:"support"`
	Why     string            `json:"why"`
	person  bool
	entries [2]int64
}

// Twins returns the pairs of entries of different sources that score at least least, were never judged and are not one
// party by judgements on others. First come those with something in common besides the name, and what is no person:
// many people share a name. ids restricts them to pairs with an entry of one of these sources; none: any.
func (s *Screener) Twins(ctx context.Context, ids []standing.SourceID, least float64, progress func(done, total int)) ([]Twin, error) {
	c, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	judged, err := s.judgedPairs(ctx)
	if err != nil {
		return nil, err
	}
	entries, err := s.View.Ledger.Entries(ctx, s.View.Known)
	if err != nil {
		return nil, err
	}
	source := make(map[int64]standing.SourceID, len(entries))
	for _, k := range entries {
		source[k.Entry] = k.Ref.Source
	}
	searcher := s.searcher(c)
	defer s.idle.Put(searcher)
	var twins []Twin
	done := 0
	err = s.View.Ledger.EachSaid(ctx, s.View.Known, time.Time{}, func(said ledger.Said) error {
		progress(done, len(entries))
		done++
		if len(ids) > 0 && !slices.Contains(ids, said.Ref.Source) {
			return ctx.Err()
		}
		for _, h := range c.search(searcher, match.Prepare(&said.Entry), least, false) {
			other := int64(h.entry)
			both := len(ids) == 0 || slices.Contains(ids, source[other])
			if source[other] == said.Ref.Source || both && other < said.Key.Entry || judged.one(said.Key.Entry, other) {
				continue
			}
			twins = append(twins, Twin{Score: h.Score, Support: h.Support, person: said.Entry.Schema == standing.Person, entries: [2]int64{said.Key.Entry, other}})
		}
		return ctx.Err()
	})
	slices.SortStableFunc(twins, compareTwins)
	return twins, err
}

// compareTwins puts first what is likeliest.
func compareTwins(a, b Twin) int {
	bare := func(t Twin) int {
		if t.person && t.Support <= 0 {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(bare(a), bare(b)), cmp.Compare(b.Score, a.Score), cmp.Compare(b.Support, a.Support),
		cmp.Compare(a.entries[0], b.entries[0]), cmp.Compare(a.entries[1], b.entries[1]))
}

// Tell fills in the names of a pair and says why it is one.
func (s *Screener) Tell(ctx context.Context, t *Twin) error {
	c, err := s.open(ctx)
	if err != nil {
		return err
	}
	var sides [2]*told
	for i, entry := range t.entries {
		if sides[i], err = c.tell(ctx, uint64(entry)); err != nil {
			return err
		}
	}
	t.A, t.B = sides[0].key.Ref, sides[1].key.Ref
	x := s.Model.Explain(sides[0].party, sides[1].party)
	t.NameA, t.NameB, t.Why = x.A, x.B, x.Sentence()
	return nil
}

// judgedPairs knows which entries are one party by judgements, and which pairs are judged not to be.
type judgedPairs struct {
	parent map[int64]int64
	apart  map[[2]int64]bool
}

func (j *judgedPairs) find(entry int64) int64 {
	for {
		up, linked := j.parent[entry]
		if !linked {
			return entry
		}
		entry = up
	}
}

// one reports whether nothing is to be decided of the pair.
func (j *judgedPairs) one(a, b int64) bool {
	return j.apart[[2]int64{min(a, b), max(a, b)}] || j.find(a) == j.find(b)
}

func (s *Screener) judgedPairs(ctx context.Context) (*judgedPairs, error) {
	all, err := s.View.Ledger.Judgements(ctx, standing.EntryRef{}, s.View.Known)
	if err != nil {
		return nil, err
	}
	last := map[[2]int64]standing.JudgementKind{}
	for _, judgement := range all {
		if judgement.Kind != standing.Link && judgement.Kind != standing.Unlink {
			continue
		}
		as, err := s.View.Ledger.Find(ctx, judgement.A, s.View.Known)
		if err != nil {
			return nil, err
		}
		bs, err := s.View.Ledger.Find(ctx, judgement.B, s.View.Known)
		if err != nil {
			return nil, err
		}
		for _, a := range as {
			for _, b := range bs {
				last[[2]int64{min(a.Entry, b.Entry), max(a.Entry, b.Entry)}] = judgement.Kind
			}
		}
	}
	j := &judgedPairs{parent: map[int64]int64{}, apart: map[[2]int64]bool{}}
	for pair, kind := range last {
		if kind == standing.Unlink {
			j.apart[pair] = true
		} else if a, b := j.find(pair[0]), j.find(pair[1]); a != b {
			j.parent[a] = b
		}
	}
	return j, nil
}
