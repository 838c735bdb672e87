package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"standing/access"
	"standing/service"
)

// ClaimsAnswer is claims from the news.
type ClaimsAnswer struct {
	Header Header               `json:"header"`
	Claims []service.InboxClaim `json:"claims"`
}

// ClaimAnswer is a claim as it stands after it was judged.
type ClaimAnswer struct {
	Claim service.InboxClaim `json:"claim"`
}

// claims registers the inbox. It is for analysts: what the news say against people does not
// leave it unreviewed.
func (a *API) claims() {
	type asked struct {
		When
		All bool `query:"all" doc:"Also those that were accepted, rejected or merged."`
	}
	get(a, a.operation(access.Analyst, "GET", "/v1/claims", "claims", "News", "The claims that wait for a person", "Those of all pages that were kept with standing read, in the order of the pages."),
		nil, func(ctx context.Context, s *service.Screening, in *asked) (ClaimsAnswer, error) {
			all, err := s.Snapshot.Claims(ctx, in.All)
			return ClaimsAnswer{s.HeaderJSON, all}, err
		})
	get(a, a.operation(access.Reader, "GET", "/v1/parties/{ref}/claims", "party-claims", "News", "What the news say of a party, not reviewed", "Only what may be told before a person has looked: accusations against people, and against members of something, stay in the inbox."),
		nil, func(ctx context.Context, s *service.Screening, in *refOf) (ClaimsAnswer, error) {
			m, err := s.Party(ctx, in.Ref)
			if err != nil {
				return ClaimsAnswer{}, err
			}
			all, err := s.Snapshot.ClaimsAbout(ctx, m.Party)
			return ClaimsAnswer{s.HeaderJSON, all}, err
		})
	op := a.operation(access.Analyst, "POST", "/v1/claims/{id}", "judge-claim", "News", "Accept, reject, merge, mend or take that back",
		"An accepted claim about a listing becomes an act; it moves a standing only with a day in force. Everything is recorded with its time and can be undone. It answers with the claim as it stands then.")
	op.DefaultStatus = http.StatusCreated
	op.Errors = append(op.Errors, http.StatusNotFound, http.StatusConflict, http.StatusUnsupportedMediaType)
	a.noStray(&op)
	huma.Register(a.huma, op, func(ctx context.Context, in *struct {
		ID   string `path:"id" maxLength:"64" doc:"The claim, by its id or the beginning of it."`
		Body service.ClaimVerdict
	},
	) (*answer[ClaimAnswer], error) {
		done, err := a.Register.JudgeClaim(ctx, in.ID, in.Body)
		if err != nil {
			return nil, a.failed(err)
		}
		return reply(ClaimAnswer{done}), nil
	})
}
