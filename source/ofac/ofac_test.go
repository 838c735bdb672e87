package ofac

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// list is the source of the tests.
var list = standing.Source{ID: "us-ofac-sdn", Complete: true}

func TestGolden(t *testing.T) { golden.Run(t, New(list), "testdata") }

func TestWants(t *testing.T) {
	for name, want := range map[string]bool{
		"sdn.csv": true, "SDN.CSV": true, "alt.csv": true, "Add.csv": true, "sdn_comments.csv": true,
		"sdn.xml": false, "cons_prim.csv": false, "sdn.csv.gz": false, "": false,
	} {
		if got := New(list).Wants(name); got != want {
			t.Errorf("Wants(%q) = %v", name, got)
		}
	}
}

// A copy that git has rewritten is the same list.
func TestLineEndsDoNotMatter(t *testing.T) {
	original := golden.Files(t, filepath.Join("testdata", "trio", "in"))
	var rewritten []source.File
	for _, f := range original {
		data := bytes.ReplaceAll(bytes.TrimRight(f.Data, "\x1a"), []byte("\r\n"), []byte("\n"))
		rewritten = append(rewritten, source.File{Name: f.Name, Data: data})
	}
	want, got := scan(t, original), scan(t, rewritten)
	if len(got) != len(want) {
		t.Fatalf("%d records, want %d", len(got), len(want))
	}
	for i := range want {
		if !bytes.Equal(got[i].Raw, want[i].Raw) {
			t.Errorf("entry %s: raw differs:\n%q\n%q", want[i].ID, got[i].Raw, want[i].Raw)
		}
	}
}

// Wherever an original file is cut, that is seen. Before the first line end it cannot be
// known to be an original.
func TestEveryCutIsRefused(t *testing.T) {
	whole, err := os.ReadFile(filepath.Join("testdata", "trio", "in", "sdn.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for n := bytes.IndexByte(whole, '\n') + 1; n < len(whole); n++ {
		if _, records, err := New(list).Scan([]source.File{{Name: "sdn.csv", Data: whole[:n]}}); err == nil || records != nil {
			t.Fatalf("cut at %d of %d: %d records, error %v", n, len(whole), len(records), err)
		}
	}
}

func TestTooLong(t *testing.T) {
	line := `1,"LANTERN",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"` + strings.Repeat("x", source.MaxRecord) + `"`
	_, _, err := New(list).Scan([]source.File{{Name: "sdn.csv", Data: []byte(line + "\n")}})
	if err == nil || standing.KindOf(err) != standing.Invalid {
		t.Errorf("error %v, want one of kind Invalid", err)
	}
}

func TestParseDate(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"10 Dec 1948", "1948-12-10"},
		{"Dec 1948", "1948-12"},
		{"1948", "1948"},
		{"circa 1951", "1951~"},
		{"circa 26 Jul 1977", "1977-07-26~"},
		{"1971 to 1973", "1971/1973"},
		{"Mar 1970 to Feb 1971", "1970-03/1971-02"},
		{"circa 1979-1982", "1979~/1982~"},
		{"between 1960 and 1963", "1960/1963"},
		{"1960s", "196X"},
		{"31 Feb 1950", ""},
		{"1973 to 1971", ""},
		{"late 1950", ""},
		{"", ""},
	} {
		got, ok := parseDate(c.in)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("parseDate(%q) = %q, %v; want %q", c.in, got, ok, c.want)
		}
	}
}

func TestTrimStop(t *testing.T) {
	for in, want := range map[string]string{
		"DOB 1948.": "DOB 1948", "Linked To: LANTERN S.A.": "Linked To: LANTERN S.A.",
		"Linked To: LANTERN CO., LTD.": "Linked To: LANTERN CO., LTD.", "no stop": "no stop", ".": "", "": "",
	} {
		if got := trimStop(in); got != want {
			t.Errorf("trimStop(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSplitClauses(t *testing.T) {
	for in, want := range map[string][]string{
		"a; b;c":              {"a", " b", "c"},
		"a (b; c); d":         {"a (b; c)", " d"},
		"a (b; c (d); e":      {"a (b", " c (d)", " e"},
		"a) b; c":             {"a) b", " c"},
		"":                    {""},
		"a (b (c; d) e; f);g": {"a (b (c; d) e; f)", "g"},
	} {
		if diff := cmp.Diff(want, splitClauses(in)); diff != "" {
			t.Errorf("splitClauses(%q) (-want +got):\n%s", in, diff)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, folder := range []string{"trio", "weak-aliases", "comments-cut", "shifted-count", "wrong-source-xml"} {
		var files [4][]byte
		for _, file := range golden.Files(f, filepath.Join("testdata", folder, "in")) {
			for i, t := range tables {
				if t == tableOf(file.Name) {
					files[i] = file.Data
				}
			}
		}
		f.Add(files[0], files[1], files[2], files[3])
	}
	f.Fuzz(func(t *testing.T, sdn, alt, add, comments []byte) {
		files := []source.File{{Name: "sdn.csv", Data: sdn}}
		for i, data := range [][]byte{alt, add, comments} {
			if len(data) > 0 {
				files = append(files, source.File{Name: tables[i+1].name, Data: data})
			}
		}
		_, records, err := New(list).Scan(files)
		if err != nil {
			return
		}
		for _, r := range records {
			entry, err := New(list).Entry(r)
			if err != nil {
				t.Fatalf("Scan let pass what Entry refuses: %v", err)
			}
			if _, err := json.Marshal(entry); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func scan(t testing.TB, files []source.File) []source.Record {
	t.Helper()
	_, records, err := New(list).Scan(files)
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// realFiles reads the files of a real edition from the data folder beside the project.
func realFiles(t testing.TB, day string) []source.File {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "shared", "data", "lists", "us-ofac-sdn", day)
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no real data here: %v", err)
	}
	var files []source.File
	for _, f := range golden.Files(t, dir) {
		name, packed := strings.CutSuffix(f.Name, ".gz")
		if !New(list).Wants(name) {
			continue
		}
		if packed {
			r, err := gzip.NewReader(bytes.NewReader(f.Data))
			if err != nil {
				t.Fatal(err)
			}
			if f.Data, err = io.ReadAll(r); err != nil {
				t.Fatal(err)
			}
		}
		files = append(files, source.File{Name: name, Data: f.Data})
	}
	return files
}
