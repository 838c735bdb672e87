package party

import (
	"cmp"
	"context"
	"slices"

	"standing"
	"standing/edtf"
	"standing/fold"
)

// Standing is where the party stands under an instrument on a day, with the grounds.
type Standing struct {
	Instrument standing.Instrument
	On         edtf.Day
	fold.Piece
	Since, Until edtf.Date // of the listing that the answer is about
	Ahead        bool      // that listing begins only after the day
	Stale        bool
	Evidence     []Evidence
	Timeline     fold.Timeline
	// Associated counts the entries that stand under the instrument on the day, where the
	// party is its namesake and not itself an entry.
	Associated int
}

// Evidence is one ground of a standing.
type Evidence struct {
	Source  string            // a source's id, or where an act was read
	Edition string            // the edition's label
	Entry   standing.EntryRef // zero for an absence from the list
	AsAt    edtf.Date
	State   standing.State // what was seen; empty for an act
	Act     *standing.Act  // the act, where it is one
	Claim   *Accepted      // the claim that the act was accepted from
}

// Age returns the days from the evidence to the day, counted from the last day that the
// evidence may bear; negative for evidence from later on.
func (e Evidence) Age(on edtf.Day) int {
	_, hi := e.AsAt.Bounds()
	if !hi.Known() {
		return 0
	}
	return int(on) - int(hi)
}

// Standing folds the evidence under the instrument and looks at the day.
func (d *Dossier) Standing(ctx context.Context, instrument standing.Instrument, on edtf.Day) (Standing, error) {
	ev, seen, err := d.evidence(ctx, instrument)
	if err != nil {
		return Standing{}, err
	}
	s := Standing{Instrument: instrument, On: on, Timeline: fold.Fold(ev)}
	s.Piece = s.Timeline.On(on)
	s.Stale = s.Timeline.Stale(on)
	if listing, ok := s.Timeline.ListingOn(on); ok {
		s.Since, s.Until, s.Ahead = listing.Since, listing.Until, listing.After(on)
	}
	s.Evidence = append(d.actEvidence(instrument.ID), lookEvidence(ev.Shows, seen, on)...)
	if instrument.Namesake != "" && d.Bears(instrument.Namesake) {
		s.Associated, err = d.view.Associated(ctx, instrument, on)
	}
	return s, err
}

// Flags returns the flags of the standing, with stale where it is.
func (s Standing) Flags() []standing.Flag {
	flags := slices.Clone(s.Piece.Flags)
	if s.Stale {
		flags = append(flags, standing.Stale)
	}
	return flags
}

// Standings returns the standings under every instrument about which anything is held of
// the party, and under those whose namesake it is, in the order of instruments.
func (d *Dossier) Standings(ctx context.Context, on edtf.Day) ([]Standing, error) {
	var all []Standing
	held := d.Instruments()
	for _, id := range held {
		s, err := d.Standing(ctx, d.view.Instrument(id), on)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	for _, instrument := range d.view.Catalogue.All() {
		if instrument.Namesake == "" || slices.Contains(held, instrument.ID) || !d.Bears(instrument.Namesake) {
			continue
		}
		s, err := d.Standing(ctx, instrument, on)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// Instrument returns what is known of an instrument; of one that is not in the table, what
// its id tells.
func (v *View) Instrument(id standing.InstrumentID) standing.Instrument {
	if i, ok := v.Catalogue.ByID(id); ok {
		return i
	}
	if ref, ok := cutUnknown(id); ok {
		i, _ := v.Catalogue.ByTag(ref.Source, ref.ID, edtf.NoUpper)
		return i
	}
	return standing.Instrument{ID: id, Title: string(id)}
}

// actEvidence returns the acts on the instrument in the order held.
func (d *Dossier) actEvidence(instrument standing.InstrumentID) (all []Evidence) {
	for _, a := range d.acts {
		if a.Instrument != instrument {
			continue
		}
		e := Evidence{Source: a.Source, Edition: a.edition, Entry: a.entry.Ref, Act: &a.Act, AsAt: a.InForce, Claim: a.accepted}
		for _, date := range []edtf.Date{a.Published, a.Decided} {
			if e.AsAt.IsZero() {
				e.AsAt = date
			}
		}
		all = append(all, e)
	}
	return all
}

// lookEvidence returns the newest look of each source at or before the day, and the first
// after it where that shows something else.
func lookEvidence(shows []fold.Show, seen []sighting, on edtf.Day) (all []Evidence) {
	sources := map[standing.SourceID]bool{}
	for _, s := range seen {
		if sources[s.source] {
			continue
		}
		sources[s.source] = true
		before, after := -1, -1
		for i, show := range shows {
			if seen[i].source != s.source {
				continue
			}
			if show.First.Day <= on && (before < 0 || earlier(shows[before].First, show.First)) {
				before = i
			}
			if show.First.Day > on && (after < 0 || earlier(show.First, shows[after].First)) {
				after = i
			}
		}
		if before >= 0 {
			all = append(all, lookAt(shows[before], seen[before], placeBy(shows[before], seen[before], on)))
		}
		if after >= 0 && (before < 0 || shows[before].Last.Day < on) {
			all = append(all, lookAt(shows[after], seen[after], shows[after].First.Seq))
		}
	}
	return all
}

// earlier orders looks, which may be of several series of one source, by day and place.
func earlier(a, b fold.Sight) bool {
	return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Seq, b.Seq)) < 0
}

// placeBy returns the place of the newest edition of the show at or before the day.
func placeBy(show fold.Show, s sighting, on edtf.Day) int {
	place := show.First.Seq
	for place < show.Last.Seq && s.order.Day(place+1) <= on {
		place++
	}
	return place
}

func lookAt(show fold.Show, s sighting, place int) Evidence {
	e := s.order.At(place)
	return Evidence{Source: string(s.source), Edition: e.Label(), Entry: s.entry, AsAt: edtf.On(e.Day), State: show.State}
}
