package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standing/match"
)

// Files of what the measures gave, below the folder of this program.
const (
	goldenFolder = "bench/quality/testdata"
	pairsGolden  = "pairs.golden" // one labelled pair a line
	setsGolden   = "sets.golden"  // the figures of the measures that take longer
)

// goldenMeasures are kept by their figures only.
var goldenMeasures = []string{"positives", "damaged", "crossscript"}

// golden compares the score of every labelled pair with the one kept, and with -all the figures of the
// larger sets; -update keeps the new ones.
func golden(b *bench, args []string) error {
	flags := flag.NewFlagSet("golden", flag.ContinueOnError)
	update := flags.Bool("update", false, "keep what is found")
	all := flags.Bool("all", false, "the larger sets too")
	if err := flags.Parse(args); err != nil {
		return err
	}
	lines, err := goldenPairs(b.shared, b.model)
	if err != nil {
		return err
	}
	found := map[string][]string{pairsGolden: lines}
	if *all {
		if found[setsGolden], err = goldenSets(b); err != nil {
			return err
		}
	}
	changed := 0
	for _, name := range slices.Sorted(maps.Keys(found)) {
		n, err := b.compareGolden(filepath.Join(goldenFolder, name), found[name], *update)
		if err != nil {
			return err
		}
		changed += n
	}
	if changed > 0 && !*update {
		return fmt.Errorf("%d lines are not as kept; golden -update keeps them", changed)
	}
	return nil
}

func (b *bench) compareGolden(path string, lines []string, update bool) (int, error) {
	kept, err := readLines(path)
	if err != nil && !os.IsNotExist(err) {
		return 0, err
	}
	changes := goldenDiff(kept, lines)
	if kept != nil {
		b.tell("%s", strings.Join(changes, "\n"))
	}
	b.figure("%s: %d lines, %d changed", filepath.Base(path), len(lines), len(changes))
	if !update {
		return len(changes), nil
	}
	return len(changes), os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644)
}

// goldenPairs gives a line for each labelled pair: its digest, its label, how good the label is,
// and the score. It does not tell the names.
func goldenPairs(shared string, m *match.Model) ([]string, error) {
	all, err := readPairs(shared)
	if err != nil {
		return nil, err
	}
	lines := make([]string, len(all))
	for i := range all {
		p := &all[i]
		lines[i] = fmt.Sprintf("%s %s %s %.2f", p.id(), p.label(), p.row["quality"][:1], m.Score(p.a, p.b).Score)
	}
	slices.Sort(lines)
	return lines, nil
}

// goldenSets gives the figures of the measures that are kept by figures only.
func goldenSets(b *bench) (lines []string, err error) {
	for _, name := range goldenMeasures {
		var out bytes.Buffer
		quiet := *b
		quiet.figures, quiet.cases = &out, io.Discard
		if err := measures[name](&quiet, nil); err != nil {
			return nil, err
		}
		for i, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
			lines = append(lines, fmt.Sprintf("%s-%02d %s", name, i+1, line))
		}
	}
	return lines, nil
}

// goldenDiff says which lines are not as they were. A line is known by its first word.
func goldenDiff(was, is []string) (changes []string) {
	old := map[string]string{}
	for _, line := range was {
		key, _, _ := strings.Cut(line, " ")
		old[key] = line
	}
	for _, line := range is {
		key, _, _ := strings.Cut(line, " ")
		switch before, known := old[key]; {
		case !known:
			changes = append(changes, "new: "+line)
		case before != line:
			changes = append(changes, fmt.Sprintf("%s: was %s, is %s", key, strings.TrimPrefix(before, key+" "), strings.TrimPrefix(line, key+" ")))
		}
		delete(old, key)
	}
	for _, key := range slices.Sorted(maps.Keys(old)) {
		changes = append(changes, "gone: "+old[key])
	}
	return changes
}

func readLines(path string) ([]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n"), nil
}
