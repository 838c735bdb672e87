package service

import (
	"cmp"
	"context"
	"slices"
	"time"

	"standing"
	"standing/data"
	"standing/ledger"
	"standing/screen"
)

// The registers that can answer.
const (
	Home    = "home"    // what has been loaded
	Starter = "starter" // what is built in, where nothing has been
)

// Store is a register as it lies on the disk.
type Store struct {
	Name         string // Home or Starter
	Ledger       *ledger.Ledger
	Catalogue    *data.Catalogue
	Publications []data.Publication // the sources that can be read, in the order of their ids
	// Segments opens the kept index for one snapshot, which closes it.
	Segments func() Segments
	// Shelf keeps what was read in the news; without a ledger there is none.
	Shelf Shelf
	// Checked tells when a source was last fetched; zero for never.
	Checked func(standing.SourceID) (time.Time, error)
}

// Segments is a kept index that is open.
type Segments interface {
	screen.Segments
	Close() error
}

// Sources returns the sources that can be read.
func (s *Store) Sources() (all []standing.Source) {
	for _, p := range s.Publications {
		all = append(all, p.Source)
	}
	return all
}

// Knows reports whether a source of the id can be read.
func (s *Store) Knows(id standing.SourceID) bool {
	_, found := slices.BinarySearchFunc(s.Publications, id, func(p data.Publication, id standing.SourceID) int { return cmp.Compare(p.ID, id) })
	return found
}

// recorded is the newest moment at which anything was recorded.
func (s *Store) recorded(ctx context.Context) (time.Time, error) {
	return s.newest(ctx, time.Unix(0, 0))
}

// newest is the moment, not before the one given, at which all that is recorded is known.
func (s *Store) newest(ctx context.Context, now time.Time) (time.Time, error) {
	newest, err := s.Ledger.Newest(ctx, now)
	if err != nil || s.Shelf.Ledger == nil || s.Shelf.Ledger == s.Ledger {
		return newest, err
	}
	news, err := s.Shelf.Ledger.Newest(ctx, now)
	if news.After(newest) {
		newest = news
	}
	return newest, err
}

// isEmpty reports whether no edition was ever recorded.
func (s *Store) isEmpty(ctx context.Context) (bool, error) {
	editions, err := s.Ledger.Editions(ctx, "", ledger.Always)
	return len(editions) == 0, err
}
