package page

import "standing/news"

// readMarkup parts HTML into stories.
func readMarkup(src *mapped) []news.Story {
	m := mark(src.data)
	t := grow(src, m)
	in, _ := t.extract(t.root)
	ps := t.pieces(in)
	var s news.Story
	for _, p := range ps {
		if !p.body {
			if p.Kind.Body() {
				p.Kind = news.Furniture
			}
			continue
		}
		s.Blocks = append(s.Blocks, p.Block)
	}
	return []news.Story{s}
}

