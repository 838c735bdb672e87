package screen

import (
	"context"
	"slices"

	"standing"
)

// Row is one row of a file that is screened.
type Row struct {
	Number    int    // counted from 1, without a header
	Reference string // the customer's own
	Query
}

// Text is the row in a few words, for people.
func (r Row) Text() string {
	if len(r.About.Names) > 0 {
		return r.About.Names[0].Text
	}
	for _, values := range [][]string{r.Identifiers, r.IDs} {
		if len(values) > 0 {
			return values[0]
		}
	}
	return ""
}

// Line is the result for one row.
type Line struct {
	Row       int     `json:"row"`
	Reference string  `json:"reference,omitempty"`
	Query     string  `json:"query"`
	Matches   []Match `json:"matches"`
}

// Sink takes the results of a run in the order of rows.
type Sink interface {
	Begin(Header) error
	Line(Line) error
	End(Summary) error
}

// Summary counts what a run found.
type Summary struct {
	Rows   int  `json:"rows"`
	Empty  int  `json:"empty"`  // rows with nothing to look for
	Hits   int  `json:"hits"`   // rows with a match that counts
	Former int  `json:"former"` // rows whose only matches are former listings
	Clear  bool `json:"clear"`  // no hit, on full coverage
}

// Run screens every row that next gives, until it returns io.EOF, and hands the results to
// the sink. Matches below their threshold, and of parties that are known but never listed
// under anything, are left out.
func (s *Screener) Run(ctx context.Context, h Header, next func() (Row, error), sink Sink) (Summary, error) {
	return s.RunFeed(ctx, h, Feed{Next: next}, sink)
}

// RunFeed is Run for rows that may have to be waited for.
func (s *Screener) RunFeed(ctx context.Context, h Header, feed Feed, sink Sink) (sum Summary, err error) {
	if least := h.Thresholds.Least(); s.Least != least {
		s.Least = least // not while others use the screener: they have it made for the thresholds
	}
	if err := sink.Begin(h); err != nil {
		return sum, err
	}
	flush := func() error { return nil }
	if f, ok := sink.(Flusher); ok && feed.Ready != nil {
		if err := f.Flush(); err != nil {
			return sum, err
		}
		flush = f.Flush
	}
	err = s.lines(ctx, h, feed, func(row Row, line Line) error {
		sum.Count(h, row, line)
		return sink.Line(line)
	}, flush)
	if err != nil {
		return sum, err
	}
	sum.Clear = sum.Hits == 0 && s.FullCoverage()
	return sum, sink.End(sum)
}

// Line screens one row as Run does.
func (s *Screener) Line(ctx context.Context, h Header, row Row) (Line, error) {
	line := Line{Row: row.Number, Reference: row.Reference, Query: row.Text(), Matches: []Match{}}
	matches, err := s.Match(ctx, row.Query)
	for _, m := range matches {
		ref, _ := standing.ParseEntryRef(m.Entry)
		if m.Class != Never && m.Score >= h.Thresholds.For(ref.Source, m.schema) {
			line.Matches = append(line.Matches, m)
		}
	}
	return line, err
}

// Count counts the result of a row.
func (sum *Summary) Count(h Header, row Row, line Line) {
	sum.Rows++
	if row.Text() == "" {
		sum.Empty++
	}
	hit, former := false, false
	for _, m := range line.Matches {
		hit = hit || m.Class == Current || m.Former && slices.Contains(h.Include, "former")
		former = former || m.Former
	}
	switch {
	case hit:
		sum.Hits++
	case former:
		sum.Former++
	}
}
