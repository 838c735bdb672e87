package page

import "standing/news"

// outline follows the headings of the first three levels and what is told under each.
type outline struct {
	all   []piece
	heads map[int]bool
	under [4]section
}

// section is a heading and what stands under it.
type section struct {
	head              int // index of its piece, and one; 0: none is open
	words, paragraphs int
	framed            bool // a byline or a date comes before what is told
}

func (h *outline) piece(k int) {
	p := &h.all[k]
	switch {
	case p.level > 0 && p.level < len(h.under) && p.Kind == news.Heading && p.first >= 0 && p.words > 2 && p.linked*2 < len(p.Text):
		if s := h.under[p.level]; s.head > 0 && s.words == 0 && h.all[s.head-1].key == p.key {
			return
		}
		h.shut(p.level)
		h.under[p.level].head = k + 1
	case p.tells:
		for l := range h.under {
			h.under[l].words += p.words
			h.under[l].paragraphs++
		}
	case p.Kind == news.Byline || p.Kind == news.Dated:
		for l := range h.under {
			h.under[l].framed = h.under[l].framed || h.under[l].words == 0
		}
	}
}

// shut ends the sections of a level and of those below, and keeps the heads of those that
// tell enough.
func (h *outline) shut(level int) {
	for l := level; l < len(h.under); l++ {
		s := h.under[l]
		long := s.words >= least(l) && (l == 1 || s.paragraphs > 2)
		if s.head > 0 && (long || s.framed && l < 3 && s.words >= least(1)) {
			h.heads[h.all[s.head-1].first] = true
		}
		h.under[l] = section{}
	}
}
