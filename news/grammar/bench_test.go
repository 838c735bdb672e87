package grammar

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standing/news"
)

// BenchmarkClaims reads all pages of the fixtures, as one paragraph a line; mentions are not
// looked for.
func BenchmarkClaims(b *testing.B) {
	files, err := filepath.Glob("../testdata/stories/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no pages", err)
	}
	var pages []*news.Story
	size := 0
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		size += len(raw)
		var lines []string
		for _, l := range strings.Split(string(raw), "\n") {
			if l = strings.TrimSpace(l); l != "" {
				lines = append(lines, l)
			}
		}
		pages = append(pages, story(lines...))
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, p := range pages {
			Claims(p, "page")
		}
	}
}
