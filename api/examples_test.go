package api_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// example is a request that the reference shows, and that its test runs.
type example struct {
	id     string // of the operation
	title  string
	method string
	path   string
	kind   string // of the body; JSON where there is one
	body   string
	status int
}

// examples are those of docs/reference/api.md, against the register that is built in.
var examples = []example{
	{"screen", "One name", "POST", "/v1/screen", "", `{"query": {"name": "Hizballah"}}`, 200},
	{"screen", "Two parties, as things stood on a day", "POST", "/v1/screen", "", `{"on": "2008-01-01", "threshold": "0.8", "queries": [
  {"reference": "17", "schema": "Organization", "properties": {"name": ["Mojahedin-e Khalq"], "country": ["ir"]}},
  {"reference": "18", "name": "Nobody Whatsoever"}
]}`, 200},
	{"screen", "A source that is required and not held", "POST", "/v1/screen", "", `{"query": {"name": "Hizballah"}, "require": ["un-sc:30d"]}`, 503},
	{"screen-stream", "A line a query", "POST", "/v1/screen/stream?on=2008-01-01", "application/x-ndjson", "\"Nobody Whatsoever\"\n{\"reference\": \"17\", \"name\": \"Nobody Else\"}\n", 200},
	{"upload", "A csv file", "POST", "/v1/jobs?filename=customers.csv&on=2022-05-19", "text/csv", "customer no,name\n17,Hizballah\n18,Nobody Whatsoever\n", 202},
	{"job", "Of what was uploaded above", "GET", "/v1/jobs/JOB", "", "", 200},
	{"job-result", "As csv", "GET", "/v1/jobs/JOB/result?format=csv", "", "", 200},
	{"compare", "Two spellings", "GET", "/v1/compare?a=Usama+bin+Ladin&b=Osama+ibn+Laden", "", "", 200},
	{"why", "A former listing", "GET", "/v1/why?name=MEK&entry=" + mek, "", "", 200},
	{"ask", "By an alias, on a day", "GET", "/v1/ask?q=MEK&on=2008-01-01", "", "", 200},
	{"ask", "A parameter that there is not", "GET", "/v1/ask?q=MEK&no=2008-01-01", "", "", 400},
	{"party", "", "GET", "/v1/parties/" + mek, "", "", 200},
	{"party", "That there is not", "GET", "/v1/parties/acts:nobody", "", "", 404},
	{"timeline", "", "GET", "/v1/parties/" + mek + "/timeline", "", "", 200},
	{"standings", "Under one instrument", "GET", "/v1/standings?party=" + mek + "&instrument=us-fto&on=2008-01-01", "", "", 200},
	{"entry", "", "GET", "/v1/entries/acts:hizballah", "", "", 200},
	{"editions", "", "GET", "/v1/editions?source=acts", "", "", 200},
	{"sources", "", "GET", "/v1/sources", "", "", 200},
	{"changes", "From the beginning", "GET", "/v1/changes?limit=10", "", "", 200},
	{"judgements", "About one entry", "GET", "/v1/judgements?ref=acts:taliban", "", "", 200},
	{"judge", "Refused by the built-in register, which takes none", "POST", "/v1/judgements", "", `{"kind": "link", "a": "us-ofac-sdn:6636", "b": "acts:taliban", "by": "A. Analyst", "why": "the same names and leaders"}`, 409},
	{"match", "One organization", "POST", "/match/default?threshold=0.8", "", `{"queries": {"q1": {"schema": "Organization", "properties": {"name": ["Hizballah"], "shoeSize": ["42"]}}}}`, 200},
	{"match", "A data set that there is not", "POST", "/match/peps", "", `{"queries": {}}`, 404},
	{"search", "", "GET", "/search/default?q=islamic+state&limit=1", "", "", 200},
	{"entity-by-id", "", "GET", "/entities/acts:taliban", "", "", 200},
	{"entity-by-id", "Merged into another", "GET", "/entities/un-sc:QDe.115", "", "", 308},
	{"adjacent", "", "GET", "/entities/acts:taliban/adjacent?limit=1", "", "", 200},
	{"adjacent-by", "", "GET", "/entities/acts:taliban/adjacent/sanctions?limit=1", "", "", 200},
	{"catalog", "", "GET", "/catalog", "", "", 200},
	{"algorithms", "", "GET", "/algorithms", "", "", 200},
	{"health", "", "GET", "/healthz", "", "", 200},
	{"ready", "", "GET", "/readyz", "", "", 200},
}

// run runs an example. JOB in it stands for the job that was made last.
func (e example) run(s *server, job *string) answered {
	var headers []string
	if e.kind != "" {
		headers = append(headers, "Content-Type: "+e.kind)
	}
	if strings.Contains(e.path, "JOB") {
		s.wait(*job)
	}
	got := s.do(e.method, strings.ReplaceAll(e.path, "JOB", *job), e.body, headers...)
	if e.id == "upload" {
		*job, _ = at(s.t, got.json(s.t), "id").(string)
	}
	if *job != "" {
		got.body = strings.ReplaceAll(got.body, *job, "JOB")
	}
	return got
}

// TestExamples runs every example, and holds what comes to the description: its status is told, and its body is of the form
// that is told for it.
func TestExamples(t *testing.T) {
	var v map[string]any
	must(t, json.Unmarshal(description(t), &v))
	s := serve(t, nil)
	job := ""
	shown := map[string]bool{}
	for _, e := range examples {
		got := e.run(s, &job)
		shown[e.id] = true
		if got.status != e.status {
			t.Errorf("%s %s: %d, want %d: %s", e.method, e.path, got.status, e.status, got.body)
			continue
		}
		op := operationOf(t, v, e.id)
		response, told := at(t, op, "responses").(map[string]any)[fmt.Sprint(got.status)]
		if !told {
			t.Errorf("%s %s: the status %d is not told", e.method, e.path, got.status)
			continue
		}
		kind, _, _ := strings.Cut(got.header.Get("Content-Type"), ";")
		content, _ := response.(map[string]any)["content"].(map[string]any)
		media, told := content[kind]
		if !told {
			if kind != "" && e.id != "job-result" {
				t.Errorf("%s %s: %s is not told, there are %v", e.method, e.path, kind, content)
			}
			continue
		}
		if strings.HasSuffix(kind, "json") && kind != "application/x-ndjson" {
			check(t, e.method+" "+e.path, v, at(t, media, "schema"), got.json(t))
		}
	}
	for _, item := range at(t, v, "paths").(map[string]any) {
		for _, op := range item.(map[string]any) {
			if id := at(t, op, "operationId").(string); !shown[id] && id != "metrics" {
				t.Errorf("%s has no example", id)
			}
		}
	}
}

func operationOf(t *testing.T, v any, id string) any {
	t.Helper()
	for _, item := range at(t, v, "paths").(map[string]any) {
		for _, op := range item.(map[string]any) {
			if at(t, op, "operationId") == id {
				return op
			}
		}
	}
	t.Fatalf("no operation %s", id)
	return nil
}

// check holds a value to a schema: its type, the properties it must and may have, the items of lists.
func check(t *testing.T, where string, v map[string]any, schema, value any) {
	t.Helper()
	s := schema.(map[string]any)
	if ref, ok := s["$ref"].(string); ok {
		check(t, where, v, at(t, v, "components", "schemas", strings.TrimPrefix(ref, "#/components/schemas/")), value)
		return
	}
	if kind := s["type"]; kind != nil && !isOfType(kind, value) {
		t.Errorf("%s: %s, want %v", where, kindOf(value), kind)
		return
	}
	switch value := value.(type) {
	case []any:
		for i, item := range value {
			if items, ok := s["items"]; ok && i < 3 {
				check(t, fmt.Sprintf("%s[%d]", where, i), v, items, item)
			}
		}
	case map[string]any:
		properties, _ := s["properties"].(map[string]any)
		required, _ := s["required"].([]any)
		for _, name := range required {
			if _, there := value[name.(string)]; !there {
				t.Errorf("%s: %v is missing", where, name)
			}
		}
		for name, item := range value {
			property, ok := properties[name]
			if !ok {
				property, ok = s["additionalProperties"].(map[string]any)
			}
			if !ok && s["additionalProperties"] == false {
				t.Errorf("%s: %s is not told", where, name)
			}
			if ok {
				check(t, where+"."+name, v, property, item)
			}
		}
	}
}

func isOfType(kind, value any) bool {
	kinds, ok := kind.([]any)
	if !ok {
		kinds = []any{kind}
	}
	got := map[string]string{"list": "array", "bool": "boolean"}[kindOf(value)]
	if got == "" {
		got = kindOf(value)
	}
	whole := false
	if n, ok := value.(float64); ok {
		whole = n == float64(int64(n))
	}
	return slices.ContainsFunc(kinds, func(k any) bool { return k == got || k == "integer" && whole })
}
