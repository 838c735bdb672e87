package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standing/news"
)

// piece is a block before it is known to which story it belongs.
type piece struct {
	news.Block
	level       int  // of a heading by its tag, 1 to 6; 0 elsewhere
	gap         int  // blank lines before it, in plain text
	rule        bool // a line that parts, of signs only
	first, last int  // the texts of the tree that it is made of
	linked      int  // bytes of it inside links
	body        bool // belongs to what the story tells, by the tree
	stated      string

	words int    // of its text
	key   string // its text as it is compared
	tells bool   // it is a paragraph of some length
}

// measure fills in what is asked of a piece again and again.
func (p *piece) measure() {
	p.words, p.key = words(p.Text), key(p.Text)
	p.tells = p.prose()
}

// words counts the words of a clean text; of scripts that write none apart, two signs are one.
func words(s string) int {
	if s == "" {
		return 0
	}
	return 1 + strings.Count(s, " ") + countWide(s)/2
}

// countWide counts the signs of scripts that put no blanks between words.
func countWide(s string) (n int) {
	for _, r := range s {
		if r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
			n++
		}
	}
	return n
}

// prose reports whether a piece is a paragraph of some length, which tells something.
func (p *piece) prose() bool {
	if p.Kind != news.Paragraph && p.Kind != news.Item && p.Kind != news.Quoted {
		return false
	}
	return p.linked*2 < len(p.Text) && (p.words >= 14 || p.words >= 7 && ends(p.Text))
}

// ends reports whether text ends as a sentence does.
func ends(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]› ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?。！？…؟۔।", r)
}
