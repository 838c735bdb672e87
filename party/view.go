package party

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"time"

	"standing"
	"standing/data"
	"standing/edtf"
	"standing/ledger"
)

// Moment says as of when a question is asked, on the second and third axis of time.
type Moment struct {
	Known       time.Time // what this register had recorded by then
	PublishedBy time.Time // what was public by then; zero for all that is held
}

// View is the register as of a moment. It is not changed after it is made and may be used
// by many goroutines at once.
type View struct {
	Moment
	Ledger    *ledger.Ledger
	Catalogue *data.Catalogue
	sources   map[standing.SourceID]standing.Source
	orders    map[series]ledger.Order
	editions  map[int64]standing.Edition
	coverers  map[standing.InstrumentID][]standing.SourceID // the complete sources of an instrument
	accepted  map[standing.EntryRef][]*Accepted             // from the news, by the entry they name
}

type series struct {
	source standing.SourceID
	name   string
}

// NewView opens the register as of a moment. sources are those that a reader knows.
func NewView(ctx context.Context, l *ledger.Ledger, c *data.Catalogue, sources []standing.Source, m Moment) (*View, error) {
	editions, err := l.Editions(ctx, "", m.Known)
	if err != nil {
		return nil, err
	}
	v := &View{
		Moment: m, Ledger: l, Catalogue: c,
		sources: map[standing.SourceID]standing.Source{}, orders: map[series]ledger.Order{},
		editions: map[int64]standing.Edition{}, coverers: map[standing.InstrumentID][]standing.SourceID{},
		accepted: map[standing.EntryRef][]*Accepted{},
	}
	bySeries := map[series][]standing.Edition{}
	for _, e := range editions {
		v.editions[e.ID] = e
		key := series{e.Source, e.Series}
		bySeries[key] = append(bySeries[key], e)
	}
	for _, s := range sources {
		v.sources[s.ID] = s
		if s.Complete {
			for _, id := range c.Covered(s.ID) {
				v.coverers[id] = append(v.coverers[id], s.ID)
			}
		}
	}
	for key, list := range bySeries {
		order := ledger.NewOrder(list)
		if !m.PublishedBy.IsZero() && v.sources[key.source].Complete {
			order = order.Before(m.PublishedBy)
		}
		v.orders[key] = order
	}
	return v, v.TakeClaims(ctx, l)
}

// Source returns what is known of a source; ok is false where no reader knows it.
func (v *View) Source(id standing.SourceID) (s standing.Source, ok bool) {
	s, ok = v.sources[id]
	return s, ok
}

// Order returns the accepted editions of a list, as of the view.
func (v *View) Order(source standing.SourceID) ledger.Order { return v.orders[series{source, ""}] }

// public reports whether the act was public by the view's moment of publication.
func (v *View) public(a standing.Act) bool {
	return v.PublishedBy.IsZero() || a.PublicBy() <= edtf.DayIn(v.PublishedBy.UTC())
}

// instrumentOf returns the instrument that a tag of the source marks on the day.
func (v *View) instrumentOf(source standing.SourceID, tag string, day edtf.Day) standing.InstrumentID {
	instrument, _ := v.Catalogue.ByTag(source, tag, day)
	return instrument.ID
}

// Orders returns the accepted editions of every series as of the view, by source and name.
func (v *View) Orders() (all []ledger.Order) {
	keys := slices.SortedFunc(maps.Keys(v.orders), func(a, b series) int {
		return cmp.Or(cmp.Compare(a.source, b.source), cmp.Compare(a.name, b.name))
	})
	for _, k := range keys {
		all = append(all, v.orders[k])
	}
	return all
}
