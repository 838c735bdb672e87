// Command speed measures how many names a second one core searches in the real lists, each
// name once, without a cache of results.
//
//	speed [-shared DIR] [-rounds N] [-cpuprofile FILE]
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
	"slices"
	"time"

	"standing"
	"standing/bench/lists"
	"standing/index"
	"standing/match"
)

// editions are the lists that are searched.
var editions = []string{"us-ofac-sdn/2019-01-15", "us-ofac-cons/2018-05-27", "un/2026-02-27"}

func main() {
	shared := flag.String("shared", "../shared", "folder with data/bench and data/lists")
	rounds := flag.Int("rounds", 5, "how often all names are searched, each round with a new searcher")
	profile := flag.String("cpuprofile", "", "file to write a profile of the searches to")
	flag.Parse()
	if err := run(*shared, *rounds, *profile); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

func run(shared string, rounds int, profile string) error {
	runtime.GOMAXPROCS(1)
	segment, err := build(shared)
	if err != nil {
		return err
	}
	queries, err := questions(shared)
	if err != nil {
		return err
	}
	model, err := match.ModelByName("")
	if err != nil {
		return err
	}
	runtime.GC()
	if profile != "" {
		f, err := os.Create(profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	for range rounds {
		measure(segment, model, queries)
	}
	return nil
}

// build makes a segment of the lists.
func build(shared string) (*index.Segment, error) {
	entries, err := lists.ReadAll(shared, editions)
	if err != nil {
		return nil, err
	}
	start := time.Now()
	b := index.NewBuilder()
	for i := range entries {
		if err := b.Add(match.Prepare(&entries[i]), uint64(i)); err != nil {
			return nil, err
		}
	}
	var file bytes.Buffer
	if err := b.Write(&file, index.Meta{}); err != nil {
		return nil, err
	}
	s, err := index.Open(bytes.Clone(file.Bytes()))
	if err != nil {
		return nil, err
	}
	fmt.Printf("%d entries, %d names, %d words, %.1f MB, built in %s\n", s.Meta.Entries, s.Meta.Names, s.Meta.Words, float64(file.Len())/1e6, time.Since(start).Round(time.Millisecond))
	return s, nil
}

// measure searches every name once and tells how long that took.
func measure(segment *index.Segment, model *match.Model, queries []standing.Entry) {
	s := index.NewSearcher(segment, model)
	took := make([]time.Duration, 0, len(queries))
	found := 0
	start := time.Now()
	for i := range queries {
		at := time.Now()
		hits := s.Search(match.Prepare(&queries[i]), match.Threshold)
		if len(hits[:min(len(hits), 10)]) > 0 {
			found++
		}
		took = append(took, time.Since(at))
	}
	whole := time.Since(start)
	slices.Sort(took)
	at := func(share float64) time.Duration {
		return took[int(share*float64(len(took)-1))].Round(time.Microsecond / 10)
	}
	fmt.Printf("%d names, %d with a hit: %.0f names a second; p50 %s, p99 %s, p99.9 %s, most %s; %+v\n",
		len(queries), found, float64(len(queries))/whole.Seconds(), at(.5), at(.99), at(.999), at(1), s.Stats)
}
