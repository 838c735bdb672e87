package grammar

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"standing/edtf"
	"standing/news"
)

var update = flag.Bool("update", false, "write what is read into the files of sentences")

// story makes a story of paragraphs.
func story(paragraphs ...string) *news.Story {
	s := &news.Story{Published: edtf.MustParse("2024-10-04")}
	at := 0
	for _, p := range paragraphs {
		s.Blocks = append(s.Blocks, news.Block{Kind: news.Paragraph, Text: p, Start: at, End: at + len(p), Places: []news.Place{{Text: 0, Page: at}}})
		at += len(p) + 1
	}
	return s
}

// line is a claim in one line, without its id and trust.
func line(c news.Claim) string {
	var b strings.Builder
	fmt.Fprintf(&b, "= %s %s: %s", c.Force, c.Act, c.Subject)
	for _, part := range []struct{ word, text string }{
		{"object", c.Object}, {"by", c.Authority}, {"says", c.Speaker}, {"via", c.Via}, {"said", c.Said.String()}, {"on", c.Happened.String()},
	} {
		if part.text != "" {
			fmt.Fprintf(&b, " | %s %s", part.word, part.text)
		}
	}
	return b.String()
}

func TestSentences(t *testing.T) {
	const file = "testdata/sentences.txt"
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var now []string
	for _, paragraph := range strings.Split(strings.TrimSpace(string(raw)), "\n\n") {
		sentence, _, _ := strings.Cut(paragraph, "\n=")
		now = append(now, sentence)
		if strings.HasPrefix(sentence, "#") {
			continue
		}
		var lines []string
		for _, c := range Claims(story(sentence), "page") {
			lines = append(lines, line(c))
		}
		got := strings.Join(append([]string{sentence}, lines...), "\n")
		now[len(now)-1] = got
		if got != paragraph && !*update {
			t.Errorf("read\n%s\nwant\n%s", got, paragraph)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(now, "\n\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
