package main

import (
	"cmp"
	"maps"
	"slices"

	"standing/match"
)

// slices of the labelled pairs that are counted apart.
var columns = []string{"schema", "quality", "case_group", "category"}

// minSlice is how many pairs a slice must have to be printed: the categories of one or two
// pairs say nothing, and some are called by a name.
const minSlice = 4

// pairs scores the labelled pairs and prints those that come out wrong, and how many are right
// by slices.
func pairs(b *bench, _ []string) error {
	all, err := readPairs(b.shared)
	if err != nil {
		return err
	}
	scores := map[string]float64{}
	for i := range all {
		scores[all[i].id()] = b.model.Score(all[i].a, all[i].b).Score
	}
	slices.SortStableFunc(all, func(x, y pair) int { return cmp.Compare(scores[x.id()], scores[y.id()]) })
	var total tally
	missed := 0
	parts := map[string]map[string]*tally{}
	for i := range all {
		p := &all[i]
		s := scores[p.id()]
		says := s >= match.Threshold
		total.add(p.match, says)
		addSlices(parts, p, says)
		if p.match == says {
			continue
		}
		if p.match && p.strong() {
			missed++
		}
		b.tell("%s %.2f %s %s %s | %s | %s", p.id(), s, p.label(), p.row["quality"][:1], p.row["schema"][:3], p.row["name1"], p.row["name2"])
	}
	b.figure("%-44s %s", "slice", tallyHead)
	b.figure("%-44s %s", "all", total)
	b.figureSlices(parts)
	b.figure("misses among the labels of STRONG quality: %d", missed)
	return nil
}

func addSlices(parts map[string]map[string]*tally, p *pair, says bool) {
	for _, column := range columns {
		if parts[column] == nil {
			parts[column] = map[string]*tally{}
		}
		t := parts[column][p.row[column]]
		if t == nil {
			t = new(tally)
			parts[column][p.row[column]] = t
		}
		t.add(p.match, says)
	}
}

func (b *bench) figureSlices(parts map[string]map[string]*tally) {
	for _, column := range columns {
		var rest tally
		for _, value := range slices.Sorted(maps.Keys(parts[column])) {
			t := parts[column][value]
			if t.size() < minSlice {
				rest.addAll(*t)
				continue
			}
			b.figure("%-44s %s", column+" "+cmp.Or(value, "(none)"), t)
		}
		if rest.size() > 0 {
			b.figure("%-44s %s", column+" (smaller ones together)", rest)
		}
	}
}
