package api

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strings"

	"standing"
	"standing/access"
	"standing/screen"
	"standing/service"
)

// ScreenRequest asks about one party or several.
type ScreenRequest struct {
	When
	Model     string          `json:"model,omitempty" doc:"The model that names are compared by: standing-1, strict, wide."`
	Threshold string          `json:"threshold,omitempty" doc:"The least score of a match, also by source or schema: 0.8,us-ofac-sdn=0.9." example:"0.8"`
	Include   []string        `json:"include,omitempty" enum:"former" doc:"former: former listings count as hits."`
	Require   []string        `json:"require,omitempty" doc:"Fail unless the source is held and fresh: un-sc, or un-sc:30d."`
	Query     *service.Query  `json:"query,omitempty" doc:"One party. Give this or queries."`
	Queries   []service.Query `json:"queries,omitempty" doc:"Several parties."`
}

// ScreenResponse is the result of a screening.
type ScreenResponse struct {
	Header  Header         `json:"header"`
	Lines   []screen.Line  `json:"lines" doc:"One for each query, in their order."`
	Unused  []Unused       `json:"unused,omitempty" doc:"Properties of queries that say nothing to the matcher, or can't be read."`
	Summary screen.Summary `json:"summary"`
}

// Unused names properties of a query of which nothing came.
type Unused struct {
	Row        int      `json:"row"`
	Properties []string `json:"properties"`
}

func (r ScreenRequest) settings() service.Settings {
	return service.Settings{Model: r.Model, Thresholds: r.Threshold, Include: r.Include, Require: r.Require}
}

// screening registers the endpoints that take names. They are written by hand: a request a name has no time to lose.
func (a *API) screening() {
	a.handle("POST /v1/screen", access.Reader, a.screenOne)
	a.describeScreen()
}

func (a *API) screenOne(w http.ResponseWriter, r *http.Request) {
	var request ScreenRequest
	if err := a.readJSON(w, r, &request); err != nil {
		a.problem(w, r, err)
		return
	}
	queries := request.Queries
	if request.Query != nil {
		queries = slices.Insert(queries, 0, *request.Query)
	}
	if len(queries) == 0 || len(queries) > a.Limits.Batch {
		a.problem(w, r, standing.Errorf(standing.Invalid, "want from 1 to %d queries, not %d; /v1/screen/stream takes any number", a.Limits.Batch, len(queries)))
		return
	}
	s, err := a.open(r.Context(), request.When, request.settings())
	if err != nil {
		a.problem(w, r, err)
		return
	}
	defer s.Snapshot.Release()
	answer, err := a.screen(r.Context(), s, queries)
	if err != nil {
		a.problem(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(answer) // whoever asked has gone
}

// screen answers queries and writes the response.
func (a *API) screen(ctx context.Context, s *service.Screening, queries []service.Query) ([]byte, error) {
	out := bytes.NewBuffer(make([]byte, 0, len(s.HeaderJSON)+4096))
	out.WriteString(`{"header":`)
	out.Write(s.HeaderJSON)
	out.WriteString(`,"lines":[`)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	write := func(v any) error {
		err := enc.Encode(v)
		if err == nil {
			out.Truncate(out.Len() - 1) // the end of line that Encode writes
		}
		return err
	}
	var sum screen.Summary
	var unused []Unused
	for i, q := range queries {
		row, left := q.Row(i+1, s.Snapshot.Store().Knows)
		line, err := s.Line(ctx, s.Header, row)
		if err != nil {
			return nil, err
		}
		if len(left) > 0 {
			unused = append(unused, Unused{i + 1, left})
		}
		sum.Count(s.Header, row, line)
		if i > 0 {
			out.WriteByte(',')
		}
		if err := write(line); err != nil {
			return nil, err
		}
	}
	sum.Clear = sum.Hits == 0 && s.FullCoverage()
	a.count(sum)
	out.WriteByte(']')
	if len(unused) > 0 {
		out.WriteString(`,"unused":`)
		if err := write(unused); err != nil {
			return nil, err
		}
	}
	out.WriteString(`,"summary":`)
	if err := write(sum); err != nil {
		return nil, err
	}
	out.WriteString("}\n")
	return out.Bytes(), nil
}

// count counts what came of queries.
func (a *API) count(sum screen.Summary) {
	for outcome, n := range map[string]int{
		"hit": sum.Hits, "former": sum.Former, "empty": sum.Empty, "none": sum.Rows - sum.Hits - sum.Former - sum.Empty,
	} {
		if n > 0 {
			a.metrics.screened.WithLabelValues(outcome).Add(float64(n))
		}
	}
}

// readJSON reads a body that is one JSON value of a known form.
func (a *API) readJSON(w http.ResponseWriter, r *http.Request, v any) error {
	if err := wantKind(r, "application/json"); err != nil {
		return err
	}
	dec := json.NewDecoder(http.MaxBytesReader(w, r.Body, a.Limits.Body))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		return badBody(err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return standing.Errorf(standing.Invalid, "the body is more than one JSON value")
	}
	return nil
}

// wantKind refuses a body that says it is something else. What a page of another origin can send without asking is
// never JSON.
func wantKind(r *http.Request, kinds ...string) error {
	got, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";")
	if slices.Contains(kinds, strings.ToLower(strings.TrimSpace(got))) {
		return nil
	}
	return &kindError{got: got, want: kinds}
}

// badBody sorts what went wrong while a body was read.
func badBody(err error) error {
	if status := statusOf(err); status == http.StatusRequestEntityTooLarge || status == http.StatusRequestTimeout {
		return err
	}
	return standing.Errorf(standing.Invalid, "read the body: %w", err)
}

// kindError is a body of another kind than is read.
type kindError struct {
	got  string
	want []string
}

// Error says so.
func (e *kindError) Error() string {
	return "the body is " + e.got + ", want " + strings.Join(e.want, " or ")
}
