package api_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"standing/api"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden holds a text to a file.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		must(t, os.WriteFile(path, got, 0o600))
	}
	want, err := os.ReadFile(path)
	must(t, err)
	if !bytes.Equal(got, want) {
		line := 1
		for i := 0; i < min(len(got), len(want)) && got[i] == want[i]; i++ {
			if got[i] == '\n' {
				line++
			}
		}
		t.Errorf("%s is out of date from line %d on: look at what changed and run go test ./api -update", path, line)
	}
}

// description is the description of the API, which is the same for every server.
func description(t *testing.T) []byte {
	t.Helper()
	s := serve(t, func(o *api.Options) { o.Version = "1" })
	got := s.get("/openapi.json")
	if got.status != 200 {
		t.Fatalf("%d", got.status)
	}
	var text bytes.Buffer
	must(t, json.Indent(&text, []byte(got.body), "", "  "))
	text.WriteByte('\n')
	return text.Bytes()
}

func TestOpenAPIIsAsItWas(t *testing.T) { golden(t, "testdata/openapi.json", description(t)) }

// TestOpenAPIIsSound checks what a reader of the description relies on: its version, that references lead somewhere, that parameters
// of the path are those of the path, that operations have their own names, that everything is told.
func TestOpenAPIIsSound(t *testing.T) {
	text := description(t)
	var v map[string]any
	must(t, json.Unmarshal(text, &v))
	if version := at(t, v, "openapi").(string); !strings.HasPrefix(version, "3.1.") {
		t.Errorf("it is version %s", version)
	}
	schemata := at(t, v, "components", "schemas").(map[string]any)
	for _, ref := range regexp.MustCompile(`"\$ref": "([^"]*)"`).FindAllSubmatch(text, -1) {
		name, ours := strings.CutPrefix(string(ref[1]), "#/components/schemas/")
		if _, there := schemata[name]; !there || !ours {
			t.Errorf("%s leads nowhere", ref[1])
		}
	}
	inPath := regexp.MustCompile(`\{([^}]*)\}`)
	ids := map[string]bool{}
	for path, item := range at(t, v, "paths").(map[string]any) {
		var wanted []string
		for _, name := range inPath.FindAllStringSubmatch(path, -1) {
			wanted = append(wanted, name[1])
		}
		for method, op := range item.(map[string]any) {
			where := method + " " + path
			id, _ := at(t, op, "operationId").(string)
			if id == "" || ids[id] {
				t.Errorf("%s: the name %q is none, or another's", where, id)
			}
			ids[id] = true
			if at(t, op, "summary") == nil || len(at(t, op, "responses").(map[string]any)) == 0 || at(t, op, "tags") == nil {
				t.Errorf("%s is not told", where)
			}
			var names, all []string
			parameters, _ := op.(map[string]any)["parameters"].([]any)
			for _, p := range parameters {
				name, in := at(t, p, "name").(string), at(t, p, "in").(string)
				if in == "path" {
					names = append(names, name)
				}
				if slices.Contains(all, in+name) {
					t.Errorf("%s: parameter %s twice", where, name)
				}
				all = append(all, in+name)
				if at(t, p, "schema") == nil || p.(map[string]any)["description"] == nil {
					t.Errorf("%s: parameter %s is not told", where, name)
				}
			}
			slices.Sort(names)
			slices.Sort(wanted)
			if !slices.Equal(names, wanted) {
				t.Errorf("%s: parameters of the path are %q", where, names)
			}
		}
	}
	for _, id := range []string{
		"screen", "screen-stream", "upload", "job", "job-result", "ask", "party", "timeline", "standings", "entry", "editions", "sources", "changes", "judgements", "judge", "compare", "why",
		"match", "search", "entity-by-id", "adjacent", "adjacent-by", "catalog", "algorithms", "health", "ready", "metrics",
	} {
		if !ids[id] {
			t.Errorf("%s is not told", id)
		}
	}
}
