package screen

import (
	"context"
	"sync"

	"standing"
	"standing/fold"
	"standing/ledger"
	"standing/party"
)

// stance is where the party of an entry stands on the day, whoever asks.
type stance struct {
	dossier *party.Dossier
	match   Match // without what a finding says
}

// stances remembers the parties that were found, for the next row that finds them.
type stances struct {
	mu sync.Mutex
	of map[int64]*stance // by entry
}

// maxStances is how many parties are remembered; each takes some tens of kilobytes.
const maxStances = 1 << 9

// stance tells where the party of an entry stands.
func (s *Screener) stance(ctx context.Context, k ledger.Key) (*stance, error) {
	s.parties.mu.Lock()
	p := s.parties.of[k.Entry]
	s.parties.mu.Unlock()
	if p != nil {
		return p, nil
	}
	d, err := s.View.Dossier(ctx, k)
	if err != nil {
		return nil, err
	}
	p = &stance{dossier: d}
	if len(d.Latest) > 0 {
		if p.match, err = s.tell(ctx, d); err != nil {
			return nil, err
		}
	}
	s.parties.mu.Lock()
	defer s.parties.mu.Unlock()
	if len(s.parties.of) >= maxStances || s.parties.of == nil {
		s.parties.of = map[int64]*stance{}
	}
	s.parties.of[k.Entry] = p
	return p, nil
}

// found is the match of a finding.
func (p *stance) found(f finding) Match {
	m := p.match
	m.Entry, m.MatchedName, m.MatchedKind, m.Score, m.Support = f.Ref.String(), f.name, f.kind, f.score, f.support
	if f.explained != nil {
		m.Says, m.Explained = f.explained.Sentence(), f.explained
	}
	if m.MatchedName == "" {
		m.MatchedName = p.dossier.Name
	}
	return m
}

// tell says where the party of a dossier stands.
func (s *Screener) tell(ctx context.Context, d *party.Dossier) (Match, error) {
	standings, err := s.standings(ctx, d)
	if err != nil {
		return Match{}, err
	}
	m := Match{Dossier: d, Party: d.ID.String(), Name: d.Name, Class: classOf(standings), Measures: measuresOf(standings), Standings: []Standing{}}
	m.Former = m.Class == Former
	m.schema = d.Latest[0].Value.Schema
	for _, k := range d.Entries {
		m.Entries = append(m.Entries, k.Ref.String())
	}
	for _, st := range standings {
		m.Standings = append(m.Standings, s.print(st))
		m.Lines = append(m.Lines, st.Timeline)
	}
	if len(standings) == 0 && s.In != "" {
		m.Standings = append(m.Standings, Standing{
			Jurisdiction: s.In, State: standing.NotCovered, Class: Never, Measures: []string{}, Flags: []standing.Flag{},
			Periods: []Period{}, Evidence: []Evidence{},
		})
		m.Lines = append(m.Lines, fold.Fold(fold.Evidence{}))
	}
	return m, nil
}
