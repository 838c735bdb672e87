package formats

import (
	"testing"

	"standing/data"
)

// Every source of the table can be read, and its tags are those of instruments that name it.
func TestPublications(t *testing.T) {
	all, err := data.Publications()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := data.Instruments()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		r, err := Reader(p.Format, p.Source, Options{})
		if err != nil {
			t.Errorf("%s: %v", p.ID, err)
			continue
		}
		if r.Source() != p.Source || r.Version() == "" || r.Main() == "" || !r.Wants(r.Main()) {
			t.Errorf("%s: its reader tells %+v, version %q, main file %q", p.ID, r.Source(), r.Version(), r.Main())
		}
		if p.Complete && len(catalogue.Covered(p.ID)) == 0 {
			t.Errorf("%s: no instrument has a tag of it", p.ID)
		}
	}
	if _, err := Reader("nonsense", all[0].Source, Options{}); err == nil {
		t.Error("a format that does not exist was made")
	}
}
