package main

import (
	"errors"
	"os"
	"path/filepath"

	"standing/edtf"
	"standing/intake"
	"standing/ledger"
	"standing/starter"
)

// Registers that a question can be put to.
const (
	registerHome    = "home"
	registerStarter = "starter"
)

// starterSource is the source that the starter register is an edition of.
const starterSource = "acts"

// ask opens the register for a question: the home, or, where nothing has been loaded into
// it, the embedded starter register, made anew in a temporary folder. A home that does not
// exist is not made by asking.
func (e *env) ask(do func(*home) error) error {
	empty, err := e.isEmpty()
	if err != nil {
		return err
	}
	if !empty {
		return e.with(do)
	}
	return e.withStarter(do)
}

// isEmpty reports whether the home holds no edition.
func (e *env) isEmpty() (bool, error) {
	if _, err := os.Stat(filepath.Join(e.home, ledgerFile)); errors.Is(err, os.ErrNotExist) {
		return true, nil
	}
	empty := false
	err := e.with(func(h *home) error {
		editions, err := h.ledger.Editions(e.ctx, "", ledger.Always)
		empty = len(editions) == 0
		return err
	})
	return empty, err
}

// withStarter opens the starter register. It counts as recorded at the moment of its
// making, so that an answer from it can be repeated.
func (e *env) withStarter(do func(*home) error) (err error) {
	dir, err := os.MkdirTemp("", "standing-starter-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	h, err := openHome(e.ctx, dir, starter.Moment)
	if err != nil {
		return err
	}
	h.register = registerStarter
	return errors.Join(h.loadStarter(e, dir), e.atShelf(h, do), h.ledger.Close(), h.segments.Close())
}

// loadStarter loads the embedded file through the same door as any other.
func (h *home) loadStarter(e *env, dir string) error {
	file := filepath.Join(dir, starter.Day+"."+starter.Name)
	if err := os.WriteFile(file, starter.Acts(), 0o600); err != nil {
		return err
	}
	reader, err := h.reader(starterSource)
	if err != nil {
		return err
	}
	loader := &intake.Loader{Ledger: h.ledger, Blobs: h.blobs, Now: starter.Moment}
	report, err := loader.Load(e.ctx, reader, []string{file}, intake.Options{Published: edtf.NoLower})
	for _, o := range report.Outcomes {
		err = errors.Join(err, o.Err)
	}
	return err
}
