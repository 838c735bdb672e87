package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standing/news"
)

// zones parts a document into spans of texts that hold a story each: where a first heading
// or an article with a heading begins, and much is told before and after.
func (d *document) zones() []span {
	all := span{0, len(d.tree.texts)}
	heads := d.heads()
	if len(heads) < 2 {
		return []span{all}
	}
	var ps []piece
	for k := range d.all {
		if p := d.all[k]; p.first >= 0 && p.Kind != news.Furniture {
			if heads[p.first] {
				p.level = 1
			} else if p.level == 1 {
				p.level = 2
			}
			ps = append(ps, p)
		}
	}
	var zones []span
	from := 0
	for _, at := range zoneSeams(ps) {
		first := ps[at].first
		zones = append(zones, span{from, first})
		from = first
	}
	return append(zones, span{from, all.to})
}

// heads lists the texts that begin a first heading, or the heading of an article.
func (d *document) heads() map[int]bool {
	heads := map[int]bool{}
	for k := range d.all {
		p := &d.all[k]
		if p.level == 1 && p.Kind == news.Heading && p.words > 1 && p.linked*2 < len(p.Text)+1 {
			heads[p.first] = true
		}
	}
	d.articleHeads(heads)
	return heads
}

// articleHeads adds the first headings of articles, where there are two or more that tell
// as much as a story does.
func (d *document) articleHeads(heads map[int]bool) {
	var found []int
	for n := range d.tree.root.Descendants() {
		if n.DataAtom != atom.Article || offClass.MatchString(attr(n, "class")) {
			continue
		}
		first, last := textsOf(n)
		if first < 0 {
			continue
		}
		if head := d.headIn(first, last); head >= 0 {
			found = append(found, head)
		}
	}
	if len(found) > 1 {
		for _, head := range found {
			heads[head] = true
		}
	}
}

// headIn returns the text that begins the first heading among texts, if it stands before
// what is told and enough is told.
func (d *document) headIn(first, last int) int {
	head, told := -1, 0
	for k := range d.all {
		p := &d.all[k]
		if p.first < first || p.first > last {
			continue
		}
		if p.level > 0 && p.level < 4 && head < 0 && told == 0 {
			head = p.first
		}
		if p.tells {
			told += p.words
		}
	}
	if told < leastTold {
		return -1
	}
	return head
}

// leastTold is how many words stand on each side of a seam between zones.
const leastTold = 80

// zoneSeams finds the pieces at which a zone begins, but for the first.
func zoneSeams(ps []piece) (at []int) {
	c := newCutter(ps)
	from, headed := 0, false
	for i := range ps {
		if ps[i].level != 1 {
			continue
		}
		if !headed || c.told[i]-c.told[from] < leastTold || c.told[len(ps)]-c.told[i] < leastTold {
			headed = true
			continue
		}
		if p, _ := c.points(from, i); p >= enough {
			at = append(at, i)
			from = i
		}
	}
	return at
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
	if first < 0 {
		return nil
	}
	from := first
	if head := d.headOf(ps, first, whole); head >= 0 {
		from = head
	}
	to := last + 1
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
