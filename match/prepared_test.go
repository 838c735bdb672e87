package match

import (
	"fmt"
	"os"
	"testing"

	"standing"

	"github.com/cespare/xxhash/v2"
)

const digests = "testdata/prepared.txt"

// TestPreparedAsKept holds everything that an index keeps of some thousands of names, and all their keys, against
// digests that were kept. Where it changes by intention, or the tables do,
// MATCH_UPDATE=1 go test ./match -run PreparedAsKept keeps it anew.
func TestPreparedAsKept(t *testing.T) {
	got, model := "", standard(t)
	for seed := range uint64(4) {
		m := newMaker(100 + seed)
		for _, schema := range [...]standing.Schema{standing.Person, standing.Organization, standing.LegalEntity} {
			h := xxhash.New()
			for range 1000 {
				h.Write(m.party(m.disturbed(), schema).everything(model))
			}
			got += fmt.Sprintf("%d %s %016x\n", seed, schema, h.Sum64())
		}
	}
	if os.Getenv("MATCH_UPDATE") != "" {
		if err := os.WriteFile(digests, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(digests)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("prepared otherwise than in %s:\n%s", digests, got)
	}
}

// disturbed makes a name as sources print them.
func (m maker) disturbed() string {
	name := m.name()
	if m.IntN(3) > 0 {
		name = m.like(name)
	}
	if m.IntN(3) > 0 {
		name = m.disguise(name)
	}
	return name
}

// everything is what is held of a party's names: as packed, where the parts stand, and under which keys.
func (p *Party) everything(model *Model) (b []byte) {
	var keys []Key
	for _, names := range [...][]Name{p.persons, p.organizations} {
		for k := range names {
			n := &names[k]
			b = fmt.Appendf(b, "%s %d %q %q %q %d", n.Text, n.Flags(), n.run, n.whole, n.acronyms, n.runParts)
			keys = n.AppendWholeLookups(n.AppendWholeKeys(keys))
			for i := range n.parts {
				b = n.AppendJoint(n.AppendWord(b, i), i)
				b = fmt.Append(b, n.parts[i].start, n.parts[i].end, n.parts[i].level, n.parts[i].folded, n.joints[i].next)
				keys = n.AppendJointKeys(n.AppendWordKeys(keys, i), i)
				keys, _ = model.AppendLookups(keys, n, i)
				if n.joints[i].next >= 0 {
					keys = model.AppendJointLookups(keys, n, i)
				}
			}
		}
	}
	return fmt.Append(b, keys, p.Keys())
}
