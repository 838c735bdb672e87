package fold

import (
	"slices"
	"testing"

	"standing"
	"standing/edtf"
)

// TestClaims: an act accepted from the news without a day in force flags and moves nothing;
// with one it moves, on the basis of a claim.
func TestClaims(t *testing.T) {
	done := func(verb standing.Verb, day string) standing.Act {
		return standing.Act{Verb: verb, Force: standing.Done, InForce: edtf.MustParse(day), Rank: standing.RankAct}
	}
	news := func(verb standing.Verb, published, inForce string) standing.Act {
		a := standing.Act{Verb: verb, Force: standing.Announced, Published: edtf.MustParse(published), Rank: standing.RankSecondary, Basis: standing.BasisClaim}
		if inForce != "" {
			a.Force, a.InForce = standing.Done, edtf.MustParse(inForce)
		}
		return a
	}
	cases := []struct {
		name  string
		acts  []standing.Act
		on    string
		state standing.State
		basis standing.Basis
		flags []standing.Flag
	}{
		{"announced", []standing.Act{done("list", "2003-02-14"), news("delist", "2024-10-04", "")}, "2024-10-05", standing.Listed, standing.BasisAct, []standing.Flag{standing.Pending}},
		{"the day before", []standing.Act{done("list", "2003-02-14"), news("delist", "2024-10-04", "")}, "2024-10-03", standing.Listed, standing.BasisAct, nil},
		{"what is so already", []standing.Act{done("list", "2003-02-14"), news("list", "2024-10-04", "")}, "2024-10-05", standing.Listed, standing.BasisAct, nil},
		{"in force", []standing.Act{done("list", "2003-02-14"), news("delist", "2024-10-04", "2024-10-06")}, "2024-10-07", standing.NotListed, standing.BasisClaim, nil},
		{"no first evidence", []standing.Act{news("list", "1990-01-01", ""), done("delist", "2003-02-14")}, "1995-01-01", standing.Unclear, "", []standing.Flag{standing.Pending}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			day, err := edtf.ParseDay(c.on)
			if err != nil {
				t.Fatal(err)
			}
			p := Fold(Evidence{Acts: c.acts}).On(day)
			if p.State != c.state || p.Basis != c.basis || !slices.Equal(p.Flags, c.flags) {
				t.Errorf("%s by %q %v, want %s by %q %v", p.State, p.Basis, p.Flags, c.state, c.basis, c.flags)
			}
		})
	}
}
