package intake

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"standing"
	"standing/source"
	"standing/source/ofac"
	"standing/source/unsc"
)

func TestNameParts(t *testing.T) {
	at := func(s string) time.Time {
		when, err := time.Parse("2006-01-02T15:04:05", s)
		if err != nil {
			t.Fatal(err)
		}
		return when
	}
	cases := []struct {
		path  string
		named time.Time
		group string
		base  string
	}{
		{"series/2021-08-18T093901.sdn.csv", at("2021-08-18T09:39:01"), "series/2021-08-18T093901.", "sdn.csv"},
		{"2021-07-07/alt.csv.gz", at("2021-07-07T00:00:00"), "2021-07-07/", "alt.csv"},
		{"2021-07-07/deeper/alt.csv", at("2021-07-07T00:00:00"), "2021-07-07/deeper/", "alt.csv"},
		{"2015-02-26T162335.xml", at("2015-02-26T16:23:35"), "/2015-02-26T162335.", "xml"},
		{"2021-07-07_10:20:30Z sdn.csv", at("2021-07-07T10:20:30"), "/2021-07-07_10:20:30Z ", "sdn.csv"},
		{"2021-02-30.sdn.csv", time.Time{}, "/", "2021-02-30.sdn.csv"},
		{"2021-07-071.csv", time.Time{}, "/", "2021-07-071.csv"},
		{"sdn.csv", time.Time{}, "/", "sdn.csv"},
	}
	for _, c := range cases {
		named, group, base := nameParts(c.path)
		if !named.Equal(c.named) || group != c.group || base != c.base {
			t.Errorf("%s: %s %q %q, want %s %q %q", c.path, named, group, base, c.named, c.group, c.base)
		}
	}
}

func FuzzNameParts(f *testing.F) {
	f.Add("2021-07-07/alt.csv.gz")
	f.Fuzz(func(t *testing.T, path string) {
		_, group, base := nameParts(path)
		if strings.Contains(base, "/") {
			t.Errorf("%q: base %q of group %q", path, base, group)
		}
	})
}

func packed(t *testing.T, layers ...string) []byte {
	t.Helper()
	data := []byte("what is inside")
	for _, layer := range layers {
		var out bytes.Buffer
		var w io.WriteCloser = gzip.NewWriter(&out)
		if layer == "zst" {
			enc, err := zstd.NewWriter(&out)
			if err != nil {
				t.Fatal(err)
			}
			w = enc
		}
		if _, err := w.Write(data); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		data = out.Bytes()
	}
	return data
}

func TestUnpack(t *testing.T) {
	for _, layers := range [][]string{{}, {"gz"}, {"zst"}, {"gz", "zst"}} {
		r, err := unpack(bytes.NewReader(packed(t, layers...)))
		if err != nil {
			t.Fatal(err)
		}
		got, err := readAll("file", r)
		if err != nil || string(got) != "what is inside" {
			t.Errorf("%v: %q %v", layers, got, err)
		}
	}
	if _, err := unpack(bytes.NewReader(packed(t, "gz", "gz", "gz", "gz"))); standing.KindOf(err) != standing.Invalid {
		t.Errorf("four layers: %v", err)
	}
	r, err := unpack(bytes.NewReader(packed(t, "gz")[:20]))
	if err == nil {
		_, err = readAll("cut.gz", r)
	}
	if err == nil {
		t.Error("a cut file was read")
	}
}

func FuzzUnpack(f *testing.F) {
	f.Add([]byte{0x1f, 0x8b, 8, 0})
	f.Add([]byte{0xfd, '7', 'z', 'X', 'Z', 0, 0, 4})
	f.Add([]byte{0x28, 0xb5, 0x2f, 0xfd, 4})
	f.Fuzz(func(t *testing.T, data []byte) {
		if r, err := unpack(bytes.NewReader(data)); err == nil {
			_, _ = io.Copy(io.Discard, io.LimitReader(r, 1<<20))
		}
	})
}

// endless gives one byte for ever.
type endless byte

func (e endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(e)
	}
	return len(p), nil
}

func TestReadAllIsBounded(t *testing.T) {
	_, err := readAll("long.csv", io.MultiReader(strings.NewReader("one\ntwo\n"), endless('x')))
	if err == nil || !strings.HasPrefix(err.Error(), "long.csv:3: longer than") {
		t.Errorf("an endless line: %v", err)
	}
	_, err = readAll("many.csv", endless('\n'))
	if err == nil || !strings.Contains(err.Error(), "the file is larger than") {
		t.Errorf("endless lines: %v", err)
	}
}

func TestGroups(t *testing.T) {
	paths := []string{"b/2024-02-01/sdn.csv", "b/2024-01-01/alt.csv", "b/2024-01-01/sdn.csv", "c/2024-01-01/sdn.csv"}
	got := listed(ofac.New(standing.Source{ID: "us-ofac-sdn", Complete: true}), paths)
	if want := "b/2024-01-01/alt.csv+b/2024-01-01/sdn.csv c/2024-01-01/sdn.csv b/2024-02-01/sdn.csv"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := listed(unsc.New(standing.Source{ID: "un-sc", Complete: true}), []string{"x/1267.xml", "x/1988.xml"}); got != "x/1267.xml x/1988.xml" {
		t.Errorf("files that are editions by themselves were joined: %v", got)
	}
}

// Of several forms side by side the best one whose main file is there is read.
func TestForms(t *testing.T) {
	for _, c := range []struct{ paths, want string }{
		{"d/sdn.csv d/sdn.pip d/alt.csv d/alt.pip", "d/alt.csv+d/sdn.csv (read from its csv form; passed over beside it: alt.pip, sdn.pip)"},
		{"d/sdn.csv d/sdn.xml d/alt.csv", "d/sdn.xml (read from its xml form; passed over beside it: alt.csv, sdn.csv)"},
		{"d/alt.csv d/sdn.ff d/SDN.DEL", "d/SDN.DEL (read from its del form; passed over beside it: alt.csv, sdn.ff)"},
		{"d/alt.csv d/add.csv", "d/add.csv+d/alt.csv"},
		{"d/alt.pip d/add.csv", "d/add.csv (read from its csv form; passed over beside it: alt.pip)"},
		{"d/2024-01-01.sdn.xml d/2024-01-02.sdn.csv", "d/2024-01-01.sdn.xml d/2024-01-02.sdn.csv"},
	} {
		if got := listed(ofac.New(standing.Source{ID: "us-ofac-sdn", Complete: true}), strings.Fields(c.paths)); got != c.want {
			t.Errorf("%s: got  %s\nwant %s", c.paths, got, c.want)
		}
	}
}

// listed prints the editions that files make.
func listed(reader source.Reader, paths []string) string {
	var members []member
	for _, p := range paths {
		if m, ok := memberOf(reader, p); ok {
			members = append(members, m)
		}
	}
	var all []string
	for _, g := range groups(reader, members) {
		var names []string
		for _, m := range g.members {
			names = append(names, m.path)
		}
		text := strings.Join(names, "+")
		if len(g.notes) > 0 {
			text += " (" + strings.Join(g.notes, "; ") + ")"
		}
		all = append(all, text)
	}
	return strings.Join(all, " ")
}
