package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"standing"
	"standing/ledger"
)

// desk is a home whose one source is published by a server that a test has in its hand.
type desk struct {
	*env
	t        *testing.T
	server   *httptest.Server
	clock    time.Time
	serve    http.HandlerFunc
	requests int
	pauses   []time.Duration
}

func newDesk(t *testing.T, source, format, file string) *desk {
	t.Helper()
	d := &desk{t: t, clock: time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC)}
	d.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d.requests++
		d.serve(w, r)
	}))
	t.Cleanup(d.server.Close)
	d.env = &env{
		ctx: context.Background(), stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}, home: filepath.Join(t.TempDir(), "home"),
		now: func() time.Time { return d.clock },
		pause: func(_ context.Context, p time.Duration) error {
			d.pauses = append(d.pauses, p)
			return nil
		},
	}
	if err := os.MkdirAll(d.home, 0o700); err != nil {
		t.Fatal(err)
	}
	table := fmt.Sprintf("[[source]]\nid = %q\nformat = %q\ncomplete = true\nsize = 7000\nfiles = [%q]\n", source, format, d.server.URL+"/"+file)
	if err := os.WriteFile(filepath.Join(d.home, ownSources), []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	return d
}

// update runs the command a day later and returns its error and what it printed.
func (d *desk) update(source string, serve http.HandlerFunc) (said string, err error) {
	d.t.Helper()
	d.clock = d.clock.Add(24 * time.Hour)
	d.serve, d.requests, d.pauses = serve, 0, nil
	out, errs := &bytes.Buffer{}, &bytes.Buffer{}
	d.stdout, d.stderr = out, errs
	err = updateCmd{Sources: []string{source}}.Run(d.env)
	return out.String() + errs.String(), err
}

// accepted returns the number of accepted editions and the entries of the newest.
func (d *desk) accepted(source string) (n, entries int) {
	d.t.Helper()
	err := d.with(func(h *home) error {
		editions, err := h.ledger.Editions(d.ctx, standing.SourceID(source), ledger.Always)
		for _, e := range editions {
			if e.Verdict == standing.Accepted {
				n, entries = n+1, e.Entries
			}
		}
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return n, entries
}

// firms prints an edition of the legacy form, as original ones are, with names that have letters beyond ASCII.
func firms(n int) string {
	var b strings.Builder
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&b, "%d,\"ÉTABLISSEMENTS Nº %d\",-0- ,\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", i, i)
	}
	return b.String() + "\x1a"
}

func text(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(s)) }
}

// misread is what a text becomes that is UTF-8 and decoded as Latin-1.
func misread(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		b.WriteRune(rune(c))
	}
	return b.String()
}

func bomb(size int) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	chunk := bytes.Repeat([]byte(`1,"A",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- `+"\n"), 1<<14)
	for n := 0; n < size; n += len(chunk) {
		_, _ = z.Write(chunk)
	}
	_ = z.Close()
	return b.Bytes()
}

// TestUpdateHostile has a server do to update all that servers do. Each time it ends, nothing wrong is accepted, what was
// held still answers, and it says why.
func TestUpdateHostile(t *testing.T) {
	const source = "us-ofac-sdn"
	d := newDesk(t, source, "ofac", "sdn.csv")
	today := firms(100)
	if said, err := d.update(source, text(today)); err != nil || !strings.Contains(said, "100 entries") {
		t.Fatalf("the first edition: %v %s", err, said)
	}
	hangUp := func(w http.ResponseWriter, after int) {
		conn, buffered, err := w.(http.Hijacker).Hijack()
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(buffered, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s", len(today), today[:after])
		_ = buffered.Flush()
		_ = conn.Close()
	}
	cases := []struct {
		name  string
		serve http.HandlerFunc
		says  string
	}{
		{"cut connection", func(w http.ResponseWriter, _ *http.Request) { hangUp(w, 1000) }, "after 1000 bytes: unexpected EOF"},
		{"no connection", func(w http.ResponseWriter, _ *http.Request) { hangUp(w, 0) }, "unexpected EOF"},
		{"503", func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "busy", http.StatusServiceUnavailable) }, "503 Service Unavailable"},
		{"404", func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "gone", http.StatusNotFound) }, "404 Not Found"},
		{"403", func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "no", http.StatusForbidden) }, "403 Forbidden"},
		{"304 unasked", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotModified) }, "nothing has changed, and was not asked"},
		{"a length too short", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "2000")
			_, _ = w.Write([]byte(today[:2000]))
		}, "cut short"},
		{"a length too long", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", strconv.Itoa(len(today)+10))
			_, _ = w.Write([]byte(today))
		}, "unexpected EOF"},
		{"a huge length", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", strconv.Itoa(1<<40))
			_, _ = w.Write([]byte(today))
		}, "more than 128 MB"},
		{"an html page with status 200", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = w.Write([]byte("<!doctype html><title>Sorry</title>"))
		}, "web page"},
		{"an html page that says it is csv", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/csv")
			_, _ = w.Write([]byte("<!doctype html><title>Sorry</title>"))
		}, "html page"},
		{"a gzip bomb", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(bomb(200 << 20)) }, "larger than 128 MB"},
		{"half of the file", text(today[:len(today)/2]), "refused: sdn.csv:"},
		{"half of the lines", text(strings.Join(strings.SplitAfter(today, "\r\n")[:50], "")), "closing byte 0x1A is missing"},
		{"half of the entries", text(firms(50)), "50 of the 100 entries of the edition before are missing"},
		{"nothing", text(""), "the file is empty"},
		{"mojibake", text(misread(today)), "names of 100 entries have turned to mojibake"},
		{"signs for what could not be decoded", text(strings.ReplaceAll(today, "É", "\uFFFD")), "turned to mojibake"},
		{"another list", text(strings.TrimSuffix(strings.ReplaceAll("\r\n"+today, "\r\n", "\r\n7"), "7\x1a")[2:] + "\x1a"), "entries of the edition before are missing"},
		{"a part that nobody asked for", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Range", "bytes 0-9/100")
			w.WriteHeader(http.StatusPartialContent)
			_, _ = w.Write([]byte(today[:10]))
		}, "not asked for"},
		{"a loop of redirections", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/sdn.csv", http.StatusFound) }, "redirected more than"},
	}
	for _, c := range cases {
		said, err := d.update(source, c.serve)
		if err == nil || !strings.Contains(said, c.says) {
			t.Errorf("%s: error %v, said %q; want it to say %q", c.name, err, said, c.says)
		}
		if n, entries := d.accepted(source); n != 1 || entries != 100 {
			t.Errorf("%s: %d editions accepted, the newest of %d entries", c.name, n, entries)
		}
	}
	if said, err := d.update(source, text(firms(101))); err != nil || !strings.Contains(said, "101 entries") {
		t.Errorf("a good edition after all that: %v %s", err, said)
	}
}

// TestUpdatePolite has a server that is busy at first, goes on where it was cut, and knows what has not changed.
func TestUpdatePolite(t *testing.T) {
	const source = "us-ofac-sdn"
	d := newDesk(t, source, "ofac", "sdn.csv")
	first, second := firms(100), firms(102)
	said, err := d.update(source, func(w http.ResponseWriter, r *http.Request) {
		switch d.requests {
		case 1:
			w.Header().Set("Retry-After", "7")
			http.Error(w, "slowly", http.StatusTooManyRequests)
		case 2:
			http.Error(w, "busy", http.StatusServiceUnavailable)
		case 3: // cut in the middle
			w.Header().Set("ETag", `"one"`)
			w.Header().Set("Content-Length", strconv.Itoa(len(first)))
			_, _ = w.Write([]byte(first[:3000]))
		default:
			if r.Header.Get("Range") != "bytes=3000-" || r.Header.Get("If-Range") != `"one"` {
				t.Errorf("asked for %q if %q", r.Header.Get("Range"), r.Header.Get("If-Range"))
			}
			w.Header().Set("ETag", `"one"`)
			w.Header().Set("Content-Range", fmt.Sprintf("bytes 3000-%d/%d", len(first)-1, len(first)))
			w.WriteHeader(http.StatusPartialContent)
			_, _ = w.Write([]byte(first[3000:]))
		}
	})
	if err != nil || !strings.Contains(said, "100 entries") || d.requests != 4 || d.pauses[0] != 7*time.Second {
		t.Fatalf("%v, %d requests, pauses %v: %s", err, d.requests, d.pauses, said)
	}
	// Nothing has changed: it is an edition again, since the list says the same a day later.
	same := func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") != `"one"` {
			t.Errorf("asked if none matches %q", r.Header.Get("If-None-Match"))
		}
		w.WriteHeader(http.StatusNotModified)
	}
	if said, err := d.update(source, same); err != nil || !strings.Contains(said, "100 entries") {
		t.Errorf("not modified: %v %s", err, said)
	}
	d.clock = d.clock.Add(-23 * time.Hour) // the same day again
	if said, err := d.update(source, same); err != nil || !strings.Contains(said, "us-ofac-sdn: unchanged") {
		t.Errorf("not modified on the same day: %v %s", err, said)
	}
	dated := func(s, day string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Last-Modified", day+" 12:00:00 GMT")
			_, _ = w.Write([]byte(s))
		}
	}
	if said, err := d.update(source, dated(second, "Mon, 23 Nov 2026")); err != nil || !strings.Contains(said, "102 entries") {
		t.Errorf("the next edition: %v %s", err, said)
	}
	// An older file: by its bytes, or by what the server says of it.
	if said, err := d.update(source, text(first)); err == nil || !strings.Contains(said, "the same bytes as the older edition") {
		t.Errorf("an older edition: %v %s", err, said)
	}
	if said, err := d.update(source, dated(firms(101), "Sun, 22 Nov 2026")); err == nil || !strings.Contains(said, "last changed 2026-11-22") {
		t.Errorf("an older date: %v %s", err, said)
	}
	if n, entries := d.accepted(source); n != 3 || entries != 102 {
		t.Errorf("%d editions, the newest of %d entries", n, entries)
	}
}

// TestUpdateEmptied has real editions in which a whole programme ended: that is true, and said loudly.
func TestUpdateEmptied(t *testing.T) {
	folder := filepath.Join(shared, "lists", "un")
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("the real lists are not here: %v", err)
	}
	d := newDesk(t, "un-sc", "un", "consolidated.xml")
	serve := func(day string) http.HandlerFunc {
		content, err := os.ReadFile(filepath.Join(folder, day, "consolidated.xml.gz"))
		if err != nil {
			t.Fatal(err)
		}
		return text(string(content))
	}
	for _, c := range []struct{ day, says string }{
		{"2023-08-02", "edition 2023-08-02-"},
		{"2023-10-17", "tag Mali: 8 entries before, none now"},
		{"2023-10-19", "tag Iran: 84 entries before, none now"},
	} {
		if said, err := d.update("un-sc", serve(c.day)); err != nil || !strings.Contains(said, c.says) {
			t.Errorf("%s: %v %s", c.day, err, said)
		}
	}
	// The one before comes again, as from a mirror that lags: held already, and today stays as it is.
	if said, err := d.update("un-sc", serve("2023-10-17")); err != nil || !strings.Contains(said, "unchanged") {
		t.Errorf("an older edition with its date: %v %s", err, said)
	}
	if n, _ := d.accepted("un-sc"); n != 3 {
		t.Errorf("%d editions accepted", n)
	}
}
