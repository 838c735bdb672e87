package corpus

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
)

func TestCustomersAreTheSameAgain(t *testing.T) {
	rows := func(n int) []Customer {
		c := Customers{Corpus: New(Learn(invented()), 100, 3), Share: 0.2}
		return slices.Collect(c.Rows(n))
	}
	long := rows(500)
	if d := cmp.Diff(long[:200], rows(200)); d != "" {
		t.Error(d)
	}
}

func TestTruth(t *testing.T) {
	real := map[string]bool{}
	for _, e := range invented() {
		real[e.Ref().String()] = true
	}
	for name, c := range map[string]struct {
		n    int
		real bool
	}{"made": {50, false}, "real": {50, true}, "no made ones": {0, false}} {
		t.Run(name, func(t *testing.T) {
			made := New(Learn(invented()), c.n, 1)
			known := real
			if c.n > 0 && !c.real {
				known = map[string]bool{}
				for e := range made.All() {
					known[e.Ref().String()] = true
				}
			}
			customers := Customers{Corpus: made, Share: 0.3, Real: c.real}
			listed := 0
			for row := range customers.Rows(3000) {
				if row.Name == "" || strings.Contains(row.Name, ",") {
					t.Fatalf("%s has the name %q", row.ID, row.Name)
				}
				if row.Truth == "" {
					continue
				}
				listed++
				if !known[row.Truth] {
					t.Errorf("%s is %s, which there is not", row.ID, row.Truth)
				}
			}
			if listed < 800 || listed > 1000 {
				t.Errorf("%d of 3000 are listed, want about 900", listed)
			}
		})
	}
}

func TestDamages(t *testing.T) {
	m := Learn(invented())
	e := standing.Entry{Schema: standing.Person}
	e.AddName("Mohammed Reza Turabdian", standing.Primary)
	words := strings.Fields("Mohammed Reza Turabdian")
	for i, damage := range damages {
		d := damager{Model: m, r: chance(1, 9, i), culture: arab}
		got := damage(&d, &e, words)
		if got == nil || slices.Equal(got, words) {
			t.Errorf("damage %d makes %q of %q", i, got, words)
		}
	}
	if want := "Mohammed Reza Turabdian"; strings.Join(words, " ") != want {
		t.Errorf("the words were changed to %q", words)
	}
}

func TestPlain(t *testing.T) {
	for name, want := range map[string]string{
		"TURABDIAN, Reza": "Reza TURABDIAN", "RUELA, Pablo, Jr.": "Pablo RUELA Jr.", "Reza Turabdian": "Reza Turabdian",
	} {
		if got := plain(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}
