package page

import (
	"fmt"
	"math/rand"
	"os"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

var (
	h1Of    = regexp.MustCompile(`(?is)<h1[^>]*>(.*?)</h1>`)
	titleOf = regexp.MustCompile(`(?is)<title[^>]*>(.*?)</title>`)
	tagOf   = regexp.MustCompile(`(?s)<[^>]*>`)
)

// titleFrom is the headline of a page: its only h1, else its title.
func titleFrom(page []byte) string {
	all := h1Of.FindAllSubmatch(page, -1)
	if len(all) == 1 {
		if t := bare(all[0][1]); len(t) > 10 {
			return t
		}
	}
	if m := titleOf.FindSubmatch(page); m != nil {
		return bare(m[1])
	}
	return ""
}

func bare(tags []byte) string {
	return strings.Join(strings.Fields(html.UnescapeString(tagOf.ReplaceAllString(string(tags), " "))), " ")
}

// dress puts a headline and its frame before a body, in one of several ways.
var dress = map[string]func(title string, n int) string{
	"bare":    func(t string, _ int) string { return t },
	"twice":   func(t string, _ int) string { return t + "\n\n" + t },
	"caption": func(t string, n int) string { return t + "\n\n" + picture(n) },
	"full": func(t string, n int) string {
		return strings.Repeat(t+"\n\n"+picture(n)+"\n"+picture(n)+"\nTT\n\n", 2)
	},
	"byline": func(t string, n int) string { return fmt.Sprintf("%s\n\nBy Mira Tolven\n%d March 2021", t, n+1) },
	"date":   func(t string, n int) string { return fmt.Sprintf("%s\nMarch %d, 2021", t, n+1) },
}

func picture(n int) string {
	return fmt.Sprintf("A view of quay number %d in the old harbour of Ostrava Marina, on May %d (AFP)", n, n+1)
}

// gluedText is stories as plain text, and the span of the headline's frame of each.
func gluedText(parts []article, way string, r *rand.Rand) (string, []span) {
	var b strings.Builder
	var frames []span
	for n, a := range parts {
		if n > 0 {
			b.WriteString(strings.Repeat("\n", 2+r.Intn(3)))
		}
		from := b.Len()
		b.WriteString(strings.TrimSpace(dress[way](titleFrom(a.page), n)) + "\n\n")
		frames = append(frames, span{from, b.Len()})
		body := strings.TrimSpace(a.body)
		if r.Intn(2) == 0 {
			body = regexp.MustCompile(`\n+`).ReplaceAllString(body, "\n")
		}
		b.WriteString(body + "\n")
	}
	return b.String(), frames
}

// found counts the seams that begin in the frame of the next story, and those elsewhere.
func found(t *testing.T, page string, frames []span) (hit, wrong int) {
	t.Helper()
	stories, err := Read([]byte(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range stories[1:] {
		ok := false
		for _, f := range frames[1:] {
			ok = ok || s.Start >= f.from && s.Start < f.to
		}
		if ok {
			hit++
		} else {
			wrong++
		}
	}
	return hit, wrong
}

func readable(a article) bool { return len(strings.Fields(a.body)) >= 80 && titleFrom(a.page) != "" }

func TestDevSeams(t *testing.T) {
	for half := range 2 {
		var all []article
		single := 0
		for _, a := range articles(t) {
			if a.half() != half {
				continue
			}
			if readable(a) { all = append(all, a) }
			if !strings.Contains(os.Getenv("DEV"), "nosingle") {
			page := titleFrom(a.page) + "\n\n" + a.body
			if st, _ := Read([]byte(page), Options{}); len(st) > 1 {
				single++
				if half == 0 { for _, s := range st[1:] { fmt.Println("SPLIT", a.id[:8], s.Start, page[s.Start:min(len(page),s.Start+80)]) } }
			}}
		}
		r := rand.New(rand.NewSource(3))
		for way := range dress {
			hit, wrong, seams := 0, 0, 0
			for range 100 {
				var parts []article
				for _, k := range r.Perm(len(all))[:2+r.Intn(3)] {
					parts = append(parts, all[k])
				}
				page, frames := gluedText(parts, way, r)
				h, w := found(t, page, frames)
				hit, wrong, seams = hit+h, wrong+w, seams+len(parts)-1
				if half == 0 && strings.HasSuffix(os.Getenv("DEV"), way) && (h < len(parts)-1|| w>0) {
					st, _ := Read([]byte(page), Options{})
					for _, f := range frames { fmt.Println("  want", f, page[f.from:min(f.to,f.from+90)]) }
					for _, f := range st { fmt.Println("  got", f.Start, page[f.Start:min(len(page),f.Start+90)]) }
				}
			}
			fmt.Printf("half %d %s: %d of %d, %d wrong\n", half, way, hit, seams, wrong)
		}
		fmt.Println("half", half, "singles split", single)
	}
}
