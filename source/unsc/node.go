package unsc

import (
	"slices"

	"standing/source/markup"
)

// value returns an element's text; a filler counts as nothing.
func value(n *markup.Node) string {
	text := n.Text()
	if text == "na" || text == "null" {
		return ""
	}
	return text
}

// values returns the text of the node's VALUE elements.
func (b *builder) values(n *markup.Node) []string {
	var list []string
	b.ownText(n.Tag, n)
	for child := range n.Children() {
		if child.Tag != "VALUE" || !child.Leaf() {
			b.unknown(n.Tag, child)
		} else if v := value(child); v != "" {
			list = append(list, v)
		}
	}
	return list
}

// fields returns the text of the node's elements, of which each may come once.
func (b *builder) fields(n *markup.Node, known ...string) map[string]string {
	got := make(map[string]string, 8)
	b.ownText(n.Tag, n)
	for child := range n.Children() {
		_, twice := got[child.Tag]
		if twice || !child.Leaf() || !slices.Contains(known, child.Tag) {
			b.unknown(n.Tag, child)
		} else if v := value(child); v != "" {
			got[child.Tag] = v
		}
	}
	return got
}
