// Command oracle holds the answers of standing against a second, independent reading of
// the same archives.
//
// It reads the raw series by itself, with none of the project's packages and by the plain
// rules of docs/design.md (section 3), draws random triples of entry, tag and day, and
// asks the program about each. It does not use acts: the home must hold the two series
// and nothing else.
//
//	go build -o /tmp/standing ./cmd/standing
//	go run ./bench/oracle -standing /tmp/standing
//
// With -all it asks once about every party under every instrument and holds every day of
// the timeline against its own.
//
// Exit code 1 where an answer differs.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"time"
)

const (
	ofacID = "us-ofac-sdn"
	unID   = "un-sc"
)

type options struct {
	ofac, un, table, standing, home string
	n                               int
	seed                            uint64
	all                             bool
}

func main() {
	var o options
	flag.StringVar(&o.ofac, "ofac", "../shared/data/lists/us-ofac-sdn/series/sdn-csv-series.tar.xz", "series of the OFAC SDN list")
	flag.StringVar(&o.un, "un", "../shared/data/lists/un/series/un-consolidated-series.tar.xz", "series of the UN consolidated list")
	flag.StringVar(&o.table, "instruments", "data/instruments.csv", "table of instruments")
	flag.StringVar(&o.standing, "standing", "", "the program that is tried (needed)")
	flag.StringVar(&o.home, "home", "", "register that holds both series and no acts; a new one is loaded where empty")
	flag.IntVar(&o.n, "n", 2000, "number of questions, half of them to each source")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the drawing")
	flag.BoolVar(&o.all, "all", false, "instead of drawing, hold the whole timeline of every entry and tag against the program's")
	flag.Parse()
	differ, err := run(o)
	if err != nil {
		fmt.Fprintln(os.Stderr, "oracle:", err)
		os.Exit(2)
	}
	if differ > 0 {
		os.Exit(1)
	}
}

func run(o options) (differ int, err error) {
	if o.standing == "" {
		return 0, fmt.Errorf("-standing is missing: build the program and name it")
	}
	begin := time.Now()
	marks, err := readMarks(o.table)
	if err != nil {
		return 0, err
	}
	rng := rand.New(rand.NewPCG(o.seed, 0))
	var questions []question
	var everything []*claim
	for _, part := range []struct {
		id, path string
		n        int
		read     func(name string, data []byte) (string, []record, error)
	}{{ofacID, o.ofac, o.n - o.n/2, readOFAC}, {unID, o.un, o.n / 2, readUN}} {
		s, err := readSeries(part.id, part.path, part.read)
		if err != nil {
			return 0, err
		}
		s.join()
		claims := s.claims(marks)
		fmt.Printf("%s: %d editions %s to %s, %d entries in %d parties (%d left out as doubtful), %d claims\n", s.id,
			len(s.days), s.days[0], s.days[len(s.days)-1], len(s.entries), s.parties(), s.doubtful(), len(claims))
		questions = append(questions, draw(rng, claims, part.n)...)
		everything = append(everything, claims...)
	}
	fmt.Printf("archives read by the oracle in %s\n", time.Since(begin).Round(time.Second/10))
	home, done, err := prepare(o)
	if err != nil {
		return 0, err
	}
	defer done()
	if o.all {
		questions = each(everything)
	}
	return compare(o.standing, home, questions, o.all)
}
