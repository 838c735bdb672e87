package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"standing"
	"standing/change"
	"standing/edtf"
	"standing/intake"
	"standing/ledger"
	"standing/source"
)

// otherReader reads as another reader does, but for two fields, which it takes one for the other.
type otherReader struct{ source.Reader }

func (otherReader) Version() string { return "other/1" }

func (r otherReader) Entry(record source.Record) (standing.Entry, error) {
	e, err := r.Reader.Entry(record)
	if titles := e.Properties["position"]; len(titles) > 0 {
		e.Properties["title"] = titles
		delete(e.Properties, "position")
	}
	return e, err
}

// TestReread changes how one field is read: that shows with cause reader, and nothing that an authority might have
// done changes, neither then nor with the next edition.
func TestReread(t *testing.T) {
	e := &env{
		ctx: context.Background(), stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}, home: filepath.Join(t.TempDir(), "home"),
		now: func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) },
	}
	lists := t.TempDir()
	const (
		clerk  = `1,"ROE, Sam","individual","SDGT","Clerk",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1960."` + "\n"
		mate   = `2,"DOE, Kim","individual","SDGT] [IRAN","Mate",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1970."` + "\n"
		mate2  = `2,"DOE, Kim","individual","SDGT","Mate",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1970."` + "\n"
		newest = `3,"POE, Lee","individual","SDGT","Cook",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1980."` + "\n"
	)
	for day, text := range map[string]string{"2024-01-01": clerk + mate, "2024-02-01": clerk + mate2, "2024-03-01": clerk + mate2 + newest} {
		if err := os.MkdirAll(filepath.Join(lists, day), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(lists, day, "sdn.csv"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	err := e.with(func(h *home) error {
		plain, err := h.reader("us-ofac-sdn")
		if err != nil {
			return err
		}
		clock := e.now()
		l := &intake.Loader{Ledger: h.ledger, Blobs: h.blobs, Now: e.now}
		load := func(r source.Reader, days ...string) {
			t.Helper()
			for _, day := range days {
				if _, err := l.Load(e.ctx, r, []string{filepath.Join(lists, day)}, intake.Options{Published: edtf.NoLower}); err != nil {
					t.Fatal(err)
				}
			}
		}
		load(plain, "2024-01-01", "2024-02-01")
		before := told(t, e, h, time.Time{})
		known, err := h.ledger.Newest(e.ctx, clock)
		if err != nil {
			return err
		}
		done, err := l.RereadAll(e.ctx, otherReader{plain})
		if err != nil {
			return err
		}
		if done.Editions != 2 || done.Entries != 2 {
			t.Errorf("read anew: %+v, want 2 editions and 2 entries", done)
		}
		if after := told(t, e, h, time.Time{}); after != before {
			t.Errorf("standings changed:\n%s\nwere:\n%s", after, before)
		}
		if then := told(t, e, h, known); then != before {
			t.Errorf("what was known before:\n%s\nwas:\n%s", then, before)
		}
		load(otherReader{plain}, "2024-03-01")
		load(plain, "2024-03-01") // held already, but by another reader: read anew by itself
		checkCauses(t, e, h)
		if problems, err := h.ledger.Check(e.ctx); err != nil || len(problems) > 0 {
			t.Errorf("check: %v %v", problems, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// told returns the standings of all entries on three days.
func told(t *testing.T, e *env, h *home, known time.Time) string {
	t.Helper()
	w := when{}
	if !known.IsZero() {
		w.Known = known.Format(time.RFC3339Nano)
	}
	var all strings.Builder
	for _, day := range []string{"2024-01-10", "2024-02-10", "2024-06-01"} {
		w.On = day
		s, err := w.screener(e, h)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"Sam Roe", "Kim Doe"} {
			all.WriteString(day + " " + matchesOf(t, e, s, name) + "\n")
		}
	}
	return all.String()
}

// checkCauses wants one change of the list with each later edition, and the rest to be the reader's.
func checkCauses(t *testing.T, e *env, h *home) {
	t.Helper()
	d := &change.Differ{Ledger: h.ledger, Catalogue: h.catalogue}
	steps, err := d.Steps(e.ctx, "us-ofac-sdn", edtf.NoLower, edtf.NoUpper)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range steps {
		for _, c := range s.Changes {
			line := string(s.Cause) + " " + string(c.Kind) + " " + c.Entry.ID
			for _, f := range c.Fields {
				line += " " + f.Field
			}
			got = append(got, line)
		}
	}
	want := []string{
		"source tag-dropped 2 tags", "source added 3",
		"reader amended 1 position title", "reader amended 2 position title", // by the other reader
		"reader amended 1 position title", "reader amended 2 position title", "reader amended 3 position title", // and back
	}
	if !slices.Equal(got, want) {
		t.Errorf("changes:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if editions, err := h.ledger.Editions(e.ctx, "us-ofac-sdn", ledger.Always); err != nil || len(editions) != 3 {
		t.Errorf("%d editions, %v", len(editions), err)
	}
}
