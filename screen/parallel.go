package screen

import (
	"context"
	"errors"
	"io"
	"runtime"
	"sync"
)

// rowsAtOnce is how many rows a worker takes at a time.
const rowsAtOnce = 128

// Feed gives the rows of a run.
type Feed struct {
	// Next gives one row after another until io.EOF.
	Next func() (Row, error)
	// Ready reports whether Next would give the next row without waiting. Where it would not, what has come is screened at
	// once, and the sink, if it can, is flushed. nil: rows are never waited for.
	Ready func() bool
}

// Flusher is a sink that may hold lines back.
type Flusher interface{ Flush() error }

// batch is some rows on their way through a worker.
type batch struct {
	rows  []Row
	lines []Line
	err   error // after the last of lines
	done  chan struct{}
}

// lines screens the rows that the feed gives on all cores and hands the results to each in the order
// of rows; after is called when those at hand are through. No more rows are held than the workers have in hand. The first error in the order of rows ends it, whichever
// worker met it first.
func (s *Screener) lines(ctx context.Context, h Header, feed Feed, each func(Row, Line) error, after func() error) error {
	ctx, cancel := context.WithCancel(ctx)
	workers := runtime.GOMAXPROCS(0)
	work, order := make(chan *batch, workers), make(chan *batch, 2*workers)
	var wait sync.WaitGroup
	defer wait.Wait()
	defer cancel()
	wait.Go(func() { readRows(ctx, feed, work, order) })
	for range workers {
		wait.Go(func() {
			for b := range work {
				s.screenBatch(ctx, h, b)
				close(b.done)
			}
		})
	}
	for b := range order {
		select {
		case <-b.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		for i, line := range b.lines {
			if err := each(b.rows[i], line); err != nil {
				return err
			}
		}
		if b.err != nil {
			return b.err
		}
		if len(order) == 0 {
			if err := after(); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

// readRows parts the rows into batches until the end or an error, which the last batch carries.
func readRows(ctx context.Context, feed Feed, work, order chan<- *batch) {
	defer close(order)
	defer close(work)
	for ended := false; !ended; {
		b := &batch{done: make(chan struct{})}
		for len(b.rows) < rowsAtOnce && !ended && (len(b.rows) == 0 || feed.Ready == nil || feed.Ready()) {
			row, err := feed.Next()
			switch {
			case errors.Is(err, io.EOF):
				ended = true
			case err != nil:
				b.err, ended = err, true
			default:
				b.rows = append(b.rows, row)
			}
		}
		for _, to := range []chan<- *batch{order, work} {
			select {
			case to <- b:
			case <-ctx.Done():
				return
			}
		}
	}
}

func (s *Screener) screenBatch(ctx context.Context, h Header, b *batch) {
	for _, row := range b.rows {
		err := ctx.Err()
		var line Line
		if err == nil {
			line, err = s.Line(ctx, h, row)
		}
		if err != nil {
			b.err = err
			return
		}
		b.lines = append(b.lines, line)
	}
}
