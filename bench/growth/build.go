package main

import (
	"bufio"
	"os"
	"runtime"
	"slices"
	"sync/atomic"
	"time"

	"standing"
	"standing/bench/corpus"
	"standing/bench/lists"
	"standing/index"
	"standing/internal/mmap"
	"standing/match"
)

// built is what it costs to build a segment.
type built struct {
	Names, Words int
	Bytes        int64
	BuildTime    time.Duration // with writing
	WriteTime    time.Duration // after all parties have been added
	MakeTime     time.Duration // of a core, for making parties
	BuildMemory  int64         // the peak of resident memory, bytes
}

// chunk is how many parties a worker prepares at a time.
const chunk = 256

// buildSegment builds a segment of a made corpus in a file.
func (o *options) buildSegment() (b built, err error) {
	c, err := o.corpus(o.build)
	if err != nil {
		return b, err
	}
	start := time.Now()
	builder := index.NewBuilder()
	var making atomic.Int64
	at := uint64(0)
	for parties := range inOrder(c.Len(), func(from, to int) []*match.Party { return prepare(c, from, to, &making) }) {
		for _, p := range parties {
			if err := builder.Add(p, at); err != nil {
				return b, err
			}
			at++
		}
	}
	if err := writeHeap(o.heap); err != nil {
		return b, err
	}
	added := time.Now()
	if err := writeSegment(o.file, builder); err != nil {
		return b, err
	}
	b.BuildTime, b.WriteTime, b.MakeTime = time.Since(start), time.Since(added), time.Duration(making.Load())
	info, err := os.Stat(o.file)
	if err != nil {
		return b, err
	}
	b.Bytes = info.Size()
	if b.Names, b.Words, err = count(o.file); err != nil {
		return b, err
	}
	b.BuildMemory, err = peakMemory()
	return b, err
}

// corpus learns from the real lists.
func (o *options) corpus(n int) (*corpus.Corpus, error) {
	real, err := lists.ReadAll(o.shared, lists.Newest)
	if err != nil {
		return nil, err
	}
	return corpus.New(corpus.Learn(real), n, o.seed), nil
}

// prepare makes and prepares some parties, and adds up how long the making takes.
func prepare(c *corpus.Corpus, from, to int, making *atomic.Int64) []*match.Party {
	start := time.Now()
	entries := slices.AppendSeq(make([]standing.Entry, 0, to-from), c.Slice(from, to))
	making.Add(int64(time.Since(start)))
	parties := make([]*match.Party, len(entries))
	for i := range entries {
		parties[i] = match.Prepare(&entries[i])
	}
	return parties
}

// inOrder yields what do makes of 0 to n, a chunk at a time and in order, on all cores. No more than a few
// chunks are made ahead of those taken.
func inOrder[T any](n int, do func(from, to int) T) func(yield func(T) bool) {
	return func(yield func(T) bool) {
		workers := runtime.GOMAXPROCS(0)
		ahead := make(chan chan T, 2*workers)
		slots := make(chan struct{}, workers)
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			defer close(ahead)
			for from := 0; from < n; from += chunk {
				done := make(chan T, 1)
				select {
				case ahead <- done:
				case <-stop:
					return
				}
				slots <- struct{}{}
				go func() {
					done <- do(from, min(from+chunk, n))
					<-slots
				}()
			}
		}()
		for done := range ahead {
			if !yield(<-done) {
				return
			}
		}
	}
}

// count tells how many names and words a segment has.
func count(path string) (names, words int, err error) {
	file, err := mmap.Open(path)
	if err != nil {
		return 0, 0, err
	}
	defer file.Close()
	segment, err := index.Open(file.Bytes())
	if err != nil {
		return 0, 0, err
	}
	return segment.Meta.Names, segment.Meta.Words, nil
}

func writeSegment(path string, b *index.Builder) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	if err := b.Write(w, index.Meta{}); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}
