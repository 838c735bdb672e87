package service

import (
	"context"

	"standing"
	"standing/match"
	"standing/party"
	"standing/screen"
)

// Lane is the timeline of a party under one instrument.
type Lane struct {
	Instrument   screen.Text     `json:"instrument"`
	Authority    screen.Text     `json:"authority"`
	Jurisdiction string          `json:"jurisdiction"`
	Title        screen.Text     `json:"title"`
	State        standing.State  `json:"state" doc:"On the day asked about."`
	Class        screen.Class    `json:"class"`
	Flags        []standing.Flag `json:"flags"`
	Since        screen.Text     `json:"since"`
	Until        screen.Text     `json:"until"`
	Periods      []screen.Period `json:"periods" doc:"The state on every day, from the beginning of time to its end."`
}

// Party tells where the party of an entry stands.
func (s *Screening) Party(ctx context.Context, text string) (screen.Match, error) {
	ref, err := parseRef(text)
	if err != nil {
		return screen.Match{}, err
	}
	return s.Show(ctx, ref)
}

// Names tells all names that the party of an entry ever bore.
func (s *Screening) Names(ctx context.Context, text string) ([]standing.Name, error) {
	d, err := s.dossier(ctx, text)
	if err != nil {
		return nil, err
	}
	return d.Names, nil
}

// dossier collects what is held about the party of an entry. The error is of kind NotFound where there is no such entry.
func (s *Screening) dossier(ctx context.Context, text string) (*party.Dossier, error) {
	ref, err := parseRef(text)
	if err != nil {
		return nil, err
	}
	keys, err := s.View.Find(ctx, ref)
	if err != nil {
		return nil, err
	}
	for _, k := range keys {
		d, err := s.View.Dossier(ctx, k)
		if err != nil || len(d.Latest) > 0 {
			return d, err
		}
	}
	return nil, standing.Errorf(standing.NotFound, "no entry %s", ref)
}

// Timeline tells the state of a party on every day, under each instrument.
func Timeline(m screen.Match) []Lane {
	lines := make([]Lane, 0, len(m.Standings))
	for _, st := range m.Standings {
		lines = append(lines, Lane{
			Instrument: st.Instrument, Authority: st.Authority, Jurisdiction: st.Jurisdiction, Title: st.Title, State: st.State,
			Class: st.Class, Flags: st.Flags, Since: st.Since, Until: st.Until, Periods: st.Periods,
		})
	}
	return lines
}

// Reason tells why a name is, or is not, a hit on an entry.
func (s *Screening) Reason(ctx context.Context, name, text string) (screen.Reason, error) {
	ref, err := parseRef(text)
	if err != nil {
		return screen.Reason{}, err
	}
	return s.Why(ctx, name, ref, s.Header.Thresholds, s.Header.Register)
}

// Sources tells what was held of each source.
func (s *Screening) Sources(ctx context.Context) (all []Source, err error) {
	all = []Source{}
	for _, source := range s.Snapshot.store.Sources() {
		told, err := s.Snapshot.store.TellSource(ctx, source, s.On, s.View.Known)
		if err != nil {
			return nil, err
		}
		all = append(all, told)
	}
	return all, nil
}

// Editions tells the editions that were held, of a source or of all, those held back too.
func (s *Screening) Editions(ctx context.Context, source standing.SourceID) ([]Edition, error) {
	if err := s.Snapshot.store.mustKnow(source); err != nil {
		return nil, err
	}
	editions, err := s.View.Ledger.Editions(ctx, source, s.View.Known)
	all := make([]Edition, 0, len(editions))
	for _, ed := range editions {
		all = append(all, TellEdition(ed))
	}
	return all, err
}

// mustKnow refuses a source that there is not; none is any.
func (s *Store) mustKnow(source standing.SourceID) error {
	if source == "" || s.Knows(source) {
		return nil
	}
	return standing.Errorf(standing.NotFound, "no source %q", source)
}

// Judgements tells what was decided of an entry, or of all, in the order in which it was.
func (s *Screening) Judgements(ctx context.Context, text string) (all []standing.Judgement, err error) {
	var ref standing.EntryRef
	if text != "" {
		if ref, err = parseRef(text); err != nil {
			return nil, err
		}
	}
	all, err = s.View.Ledger.Judgements(ctx, ref, s.View.Known)
	if all == nil {
		all = []standing.Judgement{}
	}
	return all, err
}

// Compare compares two names.
func Compare(a, b, schema, model string) (match.Explanation, error) {
	m, err := match.ModelByName(model)
	if err != nil {
		return match.Explanation{}, standing.Errorf(standing.Invalid, "model: %w", err)
	}
	if a == "" || b == "" {
		return match.Explanation{}, standing.Errorf(standing.Invalid, "two names are wanted: a and b")
	}
	prepare := func(name string) *match.Party {
		entry := standing.Entry{Schema: standing.Schema(schema)}
		entry.AddName(name, standing.Primary)
		return match.Prepare(&entry)
	}
	return m.Explain(prepare(a), prepare(b)), nil
}
