package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"standing/bench/lists"
)

// readNames returns different names, shuffled: those of the persons on the UN list, and as many names of nobody's list as are
// still wanted.
func readNames(shared string, n int, seed uint64) ([]string, error) {
	names, err := lists.Names(shared, "positives_un_untreated.csv", math.MaxInt)
	if err != nil {
		return nil, err
	}
	nobodies, err := lists.Names(shared, "negatives_us.csv.gz", math.MaxInt)
	if err != nil {
		return nil, err
	}
	names = append(names[:min(len(names), n)], nobodies[:min(len(nobodies), max(0, n-len(names)))]...)
	if len(names) < n {
		return nil, fmt.Errorf("there are only %d names, not %d", len(names), n)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	r := rand.New(rand.NewPCG(seed, 2))
	r.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	return names, nil
}
