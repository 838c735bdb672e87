package screen

import (
	"context"
	"slices"
	"strings"

	"standing"
	"standing/text"
)

// Reason tells why a name is or is not a hit on an entry.
type Reason struct {
	Name      string       `json:"name"`
	Folded    string       `json:"folded"`
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
	Name    string   `json:"name"`
	Kind    string   `json:"kind"`
	Folded  string   `json:"folded"`
	Equal   string   `json:"equal,omitempty"`   // how: "same words", "other order", "other parting"
	Missing []string `json:"missing,omitempty"` // words asked for that it lacks
	Extra   []string `json:"extra,omitempty"`   // words that it has besides
}

var ways = map[int]string{text.SameWords: "same words", text.SameOrder: "other order", text.SameRun: "other parting"}

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
		Name: name, Folded: text.Fold(name), Entry: ref.String(), Match: m, Coverage: s.coverage, Lacks: s.lacks(register),
		Threshold: t.For(ref.Source, m.schema),
	}
	for _, n := range d.Names {
		c, score := compare(name, n)
		r.Score = max(r.Score, score)
		r.Compared = append(r.Compared, c)
	}
	slices.SortStableFunc(r.Compared, func(a, b Comparison) int {
		return len(a.Missing) + len(a.Extra) - len(b.Missing) - len(b.Extra)
	})
	r.Hit = r.Score > 0 && r.Score >= r.Threshold && m.Class == Current
	r.Sentence = r.sentence(s.On.String())
	return r, nil
}

func compare(name string, n standing.Name) (c Comparison, score float64) {
	c = Comparison{Name: n.Text, Kind: string(n.Kind), Folded: text.Fold(n.Text)}
	held := text.Keys(n.Text)
	for _, key := range text.Keys(name) {
		if slices.ContainsFunc(held, func(k text.Key) bool { return k.Text == key.Text }) {
			c.Equal = ways[key.Way]
			return c, scores[key.Way]
		}
	}
	c.Missing = lacking(text.Fold(name), c.Folded)
	c.Extra = lacking(c.Folded, text.Fold(name))
	return c, 0
}

// lacking returns the words of a that b does not have.
func lacking(a, b string) (words []string) {
	rest := strings.Fields(b)
	for _, w := range strings.Fields(a) {
		if i := slices.Index(rest, w); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
		} else {
			words = append(words, w)
		}
	}
	return words
}

// sentence says the reason in words that can stand in a file note.
func (r Reason) sentence(on string) string {
	closest := "it has no name"
	if len(r.Compared) > 0 {
		c := r.Compared[0]
		closest = "its closest name is \"" + c.Name + "\""
		if len(c.Missing) > 0 {
			closest += ", which lacks " + quoted(c.Missing)
		}
		if len(c.Extra) > 0 {
			closest += " and has " + quoted(c.Extra) + " besides"
		}
	}
	who := "\"" + r.Name + "\" and " + r.Match.Name + " (" + r.Match.Party + ")"
	switch {
	case r.Score == 0:
		return who + " are not a hit: no name is equal; " + closest + "."
	case r.Score < r.Threshold:
		return who + " are not a hit: the names are equal, but the score is below the threshold asked for."
	case r.Match.Class == Former:
		return who + " have an equal name, but the party is only formerly listed on " + on + "."
	case r.Match.Class == Later:
		return who + " have an equal name, but the party is not listed on " + on + "; it is listed later."
	case r.Match.Class == Never:
		return who + " have an equal name, but nothing held says that the party is listed."
	}
	return who + " are a hit on " + on + ": the name is equal (" + r.equalWay() + ")."
}

func (r Reason) equalWay() string {
	for _, c := range r.Compared {
		if c.Equal != "" {
			return c.Equal + " as " + c.Kind + " \"" + c.Name + "\""
		}
	}
	return ""
}

func quoted(words []string) string { return "\"" + strings.Join(words, " ") + "\"" }
