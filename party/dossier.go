package party

import (
	"context"
	"slices"

	"standing"
	"standing/edtf"
	"standing/fold"
	"standing/ledger"
	"standing/text"
)

// Dossier is all that is held about a party, as of a view.
type Dossier struct {
	Party
	Name   string          // the first name of the entry that names the party
	Names  []standing.Name // all that its entries ever bore, each once
	Latest []Member        // every entry with what it said last
	view   *View
	spans  []span
	acts   []actOf
	tells  map[standing.SourceID]bool // see absenceTells
}

// Member is an entry of a party and the last version of it.
type Member struct {
	ledger.Key
	Value standing.Entry
	// Shown says that the entry stands in the newest edition of its source.
	Shown bool
}

// span is a run with what it says and where its editions stand in their order.
type span struct {
	entry       ledger.Key
	value       standing.Entry
	series      string
	order       ledger.Order
	first, last int
}

// actOf is an act with the entry that tells of it.
type actOf struct {
	standing.Act
	entry    ledger.Key
	edition  string
	accepted *Accepted // where it was accepted from the news
}

// Dossier collects what is held about the party that the entry belongs to.
func (v *View) Dossier(ctx context.Context, entry ledger.Key) (*Dossier, error) {
	p, err := v.Of(ctx, entry)
	if err != nil {
		return nil, err
	}
	d := &Dossier{Party: p, view: v, tells: map[standing.SourceID]bool{}}
	for _, k := range p.Entries {
		if err := d.collect(ctx, k); err != nil {
			return nil, err
		}
	}
	d.Name = p.ID.ID
	if len(d.Latest) > 0 {
		d.Name = d.Latest[0].Value.PrimaryName()
	}
	return d, nil
}

// collect reads the runs of one entry.
func (d *Dossier) collect(ctx context.Context, k ledger.Key) error {
	v := d.view
	runs, err := v.Ledger.Runs(ctx, k.Entry, v.Known)
	if err != nil {
		return err
	}
	var newest *span
	for _, r := range runs {
		order := v.orders[series{r.Source, r.Series}]
		first, last, ok := order.Span(r)
		if !ok {
			continue
		}
		value, err := v.Ledger.Version(ctx, r.Version)
		if err != nil {
			return err
		}
		s := span{entry: k, value: value, series: r.Series, order: order, first: first, last: last}
		d.spans = append(d.spans, s)
		d.addNames(value)
		if newest == nil || order.At(s.last).Moment.After(newest.order.At(newest.last).Moment) {
			newest = &s
		}
		if !v.sources[r.Source].Complete && last == order.Len()-1 {
			d.addActs(k, value, order.At(last))
		}
	}
	if newest != nil {
		d.Latest = append(d.Latest, Member{Key: k, Value: newest.value, Shown: newest.last == newest.order.Len()-1})
	}
	return d.addAccepted(ctx, k)
}

func (d *Dossier) addNames(value standing.Entry) {
	for _, n := range value.Names {
		if !slices.ContainsFunc(d.Names, func(m standing.Name) bool { return m.Text == n.Text }) {
			d.Names = append(d.Names, n)
		}
	}
}

func (d *Dossier) addActs(k ledger.Key, value standing.Entry, e standing.Edition) {
	for _, a := range value.Acts {
		told := func(b actOf) bool { return b.Act == a } // another file may tell the same
		if d.view.public(a) && !slices.ContainsFunc(d.acts, told) {
			d.acts = append(d.acts, actOf{Act: a, entry: k, edition: e.Label()})
		}
	}
}

// Instruments returns the instruments about which anything is held of the party, in the
// order of their ids.
func (d *Dossier) Instruments() []standing.InstrumentID {
	var ids []standing.InstrumentID
	for _, s := range d.spans {
		for _, tag := range s.value.Tags {
			ids = append(ids, d.view.instrumentOf(s.value.Source, tag, s.order.Day(s.first)))
		}
	}
	for _, a := range d.acts {
		ids = append(ids, a.Instrument)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// evidence collects the evidence under one instrument, and beside the shows where each was
// seen.
func (d *Dossier) evidence(ctx context.Context, instrument standing.Instrument) (ev fold.Evidence, seen []sighting, err error) {
	ev.LapsesAfter = instrument.LapsesAfter
	for _, a := range d.acts {
		if a.Instrument == instrument.ID {
			ev.Acts = append(ev.Acts, a.Act)
		}
	}
	for _, source := range d.sourcesOf(instrument.ID) {
		shows, where, err := d.shows(ctx, instrument.ID, source)
		if err != nil {
			return ev, nil, err
		}
		ev.Shows, seen = append(ev.Shows, shows...), append(seen, where...)
	}
	ev.Stated = d.stated(instrument.ID)
	return ev, seen, nil
}

// sourcesOf returns the sources that can show the instrument: those that cover it, and
// those in which an entry of the party bears a tag of it.
func (d *Dossier) sourcesOf(instrument standing.InstrumentID) []standing.SourceID {
	sources := slices.Clone(d.view.coverers[instrument])
	for _, s := range d.spans {
		if d.marks(s, instrument) {
			sources = append(sources, s.value.Source)
		}
	}
	slices.Sort(sources)
	return slices.Compact(sources)
}

// marks reports whether in the span the entry bears a tag of the instrument.
func (d *Dossier) marks(s span, instrument standing.InstrumentID) bool {
	return slices.ContainsFunc(s.value.Tags, func(tag string) bool {
		return d.view.instrumentOf(s.value.Source, tag, s.order.Day(s.first)) == instrument
	})
}

// stated returns the dates of listing that the entries stated in the first period in which
// they stood under the instrument; of a date that was corrected, the last.
func (d *Dossier) stated(instrument standing.InstrumentID) (dates []edtf.Date) {
	for _, member := range d.Party.Entries {
		end := -1
		var date edtf.Date
		for _, s := range d.ordered(member.Entry) {
			if !d.marks(s, instrument) {
				continue
			}
			if end >= 0 && s.first > end+1 {
				break
			}
			end = s.last
			if !s.value.Listed.IsZero() {
				date = s.value.Listed
			}
		}
		if !date.IsZero() {
			dates = append(dates, date)
		}
	}
	return dates
}

// ordered returns the spans of an entry in the order of editions.
func (d *Dossier) ordered(entry int64) []span {
	var spans []span
	for _, s := range d.spans {
		if s.entry.Entry == entry {
			spans = append(spans, s)
		}
	}
	slices.SortFunc(spans, func(a, b span) int { return a.first - b.first })
	return spans
}

// Bears reports whether one of the party's names is the name, but for how it is written.
func (d *Dossier) Bears(name string) bool {
	keys := text.Keys(name)
	return len(keys) > 0 && slices.ContainsFunc(d.Names, func(n standing.Name) bool {
		return slices.Contains(text.Keys(n.Text), keys[0])
	})
}
