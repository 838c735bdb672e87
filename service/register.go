package service

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"standing"
	"standing/edtf"
	"standing/party"
)

// Register answers from what has been loaded or, while nothing has been, from what is built in.
type Register struct {
	Home    *Store
	Starter *Store // asked while nothing is loaded in Home; nil: never
	Now     func() time.Time
	Log     *slog.Logger
	// Swapped is told when another snapshot answers; nil: nobody is.
	Swapped func(*Snapshot)

	current atomic.Pointer[Snapshot]
	opening sync.Mutex // one snapshot is opened at a time: it may mean building an index
	mu      sync.Mutex
	past    []*Snapshot // of earlier moments, the one asked for last at the end
}

// maxPast is how many snapshots of earlier moments are kept open.
const maxPast = 4

// Today is the day that is asked about where none is named.
func (r *Register) Today() edtf.Day { return edtf.DayIn(r.Now().UTC()) }

// Ready reports whether there is a snapshot to ask.
func (r *Register) Ready() bool { return r.current.Load() != nil }

// store returns the register that is to be asked now.
func (r *Register) store(ctx context.Context) (*Store, error) {
	if r.Starter == nil {
		return r.Home, nil
	}
	if now := r.current.Load(); now != nil && now.store == r.Home {
		return r.Home, nil
	}
	empty, err := r.Home.isEmpty(ctx)
	if empty {
		return r.Starter, err
	}
	return r.Home, err
}

// Refresh looks whether anything was recorded since the current snapshot was opened and, if so, opens another one
// and puts it in its place. It is cheap where nothing was.
func (r *Register) Refresh(ctx context.Context) error {
	r.opening.Lock()
	defer r.opening.Unlock()
	store, err := r.store(ctx)
	if err != nil {
		return err
	}
	recorded, err := store.recorded(ctx)
	if err != nil {
		return err
	}
	old := r.current.Load()
	if old != nil && old.store == store && !recorded.After(old.recorded) {
		return nil
	}
	known, err := store.Ledger.Newest(ctx, r.Now())
	if err != nil {
		return err
	}
	next, err := openSnapshot(ctx, store, recorded, party.Moment{Known: known})
	if err != nil {
		return err
	}
	if err := next.warm(ctx, Settings{On: r.Today()}); err != nil {
		next.Release()
		return err
	}
	r.current.Store(next)
	if r.Swapped != nil {
		r.Swapped(next)
	}
	if old != nil {
		old.Release()
	}
	if old != nil && old.store != store {
		r.forget()
	}
	return nil
}

// Watch refreshes again and again until the context ends. What goes wrong is logged and tried again: the
// snapshot before still answers.
func (r *Register) Watch(ctx context.Context, every time.Duration) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		if err := r.Refresh(ctx); err != nil && ctx.Err() == nil {
			r.Log.Error("open the register", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// At returns the register as of a moment; the zero moment is now. The caller releases it.
func (r *Register) At(ctx context.Context, m party.Moment) (*Snapshot, error) {
	now, err := r.now()
	if err != nil || m == (party.Moment{}) {
		return now, err
	}
	defer now.Release()
	if m.Known.IsZero() {
		m.Known = now.View.Known
	}
	// What lies after the current snapshot may still become more: it is opened for this question only.
	passing := m.Known.After(now.View.Known)
	if !passing {
		if s := r.remembered(now.store, m); s != nil {
			return s, nil
		}
	}
	r.opening.Lock()
	defer r.opening.Unlock()
	if s := r.remembered(now.store, m); !passing && s != nil {
		return s, nil
	}
	s, err := openSnapshot(ctx, now.store, now.recorded, m)
	if err != nil || passing {
		return s, err
	}
	r.remember(s)
	return s, nil
}

// now returns the current snapshot.
func (r *Register) now() (*Snapshot, error) {
	for {
		s := r.current.Load()
		if s == nil {
			return nil, standing.Errorf(standing.Unavailable, "the register is being opened")
		}
		if s.retain() {
			return s, nil
		}
	}
}

// remembered returns a snapshot of an earlier moment that is open.
func (r *Register) remembered(store *Store, m party.Moment) *Snapshot {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, s := range r.past {
		if s.store == store && s.View.Known.Equal(m.Known) && s.View.PublishedBy.Equal(m.PublishedBy) && s.retain() {
			r.past = append(append(r.past[:i:i], r.past[i+1:]...), s)
			return s
		}
	}
	return nil
}

// remember keeps a snapshot open for the next one who asks for its moment.
func (r *Register) remember(s *Snapshot) {
	s.retain()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.past = append(r.past, s)
	if len(r.past) > maxPast {
		r.past[0].Release()
		r.past = r.past[1:]
	}
}

func (r *Register) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, s := range r.past {
		s.Release()
	}
	r.past = nil
}

// Close gives up all snapshots. Nobody may ask any more.
func (r *Register) Close() {
	r.forget()
	if s := r.current.Swap(nil); s != nil {
		s.Release()
	}
}
