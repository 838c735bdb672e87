package rows

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestJSON(t *testing.T) {
	want := []got{
		{FullName: {"Jane Doe"}, Alias: {"J", "D"}, IDNumber: {"12345678901234567890"}},
		{FullName: {"Acme"}, Country: {"DE"}},
	}
	first := `{"name":"Jane Doe","aliases":["J","D",null],"idNumber":12345678901234567890,"active":true,"x":{"y":{"z":[1,{}]}}}`
	second := "{\n \"country\": \"DE\",\n \"name\": \"Acme\", \"alias\": null\n}"
	for name, in := range map[string]string{
		"lines":     first + "\n" + second + "\n",
		"array":     " [" + first + "," + second + "]\n",
		"utf-8 bom": "\xEF\xBB\xBF" + first + second,
	} {
		_, rows, err := readAll(t, in, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if diff := cmp.Diff(want, rows); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	r, err := Open("in", strings.NewReader(first), Options{})
	if err != nil {
		t.Fatal(err)
	}
	row, err := r.Next()
	if diff := cmp.Diff([]string{"Jane Doe", "J; D", "12345678901234567890", "true", ""}, row.Cells); diff != "" || err != nil {
		t.Error(diff, err)
	}
	_, rows, err := readAll(t, `{"name":{"first":"Jane","last":"Doe"}}`, Options{})
	if diff := cmp.Diff([]got{{FirstName: {"Jane"}, LastName: {"Doe"}}}, rows); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

func TestJSONErrors(t *testing.T) {
	many := strings.Repeat("{\"name\":\"Jane\"}\n", 100)
	for _, c := range []struct{ name, in, part string }{
		{"key twice", "{\"name\":\"A\"}\n{\"name\":\"A\",\"name\":\"B\"}\n", `in:2: the key "name" stands twice`},
		{"cut", `{"name":"A"`, "the file is cut"},
		{"array cut", `[{"name":"A"},`, "the file is cut"},
		{"text behind array", `[{"name":"A"}] x`, "in:1"},
		{"no object", "{\"name\":\"A\"}\n\n3\n", "in:3: an object in braces is wanted here, not 3"},
		{"syntax", "{\"name\":\"A\"}\n{name:1}\n", "in:2"},
		{"too deep", `{"name":[{"x":1}]}`, `field name: the cell under "name" is nested too deeply`},
		{"late name", many + `{"name":"x","full name":"y"}`, `in:101: field name: the key "full name" comes here for the first time`},
		{"long value", `{"name":"` + strings.Repeat("x", 1<<20+1) + `"}`, "holds 1048577 bytes"},
		{"long object", `{"name":"` + strings.Repeat("x", 5<<20) + `"}`, "longer than 4 MiB"},
		{"NUL", "{\"name\":\"A\"}\n{\"name\":\"\x00\"}", "in:2: the text holds a NUL byte"},
		{"nothing in it", "{}\n{}", "empty"},
		{"unknown keys", `{"foo":1}`, `the columns are "foo"`},
		{"many keys", "{" + manyKeys(1001) + "}", "more than 1000 different keys"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := readAll(t, c.in, Options{})
			wantError(t, err, c.part)
		})
	}
}

func manyKeys(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"k` + strings.Repeat("x", i) + `":1`)
	}
	return b.String()
}

// TestJSONLateKeys checks keys that come first after the sample.
func TestJSONLateKeys(t *testing.T) {
	in := strings.Repeat("{\"name\":\"Jane\"}\n", 100) + `{"name":"John","aka":"J","full name":"x"}`
	r, rows, err := readAll(t, in, Options{Override: map[string]Field{"full name": Ignore}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(got{FullName: {"John"}, Alias: {"J"}}, rows[100]); diff != "" {
		t.Error(diff)
	}
	if n := len(r.Mapping().Columns); n != 3 {
		t.Errorf("%d columns", n)
	}
	_, _, err = readAll(t, in, Options{Override: map[string]Field{"full name": Ignore, "nowhere": Alias}})
	wantError(t, err, `no key is called "nowhere"`)
}

func FuzzJSONL(f *testing.F) {
	for _, s := range []string{
		`{"name":"Jane"}`, `[{"name":"Jane","x":[1,{"y":2}]},{"id":null}]`, `{"name":{"first":"a","last":"b"}}`, "{\"name\":1}\n\n{", `[[]]`, `{"name":"\ud800"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		fuzzOne(t, data, Options{Format: JSONL})
		fuzzOne(t, data, Options{Format: JSON})
	})
}
