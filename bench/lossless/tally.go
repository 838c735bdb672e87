package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
)

// tally counts what came of questions, by their kinds.
type tally struct {
	asked, differ, direct int
	kinds                 map[string]*count
	failed                []failure
}

type count struct{ asked, differ, found, hits, best int }

// failure is a question whose hits differ.
type failure struct {
	number   int
	question question
	problems []string
}

func newTally() *tally { return &tally{kinds: map[string]*count{}} }

func (t *tally) add(number int, q *question, o outcome, direct bool) {
	c := cmp.Or(t.kinds[q.kind], new(count))
	t.kinds[q.kind] = c
	t.asked++
	c.asked++
	c.hits += o.hits
	c.best += o.best
	if direct {
		t.direct++
	}
	if o.hits > 0 {
		c.found++
	}
	if len(o.problems) > 0 {
		t.differ++
		c.differ++
		t.failed = append(t.failed, failure{number, *q, o.problems})
	}
}

// print prints the counts, a line for each kind.
func (t *tally) print(w io.Writer) {
	const columns = "%-28s %8v %8v %9v %9v %7v\n"
	fmt.Fprintf(w, columns, "questions", "asked", "with hit", "hits", ">= 0.95", "differ")
	var all count
	for _, kind := range slices.Sorted(maps.Keys(t.kinds)) {
		c := t.kinds[kind]
		fmt.Fprintf(w, columns, kind, c.asked, c.found, c.hits, c.best, c.differ)
		all.asked += c.asked
		all.found += c.found
		all.hits += c.hits
		all.best += c.best
		all.differ += c.differ
	}
	fmt.Fprintf(w, columns, "all", all.asked, all.found, all.hits, all.best, all.differ)
}

// printFailures prints each question that differs by its number; with names also what was asked: those are names of
// real people, for the eyes of who looks for the fault.
func (t *tally) printFailures(w io.Writer, names bool) {
	slices.SortFunc(t.failed, func(a, b failure) int { return a.number - b.number })
	for _, f := range t.failed {
		fmt.Fprintf(w, "question %d (%s)", f.number, f.question.kind)
		if names {
			fmt.Fprintf(w, " %s %q %v %v", f.question.entry.Schema, f.question.entry.Names, f.question.entry.Properties, f.question.entry.Identifiers)
		}
		fmt.Fprintln(w)
		for _, p := range f.problems {
			fmt.Fprintf(w, "  %s\n", p)
		}
	}
}
