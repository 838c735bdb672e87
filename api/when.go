package api

import (
	"context"
	"net/url"
	"strings"
	"time"

	"standing"
	"standing/edtf"
	"standing/party"
	"standing/service"
)

// When is as of when, and about which day, a question is asked. Every read takes it.
type When struct {
	On          string `query:"on" json:"on,omitempty" doc:"The day asked about (YYYY-MM-DD); today by default." example:"2008-01-01"`
	Known       string `query:"known" json:"known,omitempty" doc:"As this register knew it at that time: a day, or a day and time with a zone; now by default." example:"2024-01-01T00:00Z"`
	PublishedBy string `query:"published_by" json:"published_by,omitempty" doc:"As it was public by that time, of all that is held."`
	In          string `query:"in" json:"in,omitempty" doc:"Only under this instrument (us-fto) or in this jurisdiction (de)."`
}

// whenOf reads the parameters of a request that huma does not read.
func whenOf(q url.Values) When {
	return When{On: q.Get("on"), Known: q.Get("known"), PublishedBy: q.Get("published_by"), In: q.Get("in")}
}

// moment reads as of when.
func (w When) moment() (m party.Moment, err error) {
	if m.Known, err = parseTime("known", w.Known); err != nil {
		return m, err
	}
	m.PublishedBy, err = parseTime("published_by", w.PublishedBy)
	return m, err
}

// day reads about which day.
func (w When) day(today edtf.Day) (edtf.Day, error) {
	if w.On == "" {
		return today, nil
	}
	day, err := edtf.ParseDay(w.On)
	if err != nil {
		return day, standing.Errorf(standing.Invalid, "on: %w", err)
	}
	return day, nil
}

func parseTime(name, s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", time.DateOnly} {
		if t, err := time.Parse(layout, strings.ReplaceAll(s, " ", "+")); err == nil { // a plus in a query that was not escaped
			return t, nil
		}
	}
	return time.Time{}, standing.Errorf(standing.Invalid, "%s: %q is not a time such as 2024-01-01T00:00Z", name, s)
}

// open opens the register for questions. The caller releases the screening's snapshot.
func (a *API) open(ctx context.Context, w When, c service.Settings) (*service.Screening, error) {
	m, err := w.moment()
	if err != nil {
		return nil, err
	}
	if c.On, err = w.day(a.Register.Today()); err != nil {
		return nil, err
	}
	c.In = w.In
	snapshot, err := a.Register.At(ctx, m)
	if err != nil {
		return nil, err
	}
	s, err := snapshot.Screening(c)
	if err != nil {
		snapshot.Release()
	}
	return s, err
}
