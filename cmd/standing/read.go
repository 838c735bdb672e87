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
	"standing/inbox"
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
		view, err := viewAt(e, h, "")
		if err != nil {
			return err
		}
		box := h.inbox(view)
		var readings []report.NamedReading
		var failed []error
		for _, path := range c.Pages {
			r, err := c.read(e, h, box, path, dates)
			if r.Page != "" {
				readings = append(readings, r)
			}
			if err != nil {
				failed = append(failed, err)
			}
		}
		if err := c.print(e, readings); err != nil {
			return err
		}
		return c.failed(e, failed)
	})
}

// read reads one page and keeps it. Where it can't be kept it was read all the same.
func (c readCmd) read(e *env, h *home, box *inbox.Inbox, path string, dates map[int]edtf.Date) (r report.NamedReading, err error) {
	raw, about, err := e.page(path)
	if err != nil {
		return r, err
	}
	r.Name, about.Published = about.Name, dates
	opt := reader.Options{Options: page.Options{Name: about.Name, ContentType: about.ContentType}, Published: dates}
	if r.Reading, err = box.Read(e.ctx, raw, opt); err != nil {
		return report.NamedReading{}, err
	}
	if err := h.keep(e, raw, about); err != nil {
		return r, fmt.Errorf("%s is read, but not kept: %w", about.Name, err)
	}
	return r, nil
}

// failed tells what went wrong: of one page as it is, of several each and their number.
func (c readCmd) failed(e *env, failed []error) error {
	if len(c.Pages) == 1 || len(failed) == 0 {
		return errors.Join(failed...)
	}
	for _, err := range failed {
		fmt.Fprintf(e.stderr, "%s\n", terminal.Safe(err.Error()))
	}
	return fmt.Errorf("%d of %d pages could not be read and kept", len(failed), len(c.Pages))
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

// page brings the bytes of a page, and what is known of it besides: its name is its address, or
// that of the file without the folder.
func (e *env) page(path string) (raw []byte, about standing.Page, err error) {
	switch {
	case path == "-":
		about.Name = "standard input"
		raw, err = bounded(os.Stdin)
		return raw, about, err
	case fetch.IsWeb(path):
		client := &fetch.Client{HTTP: fetch.NewHTTP(), Page: true, Most: page.MaxSize, Pause: e.pause, Log: func(format string, args ...any) {
			fmt.Fprintf(e.stderr, "%s\n", terminal.Safe(fmt.Sprintf(format, args...)))
		}}
		f, err := client.Get(e.ctx, path, fetch.Mark{})
		about.Name, about.ContentType = path, f.ContentType
		return f.Data, about, err
	}
	about.Name = filepath.Base(path)
	f, err := os.Open(path)
	if err != nil {
		return nil, about, err
	}
	raw, err = bounded(f)
	return raw, about, errors.Join(err, f.Close())
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
func (h *home) keep(e *env, raw []byte, about standing.Page) error {
	if h.shelf.dir == "" {
		return e.with(func(own *home) error { return own.keep(e, raw, about) })
	}
	about.Digest, about.Size = reader.Digest(raw), int64(len(raw))
	if err := h.shelf.blobs.Put(about.Digest, raw); err != nil {
		return err
	}
	_, err := h.shelf.ledger.KeepPage(e.ctx, about)
	return err
}

// print writes one page as an object, several as an object a line.
func (c readCmd) print(e *env, readings []report.NamedReading) error {
	switch {
	case len(readings) == 0:
		return nil
	case e.json && len(c.Pages) == 1:
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

// viewAt opens the register as it was known at a moment; now, where the text is empty.
func viewAt(e *env, h *home, known string) (*party.View, error) {
	s, err := when{Known: known}.screener(e, h)
	if err != nil {
		return nil, err
	}
	return s.View, nil
}
