package ftm

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// list is the source of the tests.
var list = standing.Source{ID: "own-ftm"}

func TestEntities(t *testing.T) { golden.Run(t, New(list), "testdata/entities") }

func TestTargets(t *testing.T) { golden.Run(t, NewTargets(list), "testdata/targets") }

func TestWants(t *testing.T) {
	for name, want := range map[string][2]bool{
		"entities.ftm.json": {true, false}, "2024-01-01-Entities.FTM.json": {true, false}, "targets.simple.csv": {false, true},
		"own.targets.simple.csv": {false, true}, "entities.delta.json": {false, false}, "targets.nested.json": {false, false}, "": {false, false},
	} {
		if got := [2]bool{New(list).Wants(name), NewTargets(list).Wants(name)}; got != want {
			t.Errorf("Wants(%q) = %v, want %v", name, got, want)
		}
	}
}

// TestOrder holds entries to be the same in whichever order the lines of a file stand.
func TestOrder(t *testing.T) {
	raws := func(name string) map[string]string {
		_, records, err := New(list).Scan(golden.Files(t, filepath.Join("testdata", "entities", name, "in")))
		if err != nil {
			t.Fatal(err)
		}
		all := map[string]string{}
		for _, r := range records {
			all[r.ID] = string(r.Raw)
		}
		return all
	}
	if diff := cmp.Diff(raws("network"), raws("order")); diff != "" {
		t.Error(diff)
	}
}

// TestApply holds Apply to folders of a base and a delta: want.json is the file after it,
// error.txt the refusal.
func TestApply(t *testing.T) {
	cases, err := filepath.Glob("testdata/delta/*")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases (%v)", err)
	}
	for _, dir := range cases {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			base, delta := readFile(t, dir, "base.json"), readFile(t, dir, "delta.json")
			got, err := Apply([]source.File{base}, delta)
			name := "want.json"
			if err != nil {
				golden.MustBeInput(t, err)
				name, got.Data = "error.txt", []byte(err.Error()+"\n")
			}
			if flag.Lookup("update").Value.String() == "true" {
				if err := os.WriteFile(filepath.Join(dir, name), got.Data, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(readFile(t, dir, name).Data), string(got.Data)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func readFile(t *testing.T, dir, name string) source.File {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return source.File{Name: name, Data: data}
}

func TestApplyNeedsOneBase(t *testing.T) {
	if _, err := Apply(nil, source.File{Name: "d.json", Data: []byte("{}")}); err == nil {
		t.Error("a delta was applied to nothing")
	}
}

func FuzzScan(f *testing.F) {
	for _, pattern := range []string{"testdata/entities/*/in", "testdata/targets/*/in"} {
		seeds, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, seed := range seeds {
			for _, file := range golden.Files(f, seed) {
				f.Add(file.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, r := range []source.Reader{New(list), NewTargets(list)} {
			_, records, err := r.Scan([]source.File{{Name: "f", Data: data}})
			if err != nil {
				golden.MustBeInput(t, err)
				continue
			}
			for _, record := range records {
				entry, err := r.Entry(record)
				if err != nil {
					golden.MustBeInput(t, err)
					continue
				}
				if _, err := json.Marshal(entry); err != nil {
					t.Fatal(err)
				}
				if entry.ID != record.ID {
					t.Fatalf("entry %q of record %q", entry.ID, record.ID)
				}
			}
		}
	})
}

func FuzzApply(f *testing.F) {
	f.Add([]byte(`{"id":"a"}`), []byte(`{"op":"DEL","entity":{"id":"a"}}`))
	f.Add([]byte(`{"id":"a"}`), []byte(`{"op":"ADD","entity":{"id":"b","properties":{}}}`))
	f.Fuzz(func(t *testing.T, base, delta []byte) {
		after, err := Apply([]source.File{{Name: "b", Data: base}}, source.File{Name: "d", Data: delta})
		if err != nil {
			golden.MustBeInput(t, err)
			return
		}
		if len(after.Data) > 0 {
			if _, err := Apply([]source.File{after}, source.File{Name: "d", Data: []byte("[]")}); err != nil {
				t.Fatalf("what a delta made is no base: %v", err)
			}
		}
	})
}
