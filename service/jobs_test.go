package service_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"standing"
	"standing/internal/registertest"
	"standing/service"
)

// files counts what lies in a folder.
func files(t *testing.T, dir string) int {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return len(all)
}

func TestResultsAreKeptForATimeOnly(t *testing.T) {
	var hours atomic.Int64
	now := func() time.Time {
		return time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC).Add(time.Duration(hours.Load()) * time.Hour)
	}
	r := registertest.Register(t, registertest.New(t, service.Home, now), registertest.Starter(t), now)
	dir := filepath.Join(t.TempDir(), "jobs")
	if err := os.MkdirAll(filepath.Join(dir, "left"), 0o700); err != nil {
		t.Fatal(err)
	}
	jobs, err := service.NewJobs(dir, r, 2*time.Hour)
	if err != nil || files(t, dir) != 0 {
		t.Fatalf("what an earlier process left is still there: %d, %v", files(t, dir), err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { jobs.Run(ctx); close(done) }()
	upload := func() *service.Job {
		t.Helper()
		p, err := jobs.Add(service.Upload{Name: "a.csv", Owner: "me", Settings: service.Settings{On: r.Today()}}, strings.NewReader("name\nHizballah\n"))
		if err != nil {
			t.Fatal(err)
		}
		job, err := jobs.Find(p.ID, "me", false)
		if err != nil {
			t.Fatal(err)
		}
		for begun := time.Now(); job.Progress().State != service.Done; time.Sleep(time.Millisecond) {
			if time.Since(begun) > 20*time.Second || job.Progress().State == service.Failed {
				t.Fatalf("%+v", job.Progress())
			}
		}
		return job
	}
	first := upload()
	if _, err := os.Stat(filepath.Join(dir, first.Progress().ID, "upload")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("what was uploaded is kept after it was screened: %v", err)
	}
	if _, err := jobs.Find(first.Progress().ID, "you", false); standing.KindOf(err) != standing.NotFound {
		t.Errorf("another finds it: %v", err)
	}
	hours.Store(3)
	second := upload()
	for begun := time.Now(); ; time.Sleep(time.Millisecond) {
		if _, err := jobs.Find(first.Progress().ID, "me", false); standing.KindOf(err) == standing.NotFound {
			break
		}
		if time.Since(begun) > 20*time.Second {
			t.Fatal("the old result is never deleted")
		}
	}
	if _, err := jobs.Find(second.Progress().ID, "me", false); err != nil {
		t.Error(err)
	}
	stop()
	<-done
	if n := files(t, dir); n != 0 {
		t.Errorf("at the end %d files are left", n)
	}
}

func TestTooManyFilesWait(t *testing.T) {
	now := clock()
	r := registertest.Register(t, registertest.New(t, service.Home, now), registertest.Starter(t), now)
	dir := filepath.Join(t.TempDir(), "jobs")
	jobs, err := service.NewJobs(dir, r, time.Hour) // nobody works
	if err != nil {
		t.Fatal(err)
	}
	taken := 0
	for range 40 {
		_, err = jobs.Add(service.Upload{Name: "a.csv"}, strings.NewReader("name\nx\n"))
		if err != nil {
			break
		}
		taken++
	}
	if standing.KindOf(err) != standing.Unavailable || taken != 16 || files(t, dir) != taken {
		t.Errorf("%d are taken, %d lie there, then %v", taken, files(t, dir), err)
	}
	broken := errors.New("broken")
	if _, err := jobs.Add(service.Upload{}, &failing{broken}); err == nil || files(t, dir) != taken {
		t.Errorf("a broken upload: %v, %d lie there", err, files(t, dir))
	}
}

// failing is a body that breaks off.
type failing struct{ err error }

func (f *failing) Read([]byte) (int, error) { return 0, f.err }
