package match

import (
	"encoding/csv"
	"os"
	"testing"

	"standing"
)

// labelledNames reads the names of the labelled pairs, once each for a schema, every so many.
func labelledNames(t *testing.T, every int) (names []string, parties []*Party) {
	f, err := os.Open("../../shared/data/bench/name-pairs.dev.csv")
	if err != nil {
		t.Skip("the labelled pairs do not stand beside the project: ", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, r := range rows[1:] {
		for _, name := range r[2:4] {
			if key := r[1] + "|" + name; !seen[key] {
				seen[key] = true
				if len(seen)%every == 0 {
					names = append(names, name)
					parties = append(parties, Prepare(asEntry(name, standing.Schema(r[1]))))
				}
			}
		}
	}
	return names, parties
}

// TestLabelledKeys tries the contract of Keys, and symmetry, on names of the labelled pairs each
// against each, by every model. The whole of them, and the lists, are tried by bench/quality.
func TestLabelledKeys(t *testing.T) {
	names, parties := labelledNames(t, 2)
	keys := make([]map[Key]bool, len(parties))
	for i, p := range parties {
		keys[i] = map[Key]bool{}
		for _, k := range p.Keys() {
			keys[i][k] = true
		}
	}
	share := func(i, j int) bool {
		for k := range keys[i] {
			if keys[j][k] {
				return true
			}
		}
		return false
	}
	for _, name := range Models() {
		m, err := ModelByName(name)
		if err != nil {
			t.Fatal(err)
		}
		scored := 0
		for i := range parties {
			for j := range i + 1 {
				score := m.Score(parties[i], parties[j]).Score
				if back := m.Score(parties[j], parties[i]).Score; back != score {
					t.Errorf("%s: %q and %q score %v, the other way round %v", name, names[i], names[j], score, back)
				}
				if score == 0 {
					continue
				}
				scored++
				if !share(i, j) {
					t.Errorf("%s: %q and %q score %.2f and share no key", name, names[i], names[j], score)
				}
			}
		}
		t.Logf("%s: of %d names each with each %d pairs score", name, len(names), scored)
	}
}
