package main

import (
	"compress/gzip"
	"encoding/csv"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standing"
)

// questions returns 2,000 names of nobody's list and those of the persons on the UN list, shuffled,
// each once.
func questions(shared string) (all []standing.Entry, err error) {
	for file, most := range map[string]int{"negatives_us.csv.gz": 2000, "positives_un_untreated.csv": 1000} {
		names, err := readNames(filepath.Join(shared, "data", "bench", file), most)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			e := standing.Entry{Schema: standing.Person}
			e.AddName(name, standing.Primary)
			all = append(all, e)
		}
	}
	slices.SortFunc(all, func(a, b standing.Entry) int { return strings.Compare(a.Names[0].Text, b.Names[0].Text) })
	r := rand.New(rand.NewPCG(1, 2))
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all, nil
}

// readNames returns the different names of the first column, the first so many.
func readNames(path string, most int) (names []string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, err
		}
	}
	table := csv.NewReader(r)
	if _, err := table.Read(); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for len(names) < most {
		row, err := table.Read()
		if err == io.EOF {
			return names, nil
		}
		if err != nil {
			return nil, err
		}
		if !seen[row[0]] {
			seen[row[0]] = true
			names = append(names, row[0])
		}
	}
	return names, nil
}
