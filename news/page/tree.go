package page

import (
	"bytes"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tree is a parsed document whose words tell where they stand. The DataAtom of a node of
// text, which the parser leaves empty, is one more than its index in texts: it lives on in
// copies of the node.
type tree struct {
	src   *mapped
	root  *html.Node
	texts [][]span
	names map[string]names // by class and id
}

// grow parses marked HTML and gives the words back; nil where it cannot be parsed.
func grow(src *mapped, page markedPage) *tree {
	root, err := html.Parse(bytes.NewReader(page.html))
	if err != nil {
		return nil
	}
	t := &tree{src: src, root: root, names: map[string]names{}}
	t.restore(root, page.words)
	return t
}

func (t *tree) restore(n *html.Node, words []span) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.TextNode:
			t.text(c, words)
		default:
			t.restore(c, words)
		}
		c = next
	}
}

// text puts the words for the numbers of a node.
func (t *tree) text(n *html.Node, words []span) {
	if !strings.Contains(n.Data, open1) {
		return
	}
	var spans []span
	var data strings.Builder
	for rest := n.Data; rest != ""; {
		before, after, ok := strings.Cut(rest, open1)
		data.WriteString(before)
		if !ok {
			break
		}
		number, after, _ := strings.Cut(after, close1)
		rest = after
		if k, err := strconv.Atoi(number); err == nil && k < len(words) {
			spans = append(spans, words[k])
			data.WriteString(unescaped(t.src.data[words[k].from:words[k].to]))
		}
	}
	n.Data = data.String()
	if len(spans) > 0 {
		t.texts = append(t.texts, spans)
		n.DataAtom = atom.Atom(len(t.texts))
	}
}

// attr returns an attribute of an element.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// find returns the first element of a kind below a node.
func find(n *html.Node, tag atom.Atom) *html.Node {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.DataAtom == tag {
			return c
		}
	}
	return nil
}
