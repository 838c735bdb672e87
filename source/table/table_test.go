package table

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// list is the source of the tests.
var list = standing.Source{ID: "own-list", Complete: true}

func readMapping(tb testing.TB, dir string) Mapping {
	tb.Helper()
	content, err := os.ReadFile(filepath.Join(dir, "mapping.toml"))
	if err != nil {
		tb.Fatal(err)
	}
	m, err := ParseMapping("mapping.toml", content)
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

func dirs(tb testing.TB, pattern string) []string {
	tb.Helper()
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) == 0 {
		tb.Fatalf("nothing at %s (%v)", pattern, err)
	}
	return found
}

// TestGolden reads the lists of each folder by the mapping in it.
func TestGolden(t *testing.T) {
	for _, dir := range dirs(t, "testdata/lists/*") {
		t.Run(filepath.Base(dir), func(t *testing.T) { golden.Run(t, New(list, readMapping(t, dir)), dir) })
	}
}

// compare holds text to a file, or writes it where the tests are run with -update.
func compare(t *testing.T, file, got string) {
	t.Helper()
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

// TestBadMappings holds refusals to say where a mapping is wrong.
func TestBadMappings(t *testing.T) {
	for _, file := range dirs(t, "testdata/mappings/*.toml") {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, err = ParseMapping("mapping.toml", content)
		if err == nil {
			t.Errorf("%s was accepted", file)
			continue
		}
		golden.MustBeInput(t, err)
		compare(t, strings.TrimSuffix(file, ".toml")+".txt", err.Error()+"\n")
	}
}

// TestPropose holds proposals to files, and those that have a name to be mappings.
func TestPropose(t *testing.T) {
	for _, file := range dirs(t, "testdata/propose/*") {
		if filepath.Ext(file) == ".toml" {
			continue
		}
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		m, err := Propose(source.File{Name: filepath.Base(file), Data: content})
		if err != nil {
			t.Fatal(err)
		}
		compare(t, file+".toml", m.TOML())
		_, err = ParseMapping("proposal.toml", []byte(m.TOML()))
		if named := m.has(isName, isLastName); (err == nil) != named {
			t.Errorf("%s: the proposal is read with %v", file, err)
		}
	}
	if _, err := Propose(source.File{Name: "x.csv"}); err == nil {
		t.Error("an empty file was mapped")
	}
}

// TestTOMLReadsBack holds every mapping of the tests to come back from what is printed.
func TestTOMLReadsBack(t *testing.T) {
	for _, dir := range dirs(t, "testdata/lists/*") {
		m := readMapping(t, dir)
		again, err := ParseMapping("printed.toml", []byte(m.TOML()))
		if err != nil {
			t.Errorf("%s: %v\n%s", dir, err, m.TOML())
			continue
		}
		if m.digest() != again.digest() {
			t.Errorf("%s reads back otherwise:\n%s", dir, m.TOML())
		}
	}
}

// TestVersion holds the version to change with the mapping and with nothing else.
func TestVersion(t *testing.T) {
	parse := func(text string) string {
		m, err := ParseMapping("m.toml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return New(list, m).Version()
	}
	one := parse("[[column]]\nheading = \"A\"\nis = \"name\"\n")
	same := parse("# a comment\n[[column]]\nis = 'name'\nheading = 'A'\n")
	other := parse("[[column]]\nheading = \"A\"\nis = \"name\"\nseparator = \";\"\n")
	if one != same || one == other || !strings.HasPrefix(one, "table/1-") {
		t.Errorf("versions %s, %s, %s", one, same, other)
	}
}

// TestWorkbook reads a sheet with a date that a spreadsheet holds as a number.
func TestWorkbook(t *testing.T) {
	book := excelize.NewFile()
	for cell, value := range map[string]any{
		"A1": "Nr", "B1": "Name", "C1": "Geboren", "A2": 7, "B2": "Vella Torrent", "C2": time.Date(1971, 2, 3, 0, 0, 0, 0, time.UTC),
	} {
		if err := book.SetCellValue("Sheet1", cell, value); err != nil {
			t.Fatal(err)
		}
	}
	data, err := book.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	file := source.File{Name: "list.xlsx", Data: data.Bytes()}
	proposal, err := Propose(file)
	if err != nil {
		t.Fatal(err)
	}
	m, err := ParseMapping("m.toml", []byte(strings.Replace(proposal.TOML(), "# [[column]]\n# heading = \"Nr\"\n# is = \"ignore\"", "[[column]]\nheading = \"Nr\"\nis = \"id\"", 1)))
	if err != nil {
		t.Fatalf("%v\n%s", err, proposal.TOML())
	}
	_, records, err := New(list, m).Scan([]source.File{file})
	if err != nil || len(records) != 1 {
		t.Fatalf("%d records, error %v", len(records), err)
	}
	e, err := New(list, m).Entry(records[0])
	if err != nil || e.ID != "7" || e.Properties["birthDate"][0] != "1971-02-03" {
		t.Errorf("entry %+v, error %v", e, err)
	}
}

func TestWants(t *testing.T) {
	r := New(list, Mapping{})
	for name, want := range map[string]bool{"list.csv": true, "LIST.XLSX": true, "a.jsonl": true, "mapping.toml": false, "csv": false, "": false} {
		if got := r.Wants(name); got != want {
			t.Errorf("Wants(%q) = %v", name, got)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, dir := range dirs(f, "testdata/lists/*/*/in") {
		mapping, err := os.ReadFile(filepath.Join(dir, "..", "..", "mapping.toml"))
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range golden.Files(f, dir) {
			f.Add(mapping, file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, mapping, data []byte) {
		m, err := ParseMapping("m.toml", mapping)
		if err != nil {
			golden.MustBeInput(t, err)
			return
		}
		golden.Hold(t, New(list, m), source.File{Name: "list.csv", Data: data})
	})
}
