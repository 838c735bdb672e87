// Command kill kills the program at random moments while it loads the two series, and
// holds what comes of it against a load that nobody disturbed.
//
// It knows the program from outside only. First a reference home is loaded whole and
// exported. Then a second home is loaded again and again, the sources in turn, and each
// time the program is killed (SIGKILL) at a random moment: most while it adds editions,
// some while it opens the register or passes over what it holds. After every kill `verify`
// must find no problem and no edition that was held may be gone. A home that came to its
// end is verified, exported and held against the reference, byte by byte, and the next
// begins empty.
//
//	go build -o /tmp/standing ./cmd/standing
//	go run ./bench/kill -standing /tmp/standing
//
// Exit code 1 on any failure.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"
)

type options struct {
	standing, ofac, un, on string
	rounds                 int
	seed                   uint64
	soon, adding           time.Duration
}

func main() {
	var o options
	flag.StringVar(&o.standing, "standing", "", "the program that is tried (needed)")
	flag.IntVar(&o.rounds, "rounds", 50, "number of kills")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the moments")
	flag.StringVar(&o.ofac, "ofac", "../shared/data/lists/us-ofac-sdn/series/sdn-csv-series.tar.xz", "series of the OFAC SDN list")
	flag.StringVar(&o.un, "un", "../shared/data/lists/un/series/un-consolidated-series.tar.xz", "series of the UN consolidated list")
	flag.StringVar(&o.on, "on", "2026-11-22", "day of the export")
	flag.DurationVar(&o.soon, "soon", 300*time.Millisecond, "some kills come within this time, while the register is opened")
	flag.DurationVar(&o.adding, "adding", 6*time.Second, "most come within this time after the load has reached what it does not hold yet")
	flag.Parse()
	begin := time.Now()
	if o.standing == "" {
		fmt.Fprintln(os.Stderr, "kill: -standing is missing: build the program and name it")
		os.Exit(2)
	}
	t := trial{options: o, held: map[string]bool{}}
	err := t.run()
	fmt.Printf("%d kills (%d after which editions had been added), %d homes to the end and equal to the reference, %s\n",
		t.kills, t.added, t.ended, time.Since(begin).Round(time.Second))
	if err != nil {
		fmt.Fprintln(os.Stderr, "kill: FAILED:", err)
		os.Exit(1)
	}
}
