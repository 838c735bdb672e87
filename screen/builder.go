package screen

import (
	"runtime"
	"sync"

	"standing/index"
	"standing/ledger"
	"standing/match"
)

// builder fills an index with what entries said. Names are read on all cores, entries are added
// in their order.
type builder struct {
	index *index.Builder
	batch []ledger.Said
}

// batchSize is how many entries are read at a time.
const batchSize = 1024

func (b *builder) add(said ledger.Said) error {
	b.batch = append(b.batch, said)
	if len(b.batch) < batchSize {
		return nil
	}
	return b.flush()
}

func (b *builder) flush() error {
	parties := make([]*match.Party, len(b.batch))
	var wait sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wait.Go(func() {
			for i := w; i < len(parties); i += workers {
				parties[i] = match.Prepare(&b.batch[i].Entry)
			}
		})
	}
	wait.Wait()
	for i, p := range parties {
		if err := b.index.Add(p, uint64(b.batch[i].Key.Entry)); err != nil {
			return err
		}
	}
	b.batch = b.batch[:0]
	return nil
}
