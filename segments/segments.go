// Package segments keeps index segments as files of a folder. They are projections of the ledger:
// any may be deleted, and is made again.
package segments

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standing/internal/atomicfile"
	"standing/internal/mmap"
)

// Store is a folder of segments. It may be used by several goroutines once what they need is open.
type Store struct {
	dir  string
	open []*mmap.File
}

// New returns the store in a folder, which is made when the first segment is kept.
func New(dir string) *Store { return &Store{dir: dir} }

const ending = ".seg"

// Names returns the names of the segments kept, sorted.
func (s *Store) Names() (names []string, err error) {
	files, err := os.ReadDir(s.dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	for _, f := range files {
		if name, ok := strings.CutSuffix(f.Name(), ending); ok && !strings.HasPrefix(name, ".") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, err
}

// Load maps a segment; its bytes are good until the store is closed.
func (s *Store) Load(name string) ([]byte, error) {
	f, err := mmap.Open(s.path(name))
	if err != nil {
		return nil, err
	}
	s.open = append(s.open, f)
	return f.Bytes(), nil
}

// Keep writes a segment, whole or not at all, and maps it.
func (s *Store) Keep(name string, write func(io.Writer) error) ([]byte, error) {
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return nil, err
	}
	if err := atomicfile.Write(s.path(name), write); err != nil {
		return nil, err
	}
	return s.Load(name)
}

// Remove deletes a segment. Who has it mapped keeps it.
func (s *Store) Remove(name string) error { return os.Remove(s.path(name)) }

// Close unmaps all segments.
func (s *Store) Close() error {
	var errs []error
	for _, f := range s.open {
		errs = append(errs, f.Close())
	}
	s.open = nil
	return errors.Join(errs...)
}

func (s *Store) path(name string) string { return filepath.Join(s.dir, name+ending) }
