package jsonlines

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/source"
)

func objects(text string) (got []string, err error) {
	all, err := Objects(source.File{Name: "f.json", Data: []byte(text)})
	for _, o := range all {
		got = append(got, fmt.Sprintf("%d %s", o.Line, o.Raw))
	}
	return got, err
}

func TestObjects(t *testing.T) {
	for text, want := range map[string][]string{
		"{\"a\":1}\n\n{\"b\":[{}]}\n":            {`1 {"a":1}`, `3 {"b":[{}]}`},
		"{\"a\":1}{\"b\":2}":                     {`1 {"a":1}`, `1 {"b":2}`},
		"\ufeff[\n{\"a\":\"}\\\"\"} ,\n {}\n]\n": {`2 {"a":"}\""}`, `3 {}`},
		"[]":                                     nil,
		"{\n\"a\":1\n}\n{}":                      {"1 {\n\"a\":1\n}", "4 {}"},
	} {
		got, err := objects(text)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%q: %v (-want +got):\n%s", text, err, diff)
		}
	}
}

func TestRefusals(t *testing.T) {
	for text, want := range map[string]string{
		"":                 "f.json: the file is empty",
		"<!DOCTYPE html>":  `f.json:1: no JSON: it begins with "<!DOCTYPE html>"`,
		"id,name":          `f.json:1: no JSON: it begins with "id,name"`,
		"{\"a\":1}\n{\"a":  "f.json:2: cut short: the object is not closed",
		"[{\"a\":1},\n":    "f.json:2: cut short: the array is not closed",
		"[{} {}]":          `f.json:1: want a comma between the elements of the array, not "{}]"`,
		"[1]":              `f.json:1: want an object, not "1]"`,
		"[{}] x":           `f.json:1: text after the array: "x"`,
		"{\"a\":tru}":      "f.json:1: invalid character '}' in literal true (expecting 'e')",
		"{\"a\":\"\xfc\"}": "f.json:1: not UTF-8 text",
		"{}\n5":            `f.json:2: want an object, not "5"`,
	} {
		_, err := objects(text)
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// FuzzFields holds the walk over an object to the standard library's reading.
func FuzzFields(f *testing.F) {
	f.Add([]byte(`{"a":[1,"x\"]"],"b":{"c":null},"d":-1.5e3, "\u0065" : true }`))
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := Objects(source.File{Name: "f.json", Data: data})
		if err != nil {
			if _, ok := errors.AsType[*standing.InputError](err); !ok {
				t.Fatal(err)
			}
			return
		}
		for _, o := range all {
			var want map[string]json.RawMessage
			if err := json.Unmarshal(o.Raw, &want); err != nil {
				t.Fatal(err)
			}
			got := map[string]json.RawMessage{}
			Fields(o.Raw, func(key string, value []byte) bool {
				got[key] = value
				n := 0
				Elements(value, func(v []byte) {
					if !json.Valid(v) {
						t.Fatalf("element %q", v)
					}
					n++
				})
				return true
			})
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatal(diff)
			}
		}
	})
}
