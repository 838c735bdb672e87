package api

import (
	"context"
	"slices"

	"standing/access"
	"standing/screen"
	"standing/service"
)

// PartyAnswer is a party, its entries and where it stands.
type PartyAnswer struct {
	Header Header       `json:"header"`
	Party  screen.Match `json:"party"`
	Names  []PartyName  `json:"names" doc:"All names that its entries ever bore."`
}

// PartyName is a name of a party.
type PartyName struct {
	Text string `json:"text"`
	Kind string `json:"kind" doc:"primary, alias, weak, former, original-script"`
	Lang string `json:"lang,omitempty"`
}

// TimelineAnswer is the state of a party on every day, under each instrument.
type TimelineAnswer struct {
	Header   Header         `json:"header"`
	Party    string         `json:"party"`
	Name     string         `json:"name"`
	Timeline []service.Lane `json:"timeline"`
}

// StandingsAnswer is where a party stands under instruments.
type StandingsAnswer struct {
	Header    Header            `json:"header"`
	Party     string            `json:"party"`
	Name      string            `json:"name"`
	Standings []screen.Standing `json:"standings"`
}

// EntryAnswer is an entry with its history.
type EntryAnswer struct {
	Header Header        `json:"header"`
	Entry  service.Entry `json:"entry"`
}

type refOf struct {
	When
	Ref string `path:"ref" maxLength:"512" doc:"An entry of the party, as source:id." example:"acts:mujahedin-e-khalq-organization"`
}

// parties registers what is told of parties and entries.
func (a *API) parties() {
	get(a, a.operation(access.Reader, "GET", "/v1/parties/{ref}", "party", "Reading", "A party: names, entries, standings", "The party that the entry belongs to, as standing show prints it."),
		nil, func(ctx context.Context, s *service.Screening, in *refOf) (PartyAnswer, error) {
			m, err := s.Party(ctx, in.Ref)
			if err != nil {
				return PartyAnswer{}, err
			}
			names, err := s.Names(ctx, m.Entry)
			out := PartyAnswer{Header: s.HeaderJSON, Party: m, Names: []PartyName{}}
			for _, n := range names {
				out.Names = append(out.Names, PartyName{n.Text, string(n.Kind), n.Lang})
			}
			return out, err
		})
	get(a, a.operation(access.Reader, "GET", "/v1/parties/{ref}/timeline", "timeline", "Reading", "The timeline of a party", "The state on every day, an instrument a line."),
		nil, func(ctx context.Context, s *service.Screening, in *refOf) (TimelineAnswer, error) {
			m, err := s.Party(ctx, in.Ref)
			return TimelineAnswer{s.HeaderJSON, m.Party, m.Name, service.Timeline(m)}, err
		})
	get(a, a.operation(access.Reader, "GET", "/v1/entries/{ref}", "entry", "Reading", "An entry with its history", "What it said, from edition to edition."),
		nil, func(ctx context.Context, s *service.Screening, in *refOf) (EntryAnswer, error) {
			e, err := s.Entry(ctx, in.Ref)
			return EntryAnswer{s.HeaderJSON, e}, err
		})
	type standings struct {
		When
		Party      string `query:"party" required:"true" maxLength:"512" doc:"An entry of the party, as source:id."`
		Instrument string `query:"instrument" doc:"Only under this instrument." example:"us-fto"`
	}
	get(a, a.operation(access.Reader, "GET", "/v1/standings", "standings", "Reading", "Where a party stands", "Under every instrument about which anything is held, or under one."),
		nil, func(ctx context.Context, s *service.Screening, in *standings) (StandingsAnswer, error) {
			m, err := s.Party(ctx, in.Party)
			out := StandingsAnswer{s.HeaderJSON, m.Party, m.Name, m.Standings}
			if in.Instrument != "" {
				out.Standings = slices.DeleteFunc(slices.Clone(m.Standings), func(st screen.Standing) bool { return string(st.Instrument) != in.Instrument })
			}
			return out, err
		})
}
