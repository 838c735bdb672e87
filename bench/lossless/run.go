package main

import (
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"standing/bench/lists"
	"standing/index"
	"standing/match"
)

// editions are all lists that the readers can load, in one segment: entries that several of them hold
// are there several times, which puts ties to the test.
var editions = []string{lists.Newest[0], "us-ofac-sdn/2019-01-15", "us-ofac-cons/2025-12-19", "un/2026-02-27", "un/2025-08-02"}

// register is the lists, prepared and packed.
type register struct {
	*maker
	parties []*match.Party
	segment *index.Segment
	model   *match.Model
}

// read reads the lists, every stride-th entry of them, and makes a segment.
func read(shared, model string, seed uint64, stride int) (*register, error) {
	entries, err := lists.ReadAll(shared, editions)
	if err != nil {
		return nil, err
	}
	kept := entries[:0]
	for i := 0; i < len(entries); i += stride {
		kept = append(kept, entries[i])
	}
	r := &register{}
	if r.maker, err = newMaker(shared, kept, seed); err != nil {
		return nil, err
	}
	if r.model, err = match.ModelByName(model); err != nil {
		return nil, err
	}
	for i := range kept {
		r.parties = append(r.parties, match.Prepare(&kept[i]))
	}
	r.segment, err = index.New(r.parties)
	return r, err
}

// run checks n questions from one number on, of which every one in directEvery is held to match itself also (0 is none), by so many
// workers, and tells of progress.
func (r *register) run(from, n, directEvery, workers int, progress io.Writer) *tally {
	var (
		t     = newTally()
		lock  sync.Mutex
		next  atomic.Int64
		wait  sync.WaitGroup
		start = time.Now()
		told  = start
	)
	for range workers {
		wait.Go(func() {
			c := newChecker(r.segment, r.model, r.parties)
			for i := from + int(next.Add(1)) - 1; i < from+n; i = from + int(next.Add(1)) - 1 {
				q := r.question(i)
				direct := directEvery > 0 && i%directEvery == 0
				o := c.check(match.Prepare(&q.entry), direct)
				lock.Lock()
				t.add(i, &q, o, direct)
				if time.Since(told) > 10*time.Second {
					told = time.Now()
					left := time.Duration(float64(time.Since(start)) / float64(t.asked) * float64(n-t.asked))
					fmt.Fprintf(progress, "%d of %d, %d differ, %s left\n", t.asked, n, t.differ, left.Round(time.Second))
				}
				lock.Unlock()
			}
		})
	}
	wait.Wait()
	return t
}
