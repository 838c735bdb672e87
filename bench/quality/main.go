package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"standing/match"
)

// bench is what the measures work with.
type bench struct {
	shared  string       // the folder with data/bench and data/lists
	model   *match.Model // what is measured
	limit   int          // no more than so many rows of each set; 0 is all
	figures io.Writer    // counts and rates: no names
	cases   io.Writer    // single cases, by name
}

func (b *bench) figure(format string, args ...any) { fmt.Fprintf(b.figures, format+"\n", args...) }
func (b *bench) tell(format string, args ...any)   { fmt.Fprintf(b.cases, format+"\n", args...) }

// measures are the things that can be measured, by name. The arguments are those behind it.
var measures = map[string]func(b *bench, args []string) error{
	"pairs": pairs, "crossvalidate": crossvalidate, "calibration": calibration,
	"positives": positives, "damaged": damaged, "negatives": negatives, "crossscript": crossscript, "keys": keys, "identity": identity,
}

// kept are the commands that run measures and keep what they give.
var kept = map[string]func(b *bench, args []string) error{"golden": golden, "report": report}

func main() {
	b := bench{figures: os.Stdout, cases: os.Stdout}
	flag.StringVar(&b.shared, "shared", "../shared", "folder with data/bench and data/lists")
	flag.IntVar(&b.limit, "limit", 0, "no more than so many rows of each set")
	name := flag.String("model", "", "model")
	var set []string
	flag.Func("set", "feature=value, to try another value; may be repeated", func(s string) error {
		set = append(set, s)
		return nil
	})
	flag.Parse()
	if err := b.useModel(*name, set); err != nil {
		fatal(err)
	}
	what := flag.Arg(0)
	measure, ok := measures[what]
	if !ok {
		measure, ok = kept[what]
	}
	if !ok {
		fatal(fmt.Errorf("there is no measure %q", what))
	}
	start := time.Now()
	if err := measure(&b, flag.Args()[1:]); err != nil {
		fatal(err)
	}
	fmt.Fprintf(os.Stderr, "%s took %s\n", what, time.Since(start).Round(time.Millisecond))
}

// useModel takes a model with some of its features set otherwise.
func (b *bench) useModel(name string, set []string) error {
	model, err := match.ModelByName(name)
	if err != nil {
		return err
	}
	b.model = model.Copy(model.Name)
	for _, s := range set {
		feature, value, _ := strings.Cut(s, "=")
		if err := b.model.Set(feature, value); err != nil {
			return err
		}
	}
	return nil
}

func fatal(err error) {
	fmt.Fprintln(os.Stderr, "quality:", err)
	os.Exit(1)
}

// each calls f for 0 to n-1 on two cores; f writes to its own place only.
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
