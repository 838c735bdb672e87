package page

import (
	"strings"
	"testing"
	"unicode/utf8"

	"standing/news"
)

// hold fails the test where what was read of a page cannot be.
func hold(t *testing.T, raw []byte, stories []news.Story) {
	t.Helper()
	end := 0
	for _, s := range stories {
		if s.Start < end || s.End < s.Start || s.End > len(raw) {
			t.Fatalf("story %d-%d after %d, page of %d", s.Start, s.End, end, len(raw))
		}
		end = s.End
		before := s.Start
		if len(s.Blocks) == 0 {
			t.Fatal("a story without blocks")
		}
		for _, b := range s.Blocks {
			if b.Start < before || b.End > s.End {
				t.Fatalf("block %d-%d in story %d-%d, after %d", b.Start, b.End, s.Start, s.End, before)
			}
			before = b.Start
			holdBlock(t, b)
		}
	}
}

func holdBlock(t *testing.T, b news.Block) {
	t.Helper()
	if b.Text == "" || !utf8.ValidString(b.Text) || strings.TrimSpace(b.Text) != b.Text || strings.Contains(b.Text, "  ") {
		t.Fatalf("text %q", b.Text)
	}
	if len(b.Places) == 0 || b.Places[0].Text != 0 || b.Offset(0) != b.Start || b.End <= b.Start {
		t.Fatalf("places %v of block %d-%d", b.Places, b.Start, b.End)
	}
	last := b.Start
	for i := range len(b.Text) {
		at := b.Offset(i)
		if at < last || at > b.End {
			t.Fatalf("byte %d of %q stands at %d, after %d, block %d-%d", i, b.Text, at, last, b.Start, b.End)
		}
		last = at
	}
	for _, r := range b.Text {
		if unseen(r) {
			t.Fatalf("%U in %q", r, b.Text)
		}
	}
}

// wrong counts the letters of ASCII that do not stand in the page where they are said to.
func wrong(raw []byte, stories []news.Story) (wrong, all int) {
	for _, s := range stories {
		for _, b := range s.Blocks {
			for i := range len(b.Text) {
				c := b.Text[i]
				if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
					all++
					if raw[b.Offset(i)] != c && raw[b.Offset(i)] != '&' && raw[b.Offset(i)] != '=' {
						wrong++
					}
				}
			}
		}
	}
	return wrong, all
}
