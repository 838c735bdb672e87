// Command makecorpus makes a corpus of parties after the real lists, and customers to screen
// against it.
//
//	makecorpus -n 1000000 -seed 1 -stats
//	makecorpus -n 100000 -entries entries.jsonl -customers 1000000 -o customers.csv
//	makecorpus -n 0 -customers 1000000 -truth real -o customers.csv
//
// It reads the lists in the folder of shared data, of which nothing may be committed; what it
// writes is made of them and is not to be committed either.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"time"

	"standing"
	"standing/bench/corpus"
	"standing/bench/lists"
)

type options struct {
	shared, editions string
	n                int
	seed             uint64
	stats            bool
	entries, out     string
	customers        int
	truth            string
	share            float64
}

func main() {
	o := options{}
	flag.StringVar(&o.shared, "shared", "../shared", "folder with data/lists")
	flag.StringVar(&o.editions, "lists", strings.Join(lists.Newest, ","), "editions to learn from, parted by commas")
	flag.IntVar(&o.n, "n", 10000, "parties to make; 0 leaves the real ones alone")
	flag.Uint64Var(&o.seed, "seed", 1, "seed: the same makes the same")
	flag.BoolVar(&o.stats, "stats", false, "print what the made parties are like, beside the real ones")
	flag.StringVar(&o.entries, "entries", "", "file for the made parties, as JSON lines")
	flag.IntVar(&o.customers, "customers", 0, "customers to make")
	flag.StringVar(&o.out, "o", "customers.csv", "file for the customers; - is standard output")
	flag.StringVar(&o.truth, "truth", "", "whom the true customers are: made or real (default made, or real with -n 0)")
	flag.Float64Var(&o.share, "share", 0.01, "share of the customers who are listed")
	flag.Parse()
	if err := o.run(); err != nil {
		fmt.Fprintln(os.Stderr, "makecorpus:", err)
		os.Exit(1)
	}
}

func (o *options) run() error {
	if err := o.check(); err != nil {
		return err
	}
	real, err := lists.ReadAll(o.shared, strings.Split(o.editions, ","))
	if err != nil {
		return err
	}
	c := corpus.New(corpus.Learn(real), o.n, o.seed)
	if o.entries != "" {
		if err := o.timed("entries", o.n, func() error { return writeTo(o.entries, func(w io.Writer) error { return writeEntries(w, c) }) }); err != nil {
			return err
		}
	}
	if o.stats {
		if err := o.timed("parties counted", o.n, func() error { return printStats(c, real) }); err != nil {
			return err
		}
	}
	if o.customers > 0 {
		return o.timed("customers", o.customers, func() error { return writeTo(o.out, o.writeCustomers(c)) })
	}
	return nil
}

// timed says how long something took.
func (o *options) timed(what string, n int, do func() error) error {
	start := time.Now()
	err := do()
	fmt.Fprintf(os.Stderr, "%d %s in %s\n", n, what, time.Since(start).Round(time.Millisecond))
	return err
}

func writeEntries(w io.Writer, c *corpus.Corpus) error {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	for e := range c.All() {
		if err := lines.Encode(e); err != nil {
			return err
		}
	}
	return nil
}

// printStats measures the real entries shuffled: in their own order like stands with like,
// which bends the curve of distinct tokens.
func printStats(c *corpus.Corpus, real []standing.Entry) error {
	real = slices.Clone(real)
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(real), func(i, j int) { real[i], real[j] = real[j], real[i] })
	return corpus.WriteTable(os.Stdout, corpus.Measure(c.All()), corpus.Measure(slices.Values(real)))
}

// writeTo writes a file whole, or standard output.
func writeTo(name string, write func(io.Writer) error) error {
	f := os.Stdout
	if name != "-" {
		var err error
		if f, err = os.Create(name); err != nil {
			return err
		}
	}
	w := bufio.NewWriterSize(f, 1<<20)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}
