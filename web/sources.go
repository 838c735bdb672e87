package web

import (
	"fmt"
	"net/http"
	"strings"

	"standing"
	"standing/edtf"
	"standing/service"
)

// sourcesPage is what the page Sources shows.
type sourcesPage struct {
	When
	Held  []shownSource
	Other []service.Source // known, and nothing held of them
	Ticks []tick
	Built bool
}

// shownSource is a source with what is held of it through time.
type shownSource struct {
	service.Source
	Interval   int
	Marks      []mark // an edition each
	Quarantine []mark
	X1, X2     string // the first and the last edition
	Spark      string // the number of entries through time, as points of a curve
	Most       int
	Problems   []string // the last ones
	Ticks      []tick
}

// sources answers the page Sources: how fresh each is, and what is held of it through time.
func (p *Pages) sources(w http.ResponseWriter, r *http.Request) error {
	s, when, err := p.open(r)
	if err != nil {
		return err
	}
	defer s.Snapshot.Release()
	page := sourcesPage{When: when, Built: s.Header.Register == service.Starter}
	all, err := s.Sources(r.Context())
	if err != nil {
		return err
	}
	editions, err := s.View.Ledger.Editions(r.Context(), "", s.View.Known)
	if err != nil {
		return err
	}
	years := scaleOfEditions(editions, when)
	page.Ticks = years.ticks()
	for _, source := range all {
		if source.Editions+source.Quarantined == 0 {
			page.Other = append(page.Other, source)
			continue
		}
		shown := shownSource{Source: source, Ticks: page.Ticks}
		if about, ok := s.View.Source(source.ID); ok {
			shown.Interval = about.Interval
		}
		shown.draw(editions, years)
		page.Held = append(page.Held, shown)
	}
	p.render(w, r, http.StatusOK, "sources", "sources", "Sources", page)
	return nil
}

// scaleOfEditions is wide enough for all editions and today, and a year at least.
func scaleOfEditions(editions []standing.Edition, w When) scale {
	from := w.Today.Add(-365)
	for _, ed := range editions {
		from = min(from, ed.Day)
	}
	margin := int(w.Today-from)/50 + 5
	return scale{from.Add(-margin), w.Today.Add(margin)}
}

// maxEditionMarks is how many editions are drawn one by one; more could not be told apart.
const maxEditionMarks = 400

// problemsShown is how many problems of a source are told.
const problemsShown = 3

// draw places the editions of the source.
func (s *shownSource) draw(editions []standing.Edition, years scale) {
	var first, last edtf.Day
	var held []standing.Edition
	for _, ed := range editions {
		if ed.Source != s.ID {
			continue
		}
		if ed.Verdict != standing.Accepted {
			s.Quarantine = append(s.Quarantine, mark{X: years.at(ed.Day), Says: "held back: " + ed.Label()})
			s.Problems = append(s.Problems, ed.Day.String()+" held back: "+ed.Reason)
			continue
		}
		for _, note := range ed.Notes {
			s.Problems = append(s.Problems, ed.Day.String()+": "+note)
		}
		if len(held) == 0 {
			first = ed.Day
		}
		last = max(ed.Day, last)
		held = append(held, ed)
		s.Most = max(s.Most, ed.Entries)
	}
	s.Problems = s.Problems[max(0, len(s.Problems)-problemsShown):]
	if len(held) == 0 {
		return
	}
	s.X1, s.X2 = years.at(first), years.at(last)
	for i := 0; i < len(held); i += len(held)/maxEditionMarks + 1 {
		ed := held[i]
		s.Marks = append(s.Marks, mark{X: years.at(ed.Day), Says: ed.Day.String() + ", " + count(ed.Entries, "entry", "entries")})
	}
	s.Spark = spark(held, years, s.Most)
}

// spark is the curve of the number of entries, in a box of 1000 by 100.
func spark(held []standing.Edition, years scale, most int) string {
	if most == 0 || len(held) < 2 {
		return ""
	}
	points := make([]string, 0, len(held))
	for _, ed := range held {
		x := 1000 * float64(ed.Day-years.from) / float64(years.until-years.from)
		y := 96 - 90*float64(ed.Entries)/float64(most)
		points = append(points, fmt.Sprintf("%.1f,%.1f", x, y))
	}
	return strings.Join(points, " ")
}
