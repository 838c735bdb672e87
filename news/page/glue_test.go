package page

import (
	"bytes"
	"fmt"
	"math/rand"
	"regexp"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// glue makes one page of several stories, and tells the span of the headline's frame of each.
type glue func(parts []article, r *rand.Rand) (string, []span)

var (
	firstHead = regexp.MustCompile(`(?is)<h1[^>]*>(.*?)</h1>`)
	titleTag  = regexp.MustCompile(`(?is)<title[^>]*>(.*?)</title>`)
	anyTag    = regexp.MustCompile(`(?s)<[^>]*>`)
	lineEnds  = regexp.MustCompile(`\n+`)
)

// titleFrom is the headline of a page: its only h1, else its title.
func titleFrom(page []byte) string {
	if all := firstHead.FindAllSubmatch(page, -1); len(all) == 1 {
		if t := bare(all[0][1]); len(t) > 10 {
			return t
		}
	}
	if m := titleTag.FindSubmatch(page); m != nil {
		return bare(m[1])
	}
	return ""
}

func bare(tags []byte) string {
	return strings.Join(strings.Fields(html.UnescapeString(anyTag.ReplaceAllString(string(tags), " "))), " ")
}

// dress puts a frame around a headline.
var dress = map[string]func(title string, n int) string{
	"headline":         func(t string, _ int) string { return t },
	"headline twice":   func(t string, _ int) string { return t + "\n\n" + t },
	"caption":          func(t string, n int) string { return t + "\n\n" + picture(n) },
	"all twice":        func(t string, n int) string { return strings.Repeat(t+"\n\n"+picture(n)+"\n"+picture(n)+"\nTT\n\n", 2) },
	"byline and date":  func(t string, n int) string { return fmt.Sprintf("%s\n\nBy Mira Tolven\n%d March 2021", t, n+1) },
	"date":             func(t string, n int) string { return fmt.Sprintf("%s\nMarch %d, 2021", t, n+1) },
	"rule, and source": func(t string, n int) string { return "* * *\n\n" + t + "\nSource: The Example Courier" },
}

func picture(n int) string {
	return fmt.Sprintf("A view of quay number %d in the old harbour of Veltany, on May %d (AFP)", n, n+1)
}

// textWays are the ways to glue stories as plain text.
func textWays() map[string]glue {
	ways := map[string]glue{}
	for name, frame := range dress {
		ways[name] = func(parts []article, r *rand.Rand) (string, []span) { return gluedText(parts, frame, r) }
	}
	return ways
}

func gluedText(parts []article, frame func(string, int) string, r *rand.Rand) (string, []span) {
	var b strings.Builder
	var frames []span
	for n, a := range parts {
		if n > 0 {
			b.WriteString(strings.Repeat("\n", 2+r.Intn(3)))
		}
		from := b.Len()
		b.WriteString(strings.TrimSpace(frame(titleFrom(a.page), n)) + "\n\n")
		frames = append(frames, span{from, b.Len()})
		body := strings.TrimSpace(a.body)
		if r.Intn(2) == 0 {
			body = lineEnds.ReplaceAllString(body, "\n")
		}
		b.WriteString(body + "\n")
	}
	return b.String(), frames
}

// documentWays glue stories within one document of HTML.
var documentWays = map[string]glue{
	"h1 and paragraphs":       wrapped("<h1>", "</h1>", ""),
	"articles with h1":        wrapped("<article><h1>", "</h1>", "</article>"),
	"articles with h2":        wrapped("<article><header><h2>", "</h2><p class=byline>By Mira Tolven</p></header>", "</article>"),
	"div with h2":             wrapped("<div class=story><h2>", "</h2>", "</div>"),
	"bodies of whole pages":   wholeBodies,
	"div with h2 and a frame": wrapped("<div><h2>", "</h2><p>By Mira Tolven</p><p>4 March 2021</p>", "</div>"),
}

// pageWays glue whole documents.
var pageWays = map[string]glue{
	"whole documents": func(parts []article, _ *rand.Rand) (string, []span) {
		return joined(parts, "", "", func(a article) string { return string(a.page) })
	},
}

// wrapped glues what the library takes for the story of each page.
func wrapped(before, between, after string) glue {
	return func(parts []article, _ *rand.Rand) (string, []span) {
		return joined(parts, "<!doctype html><html><head><title>Clippings</title></head><body>", "</body></html>", func(a article) string {
			return before + html.EscapeString(titleFrom(a.page)) + between + content(a) + after
		})
	}
}

func content(a article) string {
	found, err := readability.FromReader(bytes.NewReader(a.page), home)
	if err != nil || found.Node == nil {
		return ""
	}
	var b bytes.Buffer
	if found.RenderHTML(&b) != nil {
		return ""
	}
	return b.String()
}

func wholeBodies(parts []article, _ *rand.Rand) (string, []span) {
	return joined(parts, "<html><body>", "</body></html>", func(a article) string {
		_, body, _ := bytes.Cut(a.page, []byte("<body"))
		_, body, _ = bytes.Cut(body, []byte(">"))
		if end := bytes.LastIndex(body, []byte("</body")); end >= 0 {
			body = body[:end]
		}
		return string(body)
	})
}

// joined puts pages one after the other. A frame reaches to where the marked body begins.
func joined(parts []article, head, foot string, page func(article) string) (string, []span) {
	var b strings.Builder
	b.WriteString(head)
	var frames []span
	for _, a := range parts {
		from := b.Len()
		b.WriteString(page(a))
		to := b.Len()
		first := strings.TrimSpace(a.body)
		if k := strings.LastIndex(b.String()[from:], first[:min(25, len(first))]); k >= 0 {
			to = from + k + 1
		}
		frames = append(frames, span{from, to})
	}
	b.WriteString(foot)
	return b.String(), frames
}
