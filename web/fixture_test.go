package web_test

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"standing"
	"standing/access"
	"standing/api"
	"standing/blob"
	"standing/data"
	"standing/edtf"
	"standing/intake"
	"standing/internal/registertest"
	"standing/service"
	"standing/source/formats"
	"standing/web"
)

// now is when all tests are.
func now() time.Time { return time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC) }

// hostile is a name that is script, leaves its direction behind, and has quotes of all sorts.
const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)> ` + "\u202eDLEIHS" + ` {{.}} ` + "`"

// starterPages are pages over the built-in register.
// council is a page of news that somebody made up.
const council = `Council takes movement off its list

The Council of the European Union removed the Mojahedin-e Khalq from its list of terrorist organizations on 26 January 2009, a spokesman said on Tuesday.

Iran, where the organization is outlawed, called that a mistake. The organization said Iraqi troops had killed two of its guards in July; Baghdad denied it.
`

func starterPages(t testing.TB) *httptest.Server {
	home, starter := registertest.New(t, service.Home, now), registertest.Starter(t)
	starter.Shelf = home.Shelf
	home.Keep(t, "council.txt", council)
	return serve(t, home, starter, nil)
}

// sdn is an edition of invented firms.
func sdn(lines ...string) string { return strings.Join(lines, "\n") + "\n" }

// firm is a line of it.
func firm(id int, name, program, remarks string) string {
	return fmt.Sprintf(`%d,"%s",-0- ,"%s",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"%s"`, id, name, program, remarks)
}

// loadedHome is a home with a few editions of an invented list, one of them held back.
func loadedHome(t testing.TB) *registertest.Home {
	t.Helper()
	home := registertest.New(t, service.Home, now)
	var firms []string
	for i := range 120 {
		firms = append(firms, firm(100+i, fmt.Sprintf("%s %s TRADING", words[i%len(words)], words[(i/len(words)+3*i+1)%len(words)]), "SDGT", "Tax ID No. 77"+fmt.Sprint(100+i)+"."))
	}
	load(t, home, filepath.Join("2024-01-01", "sdn.csv"), sdn(firms...))
	firms[3] = firm(103, "HARBOUR LINE SHIPPING", "SDGT] [IRAN", "Tax ID No. 88103.")
	load(t, home, filepath.Join("2024-02-01", "sdn.csv"), sdn(append(firms[:118:118], firm(901, strings.ReplaceAll(hostile, `"`, `""`), "SDGT", "-0-"))...))
	load(t, home, filepath.Join("2024-03-01", "sdn.csv"), sdn(firms[:60]...))
	return home
}

// load loads an edition of the invented list, also one that is held back.
func load(t testing.TB, home *registertest.Home, name, content string) {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, name)
	blobs, err := blob.Open(filepath.Join(home.Dir, "blobs"))
	if err == nil {
		err = os.MkdirAll(filepath.Dir(file), 0o700)
	}
	if err == nil {
		err = os.WriteFile(file, []byte(content), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(home.Publications, func(p data.Publication) bool { return p.ID == "us-ofac-sdn" })
	reader, err := formats.Reader(home.Publications[i].Format, home.Publications[i].Source, formats.Options{Known: home.Catalogue.Known})
	if err != nil {
		t.Fatal(err)
	}
	loader := &intake.Loader{Ledger: home.Ledger, Blobs: blobs, Now: now}
	report, err := loader.Load(context.Background(), reader, []string{filepath.Dir(file)}, intake.Options{Published: edtf.NoLower})
	if err != nil || report.Loaded+report.Quarantined != 1 {
		t.Fatalf("load %s: %+v, %v", name, report, err)
	}
}

var words = []string{"AMBER", "BIRCH", "CEDAR", "DELTA", "EMBER", "FJORD", "GARNET", "HAZEL", "INDIGO", "JASPER", "KESTREL"}

// serve serves the pages behind the API, as the program does.
func serve(t testing.TB, home, starter *registertest.Home, release web.Releaser) *httptest.Server {
	t.Helper()
	register := registertest.Register(t, home, starter, now)
	jobs, err := service.NewJobs(filepath.Join(t.TempDir(), "jobs"), register, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); jobs.Run(ctx) }()
	pages, err := web.New(web.Options{
		Register: register, Jobs: jobs, Uploads: filepath.Join(t.TempDir(), "uploads"), Log: slog.New(slog.DiscardHandler), Now: time.Now, Release: release, Inbox: web.News(register),
		Asker: func(ctx context.Context) web.Asker {
			key := api.AskerOf(ctx)
			return web.Asker{Key: key.ID, Name: key.Name, Role: key.Role}
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	limits := api.DefaultLimits()
	limits.Read, limits.Write = 1e4*time.Hour, 1e4*time.Hour // their deadlines are counted by the tests' clock
	server := httptest.NewServer(api.New(api.Options{
		Register: register, Jobs: jobs, Anonymous: access.Admin, Log: slog.New(slog.DiscardHandler), Now: now, Limits: limits, Web: pages, Version: "test",
	}))
	t.Cleanup(func() { server.Close(); stop(); <-done })
	return server
}

// released remembers what was released.
type released struct{ source, edition, by, why string }

func (r *released) release(_ context.Context, source standing.SourceID, edition, by, why string) error {
	r.source, r.edition, r.by, r.why = string(source), edition, by, why
	return nil
}

// get asks for a page.
func get(t testing.TB, c *http.Client, address string, headers ...string) (status int, body string, h http.Header) {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return do(t, c, r)
}
