package page

import (
	"sort"

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
	above := -1 // the last heading of a higher level than that at hand
	for i := range ps {
		if ps[i].level == 0 || !heads[ps[i].first] {
			continue
		}
		if above >= 0 && ps[above].level < ps[i].level && c.told[i]-c.told[above] < fewest {
			continue // it stands under the headline
		}
		above = i
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
