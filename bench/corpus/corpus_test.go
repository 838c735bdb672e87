package corpus

import (
	"fmt"
	"iter"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/edtf"
)

var sameDates = cmp.Comparer(func(a, b edtf.Date) bool { return a == b })

// invented is a small list of nobody.
func invented() []standing.Entry {
	var all []standing.Entry
	add := func(schema standing.Schema, country string, names ...string) {
		e := standing.Entry{Source: "invented", ID: fmt.Sprint(len(all)), Schema: schema}
		for i, n := range names {
			kind := standing.Alias
			if i == 0 {
				kind = standing.Primary
			}
			e.AddName(n, kind)
		}
		e.AddProperty("country", country)
		if schema == standing.Person {
			e.AddProperty("birthDate", fmt.Sprintf("19%02d-03-0%d", 40+len(all), 1+len(all)))
			e.AddProperty("birthPlace", "Somewhere")
			e.Identifiers = []standing.Identifier{{Type: "Passport", Value: "AB1234567", Country: country}}
		}
		all = append(all, e)
	}
	add(standing.Person, "Iraq", "AL-TURABDI, Mohammed Yusuf", "AL-TURABDY, Mohamed", "Mohammed bin Yusuf", "محمد يوسف")
	add(standing.Person, "Russia", "VELIMORSKY, Ivan Petrovich", "VELIMORSKIY, Ivan", "Иван Велиморский")
	add(standing.Person, "Colombia", "CARBONEDA RUELA, Pablo", "RUELA, Pablo")
	add(standing.Person, "Iran", "HOSSEINZAVAR, Reza", "Reza Hosseinzavar")
	add(standing.Person, "China", "JIANG, Molin")
	add(standing.Organization, "Russia", "LIMITED LIABILITY COMPANY VELIMASH TRADING 12", "OOO VELIMASH", "LLCVT1")
	add(standing.Organization, "Iran", "BANK OF TURABDAN")
	add(standing.Vessel, "Panama", "OCEAN BARIDA 7")
	return all
}

func TestPartyIsTheSameAgain(t *testing.T) {
	const n = 500
	want := slices.Collect(New(Learn(invented()), n, 7).All())
	// Another model of the same list: what a map was asked first must not show.
	again := New(Learn(invented()), n, 7)
	got := make([]standing.Entry, n)
	const workers = 3
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			from, to := w*n/workers, (w+1)*n/workers
			copy(got[from:to], slices.Collect(again.Slice(from, to)))
		})
	}
	wait.Wait()
	if d := cmp.Diff(want, got, sameDates); d != "" {
		t.Error(d)
	}
	other := slices.Collect(New(Learn(invented()), n, 8).All())
	if cmp.Equal(want, other, sameDates) {
		t.Error("another seed makes the same parties")
	}
}

func TestPartiesAreWellFormed(t *testing.T) {
	ids := map[string]bool{}
	for e := range New(Learn(invented()), 2000, 1).All() {
		if e.Source != Source || ids[e.ID] || len(e.Names) == 0 || e.Names[0].Text == "" {
			t.Fatalf("not a party: %+v", e)
		}
		ids[e.ID] = true
		if e.Schema == standing.Person && (len(e.Properties["birthDate"]) != 1 || len(e.Properties["birthDate"][0]) != 10) {
			t.Errorf("%s: birth dates %q", e.ID, e.Properties["birthDate"])
		}
	}
}

func TestNothingLearned(t *testing.T) {
	one := invented()[:1]
	for _, n := range []int{0, 1, 3} {
		if got := len(slices.Collect(New(Learn(one), n, 1).All())); got != n {
			t.Errorf("%d parties, want %d", got, n)
		}
	}
}

func TestMoveDate(t *testing.T) {
	r := chance(1, 1, 1)
	for _, c := range []struct{ date, want string }{
		{"1965", "1968"}, {"1970~", "1973~"}, {"1963/1967", "1966/1970"}, {"../1963", "../1966"}, {"", ""}, {"198X", "198X"},
	} {
		if got := moveDate(c.date, 3, r); got != c.want {
			t.Errorf("%q moved is %q, want %q", c.date, got, c.want)
		}
	}
}

func TestHeaps(t *testing.T) {
	var names iter.Seq[standing.Entry] = func(yield func(standing.Entry) bool) {
		for i := range 4000 {
			e := standing.Entry{Schema: standing.Vessel}
			e.AddName(fmt.Sprint("ship ", i), standing.Primary)
			if !yield(e) {
				return
			}
		}
	}
	s := Measure(names)
	if h := s.Heaps(); h < 0.99 || h > 1.01 {
		t.Errorf("every second token is new, yet the exponent is %.3f", h)
	}
	if s.Tokens != 8000 || s.DistinctTokens() != 4001 || s.Hapaxes() != 4000 || s.SharedNames != 0 {
		t.Errorf("counted %d tokens, %d distinct, %d once, %d shared names", s.Tokens, s.DistinctTokens(), s.Hapaxes(), s.SharedNames)
	}
}
