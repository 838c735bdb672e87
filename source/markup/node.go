package markup

import (
	"iter"

	"standing/source"
)

// Node is an element. The methods of a nil Node answer as those of an empty one, so that
// n.Child("a").Child("b").Text() needs no checks.
type Node struct {
	Tag   string // local name
	attrs []Attr
	text  string // without the blanks it begins with, where nothing else stood in them

	first, last, next *Node
}

// Attr is an attribute.
type Attr struct {
	Name  string // local name
	Value string // as printed; references are resolved
}

// Attr returns the attribute of a local name with blanks folded, "" where there is none.
func (n *Node) Attr(name string) string {
	for _, a := range n.Attrs() {
		if a.Name == name {
			return source.Clean(a.Value)
		}
	}
	return ""
}

// Attrs returns the attributes in their order, those that only name namespaces and schemata
// (xmlns, xsi) left out.
func (n *Node) Attrs() []Attr {
	if n == nil {
		return nil
	}
	return n.attrs
}

// Text returns the character data right in the element, without that of its children, with
// blanks folded.
func (n *Node) Text() string {
	if n == nil {
		return ""
	}
	return source.Clean(n.text)
}

// Children walks over the child elements.
func (n *Node) Children() iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		if n == nil {
			return
		}
		for c := n.first; c != nil; c = c.next {
			if !yield(c) {
				return
			}
		}
	}
}

// Leaf reports whether the element holds no others.
func (n *Node) Leaf() bool { return n == nil || n.first == nil }

// Child returns the first child of a local name, or nil.
func (n *Node) Child(tag string) *Node {
	for c := range n.Children() {
		if c.Tag == tag {
			return c
		}
	}
	return nil
}

// All walks over the children of a local name.
func (n *Node) All(tag string) iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for c := range n.Children() {
			if c.Tag == tag && !yield(c) {
				return
			}
		}
	}
}

// Said walks over every text in the element and below it, attributes and all, with the path
// from the element to it, such as "ALIAS/NOTE" and "ALIAS/@type". It is for telling what a
// reader did not understand.
func (n *Node) Said() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) { n.said("", yield) }
}

func (n *Node) said(path string, yield func(string, string) bool) bool {
	if n == nil {
		return true
	}
	path += n.Tag
	for _, a := range n.attrs {
		if v := source.Clean(a.Value); v != "" && !yield(path+"/@"+a.Name, v) {
			return false
		}
	}
	if t := n.Text(); t != "" && !yield(path, t) {
		return false
	}
	for c := range n.Children() {
		if !c.said(path+"/", yield) {
			return false
		}
	}
	return true
}
