package main

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// result is what came of one server.
type result struct {
	name    string
	took    []time.Duration // of each request
	busy    time.Duration   // how long requests of it were under way
	answers [][]byte        // looked at when the clock has stopped
	hits    int
}

// perWorker is how many names each worker takes of a block where several ask at a time: few, so that the servers take
// turns often, and enough that waiting for the last of a block costs little.
const perWorker = 16

// compare asks all targets for all names, in turn. Who goes first changes with each block.
func compare(ctx context.Context, targets []*target, names []string, workers int) ([]*result, error) {
	results := make([]*result, len(targets))
	clients := make([]*http.Client, len(targets))
	for i, t := range targets {
		results[i], clients[i] = &result{name: t.name}, newClient(workers)
		defer clients[i].CloseIdleConnections()
	}
	size := 1
	if workers > 1 {
		size = perWorker * workers
	}
	turn := 0
	for block := range slices.Chunk(names, size) {
		for i := range targets {
			at := (turn + i) % len(targets)
			if err := results[at].askAll(ctx, targets[at], clients[at], block, workers); err != nil {
				return nil, err
			}
		}
		turn++
	}
	for i, t := range targets {
		for _, answer := range results[i].answers {
			hit, err := t.hit(answer)
			if err != nil {
				return nil, err
			}
			if hit {
				results[i].hits++
			}
		}
	}
	return results, nil
}

// askAll asks one target for the names of a block, so many at a time.
func (r *result) askAll(ctx context.Context, t *target, client *http.Client, block []string, workers int) error {
	var (
		wait    sync.WaitGroup
		took    = make([]time.Duration, len(block))
		answers = make([][]byte, len(block))
		errs    = make([]error, workers)
		start   = time.Now()
	)
	for w := range workers {
		wait.Go(func() {
			for i := w; i < len(block) && errs[w] == nil; i += workers {
				at := time.Now()
				answers[i], errs[w] = t.ask(ctx, client, block[i])
				took[i] = time.Since(at)
			}
		})
	}
	wait.Wait()
	r.busy += time.Since(start)
	r.took = append(r.took, took...)
	r.answers = append(r.answers, answers...)
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// table prints results side by side.
func table(workers, names int, results []*result) string {
	var b strings.Builder
	fmt.Fprintf(&b, "concurrency %d, %d names\n", workers, names)
	const columns = "%-8s %14v %10v %10v %10v %12v\n"
	fmt.Fprintf(&b, columns, "", "requests/s", "p50", "p95", "p99", "with a hit")
	for _, r := range results {
		slices.Sort(r.took)
		at := func(share float64) time.Duration {
			if len(r.took) == 0 {
				return 0
			}
			return r.took[int(share*float64(len(r.took)-1))].Round(time.Microsecond)
		}
		rate := float64(len(r.took)) / max(r.busy.Seconds(), 1e-9)
		fmt.Fprintf(&b, columns, r.name, fmt.Sprintf("%.1f", rate), at(.5), at(.95), at(.99), r.hits)
	}
	return b.String() + "\n"
}
