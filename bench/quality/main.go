// Command quality measures how well names are matched, on the labelled sets that stand beside
// the project. It prints figures by slice and every case that fails.
//
//	quality [-shared DIR] [-model NAME] pairs|positives|negatives|...
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"standing"
	"standing/index"
	"standing/match"
)

// bench is what the measures work with.
type bench struct {
	shared string
	model  *match.Model
	limit  int
}

func main() {
	b := bench{}
	flag.StringVar(&b.shared, "shared", "../shared", "folder with data/bench and data/lists")
	flag.IntVar(&b.limit, "limit", 0, "no more than so many rows of each set")
	name := flag.String("model", "", "model")
	var set []string
	flag.Func("set", "feature=value, to try another value; may be repeated", func(s string) error {
		set = append(set, s)
		return nil
	})
	flag.Parse()
	model, err := match.ModelByName(*name)
	if err != nil {
		fatal(err)
	}
	b.model = model.Copy(model.Name)
	for _, s := range set {
		feature, value, _ := strings.Cut(s, "=")
		if err := b.model.Set(feature, value); err != nil {
			fatal(err)
		}
	}
	for _, what := range flag.Args() {
		measure, ok := measures[what]
		if !ok {
			fatal(fmt.Errorf("there is no measure %q", what))
		}
		start := time.Now()
		if err := measure(&b); err != nil {
			fatal(err)
		}
		fmt.Fprintf(os.Stderr, "%s took %s\n", what, time.Since(start).Round(time.Millisecond))
	}
}

var measures = map[string]func(*bench) error{
	"pairs": pairs, "positives": positives, "negatives": negatives, "damaged": damaged, "crossscript": crossscript,
}

func fatal(err error) {
	fmt.Fprintln(os.Stderr, "quality:", err)
	os.Exit(1)
}

// corpus is an index of entries.
type corpus struct {
	entries []standing.Entry
	index   *index.Index
}

func newCorpus(entries []standing.Entry) corpus {
	parties := make([]*match.Party, len(entries))
	for i := range entries {
		parties[i] = match.Prepare(&entries[i])
	}
	return corpus{entries, index.Build(parties)}
}

// each calls f for 0 to n-1 on both cores; f writes to its own place only.
func each(n int, f func(i int)) {
	var wait sync.WaitGroup
	const workers = 2
	for w := range workers {
		wait.Go(func() {
			for i := w; i < n; i += workers {
				f(i)
			}
		})
	}
	wait.Wait()
}
