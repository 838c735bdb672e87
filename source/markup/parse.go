package markup

import (
	"errors"
	"fmt"
	"strings"

	"standing"
	"standing/source"
)

// Bounds of one record. The deepest real ones have a dozen levels, the longest some thousand
// elements, the widest a score of attributes. Texts that stand in pieces between other
// elements are not met at all.
const (
	maxDepth      = 32
	maxElements   = 100_000
	maxAttributes = 100
	maxJoins      = 1000
)

// Parse checks that a record is well-formed and returns its tree. Errors name the line and,
// as the field, the elements that are open there.
func Parse(record source.Record) (*Node, error) {
	p := parser{s: string(record.Raw)}
	root, err := p.run(record.Raw)
	if err == nil {
		return root, nil
	}
	where := &standing.InputError{File: record.File, Line: record.Line, Entry: record.ID, Err: err}
	where.Line += strings.Count(p.s[:p.pos], "\n")
	var path []string
	for _, o := range p.open[min(1, len(p.open)):] {
		path = append(path, o.node.Tag)
	}
	where.Field = strings.Join(path, "/")
	return nil, where
}

// parser builds the tree of one record. All its texts are parts of s but for those with
// references in them.
type parser struct {
	s     string
	pos   int // where to read on; in an error, where it is
	root  *Node
	open  []opened
	nodes []Node   // not yet used
	attrs []Attr   // those of all elements, one after the other
	names []string // of the attributes of the element that is read, with prefixes
	count int      // elements
	joins int      // pieces of text joined to others
}

// opened is an element whose end tag is still to come.
type opened struct {
	node *Node
	name string // with the prefix
}

func (p *parser) run(raw []byte) (*Node, error) {
	if bad := firstInvalid(raw); bad >= 0 {
		p.pos = bad
		return nil, describeInvalid(raw[bad:])
	}
	for p.pos < len(p.s) {
		if err := p.step(); err != nil {
			return nil, err
		}
	}
	switch {
	case p.root == nil:
		return nil, errors.New("no element")
	case len(p.open) > 0:
		return nil, fmt.Errorf("the element <%s> is not closed", p.open[len(p.open)-1].name)
	}
	return p.root, nil
}

// step reads one tag, text or other piece.
func (p *parser) step() error {
	rest := p.s[p.pos:]
	switch {
	case rest[0] != '<':
		return p.text()
	case strings.HasPrefix(rest, "</"):
		return p.endTag()
	case strings.HasPrefix(rest, "<!--"):
		return p.comment()
	case strings.HasPrefix(rest, "<![CDATA["):
		return p.cdata()
	case strings.HasPrefix(rest, "<!"):
		return errors.New("a declaration inside a record")
	case strings.HasPrefix(rest, "<?"):
		return p.instruction()
	}
	return p.element()
}

// element reads a start tag and puts its element where it belongs.
func (p *parser) element() error {
	start := p.pos
	switch {
	case p.count == maxElements:
		return errors.New("too many elements in one record")
	case len(p.open) == maxDepth:
		return errors.New("elements nested too deep")
	case len(p.open) == 0 && p.root != nil:
		return errors.New("two elements in one record")
	}
	n, closed, err := p.startTag()
	if err != nil {
		return err
	}
	if len(p.open) == 0 {
		p.root = n
	} else if parent := p.open[len(p.open)-1].node; parent.last == nil {
		parent.first, parent.last = n, n
	} else {
		parent.last.next, parent.last = n, n
	}
	if !closed {
		p.open = append(p.open, opened{n, p.s[start+1 : start+1+nameLength(p.s[start+1:])]})
	}
	return nil
}

func (p *parser) endTag() error {
	n := nameLength(p.s[p.pos+2:])
	name := p.s[p.pos+2 : p.pos+2+n]
	at := p.blanks(p.pos + 2 + n)
	switch {
	case n == 0 || at == len(p.s) || p.s[at] != '>':
		return errors.New("an end tag that is none")
	case len(p.open) == 0:
		return fmt.Errorf("the end tag </%s> without a start tag", name)
	case p.open[len(p.open)-1].name != name:
		return fmt.Errorf("element <%s> closed by </%s>", p.open[len(p.open)-1].name, name)
	}
	p.open = p.open[:len(p.open)-1]
	p.pos = at + 1
	return nil
}

// newNode takes a node from a block of them: one allocation serves many.
func (p *parser) newNode() *Node {
	const (
		most = 64 // about as many elements as a record has
		size = 24 // bytes of a short element
	)
	if len(p.nodes) == 0 {
		p.nodes = make([]Node, min(most, 2+(len(p.s)-p.pos)/size))
	}
	n := &p.nodes[0]
	p.nodes = p.nodes[1:]
	p.count++
	return n
}

// blanks returns the offset of what is no blank, from at on.
func (p *parser) blanks(at int) int {
	for at < len(p.s) && isBlank(p.s[at]) {
		at++
	}
	return at
}
