package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestReference holds docs/reference/api.md to the description and the examples that it is made of.
func TestReference(t *testing.T) {
	var v map[string]any
	must(t, json.Unmarshal(description(t), &v))
	r := &reference{t: t, v: v, s: serve(t, nil)}
	golden(t, "../docs/reference/api.md", r.write())
}

// reference is the page about the API in the making.
type reference struct {
	t   *testing.T
	v   map[string]any
	s   *server
	job string
	out bytes.Buffer
}

const referenceHead = `# HTTP

What %s serves. This page is made by a test from the description at %s (OpenAPI 3.1) and from its examples, which the
test runs; ` + "`go test ./api -update`" + ` makes it anew. The examples are answered by the built-in register on 2026-11-24.

Bodies are JSON. What the answers under ` + "`/v1`" + ` hold is told in [json.md](json.md): they are what the command line prints, beside the run header. Errors under ` + "`/v1`" + ` are problem
details (RFC 9457), ` + "`application/problem+json`" + `; of the compatible API ` + "`{\"detail\": ...}`" + `. A parameter that there is not is refused under ` + "`/v1`" + `, and named in a
` + "`Warning`" + ` header elsewhere.

On loopback nobody needs a key, unless the server is told so; elsewhere: ` + "`Authorization: Bearer KEY`" + ` or ` + "`ApiKey KEY`" + `. Who has the role *reader* may ask and screen,
*analyst* may judge too, *admin* may everything. 401: a key is needed, or the one given is not known. 403: the key may not do this. 429: it asks too often.

In the examples long lists, and run headers, are cut: ` + "`…`" + ` stands for what is left out.
`

func (r *reference) write() []byte {
	fmt.Fprintf(&r.out, referenceHead, "`standing serve`", "`/openapi.json`")
	for _, tag := range at(r.t, r.v, "tags").([]any) {
		name := at(r.t, tag, "name").(string)
		fmt.Fprintf(&r.out, "\n## %s\n\n%s\n", name, at(r.t, tag, "description"))
		for _, id := range r.order(name) {
			r.operation(id)
		}
	}
	return r.out.Bytes()
}

// order returns the operations of a tag in the order of their examples.
func (r *reference) order(tag string) (ids []string) {
	for _, e := range append(slices.Clone(examples), example{id: "metrics"}) {
		if !slices.Contains(ids, e.id) && at(r.t, operationOf(r.t, r.v, e.id), "tags", 0) == tag {
			ids = append(ids, e.id)
		}
	}
	return ids
}

func (r *reference) operation(id string) {
	for path, item := range at(r.t, r.v, "paths").(map[string]any) {
		for method, op := range item.(map[string]any) {
			if at(r.t, op, "operationId") != id {
				continue
			}
			fmt.Fprintf(&r.out, "\n### %s %s\n\n%s.", strings.ToUpper(method), path, at(r.t, op, "summary"))
			if text, ok := op.(map[string]any)["description"].(string); ok && text != "" {
				fmt.Fprintf(&r.out, " %s", text)
			}
			r.out.WriteString("\n")
			r.parameters(op.(map[string]any))
			r.examples(id)
		}
	}
}

func (r *reference) parameters(op map[string]any) {
	parameters, _ := op["parameters"].([]any)
	if len(parameters) == 0 {
		return
	}
	r.out.WriteString("\n| parameter | in | meaning |\n|---|---|---|\n")
	for _, p := range parameters {
		fmt.Fprintf(&r.out, "| `%s` | %s | %s |\n", at(r.t, p, "name"), at(r.t, p, "in"), at(r.t, p, "description"))
	}
}

func (r *reference) examples(id string) {
	for _, e := range examples {
		if e.id != id {
			continue
		}
		got := e.run(r.s, &r.job)
		if e.title != "" {
			fmt.Fprintf(&r.out, "\n%s:\n", e.title)
		}
		fmt.Fprintf(&r.out, "\n```\n%s %s\n", e.method, e.path)
		if e.body != "" {
			kind := e.kind
			if kind == "" {
				kind = "application/json"
			}
			fmt.Fprintf(&r.out, "Content-Type: %s\n\n%s\n", kind, strings.TrimSuffix(e.body, "\n"))
		}
		fmt.Fprintf(&r.out, "\n%d\n", got.status)
		for _, name := range []string{"Location", "Warning"} {
			for _, value := range got.header.Values(name) {
				fmt.Fprintf(&r.out, "%s: %s\n", name, strings.ReplaceAll(value, r.job, "JOB"))
			}
		}
		if got.body != "" {
			fmt.Fprintf(&r.out, "\n%s\n", brief(got.body))
		}
		r.out.WriteString("```\n")
	}
}

// maxShown is how many lines of an answer are shown.
const maxShown = 40

// brief cuts an answer: a run header that stands within, and what is behind so many lines.
func brief(body string) string {
	body = strings.TrimSuffix(body, "\n")
	var lines []string
	for text := range strings.SplitSeq(body, "\n") {
		var pretty bytes.Buffer
		if strings.Contains(body, "\n") || json.Indent(&pretty, []byte(withoutHeader(text)), "", "  ") != nil {
			if text = withoutHeader(text); len(text) > 300 {
				text = strings.ToValidUTF8(text[:300], "") + "…"
			}
			lines = append(lines, text)
			continue
		}
		lines = append(lines, strings.Split(strings.ReplaceAll(pretty.String(), `"…"`, "{…}"), "\n")...)
	}
	if len(lines) > maxShown {
		lines = append(lines[:maxShown], "…")
	}
	return strings.Join(lines, "\n")
}

// withoutHeader puts a mark in the place of the run header.
func withoutHeader(text string) string {
	const begin = `{"header":`
	if !strings.HasPrefix(text, begin) {
		return text
	}
	dec := json.NewDecoder(strings.NewReader(text[len(begin):]))
	var header json.RawMessage
	if dec.Decode(&header) != nil {
		return text
	}
	return begin + `"…"` + text[len(begin)+len(header):]
}
