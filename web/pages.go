package web

import (
	"errors"
	"net/http"
	"os"

	"standing"
	"standing/access"
)

// Pages is the handler of all pages.
type Pages struct {
	Options
	mux    *http.ServeMux
	tokens *tokens
	drafts *drafts
	lines  lineIndexes
}

// policy lets a page load what lies beside it and nothing else.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

// New makes the handler.
func New(o Options) (*Pages, error) {
	if o.MaxUpload <= 0 {
		o.MaxUpload = DefaultMaxUpload
	}
	t, err := newTokens(o.Now)
	if err != nil {
		return nil, err
	}
	d, err := newDrafts(o.Uploads, o.Now)
	if err != nil {
		return nil, err
	}
	p := &Pages{Options: o, mux: http.NewServeMux(), tokens: t, drafts: d}
	p.routes()
	return p, nil
}

// routes says what is where. What changes something is a POST and needs a token.
func (p *Pages) routes() {
	p.mux.Handle("GET /static/", static())
	p.page("GET /{$}", p.ask)
	p.page("GET /party/{ref...}", p.party)
	p.post("POST /judge", access.Analyst, p.judge)
	p.page("GET /screen", p.screen)
	p.post("POST /screen", access.Reader, p.upload)
	p.page("GET /screen/draft/{id}", p.draft)
	p.post("POST /screen/draft/{id}", access.Reader, p.start)
	p.page("GET /screen/job/{id}", p.job)
	p.page("GET /changes", p.changes)
	p.page("GET /changes/{source}/{edition}", p.edition)
	p.post("POST /changes/{source}/{edition}/release", access.Admin, p.release)
	p.page("GET /inbox", p.inbox)
	p.post("POST /inbox/{id}", access.Analyst, p.decide)
	p.page("GET /sources", p.sources)
	p.page("GET /", func(http.ResponseWriter, *http.Request) error {
		return standing.Errorf(standing.NotFound, "there is no such page")
	})
}

// ServeHTTP answers a request.
func (p *Pages) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Security-Policy", policy)
	p.mux.ServeHTTP(w, r)
}

// page registers a page; what goes wrong is told on one.
func (p *Pages) page(pattern string, answer func(http.ResponseWriter, *http.Request) error) {
	p.mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
		if err := answer(w, r); err != nil {
			p.fail(w, r, err)
		}
	})
}

// post registers what changes something. It needs a role and a token.
func (p *Pages) post(pattern string, needed access.Role, answer func(http.ResponseWriter, *http.Request) error) {
	p.page(pattern, func(w http.ResponseWriter, r *http.Request) error {
		if !p.may(r.Context(), needed) {
			return refusal{http.StatusForbidden, "This needs the role " + string(needed) + "."}
		}
		return answer(w, r)
	})
}

// refusal is an error with a status of its own.
type refusal struct {
	status int
	text   string
}

// Error says why.
func (r refusal) Error() string { return r.text }

// fail answers with a page that tells what went wrong; of what went wrong inside, nothing.
func (p *Pages) fail(w http.ResponseWriter, r *http.Request, err error) {
	status := statusOf(err)
	text := err.Error()
	if status == http.StatusInternalServerError {
		p.Log.Error("answer a page", "err", err)
		text = "Something went wrong here; the log tells more."
	}
	p.render(w, r, status, "error", "", http.StatusText(status), text)
}

func statusOf(err error) int {
	if refused, ok := errors.AsType[refusal](err); ok {
		return refused.status
	}
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return http.StatusRequestEntityTooLarge
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return http.StatusRequestTimeout
	}
	switch standing.KindOf(err) {
	case standing.Invalid:
		return http.StatusBadRequest
	case standing.NotFound:
		return http.StatusNotFound
	case standing.Conflict:
		return http.StatusConflict
	case standing.Unavailable:
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}
