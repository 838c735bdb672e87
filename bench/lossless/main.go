// Command lossless holds searches to a comparison with everything. Over all real lists that can be
// loaded, in one segment, it asks for names as they are listed, damaged names, names in original scripts and
// names of nobody: the hits of a search at the default threshold must be those of the exhaustive twin, with
// their scores, supports and order. A sample of the questions is held to package match alone also, which knows
// nothing of segments.
//
//	lossless [-shared DIR] [-n N] [-from N] [-seed N] [-direct N] [-workers N] [-model NAME] [-names]
//
// It ends with status 1 if a question differs. The twin takes about 0.1 s for a question with one name, so 20,000
// take half an hour of one core. Question i is the same for any number of them.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"time"

	"standing/match"
)

func main() {
	shared := flag.String("shared", "../shared", "folder with data/bench and data/lists")
	n := flag.Int("n", 20000, "how many questions")
	from := flag.Int("from", 0, "the number of the first question, to ask again for one that differed")
	seed := flag.Uint64("seed", 1, "seed: the same asks the same")
	direct := flag.Int("direct", 200, "how many of the questions are held to match itself too, which takes twice as long")
	workers := flag.Int("workers", runtime.GOMAXPROCS(0), "how many work at a time")
	model := flag.String("model", match.DefaultModel, "the model to compare by")
	names := flag.Bool("names", false, "print the names of questions that differ")
	flag.Parse()
	start := time.Now()
	r, err := read(*shared, *model, *seed, 1)
	if err != nil {
		fmt.Fprintln(os.Stderr, "lossless:", err)
		os.Exit(2)
	}
	fmt.Printf("%d entries, %d names, model %s, seed %d\n", r.segment.Len(), r.segment.Meta.Names, r.model.Version(), *seed)
	t := r.run(*from, *n, every(*n, *direct), *workers, os.Stderr)
	t.print(os.Stdout)
	fmt.Printf("%d questions, %d of them held to match itself too, %d differ; %s\n", t.asked, t.direct, t.differ, time.Since(start).Round(time.Second))
	t.printFailures(os.Stdout, *names)
	if t.differ > 0 {
		os.Exit(1)
	}
}

// every says which of n questions to take so that they are about so many, of all kinds: the number has no
// divisor in common with the nine kinds.
func every(n, sample int) int {
	if sample <= 0 {
		return 0
	}
	step := max(1, n/sample)
	if step > 1 && step%3 == 0 {
		step--
	}
	return step
}
