package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"standing"
	"standing/edtf"
	"standing/fetch"
	"standing/internal/terminal"
	"standing/news/page"
	"standing/news/reader"
	"standing/party"
	"standing/report"
)

type readCmd struct {
	Pages     []string `arg:"" name:"path|url|-" help:"Pages of news: files (HTML, text, MHTML), addresses, or - for standard input."`
	Published []string `help:"When the stories were published that do not say so, or when story N was." placeholder:"[N=]DATE" sep:"none"`
}

// Help is shown below the flags.
func (readCmd) Help() string {
	return "A page is parted into stories; names of parties are found, and who says that what was done to them, when, and how sure that is. The page is kept in the home, and its claims wait in the inbox: they change no standing until a person accepts them.\n\n" +
		"  standing read story.html\n  standing read two-stories.txt --published 1=2023-07-04 --published 2=2024-10-04 --format json"
}

func (c readCmd) Run(e *env) error {
	dates, err := c.dates()
	if err != nil {
		return err
	}
	return e.ask(func(h *home) error {
		view, err := viewNow(e, h)
		if err != nil {
			return err
		}
		inbox := h.inbox(view)
		var readings []report.NamedReading
		bad := 0
		for _, path := range c.Pages {
			raw, name, err := e.page(path)
			if err == nil {
				var r report.NamedReading
				r.Name = name
				r.Reading, err = inbox.Read(e.ctx, raw, reader.Options{Options: page.Options{Name: name}, Published: dates})
				readings = append(readings, r)
			}
			if err == nil {
				err = h.keep(e, raw, name, dates)
			}
			if err == nil {
				continue
			}
			if len(c.Pages) == 1 {
				return err
			}
			fmt.Fprintf(e.stderr, "not read: %s: %s\n", terminal.Safe(path), terminal.Safe(err.Error()))
			bad++
		}
		if err := c.print(e, readings); err != nil || bad == 0 {
			return err
		}
		return fmt.Errorf("%d of %d pages could not be read", bad, len(c.Pages))
	})
}

// dates reads the flags: the date of each story, 0 for all that state none.
func (c readCmd) dates() (map[int]edtf.Date, error) {
	dates := map[int]edtf.Date{}
	for _, flag := range c.Published {
		n, text := 0, flag
		if number, date, ok := strings.Cut(flag, "="); ok {
			var err error
			if n, err = strconv.Atoi(number); err != nil || n < 1 {
				return nil, standing.Errorf(standing.Invalid, "--published: %q is no number of a story", number)
			}
			if len(c.Pages) > 1 {
				return nil, standing.Errorf(standing.Invalid, "--published %s: which of the %d pages is meant cannot be told; read it alone", flag, len(c.Pages))
			}
			text = date
		}
		date, err := edtf.Parse(text)
		if err != nil {
			return nil, standing.Errorf(standing.Invalid, "--published: %w", err)
		}
		dates[n] = date
	}
	return dates, nil
}

// page brings the bytes of a page, and the name under which it is kept: an address, or that of
// the file without its folder.
func (e *env) page(path string) (raw []byte, name string, err error) {
	switch {
	case path == "-":
		raw, err = bounded(os.Stdin)
		return raw, "standard input", err
	case fetch.IsWeb(path):
		client := &fetch.Client{HTTP: fetch.NewHTTP(), Pause: e.pause, Log: func(format string, args ...any) {
			fmt.Fprintf(e.stderr, "%s\n", terminal.Safe(fmt.Sprintf(format, args...)))
		}}
		f, err := client.Get(e.ctx, path, fetch.Mark{})
		return f.Data, path, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, "", err
	}
	raw, err = bounded(f)
	return raw, filepath.Base(path), errors.Join(err, f.Close())
}

// bounded reads no more than a page may have, and one byte to tell that there is more.
func bounded(r io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, page.MaxSize+1))
	if err == nil && len(raw) > page.MaxSize {
		err = standing.Errorf(standing.Invalid, "the page has more than the %d MB that are read", page.MaxSize>>20)
	}
	return raw, err
}

// keep keeps a page that was read, in the home: the first one makes it.
func (h *home) keep(e *env, raw []byte, name string, dates map[int]edtf.Date) error {
	if h.shelf.dir == "" {
		return e.with(func(own *home) error { return own.keep(e, raw, name, dates) })
	}
	digest := reader.Digest(raw)
	if err := h.shelf.blobs.Put(digest, raw); err != nil {
		return err
	}
	_, err := h.shelf.ledger.KeepPage(e.ctx, standing.Page{Digest: digest, Name: name, Size: int64(len(raw)), Published: dates})
	return err
}

// print writes one page as an object, several as an object a line.
func (c readCmd) print(e *env, readings []report.NamedReading) error {
	switch {
	case e.json && len(readings) == 1:
		return e.printJSON(readings[0].Reading)
	case e.json:
		enc := json.NewEncoder(e.stdout)
		enc.SetEscapeHTML(false)
		for _, r := range readings {
			if err := enc.Encode(r.Reading); err != nil {
				return err
			}
		}
		return nil
	case e.format == "html":
		return report.WriteReadingHTML(e.stdout, readings)
	}
	for _, r := range readings {
		if err := report.WriteReading(e.stdout, r, e.colored()); err != nil {
			return err
		}
	}
	return nil
}

// viewNow opens the register as all that is recorded tells it.
func viewNow(e *env, h *home) (*party.View, error) {
	s, err := when{}.screener(e, h)
	if err != nil {
		return nil, err
	}
	return s.View, nil
}
