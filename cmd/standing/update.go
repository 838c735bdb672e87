package main

import (
	"fmt"
	"os"
	"path/filepath"

	"standing/data"
	"standing/fetch"
	"standing/intake"
	"standing/internal/terminal"
)

type updateCmd struct {
	Sources []string `arg:"" optional:"" help:"The sources to fetch; without any, all that have an address." name:"source"`
	From    string   `help:"A mirror: an address or a folder that has the files under their official names; with one source, or folders named by source." placeholder:"URL|DIR"`
}

// Help is shown below the flags.
func (updateCmd) Help() string {
	return "Only what has changed is fetched. What looks broken is held back (see editions --quarantined and release) and what was held before still answers. Proxies are those of the environment (HTTPS_PROXY).\n\n" +
		"  standing update\n  standing update un-sc\n  standing update us-ofac-sdn --from /mirror/us-ofac-sdn"
}

// updateResult is what update prints as JSON, one for each source.
type updateResult struct {
	loadResult
	Unchanged bool   `json:"unchanged"`
	Error     string `json:"error,omitempty"`
}

func (c updateCmd) Run(e *env) error {
	return e.with(func(h *home) error {
		publications, err := c.publications(h)
		if err != nil {
			return err
		}
		results := []updateResult{}
		bad := 0
		for _, p := range publications {
			r, err := c.update(e, h, p)
			if err != nil && e.ctx.Err() != nil {
				return err
			}
			if err != nil {
				r.Error = err.Error()
				bad++
				if !e.json {
					fmt.Fprintf(e.stderr, "%s: %s; what was held before still answers\n", p.ID, terminal.Safe(r.Error))
				}
			}
			bad += r.Refused + r.Quarantined
			results = append(results, r)
		}
		if e.json {
			if err := e.printJSON(results); err != nil {
				return err
			}
		}
		if bad > 0 {
			return fmt.Errorf("%d of %d sources could not be brought up to date", bad, len(publications))
		}
		return nil
	})
}

// publications returns the sources that are asked for.
func (c updateCmd) publications(h *home) (all []data.Publication, err error) {
	for _, id := range c.Sources {
		p, err := h.publication(id)
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	if len(c.Sources) > 0 {
		return all, nil
	}
	for _, p := range h.publications {
		if len(p.Files) > 0 {
			all = append(all, p)
		}
	}
	return all, nil
}

// update fetches and loads one source.
func (c updateCmd) update(e *env, h *home, p data.Publication) (r updateResult, err error) {
	r = updateResult{loadResult: loadResult{Source: string(p.ID), Editions: []loadEdition{}}}
	reader, err := h.reader(string(p.ID))
	if err != nil {
		return r, err
	}
	where := intake.Published{Files: p.Files, Checksums: p.Checksums, Usual: p.Size, Mirror: c.From}
	if len(c.Sources) != 1 && c.From != "" {
		if where.Mirror, err = fetch.At(c.From, string(p.ID)); err != nil {
			return r, err
		}
	}
	bar := terminal.NewProgress(e.stderr, terminal.IsTerminal(os.Stderr), "update "+string(p.ID), e.now)
	u := h.updater(e)
	u.Client.Progress = func(_ string, done, total int64) { bar.Set(int(done), int(total)) }
	report, unchanged, err := u.Update(e.ctx, reader, where)
	bar.Done()
	r.loadResult, r.Unchanged = resultOfLoad(string(p.ID), report), unchanged
	if err != nil || e.json {
		return r, err
	}
	return r, printUpdate(e, r)
}

// updater fetches into the home.
func (h *home) updater(e *env) *intake.Updater {
	return &intake.Updater{
		Loader: &intake.Loader{Ledger: h.ledger, Blobs: h.blobs, Now: e.now},
		Client: &fetch.Client{HTTP: fetch.NewHTTP(), Pause: e.pause, Log: func(format string, args ...any) {
			fmt.Fprintf(e.stderr, "%s\n", terminal.Safe(fmt.Sprintf(format, args...)))
		}},
		Dir: h.fetched(),
	}
}

func printUpdate(e *env, r updateResult) error {
	r.tell(e)
	var err error
	switch {
	case r.Unchanged:
		_, err = fmt.Fprintf(e.stdout, "%s: unchanged\n", r.Source)
	case r.Loaded > 0:
		last := r.Editions[len(r.Editions)-1]
		_, err = fmt.Fprintf(e.stdout, "%s: edition %s, %d entries\n", r.Source, last.Edition, last.Entries)
	}
	return err
}

// fetched is the folder in the home with what servers said of the files fetched last.
func (h *home) fetched() string { return filepath.Join(h.dir, "fetched") }
