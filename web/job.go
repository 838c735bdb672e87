package web

import (
	"net/http"
	"net/url"
	"strconv"

	"standing"
	"standing/access"
	"standing/screen"
	"standing/service"
)

// linesShown is how many rows of a result a page shows.
const linesShown = 25

// jobPage is what shows how far a file is, or what came of it.
type jobPage struct {
	service.Progress
	Percent int
	Rate    int // rows a second
	Left    string
	Took    string
	Filters []filter
	Filter  string
	Lines   []shownLine
	Total   int
	From    int
	To      int
	Before  string
	After   string
	Formats []string
}

// filter is a way to look at a result.
type filter struct {
	Name, Label, Path string
	N                 int
	Here              bool
}

// shownLine is a row with its matches.
type shownLine struct {
	screen.Line
	Matches []shownMatch
}

// shownMatch is a match with how its names compare.
type shownMatch struct {
	screen.Match
	Why   *why
	Under []screen.Standing
}

// job answers the page of an uploaded file: how far it is, and its result.
func (p *Pages) job(w http.ResponseWriter, r *http.Request) error {
	if p.Jobs == nil {
		return standing.Errorf(standing.NotFound, "no files are taken here")
	}
	job, err := p.Jobs.Find(r.PathValue("id"), p.asker(r.Context()).Key, p.may(r.Context(), access.Admin))
	if err != nil {
		return err
	}
	page := jobPage{Progress: job.ProgressAt(p.Now()), Formats: service.Formats}
	page.figure()
	if page.State == service.Done {
		if err := p.showResult(r, job, &page); err != nil {
			return err
		}
	}
	if r.Header.Get("HX-Target") == "progress" && page.State != service.Running && page.State != service.Waiting {
		w.Header().Set("HX-Refresh", "true")
	}
	p.render(w, r, http.StatusOK, "job", "screen", "Screening", page)
	return nil
}

// figure works out the figures of progress.
func (page *jobPage) figure() {
	if page.Of > 0 {
		page.Percent = min(100, 100*page.Rows/page.Of)
	}
	if page.Seconds > 0 {
		page.Rate = int(float64(page.Rows) / page.Seconds)
	}
	page.Took = secondsWords(page.Seconds)
	if page.Progress.Left != nil {
		page.Left = secondsWords(*page.Progress.Left)
	}
}

// secondsWords says a time in the unit that suits it.
func secondsWords(s float64) string {
	switch {
	case s < 1:
		return "under a second"
	case s < 90:
		return strconv.Itoa(int(s+.5)) + " s"
	case s < 5400:
		return strconv.Itoa(int(s/60+.5)) + " min"
	}
	return strconv.FormatFloat(s/3600, 'f', 1, 64) + " h"
}

// showResult reads a page of the result.
func (p *Pages) showResult(r *http.Request, job *service.Job, page *jobPage) error {
	ix, err := p.lines.get(page.ID, job)
	if err != nil {
		return err
	}
	path := r.URL.Path
	page.Filter = r.URL.Query().Get("show")
	if page.Filter == "" && ix.counts[hit] > 0 {
		page.Filter = "hits"
	}
	for _, f := range []filter{
		{"hits", "Hits", "", ix.counts[hit], false},
		{"former", "Former listings", "", ix.counts[former], false},
		{"other", "Other matches", "", ix.counts[other], false},
		{"none", "No match", "", ix.counts[nothing], false},
		{"all", "All rows", "", len(ix.came), false},
	} {
		f.Path, f.Here = path+"?show="+f.Name, f.Name == page.Filter || page.Filter == "" && f.Name == "all"
		page.Filters = append(page.Filters, f)
	}
	at := max(0, intOf(r, "at"))
	numbers, total := ix.rows(page.Filter, at, linesShown)
	page.Total, page.From, page.To = total, min(at+1, total), min(at+len(numbers), total)
	address := func(at int) string {
		return path + "?" + url.Values{"show": {page.Filter}, "at": {strconv.Itoa(at)}}.Encode()
	}
	if at > 0 {
		page.Before = address(max(0, at-linesShown))
	}
	if at+linesShown < total {
		page.After = address(at + linesShown)
	}
	f, err := job.Result("jsonl")
	if err != nil {
		return err
	}
	defer f.Close()
	lines, err := ix.read(f, numbers)
	for _, line := range lines {
		page.Lines = append(page.Lines, showLine(line))
	}
	return err
}

// showLine lays the names of matches beside the one asked about.
func showLine(line screen.Line) shownLine {
	out := shownLine{Line: line}
	for _, m := range line.Matches {
		shown := shownMatch{Match: m}
		if m.Says != "" {
			if e, err := service.Compare(line.Query, m.MatchedName, "", ""); err == nil {
				m.Explained = &e
				shown.Why = whyOf(m)
				shown.Why.Lines = nil // those of the run rested on more than the names
			}
		}
		for _, st := range m.Standings {
			if st.Class != screen.Never {
				shown.Under = append(shown.Under, st)
			}
		}
		out.Matches = append(out.Matches, shown)
	}
	return out
}
