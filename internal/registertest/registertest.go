// Package registertest makes small registers for tests of what is served: from the acts file that is built in, or from
// acts that a test writes down.
package registertest

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"standing"
	"standing/blob"
	"standing/data"
	"standing/edtf"
	"standing/intake"
	"standing/ledger"
	"standing/segments"
	"standing/service"
	"standing/source/formats"
	"standing/starter"
)

// Home is a register in a folder of the test.
type Home struct {
	*service.Store
	Dir   string
	blobs *blob.Store
	now   func() time.Time
}

// New makes an empty register. It is closed when the test ends.
func New(t testing.TB, name string, now func() time.Time) *Home {
	t.Helper()
	dir := t.TempDir()
	l, err := ledger.Open(context.Background(), filepath.Join(dir, "ledger.db"), now)
	must(t, err)
	t.Cleanup(func() { must(t, l.Close()) })
	blobs, err := blob.Open(filepath.Join(dir, "blobs"))
	must(t, err)
	catalogue, err := data.Instruments()
	must(t, err)
	publications, err := data.Publications()
	must(t, err)
	sortByID(publications)
	return &Home{&service.Store{
		Name: name, Ledger: l, Catalogue: catalogue, Publications: publications,
		Segments: func() service.Segments { return segments.New(filepath.Join(dir, "index")) },
		Checked:  func(standing.SourceID) (time.Time, error) { return time.Time{}, nil },
	}, dir, blobs, now}
}

// Starter makes the register that is built in.
func Starter(t testing.TB) *Home {
	t.Helper()
	h := New(t, service.Starter, starter.Moment)
	h.Load(t, "acts", starter.Day+"."+starter.Name, string(starter.Acts()))
	return h
}

// Load loads a file as an edition of a source.
func (h *Home) Load(t testing.TB, source, name, content string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	must(t, os.WriteFile(file, []byte(content), 0o600))
	for _, p := range h.Publications {
		if string(p.ID) != source {
			continue
		}
		reader, err := formats.Reader(p.Format, p.Source, formats.Options{Known: h.Catalogue.Known})
		must(t, err)
		loader := &intake.Loader{Ledger: h.Ledger, Blobs: h.blobs, Now: h.now}
		report, err := loader.Load(context.Background(), reader, []string{file}, intake.Options{Published: edtf.NoLower})
		must(t, err)
		for _, o := range report.Outcomes {
			must(t, o.Err)
		}
		if report.Loaded != 1 {
			t.Fatalf("%s: loaded %d editions of %d, %d are held back", name, report.Loaded, len(report.Outcomes), report.Quarantined)
		}
		return
	}
	t.Fatalf("no source %s", source)
}

// Register serves the home, and starter while that is empty; nil: never. It is open.
func Register(t testing.TB, home, starter *Home, now func() time.Time) *service.Register {
	t.Helper()
	r := &service.Register{Home: home.Store, Now: now, Log: slog.New(slog.DiscardHandler)}
	if starter != nil {
		r.Starter = starter.Store
	}
	must(t, r.Refresh(context.Background()))
	t.Cleanup(r.Close)
	return r
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
