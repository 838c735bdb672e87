package main

import (
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"standing/index"
	"standing/match"
)

const shared = "../../../shared"

// TestNothingIsLost is a sample of what the program does: every eighth entry, a few hundred questions.
func TestNothingIsLost(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("the shared data is absent")
	}
	n, stride := 400, 8
	if testing.Short() {
		n, stride = 100, 32
	}
	r, err := read(shared, match.DefaultModel, 7, stride)
	if err != nil {
		t.Fatal(err)
	}
	counts := r.run(0, n, 8, 2, io.Discard)
	if counts.asked != n || counts.direct == 0 {
		t.Errorf("%d questions asked, %d of them of match itself; want %d", counts.asked, counts.direct, n)
	}
	for _, f := range counts.failed {
		t.Errorf("question %d (%s): %q", f.number, f.question.kind, f.problems)
	}
	found := 0
	for _, c := range counts.kinds {
		found += c.found
	}
	if found < n/3 {
		t.Errorf("only %d of %d questions have a hit: they try nothing", found, n)
	}
}

// TestDifferences tells that each kind of difference is seen.
func TestDifferences(t *testing.T) {
	hit := func(entry int, score float64) index.Hit {
		return index.Hit{Entry: entry, Result: match.Result{Score: score}}
	}
	want := []index.Hit{hit(3, 1), hit(1, 0.9), hit(2, 0.9)}
	for name, got := range map[string][]index.Hit{
		"lost":            want[:2],
		"nothing":         nil,
		"too much":        append(slices.Clone(want), hit(4, 0.7)),
		"twice":           append(slices.Clone(want), hit(2, 0.9)),
		"scored":          {hit(3, 1), hit(1, 0.9), hit(2, 0.8)},
		"ordered":         {hit(3, 1), hit(2, 0.9), hit(1, 0.9)},
		"one for another": {hit(3, 1), hit(1, 0.9), hit(5, 0.9)},
	} {
		if len(differences(got, want, "twin")) == 0 {
			t.Errorf("%s: no difference seen", name)
		}
	}
	if d := differences(want, slices.Clone(want), "twin"); d != nil {
		t.Errorf("equal hits differ: %q", d)
	}
}

// TestDamage tells that each way changes names, and in the same way each time.
func TestDamage(t *testing.T) {
	for i, d := range damages {
		for _, name := range []string{"Anselm Tarkovan Brightwater", "Иван Петрович Сидоренко"} {
			kind, a := damaged(name, i, rand.New(rand.NewPCG(1, 2)))
			_, b := damaged(name, i, rand.New(rand.NewPCG(1, 2)))
			if a != b || a == name {
				t.Errorf("%s (%s): %q, then %q", d.name, kind, a, b)
			}
		}
	}
}
