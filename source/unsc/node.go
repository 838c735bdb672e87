package unsc

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"standing"
	"standing/source"
)

// node is an element of a record.
type node struct {
	tag      string
	text     []byte // its own character data, as printed
	children []*node
}

// value returns the node's text with blanks folded; a filler counts as nothing.
func (n *node) value() string {
	text := source.Clean(string(n.text))
	if text == "na" || text == "null" {
		return ""
	}
	return text
}

// values returns the text of the node's VALUE elements.
func (b *builder) values(n *node) []string {
	var list []string
	b.ownText(n.tag, n)
	for _, child := range n.children {
		if child.tag != "VALUE" || len(child.children) > 0 {
			b.unknown(n.tag, child)
		} else if v := child.value(); v != "" {
			list = append(list, v)
		}
	}
	return list
}

// fields returns the text of the node's elements, of which each may come once.
func (b *builder) fields(n *node, known ...string) map[string]string {
	got := make(map[string]string, len(n.children))
	b.ownText(n.tag, n)
	for _, child := range n.children {
		_, twice := got[child.tag]
		if twice || len(child.children) > 0 || !slices.Contains(known, child.tag) {
			b.unknown(n.tag, child)
		} else if v := child.value(); v != "" {
			got[child.tag] = v
		}
	}
	return got
}

// parser builds the tree of one record.
type parser struct {
	record source.Record
	open   []*node
	root   *node
	count  int
}

// parse checks that a record is well-formed and returns its tree.
func parse(record source.Record) (*node, error) {
	p := parser{record: record}
	decoder := xml.NewDecoder(bytes.NewReader(record.Raw))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && p.root != nil {
			return p.root, nil
		}
		if err != nil {
			return nil, p.fail(err)
		}
		if err := p.token(token); err != nil {
			return nil, p.fail(err)
		}
	}
}

func (p *parser) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		return p.start(&node{tag: t.Name.Local})
	case xml.EndElement:
		p.open = p.open[:len(p.open)-1]
	case xml.CharData:
		if len(p.open) > 0 {
			n := p.open[len(p.open)-1]
			n.text = append(n.text, t...)
		}
	case xml.Directive:
		return errors.New("a declaration inside a record")
	}
	return nil
}

func (p *parser) start(n *node) error {
	const (
		deepest = 32     // levels; the schema has three
		most    = 20_000 // elements; the longest real records have a few hundred
	)
	p.count++
	switch {
	case p.count > most:
		return errors.New("too many elements in one record")
	case len(p.open) == deepest:
		return errors.New("elements nested too deep")
	case len(p.open) > 0:
		parent := p.open[len(p.open)-1]
		parent.children = append(parent.children, n)
	case p.root != nil:
		return errors.New("two elements in one record")
	default:
		p.root = n
	}
	p.open = append(p.open, n)
	return nil
}

// fail says where in the file the record is wrong, and in which field.
func (p *parser) fail(err error) error {
	where := &standing.InputError{File: p.record.File, Line: p.record.Line, Entry: p.record.ID, Err: err}
	if syntax, ok := errors.AsType[*xml.SyntaxError](err); ok {
		where.Line += syntax.Line - 1
		where.Err = errors.New(syntax.Msg)
	}
	var path []string
	for _, n := range p.open[min(1, len(p.open)):] {
		path = append(path, n.tag)
	}
	where.Field = strings.Join(path, "/")
	return where
}
