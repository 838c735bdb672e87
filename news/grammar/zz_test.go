package grammar

import (
	"fmt"
	"os"
	"testing"

	"standing/edtf"
	"standing/news"
)

func TestZZ(t *testing.T) {
	txt := os.Getenv("TXT")
	if txt == "" {
		t.Skip()
	}
	st := news.Story{Published: edtf.MustParse("2024-10-04"), Blocks: []news.Block{{Kind: news.Paragraph, Text: txt}}}
	r := read(&st)
	_ = Print(os.Stdout, &st)
	fmt.Println(r.groups, r.security, r.main)
	for _, s := range r.sentences {
		for i := range s.phrases {
			for _, f := range r.matches(s, i) {
				fmt.Println("match", s.word(i), f.pattern.text, f.fill, f.agent)
			}
			if s.kind(i) == verbal {
				c := s.clauseOf(i)
				fmt.Println(s.word(i), c.subject, c.object, c.bound)
			}
		}
	}
}
