package web

import (
	"net/http"
	"net/url"
	"strings"
	"time"

	"standing"
	"standing/edtf"
	"standing/party"
	"standing/service"
)

// When is about which day, and as of which moment, a page is asked.
type When struct {
	On    string // as it stands in the form
	Known string
	In    string
	Day   edtf.Day
	Today edtf.Day
}

// when reads the times of a request.
func (p *Pages) when(r *http.Request) (w When, m party.Moment, err error) {
	q := r.URL.Query()
	w = When{On: strings.TrimSpace(q.Get("on")), Known: strings.TrimSpace(q.Get("known")), In: q.Get("in"), Today: p.Register.Today()}
	w.Day = w.Today
	if w.On != "" {
		if w.Day, err = edtf.ParseDay(w.On); err != nil {
			return w, m, standing.Errorf(standing.Invalid, "on: %w", err)
		}
	}
	w.On = w.Day.String()
	if w.Known != "" {
		m.Known, err = parseMoment(w.Known)
	}
	return w, m, err
}

// parseMoment reads a time; without a zone it is meant in UTC.
func parseMoment(text string) (time.Time, error) {
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02T15:04:05", time.RFC3339Nano, "2006-01-02T15:04Z07:00", time.DateOnly} {
		if t, err := time.Parse(layout, strings.ReplaceAll(text, " ", "+")); err == nil {
			return t, nil
		}
	}
	return time.Time{}, standing.Errorf(standing.Invalid, "known: %q is not a time such as 2024-01-01T00:00", text)
}

// open opens the register for a page. The caller releases the snapshot.
func (p *Pages) open(r *http.Request) (*service.Screening, When, error) {
	w, m, err := p.when(r)
	if err != nil {
		return nil, w, err
	}
	snapshot, err := p.Register.At(r.Context(), m)
	if err != nil {
		return nil, w, err
	}
	s, err := snapshot.Screening(service.Settings{On: w.Day, In: w.In})
	if err != nil {
		snapshot.Release()
	}
	return s, w, err
}

// Query is the times as the end of an address, to be kept from page to page.
func (w When) Query() string {
	v := url.Values{}
	if w.Day != w.Today {
		v.Set("on", w.On)
	}
	if w.Known != "" {
		v.Set("known", w.Known)
	}
	if w.In != "" {
		v.Set("in", w.In)
	}
	return v.Encode()
}
