package report

import (
	_ "embed"
	"html/template"
	"io"

	"standing/match"
	"standing/screen"
)

//go:embed page.html
var pageText string

var pageTemplate = template.Must(template.New("page").Parse(pageText))

// page writes one self-contained HTML page: no script, nothing fetched from elsewhere.
type page struct {
	w       io.Writer
	header  screen.Header
	matches []pageMatch
}

// pageMatch is one party that a row matched, with the instruments that it stands or stood
// under. Its class colours it, and is told in words too.
type pageMatch struct {
	Row       int
	Reference string
	Query     string
	screen.Match
	A, B  []match.Stretch // the name asked about and the name held, what agrees marked
	Under []screen.Standing
}

func (p *page) Begin(h screen.Header) error {
	p.header = h
	return nil
}

func (p *page) Line(l screen.Line) error {
	for _, m := range l.Matches {
		shown := pageMatch{Row: l.Row, Reference: l.Reference, Query: l.Query, Match: m}
		if m.Explained != nil {
			shown.A, shown.B = m.Explained.Marked()
		}
		for _, s := range m.Standings {
			if s.Class != screen.Never {
				shown.Under = append(shown.Under, s)
			}
		}
		p.matches = append(p.matches, shown)
	}
	return nil
}

func (p *page) End(sum screen.Summary) error {
	return pageTemplate.Execute(p.w, struct {
		Header  [][2]string
		Lacks   string
		On      string
		Summary string
		Matches []pageMatch
	}{headerLines(p.header), p.header.Lacks, p.header.On, summaryText(sum), p.matches})
}
