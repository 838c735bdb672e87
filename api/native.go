package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"standing"
	"standing/access"
	"standing/match"
	"standing/screen"
	"standing/service"
)

// native registers the API of our own, under /v1. The endpoints of claims and of the inbox come here too.
func (a *API) native() {
	a.screening()
	a.uploads()
	a.parties()
	a.holdings()
	a.feed()
	a.judgements()
	a.explanations()
	a.handle("/v1/", access.Reader, a.nothing)
}

// nothing answers where there is nothing under /v1, or not by this method.
func (a *API) nothing(w http.ResponseWriter, r *http.Request) {
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		other := r.Clone(r.Context())
		other.Method = method
		if _, pattern := a.mux.Handler(other); pattern != "/v1/" {
			w.Header().Set("Allow", method)
			refuse(w, r, http.StatusMethodNotAllowed, "want "+method)
			return
		}
	}
	refuse(w, r, http.StatusNotFound, "there is nothing here: see /openapi.json")
}

// answer is a body with its run header.
type answer[T any] struct{ Body T }

func reply[T any](body T) *answer[T] { return &answer[T]{body} }

// get registers a read: ask answers from a screening, which is opened as the request says and closed afterwards.
func get[I interface{ when() When }, O any](a *API, op huma.Operation, settings func(*I) service.Settings, ask func(context.Context, *service.Screening, *I) (O, error)) {
	a.noStray(&op)
	huma.Register(a.huma, op, func(ctx context.Context, in *I) (*answer[O], error) {
		c := service.Settings{}
		if settings != nil {
			c = settings(in)
		}
		s, err := a.open(ctx, (*in).when(), c)
		if err != nil {
			return nil, a.failed(err)
		}
		defer s.Snapshot.Release()
		body, err := ask(ctx, s, in)
		if err != nil {
			return nil, a.failed(err)
		}
		return reply(body), nil
	})
}

func (w When) when() When { return w }

// noStray refuses parameters that the operation does not know: a filter that is misspelt must not pass for one.
func (a *API) noStray(op *huma.Operation) {
	op.Middlewares = append(op.Middlewares, func(ctx huma.Context, next func(huma.Context)) {
		url := ctx.URL()
		for name := range url.Query() {
			known := false
			for _, p := range ctx.Operation().Parameters {
				known = known || p.In == "query" && p.Name == name
			}
			if !known {
				_ = huma.WriteErr(a.huma, ctx, http.StatusBadRequest, "no such parameter: "+name)
				return
			}
		}
		next(ctx)
	})
}

// Asked is the answer to a question.
type Asked struct {
	Header Header        `json:"header"`
	Answer screen.Answer `json:"answer"`
}

// Explained is a comparison of two names.
type Explained struct {
	Header      Header            `json:"header"`
	Explanation match.Explanation `json:"explanation"`
}

// Reasoned is why a name is or is not a hit.
type Reasoned struct {
	Header Header        `json:"header"`
	Reason screen.Reason `json:"reason"`
}

// explanations registers what explains.
func (a *API) explanations() {
	type ask struct {
		When
		Q string `query:"q" required:"true" minLength:"1" maxLength:"2048" doc:"A name, an alias, or an id (4711, QDe.115, us-ofac-sdn:4711)." example:"MEK"`
	}
	get(a, a.operation(access.Reader, "GET", "/v1/ask", "ask", "Reading", "Ask where a party stands", "By name or id. The answer is what standing ask prints as JSON."),
		nil, func(ctx context.Context, s *service.Screening, in *ask) (Asked, error) {
			found, err := s.Ask(ctx, in.Q)
			return Asked{s.HeaderJSON, found}, err
		})
	type compare struct {
		When
		A      string `query:"a" required:"true" minLength:"1" maxLength:"2048" doc:"A name." example:"Usama bin Ladin"`
		B      string `query:"b" required:"true" minLength:"1" maxLength:"2048" doc:"Another name." example:"Osama ibn Laden"`
		Schema string `query:"schema" doc:"What both are: Person, Organization, ...; left out, it is told from the names."`
		Model  string `query:"model" doc:"The model to compare by."`
	}
	get(a, a.operation(access.Reader, "GET", "/v1/compare", "compare", "Screening", "Compare two names", "And say what the score is made of."),
		func(in *compare) service.Settings { return service.Settings{Model: in.Model} },
		func(_ context.Context, s *service.Screening, in *compare) (Explained, error) {
			x, err := service.Compare(in.A, in.B, in.Schema, in.Model)
			return Explained{s.HeaderJSON, x}, err
		})
	type why struct {
		When
		Name      string `query:"name" required:"true" minLength:"1" maxLength:"2048" doc:"The name that was, or was not, a hit."`
		Entry     string `query:"entry" required:"true" maxLength:"512" doc:"The entry, as source:id."`
		Model     string `query:"model" doc:"The model to compare by."`
		Threshold string `query:"threshold" doc:"As for /v1/screen."`
	}
	get(a, a.operation(access.Reader, "GET", "/v1/why", "why", "Screening", "Tell why a name is or is not a hit on an entry", "Compares the name with every name of the party."),
		func(in *why) service.Settings { return service.Settings{Model: in.Model, Thresholds: in.Threshold} },
		func(ctx context.Context, s *service.Screening, in *why) (Reasoned, error) {
			r, err := s.Reason(ctx, in.Name, in.Entry)
			return Reasoned{s.HeaderJSON, r}, err
		})
}

// SourceParam is a source as a parameter.
type SourceParam struct {
	When
	Source string `query:"source" doc:"Only of this source." example:"un-sc"`
}

func (s SourceParam) id() standing.SourceID { return standing.SourceID(s.Source) }
