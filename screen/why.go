package screen

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"standing"
	"standing/match"
)

// Reason tells why a name is or is not a hit on an entry.
type Reason struct {
	Name      string       `json:"name"`
	Entry     string       `json:"entry"`
	Hit       bool         `json:"hit"`
	Score     float64      `json:"score"`
	Sentence  string       `json:"sentence"`
	Compared  []Comparison `json:"compared"` // every name of the entry's party, the closest first
	Match     Match        `json:"match"`    // where the party stands
	Coverage  []Coverage   `json:"coverage"`
	Lacks     string       `json:"lacks"`
	Threshold float64      `json:"threshold"`
}

// Comparison is the name compared with one name of the party.
type Comparison struct {
	Name string `json:"name"`
	Kind string `json:"kind"`
	match.Explanation
}

// Why compares a name with every name of the party that the entry belongs to.
func (s *Screener) Why(ctx context.Context, name string, ref standing.EntryRef, t Thresholds, register string) (Reason, error) {
	m, err := s.Show(ctx, ref)
	if err != nil {
		return Reason{}, err
	}
	keys, err := s.View.Find(ctx, ref)
	if err != nil {
		return Reason{}, err
	}
	d, err := s.View.Dossier(ctx, keys[0])
	if err != nil {
		return Reason{}, err
	}
	r := Reason{
		Name: name, Entry: ref.String(), Match: m, Coverage: s.coverage, Lacks: s.lacks(register),
		Threshold: t.For(ref.Source, m.schema), Compared: []Comparison{},
	}
	asked := standing.Entry{}
	asked.AddName(name, standing.Primary)
	for _, n := range d.Names {
		held := standing.Entry{Schema: m.schema, Names: []standing.Name{n}}
		c := Comparison{n.Text, string(n.Kind), s.Model.Explain(match.Prepare(&asked), match.Prepare(&held))}
		r.Score = max(r.Score, c.Score)
		r.Compared = append(r.Compared, c)
	}
	slices.SortStableFunc(r.Compared, func(a, b Comparison) int { return cmp.Compare(b.Score, a.Score) })
	r.Hit = r.Score > 0 && r.Score >= r.Threshold && m.Class == Current
	r.Sentence = r.sentence(s.On.String())
	return r, nil
}

// sentence says the reason in words that can stand in a file note.
func (r Reason) sentence(on string) string {
	who := "\"" + r.Name + "\" and " + r.Match.Name + " (" + r.Match.Party + ")"
	closest := "it has no name."
	if len(r.Compared) > 0 {
		c := r.Compared[0]
		closest = fmt.Sprintf("its closest name is \"%s\", %s", c.Name, c.Explanation.Sentence())
	}
	switch {
	case r.Score < r.Threshold || r.Score == 0:
		return fmt.Sprintf("%s are not a hit: the score is below %.2f; %s", who, r.Threshold, closest)
	case r.Match.Class == Former:
		return who + " match, but the party is only formerly listed on " + on + "; " + closest
	case r.Match.Class == Later:
		return who + " match, but the party is not listed on " + on + "; it is listed later; " + closest
	case r.Match.Class == Never:
		return who + " match, but nothing held says that the party is listed; " + closest
	}
	return who + " are a hit on " + on + ": " + closest
}
