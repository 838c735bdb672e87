package corpus

import (
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"standing"
	"standing/bench/lists"
	"standing/text"
)

const shared = "../../../shared"

func readReal(t *testing.T) []standing.Entry {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("the shared data is absent")
	}
	real, err := lists.ReadAll(shared, lists.Newest)
	if err != nil {
		t.Fatal(err)
	}
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(real), func(i, j int) { real[i], real[j] = real[j], real[i] })
	return real
}

// TestLikeTheRealLists holds as many made parties as there are real ones to the real ones.
func TestLikeTheRealLists(t *testing.T) {
	real := readReal(t)
	want := Measure(slices.Values(real))
	got := Measure(New(Learn(real), len(real), 1).All())
	gotRanks, wantRanks := got.Ranks(), want.Ranks()
	rank := func(r int) (float64, float64) {
		return ratio(gotRanks[r-1], got.Tokens), ratio(wantRanks[r-1], want.Tokens)
	}
	check := func(what string, tolerance float64, value func(*Stats) float64) {
		t.Helper()
		near(t, what, value(got), value(want), tolerance)
	}
	check("share of persons", 0.03, func(s *Stats) float64 { return ratio(s.Persons, s.Parties) })
	check("share of vessels", 0.1, func(s *Stats) float64 { return ratio(s.Schemata[standing.Vessel], s.Parties) })
	check("names a party", 0.03, func(s *Stats) float64 { return ratio(s.Names, s.Parties) })
	check("tokens a name", 0.03, func(s *Stats) float64 { return ratio(s.Tokens, s.Names) })
	check("names LAST, First", 0.03, func(s *Stats) float64 { return ratio(s.WithComma, s.PersonNames) })
	check("Latin names", 0.01, func(s *Stats) float64 { return ratio(s.Scripts[text.Latin], s.Names) })
	check("Arabic names", 0.25, func(s *Stats) float64 { return ratio(s.Scripts[text.Arabic], s.Names) })
	check("shared names", 0.2, func(s *Stats) float64 { return ratio(s.SharedNames, s.DistinctNames) })
	check("birth dates", 0.03, func(s *Stats) float64 { return ratio(s.Births, s.Persons) })
	check("countries", 0.03, func(s *Stats) float64 { return ratio(s.Countries, s.Parties) })
	check("identifiers", 0.03, func(s *Stats) float64 { return ratio(s.Identified, s.Parties) })
	check("distinct tokens", 0.1, func(s *Stats) float64 { return float64(s.DistinctTokens()) })
	check("tokens met once", 0.05, func(s *Stats) float64 { return ratio(s.Hapaxes(), s.DistinctTokens()) })
	check("Heaps exponent", 0.05, (*Stats).Heaps)
	for r, tolerance := range map[int]float64{1: 0.05, 10: 0.1, 100: 0.1, 1000: 0.15, 10000: 0.15} {
		a, b := rank(r)
		near(t, "share of a rank", a, b, tolerance)
	}
}

// near holds a made figure to a real one within a share of it.
func near(t *testing.T, what string, made, real, tolerance float64) {
	t.Helper()
	t.Logf("%s: made %.5f, real %.5f", what, made, real)
	if math.Abs(made-real) > tolerance*real {
		t.Errorf("%s: made %.5f, real %.5f, want within %.0f %%", what, made, real, 100*tolerance)
	}
}

// TestGrowsByHeapsLaw makes five times as many parties as there are real ones.
func TestGrowsByHeapsLaw(t *testing.T) {
	if testing.Short() {
		t.Skip("makes many parties")
	}
	real := readReal(t)
	want := Measure(slices.Values(real))
	got := Measure(New(Learn(real), 5*len(real), 1).All())
	near(t, "distinct tokens", float64(got.DistinctTokens()), want.expect(got.Tokens), 0.15)
	near(t, "shared names", ratio(got.SharedNames, got.DistinctNames), ratio(want.SharedNames, want.DistinctNames), 0.2)
}

// TestNoRealPartyIsMade looks for made parties who bear all names of a real one: what is made
// must be nobody. Short names come up again by chance, whole parties must not.
func TestNoRealPartyIsMade(t *testing.T) {
	real := readReal(t)
	all := map[string]bool{}
	for _, e := range real {
		if len(e.Names) > 2 {
			all[namesOf(e)] = true
		}
	}
	for e := range New(Learn(real), 20000, 1).All() {
		if len(e.Names) > 2 && all[namesOf(e)] {
			t.Errorf("%s is a real party", e.ID)
		}
	}
}

func namesOf(e standing.Entry) string {
	s := ""
	for _, n := range e.Names {
		s += text.Fold(n.Text) + "\n"
	}
	return s
}

func BenchmarkParty(b *testing.B) {
	if _, err := os.Stat(shared); err != nil {
		b.Skip("the shared data is absent")
	}
	real, err := lists.ReadAll(shared, lists.Newest)
	if err != nil {
		b.Fatal(err)
	}
	c := New(Learn(real), 1e6, 1)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		c.Party(i)
	}
}
