package main

import (
	"cmp"
	"fmt"
	"slices"

	"standing"
	"standing/match"
)

const threshold = 0.70

// pair is a labelled pair of names.
type pair struct {
	row
	a, b  *match.Party
	match bool
}

func readPairs(shared string) ([]pair, error) {
	rows, err := readTable(shared, "name-pairs.dev.csv")
	var all []pair
	for _, r := range rows {
		all = append(all, pair{r, prepare(r["name1"], r["schema"]), prepare(r["name2"], r["schema"]), r["is_match"] == "true"})
	}
	return all, err
}

func prepare(name, schema string) *match.Party {
	e := standing.Entry{Schema: standing.Schema(schema)}
	e.AddName(name, standing.Primary)
	return match.Prepare(&e)
}

// tally counts outcomes.
type tally struct{ tp, fp, fn, tn int }

func (t *tally) add(is, says bool) {
	switch {
	case is && says:
		t.tp++
	case is:
		t.fn++
	case says:
		t.fp++
	default:
		t.tn++
	}
}

func (t tally) f1() float64 {
	if t.tp == 0 {
		return 0
	}
	return 2 * float64(t.tp) / float64(2*t.tp+t.fp+t.fn)
}

func (t tally) String() string {
	return fmt.Sprintf("TP %d FP %d FN %d TN %d F1 %.3f", t.tp, t.fp, t.fn, t.tn, t.f1())
}

// pairs scores the labelled pairs and prints those that come out wrong.
func pairs(b *bench) error {
	all, err := readPairs(b.shared)
	if err != nil {
		return err
	}
	var total tally
	slices.SortStableFunc(all, func(x, y pair) int {
		return cmp.Compare(b.model.Score(x.a, x.b).Score, b.model.Score(y.a, y.b).Score)
	})
	for _, p := range all {
		s := b.model.Score(p.a, p.b).Score
		total.add(p.match, s >= threshold)
		if p.match != (s >= threshold) {
			fmt.Printf("%.2f %s %s %s | %s | %s\n", s, p.row["is_match"][:1], p.row["quality"][:1], p.row["schema"][:3], p.row["name1"], p.row["name2"])
		}
	}
	fmt.Println(total)
	return nil
}

func matchParty(e *standing.Entry) *match.Party { return match.Prepare(e) }
