package report

import (
	_ "embed"
	"html/template"
	"io"

	"standing/screen"
)

//go:embed page.html
var pageText string

var pageTemplate = template.Must(template.New("page").Parse(pageText))

// page writes one self-contained HTML page: no script, nothing fetched from elsewhere.
type page struct {
	w      io.Writer
	header screen.Header
	lines  []pageLine
}

// pageLine is one line of the page's table; Class colours it, and is told in words too.
type pageLine struct {
	Class string
	Cells []string
}

func (p *page) Begin(h screen.Header) error {
	p.header = h
	return nil
}

func (p *page) Line(l screen.Line) error {
	for _, line := range flat(l) {
		p.lines = append(p.lines, pageLine{Class: line[3], Cells: line})
	}
	return nil
}

func (p *page) End(sum screen.Summary) error {
	return pageTemplate.Execute(p.w, struct {
		Header  [][2]string
		Lacks   string
		On      string
		Summary string
		Columns []string
		Lines   []pageLine
	}{headerLines(p.header), p.header.Lacks, p.header.On, summaryText(sum), columns, p.lines})
}
