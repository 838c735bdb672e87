package api_test

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// These tests hold the compatible API to what is publicly documented of yente 5: its endpoints, their parameters, statuses
// and the fields of their answers (the OpenAPI description it publishes, and its guides to requests and responses).

// entityFields are the fields of an entity, and what JSON makes of their values.
var entityFields = map[string]string{
	"id": "string", "caption": "string", "schema": "string", "properties": "object", "datasets": "list", "referents": "list",
	"target": "bool", "first_seen": "string?", "last_seen": "string?", "last_change": "string?",
}

func kindOf(v any) string {
	switch v.(type) {
	case string:
		return "string"
	case float64:
		return "number"
	case bool:
		return "bool"
	case []any:
		return "list"
	case map[string]any:
		return "object"
	}
	return "null"
}

// wantFields holds an object to fields and their kinds; "?" allows null.
func wantFields(t *testing.T, what string, v any, fields map[string]string) {
	t.Helper()
	object, ok := v.(map[string]any)
	if !ok {
		t.Fatalf("%s is no object: %v", what, v)
	}
	for name, kind := range fields {
		value, there := object[name]
		got := kindOf(value)
		if !there || got != strings.TrimSuffix(kind, "?") && (got != "null" || !strings.HasSuffix(kind, "?")) {
			t.Errorf("%s: %s is %s, want %s", what, name, got, kind)
		}
	}
}

func wantEntity(t *testing.T, v any) {
	t.Helper()
	wantFields(t, "entity", v, entityFields)
	for property, values := range at(t, v, "properties").(map[string]any) {
		if kindOf(values) != "list" {
			t.Errorf("property %s is no list", property)
		}
	}
}

// match asks with one query, which is called q.
func (s *server) match(dataset, parameters, schema, properties string) answered {
	s.t.Helper()
	return s.do("POST", "/match/"+dataset+"?"+parameters, fmt.Sprintf(`{"queries":{"q":{"id":"mine","schema":%q,"properties":%s}}}`, schema, properties))
}

func results(t *testing.T, a answered) []any {
	t.Helper()
	if a.status != 200 {
		t.Fatalf("%d: %s", a.status, a.body)
	}
	return at(t, a.json(t), "responses", "q", "results").([]any)
}

func TestMatchAnswersAsDocumented(t *testing.T) {
	s := serve(t, nil)
	got := s.do("POST", "/match/default", `{"queries":{
		"q1":{"schema":"Organization","properties":{"name":["Hizballah"]}},
		"q2":{"schema":"Person","properties":{"name":["Nobody Whatsoever"],"birthDate":["1951"]}}}}`)
	v := got.json(t)
	wantFields(t, "answer", v, map[string]string{"responses": "object", "limit": "number", "matcher": "object"})
	if got.status != 200 || got.header.Get("X-Batch-Size") != "2" || at(t, v, "limit") != 5.0 {
		t.Errorf("%d, batch %q, limit %v", got.status, got.header.Get("X-Batch-Size"), at(t, v, "limit"))
	}
	for _, q := range []string{"q1", "q2"} {
		one := at(t, v, "responses", q)
		wantFields(t, q, one, map[string]string{"status": "number", "results": "list", "total": "object", "query": "object"})
		wantFields(t, q+" total", at(t, one, "total"), map[string]string{"value": "number", "relation": "string"})
		wantFields(t, q+" query", at(t, one, "query"), map[string]string{"id": "string?", "schema": "string", "properties": "object"})
		if at(t, one, "status") != 200.0 || at(t, one, "total", "relation") != "eq" {
			t.Errorf("%s: %v", q, one)
		}
	}
	first := at(t, v, "responses", "q1", "results", 0)
	wantEntity(t, first)
	wantFields(t, "result", first, map[string]string{"score": "number", "match": "bool", "features": "object", "explanations": "object"})
	for name, e := range at(t, first, "explanations").(map[string]any) {
		wantFields(t, "explanation "+name, e, map[string]string{"score": "number", "detail": "string", "query": "string?", "candidate": "string?"})
		wantFields(t, "document of "+name, at(t, v, "matcher", name), map[string]string{"description": "string", "coefficient": "number", "url": "string"})
	}
	if at(t, first, "id") != "acts:hizballah" || at(t, first, "match") != true || at(t, first, "score") != 1.0 {
		t.Errorf("the best result is %v", first)
	}
	if n := at(t, v, "responses", "q2", "total", "value"); n != 0.0 {
		t.Errorf("nobody is found %v times", n)
	}
}

func TestMatchReadsPropertiesInAllDocumentedForms(t *testing.T) {
	s := serve(t, nil)
	for _, properties := range []string{
		`{"name":["Hizballah"]}`, `{"name":"Hizballah"}`, `{"alias":["Hizballah"]}`, `{"name":["Nothing Like It","Hizballah"]}`, `{"weakAlias":["Hizballah"]}`, `{"previousName":["Hizballah"]}`,
	} {
		if found := results(t, s.match("default", "", "Organization", properties)); len(found) == 0 {
			t.Errorf("%s finds nothing", properties)
		}
	}
	for _, schema := range []string{"Organization", "Company", "LegalEntity", "Thing", "PublicBody"} {
		if found := results(t, s.match("default", "", schema, `{"name":["Hizballah"]}`)); len(found) == 0 {
			t.Errorf("schema %s finds nothing", schema)
		}
	}
}

func TestMatchParameters(t *testing.T) {
	s := serve(t, nil)
	id := func(a answered) (ids []string) {
		for _, r := range results(t, a) {
			ids = append(ids, at(t, r, "id").(string))
		}
		return ids
	}
	front := `{"name":["Popular Front for the Liberation of Palestine"]}`
	all := id(s.match("default", "threshold=0.5&limit=500", "Organization", front))
	if len(all) < 2 {
		t.Fatalf("the example finds only %q", all)
	}
	for name, c := range map[string]struct {
		parameters string
		holds      func(ids []string) bool
	}{
		"limit":                {"threshold=0.5&limit=1", func(ids []string) bool { return slices.Equal(ids, all[:1]) }},
		"limit none":           {"threshold=0.5&limit=0", func(ids []string) bool { return len(ids) == 0 }},
		"threshold":            {"threshold=1", func(ids []string) bool { return len(ids) == 1 }},
		"cutoff":               {"threshold=1&cutoff=0.5&limit=500", func(ids []string) bool { return slices.Equal(ids, all) }},
		"cutoff above":         {"threshold=0.5&cutoff=1&limit=500", func(ids []string) bool { return slices.Equal(ids, all) }},
		"algorithm":            {"algorithm=strict", func(ids []string) bool { return len(ids) > 0 }},
		"algorithm best":       {"algorithm=best", func(ids []string) bool { return len(ids) > 0 }},
		"algorithm of yente":   {"algorithm=logic-v2", func(ids []string) bool { return len(ids) > 0 }},
		"exclude_entity_ids":   {"threshold=0.5&limit=500&exclude_entity_ids=" + all[0], func(ids []string) bool { return slices.Equal(ids, all[1:]) }},
		"exclude_schema":       {"exclude_schema=Organization", func(ids []string) bool { return len(ids) == 0 }},
		"exclude other schema": {"exclude_schema=Person&exclude_schema=Vessel", func(ids []string) bool { return len(ids) > 0 }},
		"include_dataset":      {"include_dataset=acts", func(ids []string) bool { return len(ids) > 0 }},
		"include other":        {"include_dataset=un-sc", func(ids []string) bool { return len(ids) == 0 }},
		"exclude_dataset":      {"exclude_dataset=acts", func(ids []string) bool { return len(ids) == 0 }},
		"topics":               {"topics=sanction", func(ids []string) bool { return len(ids) > 0 }},
		"several topics":       {"topics=role.pep&topics=sanction", func(ids []string) bool { return len(ids) > 0 }},
		"another topic":        {"topics=role.pep", func(ids []string) bool { return len(ids) == 0 }},
		"changed_since":        {"changed_since=2026-11-22", func(ids []string) bool { return len(ids) > 0 }},
		"changed_since later":  {"changed_since=2026-11-23T00:00:00", func(ids []string) bool { return len(ids) == 0 }},
		"fuzzy":                {"fuzzy=false", func(ids []string) bool { return len(ids) > 0 }},
		"on":                   {"on=1950-01-01", func(ids []string) bool { return len(ids) == 0 }},
		"known":                {"known=2020-01-01", func(ids []string) bool { return len(ids) == 0 }},
	} {
		t.Run(name, func(t *testing.T) {
			if ids := id(s.match("default", c.parameters, "Organization", front)); !c.holds(ids) {
				t.Errorf("%s finds %q; without it %q", c.parameters, ids, all)
			}
		})
	}
}

// TestScoreEqualToTheThresholdCounts asks with the score that a result has.
func TestScoreEqualToTheThresholdCounts(t *testing.T) {
	s := serve(t, nil)
	name := `{"name":["Hizbollah Party"]}`
	first := results(t, s.match("default", "threshold=0.4", "Organization", name))[0]
	score := at(t, first, "score").(float64)
	if score == 1 {
		t.Fatal("the example is too easy")
	}
	again := results(t, s.match("default", fmt.Sprintf("threshold=%v", score), "Organization", name))
	if len(again) == 0 || at(t, again[0], "match") != true || at(t, again[0], "score") != score {
		t.Errorf("a result with the score %v is lost or no match: %v", score, again)
	}
}

func TestDatasets(t *testing.T) {
	s := serve(t, nil)
	for dataset, want := range map[string]int{"default": 200, "sanctions": 200, "acts": 200, "un-sc": 200, "un_sc": 200, "nope": 404, "peps": 404} {
		got := s.match(dataset, "", "Organization", `{"name":["Hizballah"]}`)
		if got.status != want {
			t.Errorf("match/%s: %d, want %d", dataset, got.status, want)
		}
		if search := s.get("/search/" + dataset + "?q=x"); search.status != want {
			t.Errorf("search/%s: %d, want %d", dataset, search.status, want)
		}
		if want == 404 && got.body != `{"detail":"No such dataset."}`+"\n" {
			t.Errorf("%s: %s", dataset, got.body)
		}
	}
	if got := s.match("un-sc", "", "Organization", `{"name":["x"]}`); !strings.Contains(got.header.Get("Warning"), "nothing of data set un-sc is held") {
		t.Errorf("a data set of which nothing is held: %q", got.header.Get("Warning"))
	}
}

func TestMatchRefuses(t *testing.T) {
	s := serve(t, nil)
	many := `{"queries":{`
	for i := range 101 {
		many += fmt.Sprintf(`"q%d":{"schema":"Person","properties":{}},`, i)
	}
	many = strings.TrimSuffix(many, ",") + "}}"
	one := `{"queries":{"q":{"schema":"Person","properties":{"name":["x"]}}}}`
	for name, c := range map[string]struct {
		parameters, body string
		status           int
		detail           string
	}{
		"no JSON":            {"", `{`, 422, ""},
		"no queries":         {"", `{"queries":{}}`, 400, "No queries provided."},
		"only null":          {"", `{"queries":{"q":null}}`, 400, "No queries provided."},
		"no field queries":   {"", `{"weights":{}}`, 422, ""},
		"queries are a list": {"", `{"queries":[]}`, 422, ""},
		"too many":           {"", many, 400, "Too many queries in one batch (limit: 100)"},
		"no such schema":     {"", `{"queries":{"q":{"schema":"Banana","properties":{}}}}`, 400, "Cannot parse example entity: no such schema: Banana"},
		"no such algorithm":  {"algorithm=banana", one, 400, "Invalid algorithm: banana"},
		"configuration":      {"", `{"config":{"nm_x":1},` + one[1:], 400, "Invalid configuration parameter: nm_x for algorithm standing-1"},
		"limit":              {"limit=501", one, 422, ""},
		"limit no number":    {"limit=x", one, 422, ""},
		"threshold":          {"threshold=x", one, 422, ""},
		"threshold not one":  {"threshold=NaN", one, 422, ""},
		"changed_since":      {"changed_since=yesterday", one, 422, ""},
		"too many ids":       {strings.Repeat("exclude_entity_ids=x&", 51), one, 422, ""},
		"no day":             {"on=2020-02-30", one, 400, ""},
		"entity in property": {"", `{"queries":{"q":{"schema":"Person","properties":{"name":[{"id":"x"}]}}}}`, 422, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := s.do("POST", "/match/default?"+c.parameters, c.body)
			if got.status != c.status {
				t.Errorf("%d, want %d: %s", got.status, c.status, got.body)
			}
			detail := got.json(t)["detail"]
			if c.detail != "" && detail != c.detail || detail == nil {
				t.Errorf("detail is %v", detail)
			}
			if c.status == 422 {
				wantFields(t, "detail", at(t, detail, 0), map[string]string{"loc": "list", "msg": "string", "type": "string"})
			}
		})
	}
}

func TestNothingIsLostSilently(t *testing.T) {
	s := serve(t, nil)
	for name, c := range map[string]struct{ parameters, properties, want string }{
		"unknown property":   {"", `{"name":["x"],"shoeSize":["42"]}`, "q: property without effect: shoeSize"},
		"ambiguous birthday": {"", `{"name":["x"],"birthDate":["03/04/1970"]}`, "q: property without effect: birthDate"},
		"unknown parameter":  {"banana=1", `{"name":["x"]}`, "parameter not known and without effect: banana"},
		"unknown topic":      {"topics=role.pep", `{"name":["x"]}`, "topic of which nothing is held: role.pep"},
		"unknown data set":   {"exclude_dataset=banana", `{"name":["x"]}`, "data set not known: banana"},
		"other algorithm":    {"algorithm=logic-v1", `{"name":["x"]}`, "algorithm logic-v1 is not here: standing-1 answers"},
		"low cutoff":         {"cutoff=0", `{"name":["x"]}`, "cutoff raised to 0.30"},
		"delisted":           {"", `{"name":["Mujahedin-e Khalq Organization"]}`, "q: 1 found that are not listed there on the day; include=former shows them"},
	} {
		t.Run(name, func(t *testing.T) {
			got := s.match("default", c.parameters, "Organization", c.properties)
			if got.status != 200 || !strings.Contains(strings.Join(got.header.Values("Warning"), "\n"), `199 standing "`+c.want+`"`) {
				t.Errorf("%d, warnings %q, want %q", got.status, got.header.Values("Warning"), c.want)
			}
		})
	}
	if got := results(t, s.match("default", "include=former", "Organization", `{"name":["Mujahedin-e Khalq Organization"]}`)); len(got) != 1 || at(t, got[0], "class") != "former" {
		t.Errorf("who is delisted is not shown when asked for: %v", got)
	}
	if got := results(t, s.match("default", "on=2008-01-01", "Organization", `{"name":["Mujahedin-e Khalq Organization"]}`)); len(got) != 1 || at(t, got[0], "class") != "current" {
		t.Errorf("who was listed then is not found: %v", got)
	}
}

func TestSearchAnswersAsDocumented(t *testing.T) {
	s := serve(t, nil)
	v := s.get("/search/default?q=" + url.QueryEscape("Islamic State") + "&limit=2&facets=datasets&facets=schema&facets=topics&facets=countries&facets=identifiers&facets=genders").json(t)
	wantFields(t, "answer", v, map[string]string{"results": "list", "facets": "object", "limit": "number", "offset": "number", "total": "object"})
	wantFields(t, "total", at(t, v, "total"), map[string]string{"value": "number", "relation": "string"})
	if n := len(at(t, v, "results").([]any)); n != 2 {
		t.Errorf("%d results, want 2", n)
	}
	wantEntity(t, at(t, v, "results", 0))
	if got := at(t, v, "results", 0, "id"); got != "acts:islamic-state-in-iraq-and-the-levant" {
		t.Errorf("the best is %v", got)
	}
	for _, facet := range []string{"datasets", "schema", "topics", "countries", "identifiers", "genders"} {
		wantFields(t, facet, at(t, v, "facets", facet), map[string]string{"label": "string", "values": "list"})
	}
	item := at(t, v, "facets", "datasets", "values", 0)
	wantFields(t, "facet", item, map[string]string{"name": "string", "label": "string", "count": "number"})
	if at(t, item, "count") != at(t, v, "total", "value") {
		t.Errorf("all are of one source, but it counts %v of %v", at(t, item, "count"), at(t, v, "total", "value"))
	}
	for _, facet := range []string{"countries", "topics", "datasets"} {
		at(t, s.get("/search/default?q=x").json(t), "facets", facet, "values")
	}
}

func TestSearchParameters(t *testing.T) {
	s := serve(t, nil)
	ids := func(parameters string) (ids []string) {
		t.Helper()
		got := s.get("/search/default?" + parameters)
		if got.status != 200 {
			t.Fatalf("%s: %d: %s", parameters, got.status, got.body)
		}
		for _, r := range at(t, got.json(t), "results").([]any) {
			ids = append(ids, at(t, r, "id").(string))
		}
		return ids
	}
	all := ids("q=islamic+jihad")
	if len(all) < 3 {
		t.Fatalf("the example finds only %q", all)
	}
	for parameters, want := range map[string][]string{
		"limit=1": all[:1], "limit=1&offset=1": all[1:2], "offset=400": nil, "schema=Organization": all, "schema=LegalEntity": all, "schema=Thing": all, "schema=Person": nil,
		"exclude_schema=Organization": nil, "include_dataset=acts": all, "include_dataset=un-sc": nil, "exclude_dataset=acts": nil, "datasets=acts": all, "datasets=un-sc": nil,
		"topics=sanction": all, "topics=crime": nil, "countries=ir": nil, "changed_since=2026-11-22": all, "changed_since=2026-11-23": nil, "filter=topics:sanction": all, "filter=properties.name:Nobody": nil,
		"target=true": all, "fuzzy=true": all, "simple=true": all, "filter_op=AND&topics=sanction&topics=crime": nil, "filter_op=OR&topics=sanction&topics=crime": all, "on=1950-01-01": nil, "known=2020-01-01": nil,
	} {
		if got := ids("q=islamic+jihad&" + parameters); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", parameters, got, want)
		}
	}
	sorted := ids("q=islamic+jihad&limit=500&sort=caption:asc")
	back := ids("q=islamic+jihad&limit=500&sort=caption:desc")
	slices.Reverse(back)
	if !slices.Equal(sorted, back) || !slices.IsSorted(sorted) {
		t.Errorf("sorted by caption: %q and, backwards, %q", sorted, back)
	}
	if n := len(ids("")); n != 10 {
		t.Errorf("without a text a page has %d entities, want 10", n)
	}
	for parameters, want := range map[string]int{
		"schema=Banana": 400, "filter=x": 400, "limit=501": 422, "limit=x": 422, "offset=9500": 422, "target=maybe": 422, "facets=banana": 422, "filter_op=XOR": 422, "changed_since=x": 422,
	} {
		if got := s.get("/search/default?q=x&" + parameters); got.status != want || got.json(t)["detail"] == nil {
			t.Errorf("%s: %d, want %d: %s", parameters, got.status, want, got.body)
		}
	}
}

func TestEntities(t *testing.T) {
	s := serve(t, nil)
	got := s.get("/entities/acts:taliban")
	v := got.json(t)
	wantEntity(t, v)
	if got.status != 200 || at(t, v, "id") != "acts:taliban" || at(t, v, "caption") != "Taliban" || at(t, v, "target") != true {
		t.Errorf("%d: %v", got.status, v)
	}
	sanction := at(t, v, "properties", "sanctions", 0)
	wantEntity(t, sanction)
	if at(t, sanction, "schema") != "Sanction" || at(t, sanction, "properties", "entity", 0) != "acts:taliban" {
		t.Errorf("nested is %v", sanction)
	}
	for _, no := range []string{"false", "0"} {
		if _, nested := at(t, s.get("/entities/acts:taliban?nested="+no).json(t), "properties").(map[string]any)["sanctions"]; nested {
			t.Errorf("nested=%s nests", no)
		}
	}
	if got := s.get("/entities/acts:taliban?nested=maybe"); got.status != 422 {
		t.Errorf("nested=maybe: %d", got.status)
	}
	for _, id := range []string{"banana", "acts:banana", "nope:1"} {
		if got := s.get("/entities/" + id); got.status != 404 || got.body != `{"detail":"No such entity!"}`+"\n" {
			t.Errorf("%s: %d: %s", id, got.status, got.body)
		}
	}
	if at(t, s.get("/entities/acts:taliban?on=1990-01-01").json(t), "class") != "later" {
		t.Error("the day asked about changes nothing")
	}
}

func TestMergedEntitiesLeadOn(t *testing.T) {
	s := serve(t, nil)
	for _, rest := range []string{"", "/adjacent", "/adjacent/sanctions"} {
		got := s.get("/entities/un-sc:QDe.115" + rest + "?on=2020-01-01")
		if to := got.header.Get("Location"); got.status != http.StatusPermanentRedirect || to != "/entities/acts:islamic-state-in-iraq-and-the-levant"+rest+"?on=2020-01-01" {
			t.Errorf("%q: %d to %q", rest, got.status, to)
		} else if there := s.get(to); there.status != 200 {
			t.Errorf("%s: %d", to, there.status)
		}
	}
}

func TestAdjacent(t *testing.T) {
	s := serve(t, nil)
	v := s.get("/entities/acts:taliban/adjacent?limit=2").json(t)
	wantFields(t, "answer", v, map[string]string{"entity": "object", "adjacent": "object"})
	wantEntity(t, at(t, v, "entity"))
	page := at(t, v, "adjacent", "sanctions")
	wantFields(t, "page", page, map[string]string{"results": "list", "limit": "number", "offset": "number", "total": "object"})
	wantEntity(t, at(t, page, "results", 0))
	if len(at(t, page, "results").([]any)) != 2 || at(t, page, "total", "value").(float64) < 3 {
		t.Errorf("a page of two: %v", page)
	}
	by := s.get("/entities/acts:taliban/adjacent/sanctions?limit=1&offset=1").json(t)
	if at(t, by, "results", 0, "id") != at(t, page, "results", 1, "id") || at(t, by, "total", "value") != at(t, page, "total", "value") {
		t.Errorf("by property: %v", by)
	}
	if got := s.get("/entities/acts:taliban/adjacent/addressEntity"); got.status != 200 || at(t, got.json(t), "total", "value") != 0.0 {
		t.Errorf("a property without values: %d: %s", got.status, got.body)
	}
	for path, want := range map[string]int{
		"/entities/banana/adjacent": 404, "/entities/acts:taliban/adjacent/banana": 404, "/entities/acts:taliban/adjacent?limit=501": 422, "/entities/acts:taliban/adjacent/sanctions?offset=x": 422,
	} {
		if got := s.get(path); got.status != want || got.json(t)["detail"] == nil {
			t.Errorf("%s: %d, want %d", path, got.status, want)
		}
	}
}

func TestCatalog(t *testing.T) {
	s := serve(t, nil)
	v := s.get("/catalog").json(t)
	wantFields(t, "answer", v, map[string]string{"datasets": "list", "current": "list", "outdated": "list", "index_stale": "bool"})
	names := map[string]bool{}
	for _, d := range at(t, v, "datasets").([]any) {
		wantFields(t, "data set", d, map[string]string{
			"name": "string", "title": "string", "url": "string?", "load": "bool", "entities_url": "string?", "version": "string", "index_version": "string?", "index_current": "bool", "children": "list",
		})
		names[at(t, d, "name").(string)] = true
	}
	for _, name := range []string{"default", "sanctions", "acts", "us-ofac-sdn", "un-sc"} {
		if !names[name] {
			t.Errorf("there is no %s", name)
		}
	}
	if current := fmt.Sprint(at(t, v, "current")); current != "[default sanctions acts]" {
		t.Errorf("current are %s", current)
	}
}

func TestAlgorithms(t *testing.T) {
	s := serve(t, nil)
	v := s.get("/algorithms").json(t)
	wantFields(t, "answer", v, map[string]string{"algorithms": "list", "default": "string", "best": "string"})
	first := at(t, v, "algorithms", 0)
	wantFields(t, "algorithm", first, map[string]string{"name": "string", "description": "string?", "features": "object", "docs": "object"})
	wantFields(t, "docs", at(t, first, "docs"), map[string]string{"name": "string", "description": "string", "features": "object", "config": "object"})
	if at(t, v, "default") != at(t, first, "name") {
		t.Errorf("the usual one is %v", at(t, v, "default"))
	}
}

func TestHealth(t *testing.T) {
	s := serve(t, nil)
	for _, path := range []string{"/healthz", "/readyz"} {
		if got := s.get(path); got.status != 200 || got.body != `{"status":"ok"}`+"\n" {
			t.Errorf("%s: %d: %s", path, got.status, got.body)
		}
	}
}
