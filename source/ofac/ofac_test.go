package ofac

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/source"
	"standing/source/golden"
	"standing/source/ofac/advanced"
)

// list is the source of the tests.
var publication = standing.Source{ID: "us-ofac-sdn", Complete: true}

func TestGolden(t *testing.T) {
	golden.Run(t, New(publication), "testdata")
	golden.Run(t, NewConsolidated(publication), "testdata/cons")
}

// The forms of one content are read alike.
func TestFixturesAgree(t *testing.T) {
	for _, pair := range [][]string{{"trio", "pip", "del", "ff"}, {"xml", "xml-2024", "xml-named-csv"}, {"cons/csv", "cons/xml"}} {
		want := wanted(t, pair[0])
		for _, other := range pair[1:] {
			if diff := cmp.Diff(want, wanted(t, other)); diff != "" {
				t.Errorf("%s and %s (-%s +%s):\n%s", pair[0], other, pair[0], other, diff)
			}
		}
	}
}

// wanted returns the entries of a golden file.
func wanted(t *testing.T, folder string) any {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", filepath.FromSlash(folder), "want.json"))
	if err != nil {
		t.Fatal(err)
	}
	var edition struct{ Entries any }
	if err := json.Unmarshal(content, &edition); err != nil {
		t.Fatal(err)
	}
	return edition.Entries
}

func TestWants(t *testing.T) {
	for name, want := range map[string]bool{
		"sdn.csv": true, "SDN.CSV": true, "alt.csv": true, "Add.csv": true, "sdn_comments.csv": true,
		"sdn.xml": true, "sdn.pip": true, "alt.del": true, "ADD.FF": true, "sdn_advanced.xml": true,
		"cons_prim.csv": false, "consolidated.xml": false, "sdnlist.txt": false, "sdn.txt": false, "sdn.csv.gz": false, "sdn": false, "": false,
	} {
		if got := New(publication).Wants(name); got != want {
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
		if _, records, err := New(publication).Scan([]source.File{{Name: "sdn.csv", Data: whole[:n]}}); err == nil || records != nil {
			t.Fatalf("cut at %d of %d: %d records, error %v", n, len(whole), len(records), err)
		}
	}
}

func TestTooLong(t *testing.T) {
	line := `1,"LANTERN",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"` + strings.Repeat("x", source.MaxRecord) + `"`
	_, _, err := New(publication).Scan([]source.File{{Name: "sdn.csv", Data: []byte(line + "\n")}})
	if err == nil || standing.KindOf(err) != standing.Invalid {
		t.Errorf("error %v, want one of kind Invalid", err)
	}
}

func FuzzScan(f *testing.F) {
	seeds, err := filepath.Glob("testdata/*/in")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range seeds {
		var data [4][]byte
		form := uint8(0)
		for _, file := range golden.Files(f, seed) {
			name, at := sdn.find(file.Name)
			if i := indexOfTable(at); i >= 0 {
				data[i] = file.Data
				form = uint8(slices.Index(New(publication).(source.FormReader).Forms(), name))
			}
		}
		f.Add(form, data[0], data[1], data[2], data[3])
	}
	f.Fuzz(func(t *testing.T, form uint8, main, alt, add, comments []byte) {
		forms := New(publication).(source.FormReader).Forms()
		files := filesOf(forms[int(form)%len(forms)], main, alt, add, comments)
		_, records, err := New(publication).Scan(files)
		golden.MustBeInput(t, err)
		for _, r := range records {
			if !golden.HoldEntry(t, New(publication), r) && flatOf(r.Form) != nil {
				t.Fatal("Scan let pass what Entry refuses")
			}
		}
	})
}

// filesOf makes an edition of a form; of the forms of one file the first alone.
func filesOf(form string, tables ...[]byte) []source.File {
	switch form {
	case xmlForm:
		return []source.File{{Name: sdn.xml, Data: tables[0]}}
	case advanced.Form:
		return []source.File{{Name: sdn.advanced, Data: tables[0]}}
	}
	var files []source.File
	for i, data := range tables {
		if len(data) > 0 {
			files = append(files, source.File{Name: sdn.stems[i] + "." + form, Data: data})
		}
	}
	return files
}

func scan(t testing.TB, files []source.File) []source.Record {
	t.Helper()
	_, records, err := New(publication).Scan(files)
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// realFiles reads the files of a form of a real edition.
func realFiles(t testing.TB, r source.Reader, folder, form string) []source.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(golden.Lists(t), filepath.FromSlash(folder), "*"))
	if err != nil || len(names) == 0 {
		t.Skipf("no real lists on this machine: %v", err)
	}
	var files []source.File
	for _, name := range names {
		base := strings.TrimSuffix(filepath.Base(name), ".gz")
		if is, _ := r.(source.FormReader).FormOf(base); is == form {
			files = append(files, realFile(t, folder+"/"+filepath.Base(name)))
		}
	}
	return files
}

// realFile unpacks a real file.
func realFile(t testing.TB, path string) source.File {
	t.Helper()
	return golden.Real(t, path, "")
}
