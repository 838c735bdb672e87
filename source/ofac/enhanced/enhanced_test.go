package enhanced

import (
	"slices"
	"strings"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
	"standing/source/ofac"
)

// publication is the source of the tests.
var publication = standing.Source{ID: "us-ofac-sls"}

func TestGolden(t *testing.T) { golden.Run(t, New(publication), "testdata") }

func TestWants(t *testing.T) {
	for name, want := range map[string]bool{
		"sdn_enhanced.xml": true, "SDN_ENHANCED.XML": true, "sdn_enhanced-lamps.xml": true, "cons_enhanced.xml": true,
		"sdn.xml": false, "sdn_advanced.xml": false, "sdn_enhanced.xsd": false, "": false,
	} {
		if got := New(publication).Wants(name); got != want {
			t.Errorf("Wants(%q) = %v", name, got)
		}
	}
}

func FuzzScan(f *testing.F) { golden.Fuzz(f, New(publication), "testdata", "f.xml") }

func realFile(t testing.TB, path string) source.File {
	t.Helper()
	return golden.Real(t, "us-ofac-sdn/"+path, "")
}

func entries(t testing.TB, r source.Reader, files ...source.File) []standing.Entry {
	t.Helper()
	_, records, err := r.Scan(files)
	if err != nil {
		t.Fatal(err)
	}
	var all []standing.Entry
	for _, record := range records {
		e, err := r.Entry(record)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

func TestRealExports(t *testing.T) {
	sdn := map[string]standing.Entry{}
	for _, e := range entries(t, ofac.New(standing.Source{ID: "us-ofac-sdn"}), realFile(t, "2024-05-03/sdn.csv.gz")) {
		sdn[e.ID] = e
	}
	for _, c := range []struct {
		path                      string
		entities, unread, changed int // changed: of other programmes than on the flat list of 2024-05-03
	}{
		{"2024-05-24/sdn_enhanced-yemen.xml.gz", 10, 0, 0},
		{"2024-08-28/sdn_enhanced-irgc.xml.gz", 293, 1, 3},
	} {
		all := entries(t, New(publication), realFile(t, c.path))
		unread, changed := 0, 0
		for _, e := range all {
			if len(e.Unread) > 0 {
				t.Logf("entity %s: %q", e.ID, e.Unread)
			}
			unread += len(e.Unread)
			if e.Listed.IsZero() || len(e.Links) != 1 {
				t.Errorf("entity %s: listed %q, links %v", e.ID, e.Listed, e.Links)
			}
			flat, held := sdn[e.ID]
			if !held {
				t.Errorf("entity %s is not on the flat list", e.ID)
			}
			agree(t, flat, e)
			if !slices.Equal(slices.Sorted(slices.Values(flat.Tags)), slices.Sorted(slices.Values(e.Tags))) {
				changed++
			}
		}
		if len(all) != c.entities || unread != c.unread || changed != c.changed {
			t.Errorf("%s: %d entities, %d unread, %d changed; want %d, %d, %d", c.path, len(all), unread, changed, c.entities, c.unread, c.changed)
		}
	}
}

// agree holds what the flat list of some months before says of an entity to what the export says.
func agree(t *testing.T, flat, e standing.Entry) {
	t.Helper()
	if flat.Schema != e.Schema || flat.PrimaryName() != e.PrimaryName() {
		t.Errorf("entity %s: %s %q, in the flat list %s %q", e.ID, e.Schema, e.PrimaryName(), flat.Schema, flat.PrimaryName())
	}
	for _, property := range []string{"birthDate", "birthPlace", "nationality", "citizenship", "gender", "position"} {
		for _, v := range flat.Properties[property] {
			if !slices.ContainsFunc(e.Properties[property], func(other string) bool { return strings.ReplaceAll(other, "’", "'") == v }) {
				t.Errorf("entity %s: %s %q of the flat list is not in %q", e.ID, property, v, e.Properties[property])
			}
		}
	}
	for _, id := range flat.Identifiers {
		if !slices.ContainsFunc(e.Identifiers, func(other standing.Identifier) bool {
			return other.Type == id.Type && other.Value == id.Value && other.Country == id.Country
		}) {
			t.Errorf("entity %s: %v of the flat list is not in %v", e.ID, id, e.Identifiers)
		}
	}
}

func BenchmarkScan(b *testing.B) {
	golden.BenchScan(b, New(publication), realFile(b, "2024-08-28/sdn_enhanced-irgc.xml.gz"))
}

func BenchmarkEntry(b *testing.B) {
	golden.BenchEntry(b, New(publication), realFile(b, "2024-08-28/sdn_enhanced-irgc.xml.gz"))
}
