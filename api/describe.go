package api

import (
	"net/http"
	"reflect"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
)

// described is what OpenAPI says of a route that is written by hand.
type described struct {
	method, path, id, tag, summary, text string
	parameters                           []*huma.Param
	bodyKind                             string
	body                                 any // a value of its type; nil: none
	answers                              map[int]answered
}

type answered struct {
	text, kind string
	body       any
}

// describe adds a route to the description.
func (a *API) describe(d described) {
	op := &huma.Operation{
		OperationID: d.id, Method: d.method, Path: d.path, Summary: d.summary, Description: d.text, Tags: []string{d.tag},
		Parameters: d.parameters, Responses: map[string]*huma.Response{},
	}
	if d.bodyKind != "" {
		op.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{d.bodyKind: a.media(d.body)}}
	}
	for status, answer := range d.answers {
		response := &huma.Response{Description: answer.text}
		if answer.kind != "" {
			response.Content = map[string]*huma.MediaType{answer.kind: a.media(answer.body)}
		}
		op.Responses[strconv.Itoa(status)] = response
	}
	a.huma.OpenAPI().AddOperation(op)
}

func (a *API) media(body any) *huma.MediaType {
	if body == nil {
		return &huma.MediaType{Schema: &huma.Schema{Type: huma.TypeString}}
	}
	return &huma.MediaType{Schema: a.huma.OpenAPI().Components.Schemas.Schema(reflect.TypeOf(body), true, "")}
}

// whenParams are the parameters that every read takes.
func (a *API) whenParams() (all []*huma.Param) {
	for field := range reflect.TypeFor[When]().Fields() {
		all = append(all, &huma.Param{
			Name: field.Tag.Get("query"), In: "query", Description: field.Tag.Get("doc"), Schema: &huma.Schema{Type: huma.TypeString},
		})
	}
	return all
}

func param(in, name, kind, text string) *huma.Param {
	return &huma.Param{Name: name, In: in, Description: text, Required: in == "path", Schema: &huma.Schema{Type: kind}}
}

func listParam(name, text string) *huma.Param {
	return &huma.Param{Name: name, In: "query", Description: text, Schema: &huma.Schema{Type: huma.TypeArray, Items: &huma.Schema{Type: huma.TypeString}}}
}

func problems(more map[int]answered) map[int]answered {
	for status, text := range map[int]string{
		http.StatusBadRequest: "What was asked is wrong.", http.StatusUnauthorized: "A key is needed, or the one given is not known.",
		http.StatusForbidden: "The key may not do this.", http.StatusRequestEntityTooLarge: "The body is too long.", http.StatusTooManyRequests: "The key asks too often.",
		http.StatusServiceUnavailable: "The register is being opened, or a source that is required is not fresh.",
	} {
		more[status] = answered{text, "application/problem+json", huma.ErrorModel{}}
	}
	return more
}

func (a *API) describeSystem() {
	type status struct {
		Status string `json:"status" example:"ok"`
	}
	for _, d := range []described{
		{path: "/healthz", id: "health", summary: "Whether the server is there", answers: map[int]answered{200: {"It is.", "application/json", status{}}}},
		{path: "/readyz", id: "ready", summary: "Whether it can answer", answers: map[int]answered{
			200: {"It can.", "application/json", status{}}, 503: {"Not yet.", "application/json", detailBody{}},
		}},
		{path: "/metrics", id: "metrics", summary: "Figures for Prometheus", answers: map[int]answered{200: {"Text.", "text/plain", nil}}},
	} {
		d.method, d.tag = http.MethodGet, "System"
		a.describe(d)
	}
}

// detailBody is an error as yente says it.
type detailBody struct {
	Detail string `json:"detail"`
}

func (a *API) describeScreen() {
	a.describe(described{
		method: http.MethodPost, path: "/v1/screen", id: "screen", tag: "Screening", summary: "Screen one party or several",
		text: "Says of each query which parties answer to it and where they stand. A line is what standing screen prints as JSON.", bodyKind: "application/json", body: ScreenRequest{},
		answers: problems(map[int]answered{200: {"The result.", "application/json", ScreenResponse{}}}),
	})
}
