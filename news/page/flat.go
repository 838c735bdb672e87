package page

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standing/news"
)

// flat reads HTML that is too deep or too large for a tree, tag by tag.
type flat struct {
	w    *writer
	src  *mapped
	cur  piece
	skip bool
	off  int // menus that are open
	link bool
	out  []piece
}

// flatPieces lists the pieces of HTML without making a tree.
func flatPieces(src *mapped) []piece {
	f := &flat{src: src, w: &writer{src: src}, cur: piece{Block: news.Block{Kind: news.Paragraph}}}
	z := html.NewTokenizer(bytes.NewReader(src.data))
	at := 0
	for {
		t := z.Next()
		if t == html.ErrorToken {
			break
		}
		from := at
		at += len(z.Raw())
		switch t {
		case html.TextToken:
			f.text(from, at)
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			f.tag(atom.Lookup(name), t)
		}
	}
	f.flush()
	return f.out
}

func (f *flat) text(from, to int) {
	if f.skip {
		return
	}
	before := len(f.w.text)
	f.w.marked(from, to)
	if f.link {
		f.cur.linked += len(f.w.text) - before
	}
}

func (f *flat) tag(tag atom.Atom, t html.TokenType) {
	opens := t == html.StartTagToken
	switch tag {
	case atom.Script, atom.Style, atom.Title, atom.Noscript, atom.Iframe, atom.Textarea:
		f.skip = opens
	case atom.A:
		f.link = opens
	case atom.Nav, atom.Form, atom.Footer, atom.Button:
		f.flush()
		if opens {
			f.off++
		} else {
			f.off = max(f.off-1, 0)
		}
	default:
		if isBlock(tag) {
			f.flush()
			if opens {
				f.cur.Kind, f.cur.level = flatKind(tag)
			}
		} else if tag == atom.Br {
			f.w.part()
		}
	}
}

func flatKind(tag atom.Atom) (news.BlockKind, int) {
	s := setting{kind: news.Paragraph}.tagged(&html.Node{Type: html.ElementNode, DataAtom: tag, Data: tag.String()})
	return s.kind, s.level
}

func (f *flat) flush() {
	if len(f.w.text) > 0 {
		f.cur.Block = f.w.block(f.cur.Kind)
		if f.off > 0 {
			f.cur.Kind = news.Furniture
		}
		f.out = append(f.out, f.cur)
	}
	f.w = &writer{src: f.src}
	f.cur = piece{Block: news.Block{Kind: news.Paragraph}, first: -1, last: -1}
}
