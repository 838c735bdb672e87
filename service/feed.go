package service

import (
	"cmp"
	"context"
	"encoding/base64"
	"slices"
	"strconv"
	"strings"
	"time"

	"standing"
	"standing/change"
	"standing/edtf"
)

// News is one thing that was recorded and changed what entries say: an edition against the one before it, or an edition that was
// read anew.
type News struct {
	Cursor   string    `json:"cursor" doc:"Ask with after=CURSOR for what comes after it."`
	Recorded time.Time `json:"recorded_at" doc:"When this register recorded it."`
	Step
}

// Feed is a stretch of news.
type Feed struct {
	News []News
	Next string // the cursor to go on with; that of the question where there is nothing new
}

// event is something recorded that may have changed what entries say.
type event struct {
	recorded time.Time
	id       int64 // of the edition
	edition  standing.Edition
	reread   bool
}

func (e event) cursor() string {
	kind := "e"
	if e.reread {
		kind = "r"
	}
	return base64.RawURLEncoding.EncodeToString([]byte(strconv.FormatInt(e.recorded.UnixMicro(), 10) + "." + kind + "." + strconv.FormatInt(e.id, 10)))
}

func compareEvents(a, b event) int {
	return cmp.Or(a.recorded.Compare(b.recorded), cmp.Compare(rank(a.reread), rank(b.reread)), cmp.Compare(a.id, b.id))
}

func rank(later bool) int {
	if later {
		return 1
	}
	return 0
}

// parseCursor reads what cursor wrote; the empty one stands before everything.
func parseCursor(text string) (e event, err error) {
	if text == "" {
		return e, nil
	}
	wrong := standing.Errorf(standing.Invalid, "after: %q is no cursor of this feed", text)
	plain, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return e, wrong
	}
	parts := strings.Split(string(plain), ".")
	if len(parts) != 3 || parts[1] != "e" && parts[1] != "r" {
		return e, wrong
	}
	micros, err1 := strconv.ParseInt(parts[0], 10, 64)
	id, err2 := strconv.ParseInt(parts[2], 10, 64)
	if err1 != nil || err2 != nil {
		return e, wrong
	}
	return event{recorded: time.UnixMicro(micros).UTC(), id: id, reread: parts[1] == "r"}, nil
}

// Changes tells what was recorded after a cursor, in the order of recording, at most limit steps; of a source or of all.
// What was compared and had not changed is passed over.
func (s *Screening) Changes(ctx context.Context, source standing.SourceID, after string, limit int) (f Feed, err error) {
	from, err := parseCursor(after)
	if err != nil {
		return f, err
	}
	if err := s.Snapshot.store.mustKnow(source); err != nil {
		return f, err
	}
	events, err := s.events(ctx, source)
	if err != nil {
		return f, err
	}
	events = slices.DeleteFunc(events, func(e event) bool { return after != "" && compareEvents(e, from) <= 0 })
	f = Feed{News: []News{}, Next: after}
	// Differences are worked out a list at a time: for a few events more than are wanted.
	for len(events) > 0 && len(f.News) < limit {
		some := events[:min(len(events), limit)]
		events = events[len(some):]
		steps, err := s.steps(ctx, some)
		if err != nil {
			return f, err
		}
		for _, e := range some {
			if len(f.News) == limit {
				return f, nil
			}
			f.Next = e.cursor()
			if step, ok := steps[f.Next]; ok && len(step.Changes) > 0 {
				f.News = append(f.News, News{Cursor: f.Next, Recorded: e.recorded, Step: TellStep(step)})
			}
		}
	}
	return f, nil
}

// events are the accepted editions of lists and the later readings of them.
func (s *Screening) events(ctx context.Context, source standing.SourceID) (all []event, err error) {
	editions, err := s.View.Ledger.Editions(ctx, source, s.View.Known)
	if err != nil {
		return nil, err
	}
	sources := map[standing.SourceID]bool{}
	of := map[int64]standing.Edition{}
	for _, ed := range editions {
		if ed.Verdict != standing.Accepted || ed.Series != "" {
			continue
		}
		sources[ed.Source], of[ed.ID] = true, ed
		all = append(all, event{recorded: ed.Recorded, id: ed.ID, edition: ed})
	}
	for id := range sources {
		readings, err := s.View.Ledger.Readings(ctx, id)
		if err != nil {
			return nil, err
		}
		seen := map[time.Time]bool{}
		for _, r := range readings {
			ed, held := of[r.Edition]
			if held && r.Reader == r.Before && !r.Recorded.After(s.View.Known) {
				all = released(all, r.Edition, r.Recorded)
			}
			if held && r.Reader != r.Before && !r.Recorded.After(s.View.Known) && !seen[r.Recorded] {
				seen[r.Recorded] = true
				all = append(all, event{recorded: r.Recorded, id: r.Edition, edition: ed, reread: true})
			}
		}
	}
	slices.SortFunc(all, compareEvents)
	return all, nil
}

// released moves the event of an edition that the guard held back to when it was released.
func released(events []event, edition int64, at time.Time) []event {
	for i, e := range events {
		if e.id == edition && !e.reread {
			events[i].recorded = at
		}
	}
	return events
}

// steps works out what changed with events, by their cursors.
func (s *Screening) steps(ctx context.Context, events []event) (map[string]change.Step, error) {
	type span struct{ from, to edtf.Day }
	spans := map[standing.SourceID]span{}
	for _, e := range events {
		day := e.edition.Day
		if e.reread {
			day = edtf.DayIn(e.recorded)
		}
		sp, ok := spans[e.edition.Source]
		if !ok {
			sp = span{day, day}
		}
		spans[e.edition.Source] = span{min(sp.from, day), max(sp.to, day)}
	}
	found := map[string]change.Step{}
	for source, sp := range spans {
		d := &change.Differ{Ledger: s.View.Ledger, Catalogue: s.View.Catalogue}
		steps, err := d.Steps(ctx, source, sp.from, sp.to)
		if err != nil {
			return nil, err
		}
		for _, step := range steps {
			e := event{recorded: step.Edition.Recorded, id: step.Edition.ID}
			if step.Cause == change.ByReader && !step.Recorded.IsZero() {
				e = event{recorded: step.Recorded, reread: true}
			}
			found[cursorAmong(events, e)] = step
		}
	}
	return found, nil
}

// cursorAmong returns the cursor of the event that a step tells of.
func cursorAmong(events []event, of event) string {
	for _, e := range events {
		if e.reread == of.reread && (!of.reread && e.id == of.id || of.reread && e.recorded.Equal(of.recorded)) {
			return e.cursor()
		}
	}
	return ""
}
