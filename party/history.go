package party

import (
	"context"
	"slices"

	"standing"
	"standing/edtf"
	"standing/ledger"
)

// Episode is a span of editions in which an entry said one thing.
type Episode struct {
	First, Last standing.Edition
	// Newest says that the last is the newest edition of its series: the entry may go on.
	Newest bool
	Value  standing.Entry
}

// History returns what an entry said from edition to edition, as of the view, in the order of its series and of time.
func (v *View) History(ctx context.Context, entry ledger.Key) ([]Episode, error) {
	d := &Dossier{view: v}
	if err := d.collect(ctx, entry); err != nil {
		return nil, err
	}
	slices.SortStableFunc(d.spans, func(a, b span) int {
		return a.order.At(a.first).Moment.Compare(b.order.At(b.first).Moment)
	})
	all := make([]Episode, 0, len(d.spans))
	for _, s := range d.spans {
		all = append(all, Episode{
			First: s.order.At(s.first), Last: s.order.At(s.last), Newest: s.last == s.order.Len()-1, Value: s.value,
		})
	}
	return all, nil
}

// Seen returns the days of the first and the last edition that shows an entry of the party, and of the last with which
// one of them said something new. ok is false where no edition of the view shows one.
func (d *Dossier) Seen() (first, last, changed edtf.Day, ok bool) {
	for i, s := range d.spans {
		begin, end := s.order.Day(s.first), s.order.Day(s.last)
		if i == 0 {
			first, last, changed = begin, end, begin
			continue
		}
		first, last, changed = min(first, begin), max(last, end), max(changed, begin)
	}
	return first, last, changed, len(d.spans) > 0
}

// ShownOn returns the sources that show an entry of the party on the day: in the edition of the day, or the last before
// it. A source of which no edition is held by then can't tell that it did not, nor can a partial one tell by an absence: they
// are counted as well.
func (d *Dossier) ShownOn(day edtf.Day) (sources []standing.SourceID) {
	for _, s := range d.spans {
		source := s.value.Source
		later := s.order.Day(s.first) > day && s.order.Day(0) <= day
		ended := s.last+1 < s.order.Len() && s.order.Day(s.last+1) <= day
		if (later || ended) && d.view.sources[source].Complete || slices.Contains(sources, source) {
			continue
		}
		sources = append(sources, source)
	}
	slices.Sort(sources)
	return sources
}
