package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"standing"
	"standing/access"
	"standing/service"
)

// SourcesAnswer is what is held of each source.
type SourcesAnswer struct {
	Header  Header           `json:"header"`
	Sources []service.Source `json:"sources"`
}

// EditionsAnswer is editions that are held.
type EditionsAnswer struct {
	Header   Header            `json:"header"`
	Editions []service.Edition `json:"editions"`
}

// ChangesAnswer is a stretch of the feed.
type ChangesAnswer struct {
	Header  Header         `json:"header"`
	Changes []service.News `json:"changes"`
	Next    string         `json:"next" doc:"Ask with after=NEXT for what comes after these."`
}

// JudgementsAnswer is what people and rules decided.
type JudgementsAnswer struct {
	Header     Header               `json:"header"`
	Judgements []standing.Judgement `json:"judgements"`
}

// JudgementAnswer is what was decided just now.
type JudgementAnswer struct {
	Judgement standing.Judgement `json:"judgement"`
}

// holdings registers what is told of sources and editions.
func (a *API) holdings() {
	get(a, a.operation(access.Reader, "GET", "/v1/sources", "sources", "Reading", "The sources and how fresh they are", "As standing sources prints them; their age is told on the day asked about."),
		nil, func(ctx context.Context, s *service.Screening, _ *When) (SourcesAnswer, error) {
			all, err := s.Sources(ctx)
			return SourcesAnswer{s.HeaderJSON, all}, err
		})
	get(a, a.operation(access.Reader, "GET", "/v1/editions", "editions", "Reading", "The editions that are held", "Those held back by the guard too. As standing editions prints them."),
		nil, func(ctx context.Context, s *service.Screening, in *SourceParam) (EditionsAnswer, error) {
			all, err := s.Editions(ctx, in.id())
			return EditionsAnswer{s.HeaderJSON, all}, err
		})
}

// feed registers the feed of changes.
func (a *API) feed() {
	type changes struct {
		SourceParam
		After string `query:"after" maxLength:"200" doc:"The cursor behind which to go on; left out: from the beginning."`
		Limit int    `query:"limit" minimum:"1" maximum:"200" default:"20" doc:"How many steps at most."`
	}
	get(a, a.operation(access.Reader, "GET", "/v1/changes", "changes", "Reading", "What changed, in the order in which it was recorded",
		"A step is one edition against the one before it, or one that was read anew, with its cause: source, form or reader. Go on with next; where there is nothing new it comes back unchanged."),
		nil, func(ctx context.Context, s *service.Screening, in *changes) (ChangesAnswer, error) {
			f, err := s.Changes(ctx, in.id(), in.After, in.Limit)
			return ChangesAnswer{s.HeaderJSON, f.News, f.Next}, err
		})
}

// judgements registers what is decided.
func (a *API) judgements() {
	type about struct {
		When
		Ref string `query:"ref" maxLength:"512" doc:"Only about this entry, as source:id."`
	}
	get(a, a.operation(access.Reader, "GET", "/v1/judgements", "judgements", "Deciding", "What was decided", "By people, and by rules, whose name begins with rule:."),
		nil, func(ctx context.Context, s *service.Screening, in *about) (JudgementsAnswer, error) {
			all, err := s.Judgements(ctx, in.Ref)
			return JudgementsAnswer{s.HeaderJSON, all}, err
		})
	op := a.operation(access.Analyst, "POST", "/v1/judgements", "judge", "Deciding", "Link or unlink two entries",
		"A judgement is recorded with its time and can be undone by the opposite one; both stay on record. It answers with what was recorded.")
	op.DefaultStatus = http.StatusCreated
	op.Errors = append(op.Errors, http.StatusConflict, http.StatusUnsupportedMediaType)
	a.noStray(&op)
	huma.Register(a.huma, op, func(ctx context.Context, in *struct{ Body service.Verdict }) (*answer[JudgementAnswer], error) {
		done, err := a.Register.Judge(ctx, in.Body)
		if err != nil {
			return nil, a.failed(err)
		}
		return reply(JudgementAnswer{done}), nil
	})
}
