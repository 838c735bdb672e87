package fold

import (
	"testing"

	"standing"
	"standing/edtf"
)

// BenchmarkFold folds the evidence of a party with a dozen acts and ten periods on a list,
// which is more than nearly all real parties have.
func BenchmarkFold(b *testing.B) {
	ev := Evidence{Stated: []edtf.Date{edtf.MustParse("2010-06-09")}}
	for i := range 12 {
		a := did(standing.VerbList, "")
		if i%2 == 1 {
			a.Verb = standing.VerbDelist
		}
		a.InForce = edtf.On(day("1990-01-01").Add(i * 400))
		ev.Acts = append(ev.Acts, a)
	}
	for i := range 10 {
		state := standing.Listed
		if i%2 == 1 {
			state = standing.NotListed
		}
		first := day("2015-01-01").Add(i * 300)
		ev.Shows = append(ev.Shows, Show{
			State: state, First: Sight{Day: first}, Last: Sight{Day: first.Add(290)}, Source: "list", Rank: standing.RankList, Lag: 30,
		})
	}
	b.ReportAllocs()
	for b.Loop() {
		if line := Fold(ev); len(line.Pieces) == 0 {
			b.Fatal("no pieces")
		}
	}
}
