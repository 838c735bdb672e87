package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The least that the reader must reach. The pages of heldout were not looked at while the
// patterns were written, or only some of them and late; see its README.
var floors = []struct {
	pages                          string
	recall, precision, force, date float64
	broken                         int
}{
	{"../../news/testdata/stories", 0.85, 0.92, 0.95, 0.80, 6},
	{"../../news/testdata/heldout", 0.62, 0.88, 0.90, 0.70, 4},
	{"../../../shared/data/news/two-stories.gold.json", 0.90, 0.95, 0.95, 0.95, 0},
}

func TestPages(t *testing.T) {
	r, err := starterReader()
	if err != nil {
		t.Fatal(err)
	}
	for _, floor := range floors {
		t.Run(filepath.Base(floor.pages), func(t *testing.T) {
			if _, err := os.Stat(floor.pages); err != nil && strings.Contains(floor.pages, "shared") {
				t.Skip("the real page is not beside the project:", err)
			}
			files, err := goldFiles([]string{floor.pages})
			if err != nil {
				t.Fatal(err)
			}
			var total score
			for _, file := range files {
				g, err := readGold(file)
				if err != nil {
					t.Fatal(err)
				}
				reading, err := readPage(r, g)
				if err != nil {
					t.Fatal(err)
				}
				total.add(g.score(reading))
			}
			t.Log(total)
			if total.recall() < floor.recall || total.precision() < floor.precision || total.force() < floor.force || total.date() < floor.date || total.broken > floor.broken {
				t.Errorf("%s\nwant at least recall %.2f precision %.2f force %.2f dates %.2f, broken at most %d", total, floor.recall, floor.precision, floor.force, floor.date, floor.broken)
			}
		})
	}
}
