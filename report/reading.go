package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"standing/internal/terminal"
	"standing/news"
)

//go:embed reading.html
var readingText string

var readingTemplate = template.Must(template.New("reading").Parse(readingText))

// NamedReading is a page that was read, with the name under which it was given.
type NamedReading struct {
	Name string
	news.Reading
}

// WriteReading writes what a page says for people: each story, with the names of parties in
// colour, and the claims under it.
func WriteReading(w io.Writer, r NamedReading, color bool) error {
	for i := range r.Stories {
		s := &r.Stories[i]
		fmt.Fprintf(w, "%s\n%s, story %d of %d, %s\n\n", terminal.Safe(titleOf(s)), terminal.Safe(r.Name), i+1, len(r.Stories), publishedOn(s.Published))
		for n := range s.Blocks {
			if !shown(s, n) {
				continue
			}
			if _, err := fmt.Fprintf(w, "%s\n\n", colored(marked(s, n), s.Blocks[n].Kind, color)); err != nil {
				return err
			}
		}
		if len(s.Claims) == 0 {
			fmt.Fprintln(w, "no claims")
		}
		for _, c := range s.Claims {
			if err := WriteClaim(w, c); err != nil {
				return err
			}
		}
		fmt.Fprintln(w)
	}
	return nil
}

func titleOf(s *news.Story) string {
	if s.Title == "" {
		return "(no headline)"
	}
	return s.Title
}

// shown reports whether a block is printed: what the story tells, each once.
func shown(s *news.Story, n int) bool {
	b := &s.Blocks[n]
	return !b.Repeat && (b.Kind.Body() || b.Kind == news.Caption || b.Kind == news.Heading && b.Text != s.Title)
}

// Stretch is a piece of a block's text, of one mention or of none.
type Stretch struct {
	Text    string
	Mention *news.Mention
}

// marked parts a block's text at its mentions. Of mentions that overlap the first counts.
func marked(s *news.Story, n int) (all []Stretch) {
	text, at := s.Blocks[n].Text, 0
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if m.Block != n || m.From < at || m.To > len(text) || m.To <= m.From {
			continue
		}
		if m.From > at {
			all = append(all, Stretch{Text: text[at:m.From]})
		}
		all = append(all, Stretch{text[m.From:m.To], m})
		at = m.To
	}
	if at < len(text) {
		all = append(all, Stretch{Text: text[at:]})
	}
	return all
}

// colored prints stretches: a party that is sure in green, one that is not in yellow.
func colored(all []Stretch, kind news.BlockKind, color bool) string {
	var b strings.Builder
	if kind == news.Caption {
		b.WriteString("[caption] ")
	}
	for _, s := range all {
		switch {
		case s.Mention == nil || !color:
			b.WriteString(terminal.Safe(s.Text))
		case len(s.Mention.Others) > 0:
			b.WriteString(terminal.Shaded(s.Text, terminal.Yellow))
		default:
			b.WriteString(terminal.Shaded(s.Text, terminal.Green))
		}
	}
	return b.String()
}

// htmlStory is a story as the page shows it.
type htmlStory struct {
	Title, Published string
	Blocks           []htmlBlock
	Claims           []htmlClaim
}

type htmlBlock struct {
	Kind  news.BlockKind
	Parts []Stretch
}

type htmlClaim struct {
	news.Claim
	Deed, Told string
}

// WriteReadingHTML writes what pages say as one self-contained page: no script, nothing
// fetched from elsewhere, all text escaped.
func WriteReadingHTML(w io.Writer, readings []NamedReading) error {
	type htmlPage struct {
		Name, Digest, Reader string
		Stories              []htmlStory
	}
	pages := make([]htmlPage, 0, len(readings))
	for _, r := range readings {
		p := htmlPage{Name: r.Name, Digest: r.Page, Reader: r.Reader}
		for i := range r.Stories {
			p.Stories = append(p.Stories, storyHTML(&r.Stories[i]))
		}
		pages = append(pages, p)
	}
	return readingTemplate.Execute(w, pages)
}

func storyHTML(s *news.Story) htmlStory {
	out := htmlStory{Title: titleOf(s), Published: publishedOn(s.Published)}
	for n := range s.Blocks {
		if shown(s, n) {
			out.Blocks = append(out.Blocks, htmlBlock{s.Blocks[n].Kind, marked(s, n)})
		}
	}
	for _, c := range s.Claims {
		out.Claims = append(out.Claims, htmlClaim{c, deed(c), told(c)})
	}
	return out
}
