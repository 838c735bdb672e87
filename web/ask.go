package web

import (
	"net/http"
	"strings"

	"standing"
	"standing/screen"
	"standing/service"
)

// maxQuestion is how long a question may be, in bytes: names are far shorter.
const maxQuestion = 2048

// maxShown is how many parties an answer shows.
const maxShown = 30

// drawnAtOnce is how many of them are shown open.
const drawnAtOnce = 4

// askPage is what the page Ask shows.
type askPage struct {
	When
	Q       string
	Problem string
	Asked   bool
	Found   []found
	More    int
	Lacks   string
	Built   bool // the built-in register answers
	Sources []screen.Coverage
}

// found is a party that answers.
type found struct {
	screen.Match
	When
	Open     bool
	Why      *why
	Timeline *timeline
}

// ask answers the page Ask: one box, and where the parties stand that it names.
func (p *Pages) ask(w http.ResponseWriter, r *http.Request) error {
	page := askPage{Q: strings.TrimSpace(r.URL.Query().Get("q"))}
	status, err := http.StatusOK, p.answer(r, &page)
	if err != nil {
		if status = statusOf(err); status == http.StatusInternalServerError {
			return err
		}
		page.Problem = err.Error()
	}
	title := "Ask"
	if page.Q != "" {
		title = page.Q
	}
	p.render(w, r, status, "ask", "ask", title, page)
	return nil
}

// answer fills the page with what the register answers.
func (p *Pages) answer(r *http.Request, page *askPage) error {
	s, when, err := p.open(r)
	page.When = when
	if err != nil {
		return err
	}
	defer s.Snapshot.Release()
	page.Lacks, page.Built, page.Sources = s.Header.Lacks, s.Header.Register == service.Starter, s.Coverage()
	switch {
	case page.Q == "":
		return nil
	case len(page.Q) > maxQuestion:
		return standing.Errorf(standing.Invalid, "the question is longer than %d bytes", maxQuestion)
	}
	a, err := s.Ask(r.Context(), page.Q)
	if err != nil {
		return err
	}
	page.Asked = true
	page.More = max(0, len(a.Matches)-maxShown)
	for i, m := range a.Matches[:min(len(a.Matches), maxShown)] {
		page.Found = append(page.Found, found{Match: m, When: when, Open: i < drawnAtOnce, Why: whyOf(m), Timeline: drawTimeline(m, when)})
	}
	return nil
}
