package party

import (
	"context"
	"slices"

	"standing"
	"standing/fold"
	"standing/ledger"
	"standing/text"
)

// sighting says where a show was seen: the entry, empty for an absence, and the order of
// editions in which Sight.Seq is a place.
type sighting struct {
	source standing.SourceID
	entry  standing.EntryRef
	order  ledger.Order
}

// period is a span of places in an order.
type period struct {
	first, last int
	entry       standing.EntryRef
}

// shows returns what a source showed of the party under the instrument: where its entries
// bore a tag of it, and, of a complete source, where none did. The files of a partial source
// follow each only its own earlier editions.
func (d *Dossier) shows(ctx context.Context, instrument standing.InstrumentID, source standing.SourceID) (shows []fold.Show, where []sighting, err error) {
	for _, name := range d.seriesOf(source) {
		order := d.view.orders[series{source, name}]
		if order.Len() == 0 {
			continue
		}
		var present []period
		for _, s := range d.spans {
			if s.value.Source == source && s.series == name && d.marks(s, instrument) {
				present = append(present, period{s.first, s.last, s.value.Ref()})
			}
		}
		present = joined(present)
		absent, err := d.absent(ctx, source, present, order)
		if err != nil {
			return nil, nil, err
		}
		shows = append(shows, d.toShows(source, order, standing.Listed, present)...)
		shows = append(shows, d.toShows(source, order, standing.NotListed, absent)...)
		for _, p := range slices.Concat(present, absent) {
			where = append(where, sighting{source: source, entry: p.entry, order: order})
		}
	}
	return shows, where, nil
}

// seriesOf returns the series of a source that can show something: of a complete one the only
// one that it has, else those in which the party has entries.
func (d *Dossier) seriesOf(source standing.SourceID) (names []string) {
	if d.view.sources[source].Complete {
		return []string{""}
	}
	for _, s := range d.spans {
		if s.value.Source == source && !slices.Contains(names, s.series) {
			names = append(names, s.series)
		}
	}
	slices.Sort(names)
	return names
}

// absent returns the periods in which a complete source shows that the party was not there.
func (d *Dossier) absent(ctx context.Context, source standing.SourceID, present []period, order ledger.Order) ([]period, error) {
	if !d.view.sources[source].Complete {
		return nil, nil
	}
	tellable, err := d.absenceTells(ctx, source)
	if err != nil || !tellable {
		return nil, err
	}
	return gaps(present, order), nil
}

// joined puts periods in order and joins those that touch.
func joined(periods []period) (out []period) {
	slices.SortFunc(periods, func(a, b period) int { return a.first - b.first })
	for _, p := range periods {
		if n := len(out); n > 0 && p.first <= out[n-1].last+1 {
			if p.last >= out[n-1].last {
				out[n-1].last, out[n-1].entry = p.last, p.entry
			}
			continue
		}
		out = append(out, p)
	}
	return out
}

// gaps returns the spans of places that the periods leave, without the editions that are
// dated only at the latest: they cannot show that anything was absent.
func gaps(periods []period, order ledger.Order) (out []period) {
	start := 0
	for _, p := range append(slices.Clone(periods), period{first: order.Len()}) {
		first, last := start, p.first-1
		for first <= last && order.At(first).Kind == standing.DayAtLatest {
			first++
		}
		for last >= first && order.At(last).Kind == standing.DayAtLatest {
			last--
		}
		if first <= last {
			out = append(out, period{first: first, last: last})
		}
		start = p.last + 1
	}
	return out
}

func (d *Dossier) toShows(id standing.SourceID, order ledger.Order, state standing.State, periods []period) []fold.Show {
	source := d.view.sources[id]
	shows := make([]fold.Show, 0, len(periods))
	for _, p := range periods {
		shows = append(shows, fold.Show{
			State: state, Source: id, Rank: standing.RankList, Lag: source.Lag, Interval: source.Interval,
			First: fold.Sight{Day: order.Day(p.first), Seq: p.first}, Last: fold.Sight{Day: order.Day(p.last), Seq: p.last},
		})
	}
	return shows
}

// absenceTells reports whether the party's absence from a complete source means anything:
// if it never had an entry there but another entry bears one of its names, the link may
// merely be missing (rule F9).
func (d *Dossier) absenceTells(ctx context.Context, source standing.SourceID) (tells bool, err error) {
	if tells, known := d.tells[source]; known {
		return tells, nil
	}
	tells, err = d.noNamesake(ctx, source)
	d.tells[source] = tells
	return tells, err
}

// noNamesake reports whether the party has an entry in the source, or no other entry there
// bears one of its names.
func (d *Dossier) noNamesake(ctx context.Context, source standing.SourceID) (bool, error) {
	if slices.ContainsFunc(d.Party.Entries, func(k ledger.Key) bool { return k.Ref.Source == source }) {
		return true, nil
	}
	for _, n := range d.Names {
		for _, key := range text.Keys(n.Text) {
			hits, err := d.view.Ledger.FindName(ctx, key, d.view.Known)
			if err != nil {
				return false, err
			}
			if slices.ContainsFunc(hits, func(h ledger.NameHit) bool { return h.Ref.Source == source }) {
				return false, nil
			}
		}
	}
	return true, nil
}
