package page

import (
	"sort"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standing/news"
)

// zones parts a document into spans of texts that hold a story each: where a heading begins under
// which a story's worth is told, and much is told before and after.
func (d *document) zones() []span {
	all := span{0, len(d.tree.texts)}
	heads := d.heads()
	if len(heads) < 2 {
		return []span{all}
	}
	var ps []piece
	for k := range d.all {
		if p := d.all[k]; p.first >= 0 && p.Kind != news.Furniture {
			ps = append(ps, p)
		}
	}
	var zones []span
	from := 0
	for _, at := range d.zoneSeams(ps, heads) {
		first := ps[at].first
		zones = append(zones, span{from, first})
		from = first
	}
	return append(zones, span{from, all.to})
}

// heads lists the texts that begin a heading under which as much is told as a story tells.
func (d *document) heads() map[int]bool {
	h := outline{all: d.all, heads: map[int]bool{}}
	for k := range d.all {
		h.piece(k)
	}
	h.shut(1)
	for head := range d.articleHeads() {
		h.heads[head] = true
	}
	return h.heads
}

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

// articleHeads lists the first headings of articles, where there are two or more that tell
// as much as a story does.
func (d *document) articleHeads() map[int]bool {
	found := map[int]bool{}
	for n := range d.tree.root.Descendants() {
		if n.DataAtom != atom.Article || neverClass.MatchString(attr(n, "class")) {
			continue
		}
		if first, last := textsOf(n); first >= 0 {
			if head := d.headIn(first, last); head >= 0 {
				found[head] = true
			}
		}
	}
	if len(found) < 2 {
		return nil
	}
	return found
}

// headIn returns the text that begins the first heading among texts, if it stands before
// what is told and enough is told; else -1.
func (d *document) headIn(first, last int) int {
	head, told := -1, 0
	at := sort.Search(len(d.order), func(k int) bool { return d.order[k].first >= first })
	for ; at < len(d.order) && d.order[at].first <= last && told < least(1); at++ {
		p := d.order[at]
		if p.level > 0 && p.level < 4 && head < 0 && told == 0 {
			head = p.first
		}
		if p.tells {
			told += p.words
		}
	}
	if told < least(1) {
		return -1
	}
	return head
}

// least is how many words are told under a heading of a level that begins a zone: headings
// of lower levels head boxes with a few lines, too.
func least(level int) int {
	if level == 1 {
		return 40
	}
	return 80
}

// zoneSeams finds the pieces at which a zone begins, but for the first.
func (d *document) zoneSeams(ps []piece, heads map[int]bool) (at []int) {
	c := newCutter(ps)
	top, in := d.top(heads), d.articleHeads()
	from, headed := 0, false
	for i := range ps {
		if ps[i].level == 0 || !heads[ps[i].first] {
			continue
		}
		most := fewest
		if !in[ps[i].first] && ps[i].level > 1 {
			most = least(1)
		}
		if !headed || c.told[i]-c.told[from] < most || c.told[len(ps)]-c.told[i] < most {
			headed = true
			continue
		}
		p, f := c.points(from, i)
		if in[ps[i].first] {
			p += 2
		}
		if ps[i].level == top && c.told[i]-c.told[from] >= longSection && c.told[len(ps)]-c.told[f.end] >= longSection {
			p += 1.5
		}
		if p >= enough {
			at = append(at, i)
			from = i
		}
	}
	return at
}

// longSection is how many words are told under a heading of the highest level that is
// likelier a story of its own than a chapter of one.
const longSection = 150

// top is the highest level of the headings that may begin a zone.
func (d *document) top(heads map[int]bool) int {
	top := 6
	for k := range d.all {
		if p := &d.all[k]; p.level > 0 && p.first >= 0 && heads[p.first] {
			top = min(top, p.level)
		}
	}
	return top
}

// zone reads the story of a span of texts, or the stories where it has several.
func (d *document) zone(z span, whole bool) []news.Story {
	root := d.tree.root
	if !whole {
		root = pruned(root, z)
	}
	body, _ := d.tree.extract(root)
	var ps []piece
	for _, p := range d.tree.pieces(body) {
		if p.rule || p.first >= z.from && p.first < z.to {
			ps = append(ps, p)
		}
	}
	refine(ps)
	return stories(d.region(ps, whole))
}

// pruned copies a tree without the texts outside a span.
func pruned(n *html.Node, z span) *html.Node {
	if n.Type == html.TextNode {
		if k := int(n.DataAtom) - 1; k >= 0 && (k < z.from || k >= z.to) {
			return nil
		}
	}
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: n.Attr}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if kept := pruned(child, z); kept != nil {
			c.AppendChild(kept)
		}
	}
	if c.FirstChild == nil && n.FirstChild != nil && c.DataAtom != atom.Body && c.DataAtom != atom.Html && c.DataAtom != atom.Head {
		return nil
	}
	return c
}

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
