package service_test

import (
	"encoding/json"
	"slices"
	"testing"

	"standing"
	"standing/service"
)

func TestQueriesAreRead(t *testing.T) {
	knows := func(id standing.SourceID) bool { return id == "un-sc" }
	for _, c := range []struct {
		text        string
		names       []string
		ids, unused []string
		schema      standing.Schema
	}{
		{`{"name":"Jane Doe"}`, []string{"Jane Doe"}, nil, nil, ""},
		{`{"schema":"Person","properties":{"name":"Jane Doe","alias":["J. Doe"],"shoeSize":[42]}}`, []string{"J. Doe", "Jane Doe"}, nil, []string{"shoeSize"}, "Person"},
		{`{"properties":{"firstName":["Jane","Janet"],"fatherName":["X"],"lastName":"Doe"}}`, []string{"Jane X Doe", "Janet X Doe"}, nil, nil, ""},
		{`{"properties":{"name":["un-sc:QDe.1"],"birthDate":"1970"}}`, []string{"un-sc:QDe.1"}, []string{"un-sc:QDe.1"}, nil, "Person"},
		{`{"name":"other:1","properties":{"birthDate":["03/04/1970"]}}`, []string{"other:1"}, nil, []string{"birthDate"}, ""},
		{`{"properties":{"idNumber":[4711, null, ""]}}`, nil, nil, nil, ""},
	} {
		var q service.Query
		if err := json.Unmarshal([]byte(c.text), &q); err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		row, unused := q.Row(1, knows)
		var names []string
		for _, n := range row.About.Names {
			names = append(names, n.Text)
		}
		slices.Sort(names)
		if !slices.Equal(names, c.names) || !slices.Equal(row.IDs, c.ids) || !slices.Equal(unused, c.unused) || row.About.Schema != c.schema {
			t.Errorf("%s: names %q, ids %q, unused %q, schema %q", c.text, names, row.IDs, unused, row.About.Schema)
		}
	}
	var q service.Query
	if err := json.Unmarshal([]byte(`{"properties":{"name":[{"id":"x"}]}}`), &q); standing.KindOf(err) != standing.Invalid {
		t.Errorf("an entity in a property: %v", err)
	}
}
