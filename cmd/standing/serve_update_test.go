package main

import (
	"log/slog"
	"net/http"
	"slices"
	"testing"
	"time"

	"standing"
	"standing/data"
)

func TestHowOftenASourceIsFetched(t *testing.T) {
	for days, want := range map[int]time.Duration{0: 24 * time.Hour, 1: 6 * time.Hour, 2: 12 * time.Hour, 10: 24 * time.Hour, 90: 24 * time.Hour} {
		if got := every(data.Publication{Source: standing.Source{Interval: days}}); got != want {
			t.Errorf("a rhythm of %d days: every %s, want %s", days, got, want)
		}
	}
}

// TestUpdatesOnSchedule lets hours pass and counts what is asked of the publisher.
func TestUpdatesOnSchedule(t *testing.T) {
	const source = "us-ofac-sdn"
	d := newDesk(t, source, "ofac", "sdn.csv")
	d.serve = text(firms(100))
	err := d.with(func(h *home) error {
		h.publications = slices.DeleteFunc(h.publications, func(p data.Publication) bool { return p.ID != source })
		u := &updates{d.env, h, slog.New(slog.DiscardHandler), map[standing.SourceID]time.Time{}}
		for _, step := range []struct {
			later    time.Duration
			serve    http.HandlerFunc
			asks     bool
			editions int
		}{
			{0, text(firms(100)), true, 1},
			{time.Hour, text(firms(101)), false, 1},
			{23 * time.Hour, text(firms(101)), true, 2},
			{24 * time.Hour, http.NotFound, true, 2},
			{time.Minute, text(firms(102)), false, 2},
			{time.Hour, text(firms(102)), true, 3},
		} {
			d.clock = d.clock.Add(step.later)
			d.serve, d.requests = step.serve, 0
			u.once(d.ctx)
			editions, err := h.ledger.Editions(d.ctx, source, time.Now().AddDate(100, 0, 0))
			if err != nil {
				return err
			}
			if (d.requests > 0) != step.asks || len(editions) != step.editions {
				t.Errorf("%s later: %d requests, %d editions; want asked %v, %d editions", step.later, d.requests, len(editions), step.asks, step.editions)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
