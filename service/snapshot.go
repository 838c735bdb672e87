package service

import (
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"standing/party"
	"standing/screen"
)

// Snapshot is the register as of one moment: what entries said, who is one party with whom, and an index of
// it all. It never changes. Whoever got one releases it.
type Snapshot struct {
	View     *party.View
	store    *Store
	recorded time.Time // the newest record of the store when it was opened
	segments Segments
	corpus   *screen.Corpus
	refs     atomic.Int64
	mu       sync.Mutex
	asked    []*Screening // the one asked last at the end
}

// openSnapshot opens the register as of a moment. The caller has the first reference.
func openSnapshot(ctx context.Context, store *Store, recorded time.Time, m party.Moment) (*Snapshot, error) {
	catalogue, err := party.Judged(ctx, store.Ledger, store.Catalogue, m.Known)
	if err != nil {
		return nil, err
	}
	view, err := party.NewView(ctx, store.Ledger, catalogue, store.Sources(), m)
	if err != nil {
		return nil, err
	}
	s := &Snapshot{View: view, store: store, recorded: recorded, segments: store.Segments()}
	if s.corpus, err = screen.OpenCorpus(ctx, store.Ledger, m.Known, s.segments); err != nil {
		return nil, errors.Join(err, s.segments.Close())
	}
	s.refs.Store(1)
	return s, nil
}

// Store is what the snapshot is of.
func (s *Snapshot) Store() *Store { return s.store }

// retain takes a reference; false where the last one is gone.
func (s *Snapshot) retain() bool {
	for {
		n := s.refs.Load()
		if n == 0 {
			return false
		}
		if s.refs.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

// Release gives a reference back; with the last one the index is closed.
func (s *Snapshot) Release() {
	if s.refs.Add(-1) == 0 {
		_ = s.segments.Close() // unmapping what was mapped
	}
}

// maxAsked is how many ways of asking a snapshot remembers: a day, a place, a model and thresholds each. What each has found out
// may take some megabytes.
const maxAsked = 8

// Screening opens the snapshot for questions of one kind. Equal ones share what they have found out.
func (s *Snapshot) Screening(c Settings) (*Screening, error) {
	key := c.key()
	s.mu.Lock()
	defer s.mu.Unlock()
	if i := slices.IndexFunc(s.asked, func(known *Screening) bool { return known.key == key }); i >= 0 {
		found := s.asked[i]
		s.asked = append(slices.Delete(s.asked, i, i+1), found)
		return found, nil
	}
	made, err := newScreening(s, c)
	if err != nil {
		return nil, err
	}
	if len(s.asked) == maxAsked {
		s.asked = slices.Delete(s.asked, 0, 1)
	}
	s.asked = append(s.asked, made)
	return made, nil
}

// warm asks once for a person and once for an organization, as everybody asks: the tables that names are read by are
// loaded then, and nobody waits for them.
func (s *Snapshot) warm(ctx context.Context, c Settings) error {
	asked, err := s.Screening(c)
	if err != nil {
		return err
	}
	for _, q := range []Query{{Name: "Ivan Ivanov", Schema: "Person"}, {Name: "Trading Company Limited", Schema: "Company"}} {
		row, _ := q.Row(1, s.store.Knows)
		if _, err := asked.Line(ctx, asked.Header, row); err != nil {
			return err
		}
	}
	return nil
}
