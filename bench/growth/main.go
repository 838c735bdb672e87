// Command growth measures what screening costs as the register grows: for made corpora of several sizes the time
// to build an index segment, its size, the time to open it and the names a second that one core
// searches, for the same customers each.
//
//	growth [-shared DIR] [-sizes N,N,...] [-names N] [-rounds N] [-o DIR] [-temp DIR]
//
// Building and searching run in processes of their own, so that the peak of resident memory is that of one of them.
// A segment is built as a program would: parties are made and prepared on all cores and added in order
// by one goroutine. Making them, which a real register need not do, is within that time and memory, as are the 165 MB
// of real lists that the corpus maker learned from. Every customer is searched once a round by a new
// searcher: the first round reads a file that was just mapped, of the others the median is given.
//
// With -o it writes growth.md and growth.svg; what stands in growth.md from the heading Notes on is kept.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

type options struct {
	shared, sizes, out, temp string
	seed                     uint64
	names, rounds            int
	build                    int    // in a child: the size to build
	file                     string // the segment
	customers                string // the file of customers
	profile, heap            string
	search                   bool
}

func main() {
	o := options{}
	flag.StringVar(&o.shared, "shared", "../shared", "folder with data/lists")
	flag.StringVar(&o.sizes, "sizes", "10000,31623,100000,316228,1000000", "how many parties, parted by commas")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the corpora and customers")
	flag.IntVar(&o.names, "names", 4000, "how many customers are searched")
	flag.IntVar(&o.rounds, "rounds", 4, "how often they are searched, each time by a new searcher")
	flag.StringVar(&o.out, "o", "", "folder to write growth.md and growth.svg to; none prints only")
	flag.StringVar(&o.temp, "temp", "", "folder for the segments; none is the usual one for temporary files")
	flag.IntVar(&o.build, "build", 0, "only build a corpus of this size to -file, and print what it cost as JSON")
	flag.BoolVar(&o.search, "search", false, "only search -file, and print what it cost as JSON")
	flag.StringVar(&o.file, "file", "", "the segment for -build and -search")
	flag.StringVar(&o.customers, "customers", "", "file of customers for -search, a JSON entry a line")
	flag.StringVar(&o.profile, "cpuprofile", "", "file for a profile of -build or -search")
	flag.StringVar(&o.heap, "memprofile", "", "file for a profile of the memory that -build holds when all parties have been added")
	flag.Parse()
	if err := o.run(); err != nil {
		fmt.Fprintln(os.Stderr, "growth:", err)
		os.Exit(1)
	}
}

func (o *options) run() error {
	switch {
	case o.build > 0:
		return o.tell(func() (any, error) { return o.buildSegment() })
	case o.search:
		return o.tell(func() (any, error) { return o.searchSegment() })
	}
	return o.measureAll()
}

// tell prints what a child found.
func (o *options) tell(do func() (any, error)) error {
	stop, err := startProfile(o.profile)
	if err != nil {
		return err
	}
	found, err := do()
	stop()
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(found)
}

// row is what one size costs.
type row struct {
	Parties int
	built
	searched
}

// measureAll measures the sizes one after another.
func (o *options) measureAll() error {
	temp, err := os.MkdirTemp(o.temp, "growth-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	o.customers = filepath.Join(temp, "customers.jsonl")
	if err := o.writeCustomers(); err != nil {
		return err
	}
	var rows []row
	for field := range strings.SplitSeq(o.sizes, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(field))
		if err != nil || n < 1 {
			return fmt.Errorf("-sizes %q: not a number of parties", field)
		}
		r := row{Parties: n}
		segment := filepath.Join(temp, field+".segment")
		if err := o.child(&r.built, "-build", strconv.Itoa(n), "-file", segment); err != nil {
			return err
		}
		if err := o.child(&r.searched, "-search", "-file", segment, "-customers", o.customers); err != nil {
			return err
		}
		if err := os.Remove(segment); err != nil {
			return err
		}
		rows = append(rows, r)
		fmt.Fprintf(os.Stderr, "%+v\n", r)
	}
	fmt.Print(table(rows))
	if o.out == "" {
		return nil
	}
	return o.write(rows)
}

// child runs this program again, for one thing.
func (o *options) child(found any, args ...string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	args = append(args, "-shared", o.shared, "-seed", fmt.Sprint(o.seed), "-rounds", fmt.Sprint(o.rounds))
	c := exec.Command(self, args...)
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	return json.Unmarshal(out, found)
}
