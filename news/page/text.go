package page

import (
	"unicode"
	"unicode/utf8"

	"standing/news"
)

// writer makes the clean text of a block from stretches of a page.
type writer struct {
	src        *mapped
	text       []byte
	places     []news.Place
	start, end int
	blank      bool // blanks were met since the last character
	blankAt    int  // where in the page; -1 where it comes of a tag
}

// write takes the bytes from a to b of the source; the character is r. Whole tells that
// these bytes are the character itself, not an entity.
func (w *writer) write(r rune, a, b int, whole bool) {
	switch {
	case unicode.IsSpace(r):
		w.space(w.src.from(a))
		return
	case unseen(r):
		return
	}
	from := w.src.from(a)
	if len(w.text) == 0 {
		w.start = from
	} else if w.blank {
		at := w.blankAt
		if at < 0 {
			at = w.end
		}
		w.put(' ', min(at, from))
	}
	w.blank = false
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	for k, c := range buf[:n] {
		if whole && k > 0 {
			from = w.src.from(a + k)
		}
		w.put(c, from)
	}
	w.end = w.src.to(b - 1)
}

// space notes that blanks stand at a place of the page.
func (w *writer) space(at int) {
	if len(w.text) > 0 && !w.blank {
		w.blank, w.blankAt = true, at
	}
}

// part notes that a tag parts words here.
func (w *writer) part() { w.space(-1) }

func (w *writer) put(c byte, page int) {
	text := len(w.text)
	w.text = append(w.text, c)
	if k := len(w.places) - 1; k >= 0 {
		last := w.places[k]
		if last.Page+text-last.Text == page {
			return
		}
		if last.Page > page {
			page = last.Page
		}
	}
	w.places = append(w.places, news.Place{Text: text, Page: page})
}

// plain takes the bytes from a to b of the source, which have no entities.
func (w *writer) plain(a, b int) {
	for a < b {
		r, n := utf8.DecodeRune(w.src.data[a:b])
		w.write(r, a, a+n, r != utf8.RuneError || n > 1)
		a += n
	}
}

// block is what was written, as a block of a kind.
func (w *writer) block(kind news.BlockKind) news.Block {
	return news.Block{Kind: kind, Text: string(w.text), Start: w.start, End: w.end, Places: w.places}
}

// unseen reports whether a character prints nothing. The zero width non-joiner is kept:
// in Persian it parts what would else be joined.
func unseen(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7f && r < 0xa0:
		return true
	case r < 0xad:
		return false
	case r == '\u00ad', r == '\u061c', r == '\u180e', r == '\u200b', r >= '\u200d' && r <= '\u200f':
		return true
	case r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u206f', r == '\ufeff':
		return true
	}
	return r >= '\ufff9' && r <= '\ufffb' || r >= 0xe0000 && r <= 0xe007f
}
