package api

import (
	"encoding/json"
	"io"
	"path"
	"reflect"

	"github.com/danielgtaylor/huma/v2"

	"standing/access"
	"standing/screen"
)

// configuration describes the API as a whole.
func configuration(version string) huma.Config {
	c := huma.DefaultConfig("Standing", version)
	c.CreateHooks = nil // no links to schemata in answers: they are those of the command line
	c.DocsPath, c.SchemasPath = "", ""
	c.OpenAPIPath = "" // system answers /openapi.json
	c.Formats = map[string]huma.Format{"application/json": plainFormat, "json": plainFormat}
	c.Info.Description = "Where does a party stand: on whose lists, since when, until when, by which act, on whose word? " +
		"Every read takes on (a day), known (as this register knew it then) and published_by (what was public by then), and answers with its run header. " +
		"What the answers hold is told in docs/reference/json.md."
	c.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"key": {Type: "http", Scheme: "bearer", Description: "A key made by standing key add. On loopback none is needed, unless the server is told so."},
	}
	c.Security = []map[string][]string{{"key": {}}, {}}
	c.Tags = []*huma.Tag{
		{Name: "Screening", Description: "Names to parties."},
		{Name: "Reading", Description: "What is held, and what it means on a day."},
		{Name: "Deciding", Description: "What people decide here."},
		{Name: "Compatible", Description: "The screening API of yente 5, as publicly documented. Errors are {\"detail\": ...}."},
		{Name: "System", Description: "How the server is."},
	}
	registry := huma.NewMapRegistry("#/components/schemas/", schemaName)
	c.Components.Schemas = registry
	registry.RegisterTypeAlias(reflect.TypeFor[screen.Text](), reflect.TypeFor[nullableText]())
	registry.RegisterTypeAlias(reflect.TypeFor[screen.Thresholds](), reflect.TypeFor[string]())
	return c
}

// plainFormat is JSON as the command line writes it.
var plainFormat = huma.Format{
	Marshal: func(w io.Writer, v any) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		return enc.Encode(v)
	},
	Unmarshal: json.Unmarshal,
}

// nullableText describes screen.Text, which is null where there is none.
type nullableText string

// Schema describes it.
func (nullableText) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeString, Nullable: true}
}

// Header is a run header that is JSON already.
type Header []byte

// MarshalJSON gives the text.
func (h Header) MarshalJSON() ([]byte, error) { return h, nil }

// Schema is that of a run header.
func (Header) Schema(r huma.Registry) *huma.Schema {
	return r.Schema(reflect.TypeFor[screen.Header](), true, "RunHeader")
}

// operation is a huma operation and the role that it needs.
func (a *API) operation(needs access.Role, method, path, id, tag, summary, description string) huma.Operation {
	a.roles[method+" "+path] = needs
	return huma.Operation{
		OperationID: id, Method: method, Path: path, Summary: summary, Description: description, Tags: []string{tag},
		Errors: []int{400, 401, 403, 404, 422, 429, 503}, MaxBodyBytes: a.Limits.Body, BodyReadTimeout: a.Limits.Read,
	}
}

// schemaName names a schema by its type, and those of packages beneath by their package too: there are several lines
// and entries.
func schemaName(t reflect.Type, hint string) string {
	name := huma.DefaultSchemaNamer(t, hint)
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	switch path.Base(t.PkgPath()) {
	case "match":
		return "Matcher" + name
	case "change":
		return "Change" + name
	case "standing":
		return "Held" + name
	}
	return name
}

// nullable says of what packages beneath make null that it may be.
func nullable(r huma.Registry) {
	for _, name := range []string{"Coverage", "Source"} {
		if s := r.Map()[name]; s != nil {
			s.Properties["age_days"].Nullable = true
		}
	}
}
