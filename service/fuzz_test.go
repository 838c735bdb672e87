package service_test

import (
	"encoding/json"
	"testing"

	"standing"
	"standing/service"
)

// FuzzQuery reads whatever comes as a query. What is taken can be screened: it has no empty names and no more than its bounds.
func FuzzQuery(f *testing.F) {
	for _, text := range []string{
		`{"name":"Jane Doe"}`, `{"properties":{"name":["x",1,null],"birthDate":"1970-01-01"}}`, `{"properties":{"firstName":["a","b","c"],"lastName":["d","e","f","g"]}}`,
		`{"properties":{"idNumber":17,"cryptoWallets":["bc1q"]}}`, `{"id":"un-sc:1","reference":"un-sc:2"}`, `{"properties":{"name":[{}]}}`, `[]`, `null`, `""`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var q service.Query
		if json.Unmarshal(text, &q) != nil {
			return
		}
		row, unused := q.Row(1, func(standing.SourceID) bool { return true })
		for _, n := range row.About.Names {
			if n.Text == "" {
				t.Errorf("%s: an empty name", text)
			}
		}
		if len(unused) > len(q.Properties) {
			t.Errorf("%s: %d properties, and %q are unused", text, len(q.Properties), unused)
		}
	})
}
