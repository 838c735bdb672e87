package page

import (
	"strings"

	"standing/news"
)

// region picks the pieces of a story out of those of a page: from its headline to the last
// of its body, and who wrote it after that.
func (d *document) region(ps []piece, whole bool) []piece {
	first, last := -1, -1
	for k := range ps {
		if ps[k].body && (ps[k].Kind.Body() || ps[k].Kind == news.Heading) {
			if first < 0 {
				first = k
			}
			last = k
		}
	}
	switch {
	case first < 0 && whole:
		return ps
	case first < 0:
		return nil
	}
	from := first
	if head := d.headOf(ps, first, whole); head >= 0 {
		from = head
	}
	to := max(last, from) + 1
	for k := to; k < len(ps) && k < last+4; k++ {
		if kind := ps[k].Kind; kind == news.Credit || kind == news.Byline {
			to = k + 1
		}
	}
	kept := ps[from:to]
	for k := range kept {
		p := &kept[k]
		if !p.body && p.Kind.Body() && !p.rule {
			p.Kind = news.Furniture
			p.tells = false
		}
	}
	return kept
}

// nearest is how far before its body a headline may stand, in pieces: buttons, pictures,
// a summary come between.
const nearest = 60

// headOf finds the headline of the body that begins at first, by the document's title,
// its level and its nearness; -1 where there is none.
func (d *document) headOf(ps []piece, first int, whole bool) int {
	title := key(d.title)
	best, at := 0.0, -1
	for k := min(first+2, len(ps)-1); k >= 0 && k >= first-nearest; k-- {
		p := &ps[k]
		if p.Kind != news.Heading || p.level == 0 || p.key == "" {
			continue
		}
		points := 1.0 / float64(p.level)
		if k > first {
			points /= 2
		}
		if whole && len(p.key) > 8 && (strings.Contains(title, p.key) || strings.Contains(p.key, title) && len(title) > 8) {
			points += 2
		}
		if p.linked*2 > len(p.Text) {
			points -= 0.5
		}
		if points > best {
			best, at = points, k
		}
	}
	return at
}
