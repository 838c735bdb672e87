package service

import (
	"context"

	"standing"
	"standing/screen"
)

// Entry is an entry with everything it said.
type Entry struct {
	Entry    string    `json:"entry" doc:"The entry, as source:id, by the id it was first recorded under."`
	Party    string    `json:"party" doc:"The entry that names its party."`
	Stands   bool      `json:"stands" doc:"Whether the newest edition of its source shows it."`
	Episodes []Episode `json:"episodes" doc:"What it said, from the first edition to the last."`
}

// Episode is a span of editions in which an entry said one thing.
type Episode struct {
	From         string         `json:"from" doc:"The day of the first edition that shows it."`
	To           screen.Text    `json:"to" doc:"The day of the last; null while that is the newest."`
	FirstEdition string         `json:"first_edition"`
	LastEdition  string         `json:"last_edition"`
	Says         standing.Entry `json:"says"`
}

// Entry tells the history of an entry. The error is of kind NotFound where there is none.
func (s *Screening) Entry(ctx context.Context, text string) (e Entry, err error) {
	ref, err := parseRef(text)
	if err != nil {
		return e, err
	}
	keys, err := s.View.Ledger.Find(ctx, ref, s.View.Known)
	if err != nil {
		return e, err
	}
	for _, k := range keys {
		episodes, err := s.View.History(ctx, k)
		if err != nil {
			return e, err
		}
		if len(episodes) == 0 {
			continue // it was in what is not public yet, or held back
		}
		p, err := s.View.Of(ctx, k)
		if err != nil {
			return e, err
		}
		e = Entry{Entry: k.Ref.String(), Party: p.ID.String(), Stands: episodes[len(episodes)-1].Newest}
		for _, ep := range episodes {
			told := Episode{
				From: ep.First.Day.String(), FirstEdition: ep.First.Label(), LastEdition: ep.Last.Label(), Says: ep.Value,
			}
			if !ep.Newest {
				told.To = screen.Text(ep.Last.Day.String())
			}
			e.Episodes = append(e.Episodes, told)
		}
		return e, nil
	}
	return e, standing.Errorf(standing.NotFound, "no entry %s", ref)
}
