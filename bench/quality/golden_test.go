package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standing/match"

	"github.com/google/go-cmp/cmp"
)

// shared is where the data stand beside the project, from the folder of this package.
const shared = "../../../shared"

// TestGoldenPairs holds the score of each labelled pair against the one kept.
func TestGoldenPairs(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("the labelled pairs do not stand beside the project: ", err)
	}
	model, err := match.ModelByName("")
	if err != nil {
		t.Fatal(err)
	}
	is, err := goldenPairs(shared, model)
	if err != nil {
		t.Fatal(err)
	}
	was, err := readLines(filepath.Join("testdata", pairsGolden))
	if err != nil {
		t.Fatal(err)
	}
	if changes := goldenDiff(was, is); len(changes) > 0 {
		t.Errorf("%d pairs do not score as kept (label, quality, score):\n%s\ngo run ./bench/quality golden -update keeps the new scores",
			len(changes), strings.Join(changes, "\n"))
	}
}

func TestGoldenDiff(t *testing.T) {
	was := []string{"0a t S 1.00", "0b f M 0.55", "0c t M 0.71", "set-01 10 found"}
	is := []string{"0a t S 1.00", "0b f M 0.72", "0d t W 0.30", "set-01 11 found"}
	want := []string{
		"0b: was f M 0.55, is f M 0.72",
		"new: 0d t W 0.30",
		"set-01: was 10 found, is 11 found",
		"gone: 0c t M 0.71",
	}
	if diff := cmp.Diff(want, goldenDiff(was, is)); diff != "" {
		t.Error(diff)
	}
}
