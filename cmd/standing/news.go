package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"standing"
	"standing/blob"
	"standing/inbox"
	"standing/internal/atomicfile"
	"standing/internal/terminal"
	"standing/ledger"
	"standing/party"
	"standing/report"
	"standing/screen"
	"standing/service"
)

// shelf is where a register's pages of news, and the judgements on their claims, are kept. They
// are always in the home, also while the starter register answers.
type shelf struct {
	ledger *ledger.Ledger
	blobs  *blob.Store
	dir    string // of readings, which can be made again; empty: they are not kept
}

// readingFolder is the folder in a home with what pages were last read to say.
const readingFolder = "readings"

// shelfOf is the shelf of a home itself.
func shelfOf(h *home) shelf { return shelf{h.ledger, h.blobs, filepath.Join(h.dir, readingFolder)} }

// service is the shelf as the service knows it.
func (d shelf) service() service.Shelf {
	if d.ledger == nil {
		return service.Shelf{}
	}
	s := service.Shelf{Ledger: d.ledger, Pages: d.blobs}
	if d.dir != "" {
		s.Cache = d
	}
	return s
}

// Get returns what a page was last read to say.
func (d shelf) Get(page string) ([]byte, bool) {
	data, err := os.ReadFile(filepath.Join(d.dir, page+".json"))
	return data, err == nil
}

// Put keeps what a page was read to say. Where that cannot be written it is read again the next
// time.
func (d shelf) Put(page string, data []byte) {
	if os.MkdirAll(d.dir, 0o700) != nil {
		return
	}
	_ = atomicfile.Write(filepath.Join(d.dir, page+".json"), func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// inbox opens the claims of the pages kept, as of the view.
func (h *home) inbox(v *party.View) *inbox.Inbox {
	b := &inbox.Inbox{View: v, News: h.shelf.ledger, Pages: h.shelf.blobs}
	if h.shelf.dir != "" {
		b.Cache = h.shelf
	}
	return b
}

// newest is the moment at which all that is recorded now is known.
func (h *home) newest(e *env) (time.Time, error) {
	a, err := h.ledger.Newest(e.ctx, e.now())
	if err != nil || h.shelf.ledger == h.ledger {
		return a, err
	}
	b, err := h.shelf.ledger.Newest(e.ctx, e.now())
	if b.After(a) {
		a = b
	}
	return a, err
}

// withShelf opens the register for a question, and the home for what is kept of news.
func (e *env) withShelf(do func(*home) error) error {
	if err := e.with(func(*home) error { return nil }); err != nil {
		return err
	}
	return e.ask(do)
}

// atShelf lends the starter register the shelf of the home, if there is a home.
func (e *env) atShelf(h *home, do func(*home) error) error {
	h.shelf.dir = ""
	if _, err := os.Stat(filepath.Join(e.home, ledgerFile)); err != nil {
		return do(h)
	}
	return e.with(func(own *home) error {
		h.shelf = shelfOf(own)
		return do(h)
	})
}

// toldMatch is a match with what the news say of its party.
type toldMatch struct {
	screen.Match
	Claims   []inbox.Item `json:"claims"`                    // unreviewed
	Accepted []inbox.Item `json:"accepted_claims,omitempty"` // that became no act
}

// tell adds to matches what the news say of their parties.
func (h *home) tell(e *env, v *party.View, matches []screen.Match) ([]toldMatch, error) {
	told := make([]toldMatch, len(matches))
	ids := make([]standing.EntryRef, len(matches))
	for i, m := range matches {
		told[i] = toldMatch{Match: m, Claims: []inbox.Item{}}
		if err := ids[i].UnmarshalText([]byte(m.Party)); err != nil {
			return nil, err
		}
	}
	about, err := h.inbox(v).About(e.ctx, ids)
	if err != nil {
		return nil, err
	}
	for i, id := range ids {
		for _, item := range about[id] {
			if item.State == inbox.Accepted {
				told[i].Accepted = append(told[i].Accepted, item)
			} else {
				told[i].Claims = append(told[i].Claims, item)
			}
		}
	}
	return told, nil
}

// printTold prints what the news say of a party apart from where it stands.
func (e *env) printTold(m toldMatch) error {
	if err := e.printGrounds(m.Match); err != nil {
		return err
	}
	for _, block := range []struct {
		title string
		items []inbox.Item
	}{{"claims in the news, not reviewed", m.Claims}, {"claims in the news, accepted, that bear on no standing", m.Accepted}} {
		if len(block.items) == 0 {
			continue
		}
		fmt.Fprintf(e.stdout, "\n%s: %d\n", block.title, len(block.items))
		for _, item := range block.items {
			if err := report.WriteItem(e.stdout, item); err != nil {
				return err
			}
		}
	}
	return nil
}

// printGrounds prints the sentences of accepted claims that are evidence of a standing.
func (e *env) printGrounds(m screen.Match) (err error) {
	for _, s := range m.Standings {
		for _, ev := range s.Evidence {
			if c := ev.Claim; c != nil {
				_, more := fmt.Fprintf(e.stdout, "\n%s: %s, %s, by a claim accepted by %s on %s (page %.12s)\n    “%s”\n", label(s), ev.Act, ev.Force,
					terminal.Safe(c.By), c.Recorded.Format("2006-01-02T15:04:05Z"), c.Page, terminal.Safe(c.Quote))
				err = errors.Join(err, more)
			}
		}
	}
	return err
}
