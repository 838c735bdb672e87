// Command speed measures how many names a second one core searches in the real lists, each
// name once, without a cache of results.
//
//	speed [-shared DIR] [-rounds N] [-segment FILE] [-cpuprofile FILE]
//
// With -segment the lists are built into the file the first time, and mapped from it from then on, so
// that the memory told is that of searching.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/pprof"
	"slices"
	"strings"
	"time"

	"standing"
	"standing/bench/lists"
	"standing/index"
	"standing/internal/mmap"
	"standing/match"
)

// editions are the lists that are searched.
var editions = []string{"us-ofac-sdn/2019-01-15", "us-ofac-cons/2018-05-27", "un/2026-02-27"}

func main() {
	shared := flag.String("shared", "../shared", "folder with data/bench and data/lists")
	rounds := flag.Int("rounds", 5, "how often all names are searched, each round with a new searcher")
	file := flag.String("segment", "", "file of the built lists; none builds them in memory")
	profile := flag.String("cpuprofile", "", "file to write a profile of the searches to")
	flag.Parse()
	if err := run(*shared, *file, *rounds, *profile); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

func run(shared, file string, rounds int, profile string) error {
	runtime.GOMAXPROCS(1)
	segment, err := open(shared, file)
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
	match.Prepare(&queries[0]) // the tables are read now, not within the first search
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
	fmt.Println("resident memory:", resident())
	return nil
}

// open maps the segment in a file, or builds it.
func open(shared, file string) (*index.Segment, error) {
	if file == "" {
		return build(shared, nil)
	}
	if _, err := os.Stat(file); err != nil {
		f, err := os.Create(file)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return build(shared, f)
	}
	start := time.Now()
	m, err := mmap.Open(file)
	if err != nil {
		return nil, err
	}
	s, err := index.Open(m.Bytes())
	fmt.Printf("opened in %s\n", time.Since(start).Round(time.Microsecond))
	return s, err
}

// resident returns what the system says of the memory of this process, now and at most.
func resident() string {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return "not known here"
	}
	var lines []string
	for line := range strings.Lines(string(status)) {
		if strings.HasPrefix(line, "VmRSS") || strings.HasPrefix(line, "VmHWM") {
			lines = append(lines, strings.Join(strings.Fields(line), " "))
		}
	}
	return strings.Join(lines, ", ")
}

// build makes a segment of the lists, and writes it to a file if there is one.
func build(shared string, to io.Writer) (*index.Segment, error) {
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
	if to != nil {
		if _, err := to.Write(file.Bytes()); err != nil {
			return nil, err
		}
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
