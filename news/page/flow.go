package page

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standing/news"
)

// flow turns a tree into pieces, in the order of the tree.
type flow struct {
	t      *tree
	body   []bool // whether a text belongs to the body; nil: unknown
	sums   []int  // bytes of the body's texts before a text
	w      *writer
	cur    piece
	breaks int
	out    []piece
}

// setting is what elements say of the text inside them.
type setting struct {
	kind   news.BlockKind
	level  int
	link   bool
	pre    bool
	off    bool // menus and the like: never body
	stated string
}

// pieces lists the pieces of a tree.
func (t *tree) pieces(body []bool) []piece {
	f := &flow{t: t, body: body, sums: t.sums(body)}
	f.renew()
	f.node(t.root, setting{kind: news.Paragraph})
	f.flush()
	return f.out
}

// sums adds up the bytes of the body's texts before each text.
func (t *tree) sums(body []bool) []int {
	sums := make([]int, len(t.texts)+1)
	for k, spans := range t.texts {
		sums[k+1] = sums[k]
		if body != nil && !body[k] {
			continue
		}
		for _, s := range spans {
			sums[k+1] += s.to - s.from
		}
	}
	return sums
}

func (f *flow) renew() {
	f.w = &writer{src: f.t.src}
	f.cur = piece{first: -1}
	f.breaks = 0
}

// flush ends the piece at hand.
func (f *flow) flush() {
	if len(f.w.text) > 0 {
		if n := words(string(f.w.text)); n > 40 && (f.cur.Kind == news.Byline || f.cur.Kind == news.Dated || f.cur.Kind == news.Heading) {
			f.cur.Kind, f.cur.level = news.Paragraph, 0
		}
		b := f.w.block(f.cur.Kind)
		f.cur.Block = b
		f.out = append(f.out, f.cur)
	}
	f.renew()
}

func (f *flow) node(n *html.Node, s setting) {
	switch n.Type {
	case html.TextNode:
		f.text(n, s)
		return
	case html.ElementNode:
		if !shown(n) {
			return
		}
	case html.CommentNode, html.DoctypeNode:
		return
	}
	switch n.DataAtom {
	case atom.Br:
		if f.breaks++; f.breaks > 1 || s.pre {
			f.flush()
		}
		f.w.part()
		return
	case atom.Hr:
		f.flush()
		f.out = append(f.out, piece{rule: true, first: -1})
		return
	}
	block := n.Type == html.ElementNode && isBlock(n.DataAtom)
	if block {
		f.flush()
	} else if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		f.w.part()
	}
	s = f.enter(s, n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		f.node(c, s)
	}
	if block {
		f.flush()
	}
}

// text adds the words of a node.
func (f *flow) text(n *html.Node, s setting) {
	if n.DataAtom == 0 {
		if len(n.Data) > 0 {
			f.w.part()
		}
		return
	}
	id := int(n.DataAtom) - 1
	for _, sp := range f.t.texts[id] {
		if !s.pre {
			f.add(id, sp, s)
			continue
		}
		for k, para := range paragraphs(f.t.src.data[sp.from:sp.to]) {
			if k > 0 {
				f.flush()
			}
			f.add(id, span{sp.from + para.from, sp.from + para.to}, s)
		}
	}
}

// paragraphs parts preformatted text at its blank lines.
func paragraphs(data []byte) (parts []span) {
	from := 0
	for at := 0; at < len(data); {
		end := lineEnd(data, at)
		if len(bytes.TrimSpace(data[at:end])) == 0 {
			if at > from {
				parts = append(parts, span{from, at})
			}
			from = end
		}
		at = end
	}
	return append(parts, span{from, len(data)})
}

func (f *flow) add(id int, sp span, s setting) {
	before := len(f.w.text)
	f.w.marked(sp.from, sp.to)
	n := len(f.w.text) - before
	if n == 0 {
		return
	}
	f.breaks = 0
	c := &f.cur
	if c.first < 0 {
		c.first, c.Kind, c.level, c.stated = id, s.kind, s.level, s.stated
	} else if c.Kind != s.kind {
		c.Kind, c.level = mixed(c.Kind, s.kind, c.level, before, n)
	}
	c.last = id
	if s.link {
		c.linked += n
	}
	if s.stated != "" {
		c.stated = s.stated
	}
	if f.body != nil && !s.off && f.body[id] {
		c.body = true
	}
}

// mixed is the kind of a piece whose parts have two: a paragraph with a date in it is a
// paragraph, a short date with some words around it a date.
func mixed(a, b news.BlockKind, level, before, n int) (news.BlockKind, int) {
	if a == news.Paragraph && n > before || b != news.Paragraph && a == news.Furniture {
		return b, level
	}
	if b == news.Paragraph && n > 2*before {
		return b, 0
	}
	return a, level
}

// shown reports whether an element is on the page at all.
func shown(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Select, atom.Textarea,
		atom.Svg, atom.Math, atom.Object, atom.Audio, atom.Video, atom.Canvas, atom.Title, atom.Option:
		return false
	}
	if has(n, "hidden") {
		return false
	}
	style := attr(n, "style")
	if style == "" {
		return true
	}
	style = strings.ToLower(strings.ReplaceAll(style, " ", ""))
	return !strings.Contains(style, "display:none") && !strings.Contains(style, "visibility:hidden")
}

func isBlock(tag atom.Atom) bool {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details,
		atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Html, atom.Li, atom.Legend,
		atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody,
		atom.Tfoot, atom.Thead, atom.Tr, atom.Ul, atom.Button, atom.Td, atom.Th, atom.Xmp, atom.Listing, atom.Plaintext:
		return true
	}
	return false
}
