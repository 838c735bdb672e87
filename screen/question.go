package screen

import (
	"context"
	"slices"
	"sync"

	"standing"
	"standing/edtf"
	"standing/ledger"
	"standing/match"
	"standing/party"
)

// Screener answers questions about one day from one view.
type Screener struct {
	View *party.View
	On   edtf.Day
	// In restricts answers to an instrument or a jurisdiction; empty for all.
	In string
	// Model compares names, and Least is the least score of a match.
	Model *match.Model
	Least float64
	// Exhaustive compares with every entry instead of looking up. The result is the same.
	Exhaustive bool
	// Corpus is what names are looked up in, of the view's moment. Where there is none, it is opened with Segments when
	// the first name is asked for; nil: in memory.
	Corpus   *Corpus
	Segments Segments
	// coverage is the same for all answers.
	coverage  []Coverage
	opening   sync.Once // when the first name is asked for
	corpusErr error
	idle      sync.Pool // of *searcher
	parties   stances
}

// New makes a screener. in is an instrument's id, or a jurisdiction's code.
func New(view *party.View, on edtf.Day, in string) (*Screener, error) {
	model, err := match.ModelByName("")
	if err != nil {
		return nil, err
	}
	s := &Screener{View: view, On: on, In: in, Model: model, Least: DefaultThreshold}
	if err := s.checkIn(); err != nil {
		return nil, err
	}
	s.coverage = s.cover()
	return s, nil
}

// checkIn refuses what is neither an instrument nor can be a jurisdiction's code.
func (s *Screener) checkIn() error {
	if s.In == "" || s.View.Catalogue.Known(standing.InstrumentID(s.In)) || isCode(s.In) {
		return nil
	}
	return standing.Errorf(standing.Invalid, "%q is neither an instrument (such as us-fto) nor a jurisdiction (such as de)", s.In)
}

func isCode(s string) bool {
	return len(s) == 2 && s[0] >= 'a' && s[0] <= 'z' && s[1] >= 'a' && s[1] <= 'z'
}

// Coverage returns what the sources of the view can tell on the day.
func (s *Screener) Coverage() []Coverage { return s.coverage }

func (s *Screener) cover() (all []Coverage) {
	for _, order := range s.View.Orders() {
		for i := range order.Len() {
			e := order.At(i)
			source, known := s.View.Source(e.Source)
			if !known {
				break
			}
			if n := len(all); n == 0 || all[n-1].Source != e.Source {
				all = append(all, Coverage{Source: e.Source, Title: source.Title, Complete: source.Complete, From: Text(e.Day.String())})
			}
			all[len(all)-1].add(e.Day, s.On, source)
		}
	}
	return all
}

// add counts an edition of the day.
func (c *Coverage) add(day, on edtf.Day, source standing.Source) {
	c.Editions++
	if day > on && source.Complete {
		return
	}
	age := int(on - day)
	c.To, c.AgeDays, c.Stale = Text(day.String()), &age, source.Interval > 0 && age > source.Interval
}

// Ask finds the parties that the query names, by id or by folded name, and tells where
// they stand.
func (s *Screener) Ask(ctx context.Context, query string) (Answer, error) {
	a := s.answer(query)
	about := standing.Entry{}
	about.AddName(query, standing.Primary)
	matches, dossiers, err := s.match(ctx, Query{About: about, IDs: []string{query}, Identifiers: []string{query}})
	if err != nil {
		return Answer{}, err
	}
	a.Matches = append(a.Matches, matches...)
	seen := map[standing.EntryRef]bool{}
	for _, d := range dossiers {
		seen[d.ID] = true
	}
	for _, d := range dossiers {
		if err := s.addSuccessors(ctx, &a, d, seen); err != nil {
			return Answer{}, err
		}
	}
	return a, nil
}

// Query is what a row of a file, or a person, asks about: everything in it is about one
// party.
type Query struct {
	About       standing.Entry // its names and what else is known, as an entry would say it
	IDs         []string       // "source:id", or an id of any source
	Identifiers []string       // passport, tax and register numbers, wallets and the like
}

// Match returns the parties that a query names, the best first.
func (s *Screener) Match(ctx context.Context, q Query) ([]Match, error) {
	matches, _, err := s.match(ctx, q)
	return matches, err
}

func (s *Screener) match(ctx context.Context, q Query) (matches []Match, dossiers []*party.Dossier, err error) {
	found, err := s.find(ctx, q)
	if err != nil {
		return nil, nil, err
	}
	matches = []Match{}
	seen := map[standing.EntryRef]bool{}
	for _, f := range found {
		p, err := s.stance(ctx, f.Key)
		if err != nil {
			return nil, nil, err
		}
		if seen[p.dossier.ID] || len(p.dossier.Latest) == 0 {
			continue
		}
		seen[p.dossier.ID] = true
		matches, dossiers = append(matches, p.found(f)), append(dossiers, p.dossier)
	}
	return matches, dossiers, nil
}

func (s *Screener) answer(query string) Answer {
	a := Answer{Query: query, On: s.On.String(), Known: s.View.Known.UTC(), Coverage: s.coverage, Matches: []Match{}}
	if !s.View.PublishedBy.IsZero() {
		by := s.View.PublishedBy.UTC()
		a.PublishedBy = &by
	}
	return a
}

// Show tells where the party stands that an entry belongs to. The error is of kind
// NotFound where there is no such entry.
func (s *Screener) Show(ctx context.Context, ref standing.EntryRef) (Match, error) {
	keys, err := s.View.Find(ctx, ref)
	if err != nil {
		return Match{}, err
	}
	for _, k := range keys {
		p, err := s.stance(ctx, k)
		if err != nil {
			return Match{}, err
		}
		if len(p.dossier.Latest) > 0 {
			return p.found(byID(k)), nil
		}
	}
	return Match{}, standing.Errorf(standing.NotFound, "no entry %s", ref)
}

// standings returns those of the party that the question is about. Asked about an
// instrument or a jurisdiction, it also tells of what nothing is held about.
func (s *Screener) standings(ctx context.Context, d *party.Dossier) ([]party.Standing, error) {
	if s.In == "" {
		return d.Standings(ctx, s.On)
	}
	var ids []standing.InstrumentID
	for _, id := range d.Instruments() {
		if s.about(s.View.Instrument(id)) {
			ids = append(ids, id)
		}
	}
	for _, i := range s.View.Catalogue.All() {
		if s.about(i) {
			ids = append(ids, i.ID)
		}
	}
	slices.Sort(ids)
	var all []party.Standing
	for _, id := range slices.Compact(ids) {
		st, err := d.Standing(ctx, s.View.Instrument(id), s.On)
		if err != nil {
			return nil, err
		}
		all = append(all, st)
	}
	return all, nil
}

func (s *Screener) about(i standing.Instrument) bool {
	return string(i.ID) == s.In || i.Jurisdiction == s.In
}

// finding is an entry that a query led to, and by what.
type finding struct {
	ledger.Key
	name, kind     string
	score, support float64
	explained      *match.Explanation
}

func byID(k ledger.Key) finding { return finding{Key: k, kind: "id", score: 1} }
