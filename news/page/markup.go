package page

import (
	"golang.org/x/net/html/atom"

	"standing/news"
)

// readMarkup parts HTML into stories: several documents may stand one after the other, each
// may have several stories.
func readMarkup(src *mapped) []news.Story {
	m := mark(src.data)
	var all []news.Story
	for _, d := range documents(src, m) {
		all = append(all, d.stories()...)
	}
	return apart(all)
}

// documents parts a page at the beginnings of documents.
func documents(src *mapped, m markedPage) (all []*document) {
	if m.flat || len(m.starts) == 0 || len(m.starts) > maxDocuments {
		return []*document{newDocument(src, m)}
	}
	from := 0
	for k := range m.starts {
		end := len(src.data)
		if k+1 < len(m.starts) {
			end = m.starts[k+1]
		}
		next := cut(src, m.starts[k], end)
		if k == 0 {
			all = append(all, cut(src, 0, m.starts[0]))
		}
		if next.own() {
			all = append(all, next)
			from = m.starts[k]
			continue
		}
		all[len(all)-1] = cut(src, from, end)
	}
	return all
}

// maxDocuments bounds how many documents a page is parted into.
const maxDocuments = 500

func cut(src *mapped, from, to int) *document {
	part := src.part(from, to)
	m := mark(part.data)
	m.starts = nil
	return newDocument(part, m)
}

// apart joins stories that stand in each other: their parts were moved by the parser.
func apart(all []news.Story) (kept []news.Story) {
	for _, s := range all {
		if n := len(kept) - 1; n >= 0 && s.Start < kept[n].End {
			kept[n].Blocks = append(kept[n].Blocks, s.Blocks...)
			kept[n].Start, kept[n].End = min(kept[n].Start, s.Start), max(kept[n].End, s.End)
			sortBlocks(kept[n].Blocks)
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

// document is one document of HTML.
type document struct {
	src   *mapped
	tree  *tree // nil: read flat
	title string
	all   []piece
	order []*piece // those of all that have texts, which rise
}

func newDocument(src *mapped, m markedPage) *document {
	d := &document{src: src}
	if !m.flat {
		d.tree = grow(src, m)
	}
	if d.tree == nil {
		d.all = flatPieces(src)
		refine(d.all)
		return d
	}
	if n := find(d.tree.root, atom.Title); n != nil && n.FirstChild != nil {
		d.title = clean(n.FirstChild.Data)
	}
	d.all = d.tree.pieces(nil)
	refine(d.all)
	for k := range d.all {
		if d.all[k].first >= 0 {
			d.order = append(d.order, &d.all[k])
		}
	}
	return d
}

// own reports whether a document can stand for itself: it has a title or a first heading,
// and tells something. A frame put into the midst of a page does not.
func (d *document) own() bool {
	told, headed := 0, d.title != ""
	for k := range d.all {
		if d.all[k].tells {
			told += d.all[k].words
		}
		headed = headed || d.all[k].level == 1
	}
	return headed && told >= 2*fewest
}

// refine gives the pieces of markup the kinds that their words tell, and measures them.
func refine(ps []piece) {
	for k := range ps {
		p := &ps[k]
		if p.Kind == news.Paragraph || p.Kind == news.Item {
			if kind := kindOf(p.Text); kind != news.Paragraph {
				p.Kind = kind
			}
		}
		p.measure()
	}
}

func (d *document) stories() []news.Story {
	if d.tree == nil {
		return stories(d.all)
	}
	zones := d.zones()
	var all []news.Story
	for _, z := range zones {
		all = append(all, d.zone(z, len(zones) == 1)...)
	}
	if len(all) == 1 {
		d.describe(&all[0])
	}
	return all
}
