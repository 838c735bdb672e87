package main

import (
	"context"
	"log/slog"
	"time"

	"standing"
	"standing/data"
	"standing/intake"
)

// updates fetches sources when their time has come.
type updates struct {
	e      *env
	home   *home
	log    *slog.Logger
	failed map[standing.SourceID]time.Time // when a source could not be fetched
}

// The bounds of how often a source is asked: a quarter of its rhythm, but no more often than politeness has it, and every
// day at least. After a failure it is tried again soon.
const (
	mostOften   = 6 * time.Hour
	leastOften  = 24 * time.Hour
	rhythmParts = 4
	tryAgain    = time.Hour
	lookForDue  = time.Minute
)

// every is how long after it was last fetched a source is fetched again.
func every(p data.Publication) time.Duration {
	rhythm := time.Duration(p.Interval) * 24 * time.Hour / rhythmParts
	if p.Interval == 0 {
		rhythm = leastOften
	}
	return min(max(rhythm, mostOften), leastOften)
}

// run fetches what is due until the context ends.
func (u *updates) run(ctx context.Context) {
	tick := time.NewTicker(lookForDue)
	defer tick.Stop()
	for {
		u.once(ctx)
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// once fetches what is due. What goes wrong with one source is logged and keeps no other from being fetched.
func (u *updates) once(ctx context.Context) {
	for _, p := range u.home.publications {
		if ctx.Err() != nil {
			return
		}
		if len(p.Files) == 0 || !u.due(p) {
			continue
		}
		delete(u.failed, p.ID)
		if err := u.fetch(ctx, p); err != nil && ctx.Err() == nil {
			u.failed[p.ID] = u.e.now()
			u.log.Error("update", "source", p.ID, "err", err)
		}
	}
}

func (u *updates) due(p data.Publication) bool {
	now := u.e.now()
	if failed, did := u.failed[p.ID]; did && now.Sub(failed) < tryAgain {
		return false
	}
	checked, err := intake.LastChecked(u.home.fetched(), p.ID)
	return err != nil || now.Sub(checked.At) >= every(p)
}

func (u *updates) fetch(ctx context.Context, p data.Publication) error {
	reader, err := u.home.reader(string(p.ID))
	if err != nil {
		return err
	}
	report, unchanged, err := u.home.updater(u.e).Update(ctx, reader, intake.Published{Files: p.Files, Checksums: p.Checksums, Usual: p.Size})
	if err != nil {
		return err
	}
	u.log.Info("update", "source", p.ID, "unchanged", unchanged, "loaded", report.Loaded, "quarantined", report.Quarantined, "refused", report.Refused)
	return nil
}
