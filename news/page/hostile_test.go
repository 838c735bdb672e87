package page

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// para is a paragraph of words, which differ with n.
func para(n int) string {
	return fmt.Sprintf("Paragraph number %d tells of the harbour of Veltany, its cranes and its boats, and of what came of them in the year %d.", n, 1900+n%100)
}

// TestHostile reads pages made to cost time or memory. What each took is logged; that none takes
// for ever, the limit of go test holds.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	body := "<p>" + para(1) + "</p><p>" + para(2) + "</p>"
	cases := map[string]string{
		"deep":            strings.Repeat("<div>", 100_000) + body,
		"deep inline":     strings.Repeat("<b>", 100_000) + body,
		"deep lists":      strings.Repeat("<ul><li>", 50_000) + body,
		"deep tables":     strings.Repeat("<table><tr><td>", 50_000) + body,
		"links":           body + strings.Repeat("<a href=x>y</a> ", 1_000_000),
		"unclosed links":  body + strings.Repeat("<a href=x>y", 200_000),
		"formatting":      strings.Repeat("<p><b><i><font color=red>x", 50_000) + body,
		"entities":        "<p>" + strings.Repeat("&amp;&notanentity&#x41;&notit;", 500_000) + "</p>" + body,
		"ampersands":      "<p>" + strings.Repeat("&", 8<<20) + "</p>",
		"attribute":       "<p title=\"" + strings.Repeat("x", 16<<20) + "\">" + para(1) + "</p>" + body,
		"attributes":      "<p " + strings.Repeat("a=b ", 1_000_000) + ">" + para(1) + "</p>" + body,
		"unclosed tag":    body + "<p " + strings.Repeat("x", 8<<20),
		"unclosed script": body + "<script>" + strings.Repeat("x<y>", 4<<20),
		"paragraphs":      strings.Repeat("<p>"+para(1)+"</p>", 60_000),
		"headings":        strings.Repeat("<h1>Some words of a heading</h1><p>"+para(1)+"</p>", 20_000),
		"articles":        strings.Repeat("<article><h2>Some words of a heading</h2><p>"+para(1)+"</p></article>", 10_000),
		"nested articles": strings.Repeat("<article><h2>Some words</h2><p>"+para(1)+"</p>", 300),
		"documents":       strings.Repeat("<!doctype html><html><title>a</title><h1>Some words here</h1><p>"+strings.Repeat(para(1), 4)+"</p></html>", 2000),
		"lines":           strings.Repeat("Some words of a heading\n", 600_000),
		"blank lines":     strings.Repeat("\n", 16<<20) + para(1),
		"long line":       strings.Repeat("word ", 3<<20),
		"plain":           strings.Repeat(para(1)+"\n\n", 100_000),
		"nulls":           strings.Repeat("\x00", 8<<20),
		"latin":           "<meta charset=windows-1251><p>" + strings.Repeat("\xcf\xf0\xe8 ", 2<<20),
		"parts":           "Content-Type: multipart/mixed; boundary=x\n\n" + strings.Repeat("--x\nContent-Type: image/png\n\n\n", 200_000),
		"nested parts":    strings.Repeat("Content-Type: message/rfc822\n\n", 100_000),
		"empty boundary":  "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\n--\n" + body,
		"head":            "MIME-Version: 1.0\n" + strings.Repeat("X: y\n", 1_000_000),
		"zero width":      strings.Repeat("\u200b\u202e", 2<<20) + para(1),
		"quotes":          strings.Repeat("\"", 8<<20),
		"dashes":          strings.Repeat("- - - ", 2<<20) + "\n" + strings.Repeat("-", 1<<20),
		"capitals":        strings.Repeat("A", 2<<20) + " - " + strings.Repeat("B ", 1<<20),
		"brackets":        strings.Repeat("<", 8<<20),
		"comments":        "<p>a</p>" + strings.Repeat("<!-- x -->", 1<<20) + "<!--" + strings.Repeat("-", 4<<20),
	}
	for name, page := range cases {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			stories, err := Read([]byte(page), Options{})
			took := time.Since(start)
			if refused := strings.Contains("lines head parts nested parts", name); refused != (err != nil) {
				t.Errorf("error %v", err)
			}
			if err == nil {
				hold(t, []byte(page), stories)
			}
			blocks := 0
			for _, s := range stories {
				blocks += len(s.Blocks)
			}
			t.Logf("%d bytes: %d stories, %d blocks, %v, %.1f s", len(page), len(stories), blocks, err, took.Seconds())
		})
	}
}
