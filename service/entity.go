package service

import (
	"context"
	"slices"

	"standing"
	"standing/edtf"
	"standing/ftm"
	"standing/place"
	"standing/screen"
)

// Entity is a party in FollowTheMoney's form, with what tells whether it is of a data set on the day.
type Entity struct {
	ftm.Entity
	Class     screen.Class
	Ever      []string            // the sources that ever showed it; Datasets are those that do on the day, if any
	Shown     []standing.SourceID // the sources that show it on the day
	First     edtf.Day            // of the first edition that shows it
	Last      edtf.Day            // of the last
	Changed   edtf.Day            // of the last with which it said something new
	Countries []string            // codes of all countries it has to do with
}

// countryProperties are the properties that name countries.
var countryProperties = []string{"country", "nationality", "citizenship", "birthCountry", "jurisdiction", "flag"}

// Entity makes an entity of a match. Names of countries become their codes, as FollowTheMoney wants them; what is no
// country's name stays as it is printed.
func (s *Screening) Entity(m screen.Match) Entity {
	e := Entity{Entity: ftm.Party(m.Dossier), Class: m.Class, Shown: m.Dossier.ShownOn(s.On), Countries: []string{}}
	e.Ever = e.Datasets
	if len(e.Shown) > 0 {
		e.Datasets = nil
		for _, id := range e.Shown {
			e.Datasets = append(e.Datasets, string(id))
		}
	}
	e.First, e.Last, e.Changed, _ = m.Dossier.Seen()
	for _, property := range countryProperties {
		values := e.Properties[property]
		if len(values) == 0 {
			continue
		}
		coded := make([]string, 0, len(values))
		for _, v := range values {
			if code, ok := place.Country(v); ok {
				v = string(code)
				if !slices.Contains(e.Countries, v) {
					e.Countries = append(e.Countries, v)
				}
			}
			if !slices.Contains(coded, v) {
				coded = append(coded, v)
			}
		}
		e.Properties[property] = coded
	}
	if m.Class == screen.Current {
		e.Properties["topics"] = []string{"sanction"}
	}
	return e
}

// Sanctions are the listings of an entity's party.
func (s *Screening) Sanctions(ctx context.Context, m screen.Match, e Entity) ([]ftm.Entity, error) {
	return ftm.Sanctions(ctx, s.View, m.Dossier, e.Entity, s.On)
}

// Find returns the party of an entry. The error is of kind NotFound where there is none.
func (s *Screening) Find(ctx context.Context, ref standing.EntryRef) (screen.Match, error) {
	return s.Show(ctx, ref)
}

// Each hands over every party, by the order in which its first entry was recorded, until each returns false.
func (s *Screening) Each(ctx context.Context, each func(screen.Match) (bool, error)) error {
	entries, err := s.View.Ledger.Entries(ctx, s.View.Known)
	if err != nil {
		return err
	}
	for _, k := range entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		p, err := s.View.Of(ctx, k)
		if err != nil {
			return err
		}
		if p.ID != k.Ref {
			continue // it comes with the entry that names it
		}
		m, err := s.Show(ctx, k.Ref)
		if standing.KindOf(err) == standing.NotFound {
			continue
		}
		if err != nil {
			return err
		}
		if more, err := each(m); !more || err != nil {
			return err
		}
	}
	return nil
}
