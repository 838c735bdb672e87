package markup

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// startTag reads a start tag, or the tag of an empty element, which is closed at once.
func (p *parser) startTag() (n *Node, closed bool, err error) {
	if len(p.s) == p.pos || nameLength(p.s[p.pos+1:]) == 0 {
		return nil, false, errors.New("a tag without a name")
	}
	size := nameLength(p.s[p.pos+1:])
	name := p.s[p.pos+1 : p.pos+1+size]
	n = p.newNode()
	if n.Tag, _, err = splitName(name); err != nil {
		return nil, false, err
	}
	p.pos += 1 + size
	p.names = p.names[:0]
	first := len(p.attrs)
	for {
		p.pos = p.blanks(p.pos)
		rest := p.s[p.pos:]
		closed = strings.HasPrefix(rest, "/>")
		if closed || strings.HasPrefix(rest, ">") {
			break
		}
		if err := p.attribute(); err != nil {
			return nil, false, err
		}
	}
	p.pos++
	if closed {
		p.pos++
	}
	n.attrs = p.attrs[first:len(p.attrs):len(p.attrs)]
	return n, closed, nil
}

// attribute reads name="value".
func (p *parser) attribute() error {
	size := nameLength(p.s[p.pos:])
	name := p.s[p.pos : p.pos+size]
	at := p.blanks(p.pos + size)
	switch {
	case size == 0 || at == len(p.s) || p.s[at] != '=':
		return errors.New("a start tag with something in it that is no attribute")
	case slices.Contains(p.names, name):
		return fmt.Errorf("the attribute %s twice in one element", name)
	case len(p.names) == maxAttributes:
		return errors.New("too many attributes in one element")
	}
	p.names = append(p.names, name)
	at = p.blanks(at + 1)
	if at == len(p.s) || p.s[at] != '"' && p.s[at] != '\'' {
		return fmt.Errorf("the value of the attribute %s is not in quotes", name)
	}
	n := strings.IndexByte(p.s[at+1:], p.s[at])
	if n < 0 {
		return fmt.Errorf("the quote around the attribute %s is not closed", name)
	}
	if err := p.keepAttribute(name, p.s[at+1:at+1+n]); err != nil {
		return err
	}
	p.pos = at + 1 + n + 1
	return nil
}

// keepAttribute keeps an attribute unless it only names a namespace or a schema.
func (p *parser) keepAttribute(name, value string) error {
	if strings.IndexByte(value, '<') >= 0 {
		return fmt.Errorf("a bare < in the attribute %s", name)
	}
	value, _, err := resolve(value)
	if err != nil {
		return err
	}
	local, prefix, err := splitName(name)
	if err == nil && name != "xmlns" && prefix != "xmlns" && prefix != "xsi" {
		p.attrs = append(p.attrs, Attr{local, value})
	}
	return err
}

// splitName parts a name at its colon.
func splitName(name string) (local, prefix string, err error) {
	prefix, local, found := strings.Cut(name, ":")
	switch {
	case !found:
		return name, "", nil
	case prefix == "", local == "", strings.Contains(local, ":"), !begins(local[0]):
		return "", "", fmt.Errorf("%q is no name", name)
	}
	return local, prefix, nil
}

// nameLength returns the length of the name that s begins with, 0 where it is none.
func nameLength(s string) int {
	if s == "" || !begins(s[0]) {
		return 0
	}
	n := 1
	for n < len(s) && (begins(s[n]) || s[n] >= '0' && s[n] <= '9' || s[n] == '-' || s[n] == '.' || s[n] == ':') {
		n++
	}
	return n
}

// begins reports whether a name can begin with c.
func begins(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' }
