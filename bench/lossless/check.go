package main

import (
	"fmt"
	"slices"

	"standing/index"
	"standing/match"
)

// checker holds searches to comparisons with everything. It is used by one goroutine.
type checker struct {
	model    *match.Model
	segment  *index.Segment
	searcher *index.Searcher
	twin     *index.Searcher // which compares with all, and shares nothing with the searcher
	parties  []*match.Party  // what the segment was built from
}

func newChecker(segment *index.Segment, model *match.Model, parties []*match.Party) *checker {
	return &checker{model, segment, index.NewSearcher(segment, model), index.NewSearcher(segment, model), parties}
}

// outcome is what came of one question.
type outcome struct {
	hits, best int // how many entries reach the score, and how many of them score 0.95
	problems   []string
}

// check searches for a party and compares with what the exhaustive twin finds; where direct is set
// also with what match says of the party and every other, as they were before they were packed.
func (c *checker) check(q *match.Party, direct bool) (o outcome) {
	got := c.searcher.Search(q, match.Threshold)
	o.problems = differences(got, c.twin.Exhaustive(q, match.Threshold), "twin")
	if direct {
		o.problems = append(o.problems, differences(got, c.direct(q), "match")...)
	}
	o.hits = len(got)
	for _, h := range got {
		if h.Score >= 0.95 {
			o.best++
		}
	}
	return o
}

// direct compares with every party by match alone; hits are in the order of searches.
func (c *checker) direct(q *match.Party) (hits []index.Hit) {
	for i, p := range c.parties {
		r := c.model.Score(q, p)
		if r.Score < match.Threshold {
			continue
		}
		h := index.Hit{Entry: i, Result: r}
		if r.A >= 0 {
			_, h.Alias = r.Names(q, p)
		}
		hits = append(hits, h)
	}
	slices.SortFunc(hits, bestFirst)
	return hits
}

// bestFirst is the order of hits that doc of index.Searcher promises: by score, support and number.
func bestFirst(a, b index.Hit) int {
	switch {
	case a.Score != b.Score:
		return sign(a.Score > b.Score)
	case a.Support != b.Support:
		return sign(a.Support > b.Support)
	}
	return a.Entry - b.Entry
}

func sign(first bool) int {
	if first {
		return -1
	}
	return 1
}

// differences tells by what hits are not those that they should be; other is who says so.
func differences(got, want []index.Hit, other string) (problems []string) {
	if slices.Equal(got, want) {
		return nil
	}
	found := map[int]index.Hit{}
	for _, h := range got {
		if _, twice := found[h.Entry]; twice {
			problems = append(problems, fmt.Sprintf("entry %d found twice", h.Entry))
		}
		found[h.Entry] = h
	}
	for _, w := range want {
		h, ok := found[w.Entry]
		delete(found, w.Entry)
		switch {
		case !ok:
			problems = append(problems, fmt.Sprintf("entry %d lost, %s scores %.6f", w.Entry, other, w.Score))
		case h != w:
			problems = append(problems, fmt.Sprintf("entry %d: search %.9f support %.9f names %d %d; %s %.9f support %.9f names %d %d",
				w.Entry, h.Score, h.Support, h.A, h.B, other, w.Score, w.Support, w.A, w.B))
		}
	}
	for _, h := range got {
		if _, left := found[h.Entry]; left {
			problems = append(problems, fmt.Sprintf("entry %d found with %.6f, by %s it does not reach the score", h.Entry, h.Score, other))
		}
	}
	if len(problems) == 0 {
		problems = append(problems, "the same hits in another order than "+other+" gives")
	}
	return problems
}
