package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"standing"
	"standing/blob"
	"standing/data"
	"standing/edtf"
	"standing/intake"
	"standing/ledger"
	"standing/party"
	"standing/screen"
	"standing/segments"
	"standing/service"
)

// defaultHome is the platform's folder for an application's data.
func defaultHome() string {
	if dir := os.Getenv("XDG_DATA_HOME"); dir != "" {
		return filepath.Join(dir, "standing")
	}
	if dir, err := os.UserConfigDir(); err == nil && os.Getenv("HOME") == "" {
		return filepath.Join(dir, "standing")
	}
	if dir, err := os.UserHomeDir(); err == nil {
		return filepath.Join(dir, ".local", "share", "standing")
	}
	return "standing-home"
}

// ledgerFile is the name of the ledger in a home; raw files are in the folder beside it.
const ledgerFile = "ledger.db"

// segmentFolder is the folder of the index in a home.
const segmentFolder = "index"

// home is an open register.
type home struct {
	dir       string
	register  string
	ledger    *ledger.Ledger
	blobs     *blob.Store
	segments  *segments.Store
	catalogue *data.Catalogue
	shelf     shelf
	// publications are the sources that can be read, in the order of their ids.
	publications []data.Publication
}

// openHome opens the register in a folder and makes it where there is none.
func openHome(ctx context.Context, dir string, now func() time.Time) (*home, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the home folder: %w", err)
	}
	catalogue, err := data.Instruments()
	if err != nil {
		return nil, err
	}
	blobs, err := blob.Open(filepath.Join(dir, "blobs"))
	if err != nil {
		return nil, err
	}
	l, err := ledger.Open(ctx, filepath.Join(dir, ledgerFile), now)
	if err != nil {
		return nil, err
	}
	publications, err := publicationsIn(dir)
	if err != nil {
		return nil, err
	}
	h := &home{
		dir: dir, register: registerHome, ledger: l, blobs: blobs, segments: segments.New(filepath.Join(dir, segmentFolder)), catalogue: catalogue,
		publications: publications,
	}
	h.shelf = shelfOf(h)
	return h, nil
}

// with opens the home for the time of do.
func (e *env) with(do func(*home) error) error {
	h, err := openHome(e.ctx, e.home, e.now)
	if err != nil {
		return err
	}
	return errors.Join(do(h), h.ledger.Close(), h.segments.Close())
}

// store is the home as a service sees it. Each snapshot of it maps the index for itself.
func (h *home) store() *service.Store {
	return &service.Store{
		Shelf: h.shelf.service(),
		Name:  h.register, Ledger: h.ledger, Catalogue: h.catalogue, Publications: h.publications,
		Segments: func() service.Segments { return segments.New(filepath.Join(h.dir, segmentFolder)) },
		Checked: func(id standing.SourceID) (time.Time, error) {
			checked, err := intake.LastChecked(h.fetched(), id)
			return checked.At, err
		},
	}
}

func (h *home) sources() (all []standing.Source) {
	for _, p := range h.publications {
		all = append(all, p.Source)
	}
	return all
}

// when are the flags that say about and as of when a question is asked.
type when struct {
	On          string `help:"The day asked about (YYYY-MM-DD); today by default." placeholder:"DATE"`
	Known       string `help:"As this register knew it at that time; now by default." placeholder:"TIME"`
	PublishedBy string `help:"As it was public by that time, of all that is held." placeholder:"TIME"`
	In          string `help:"Only under this instrument (us-fto) or in this jurisdiction (de)." placeholder:"WHERE"`
}

// screener resolves the moments of a question once and opens the register as of them.
func (w when) screener(e *env, h *home) (*screen.Screener, error) {
	on := edtf.DayIn(e.now().UTC())
	var err error
	if w.On != "" {
		if on, err = edtf.ParseDay(w.On); err != nil {
			return nil, fmt.Errorf("--on: %w", err)
		}
	}
	var m party.Moment
	if m.Known, err = parseTime("--known", w.Known); err != nil {
		return nil, err
	}
	if m.PublishedBy, err = parseTime("--published-by", w.PublishedBy); err != nil {
		return nil, err
	}
	if w.Known == "" {
		if m.Known, err = h.newest(e); err != nil {
			return nil, err
		}
	}
	return newScreener(e, h, m, on, w.In)
}

// newScreener opens the register as of the moments.
func newScreener(e *env, h *home, m party.Moment, on edtf.Day, in string) (*screen.Screener, error) {
	catalogue, err := h.judged(e, m.Known)
	if err != nil {
		return nil, err
	}
	view, err := party.NewView(e.ctx, h.ledger, catalogue, h.sources(), m)
	if err != nil {
		return nil, err
	}
	if h.shelf.ledger != h.ledger {
		if err := view.TakeClaims(e.ctx, h.shelf.ledger); err != nil {
			return nil, err
		}
	}
	s, err := screen.New(view, on, in)
	if err == nil {
		s.Segments = h.segments
	}
	return s, err
}

// judged returns the table of instruments with the successions of tags judged by then.
func (h *home) judged(e *env, known time.Time) (*data.Catalogue, error) {
	return party.Judged(e.ctx, h.ledger, h.catalogue, known)
}

// parseTime reads a moment: a day, or a day and time with a zone, seconds or not.
func parseTime(flag, s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, standing.Errorf(standing.Invalid, "%s: %q is not a time such as 2024-01-01T00:00Z", flag, s)
}
