package page

import (
	"bytes"
	"fmt"
	"math/rand"
	"os"
	"strings"
	"testing"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

func content(a article) string {
	ar, err := readability.FromReader(bytes.NewReader(a.page), home)
	if err != nil || ar.Node == nil { return "" }
	var b bytes.Buffer
	ar.RenderHTML(&b)
	return b.String()
}

var gluedHTML = map[string]func(parts []article) (string, []span){
	"flat h1": func(parts []article) (string, []span) { return joinHTML(parts, "<h1>", "</h1>", "", "") },
	"article h1": func(parts []article) (string, []span) { return joinHTML(parts, "<article><h1>", "</h1>", "</article>", "") },
	"article h2": func(parts []article) (string, []span) { return joinHTML(parts, "<article><header><h2>", "</h2><p class=byline>By Mira Tolven</p></header>", "</article>", "") },
	"div h2": func(parts []article) (string, []span) { return joinHTML(parts, "<div class=story><h2>", "</h2>", "</div>", "") },
	"bodies": func(parts []article) (string, []span) {
		return joined(parts, func(a article) string {
			_, after, _ := bytes.Cut(a.page, []byte("<body"))
			_, after, _ = bytes.Cut(after, []byte(">"))
			i := bytes.LastIndex(after, []byte("</body"))
			if i < 0 { i = len(after) }
			return string(after[:i])
		}, "<html><body>", "</body></html>")
	},
	"documents": func(parts []article) (string, []span) {
		return joined(parts, func(a article) string { return string(a.page) }, "", "")
	},
}

func joinHTML(parts []article, a, b, c, _ string) (string, []span) {
	return joined(parts, func(x article) string { return a + html.EscapeString(titleFrom(x.page)) + b + content(x) + c }, "<!doctype html><html><head><title>Clippings</title></head><body>", "</body></html>")
}

func joined(parts []article, f func(article) string, pre, post string) (string, []span) {
	var b strings.Builder
	b.WriteString(pre)
	var fr []span
	for _, p := range parts {
		from := b.Len()
		s := f(p)
		b.WriteString(s)
		to := b.Len()
		first := strings.TrimSpace(p.body)
		first = first[:min(25, len(first))]
		if i := strings.LastIndex(s, first); i >= 0 { to = from + i + 100 }
		fr = append(fr, span{from, to})
	}
	b.WriteString(post)
	return b.String(), fr
}

func TestDevHTML(t *testing.T) {
	for half := range 2 {
		var all []article
		single := 0
		for _, a := range articles(t) {
			if a.half() != half { continue }
			if readable(a) { all = append(all, a) }
			st, _ := Read(a.page, Options{})
			if len(st) > 1 { single++
				if half == 0 { for _, s := range st { fmt.Println("SPLIT", a.id[:8], s.Start, s.End, len(s.Blocks), s.Title) } }
			} else if len(st)==0 { fmt.Println("NONE", a.id[:8]) }
		}
		fmt.Println("half", half, "singles split", single)
		r := rand.New(rand.NewSource(3))
		for way, glue := range gluedHTML {
			hit, wrong, seams := 0, 0, 0
			for range 25 {
				var parts []article
				for _, k := range r.Perm(len(all))[:2+r.Intn(3)] { parts = append(parts, all[k]) }
				page, frames := glue(parts)
				h, w := found(t, page, frames)
				hit, wrong, seams = hit+h, wrong+w, seams+len(parts)-1
				if half == 0 && strings.HasSuffix(os.Getenv("DEV"), way) && (h < len(parts)-1|| w>0) {
					st, _ := Read([]byte(page), Options{})
					for k, f := range frames { fmt.Println("  want", f, titleFrom(parts[k].page)) }
					for _, f := range st { fmt.Println("  got", f.Start, f.End, f.Title, "|", f.Blocks[0].Text[:min(len(f.Blocks[0].Text),60)]) }
					fmt.Println()
				}
			}
			fmt.Printf("half %d %s: %d of %d, %d wrong\n", half, way, hit, seams, wrong)
		}
	}
}
