package markup

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"standing/source"
)

// declared finds the encoding that an XML declaration names.
var declared = regexp.MustCompile(`\bencoding\s*=\s*["']([^"']*)["']`)

// prolog reads up to and with the start tag of the root element, and refuses what is
// another kind of file.
func (f *framer) prolog() error {
	f.data = bytes.TrimPrefix(f.data, []byte("\ufeff"))
	if len(bytes.TrimLeft(f.data, " \t\r\n")) == 0 {
		return f.fail(0, fmt.Errorf("the file is empty; expected XML with the root <%s>", f.shape.Root))
	}
	if bytes.HasPrefix(f.data, []byte("\xff\xfe")) || bytes.HasPrefix(f.data, []byte("\xfe\xff")) {
		return f.fail(0, errors.New("encoded in UTF-16; expected UTF-8"))
	}
	if err := f.declaration(); err != nil {
		return err
	}
	if err := f.skipMisc(); err != nil {
		return err
	}
	if bytes.HasPrefix(f.data[f.pos:], []byte("<!DOCTYPE")) {
		if err := f.doctype(); err != nil {
			return err
		}
	}
	return f.root()
}

// declaration looks at the XML declaration, if there is one. Blanks before it, which XML does
// not allow, do no harm.
func (f *framer) declaration() error {
	start := len(f.data) - len(bytes.TrimLeft(f.data, " \t\r\n"))
	if !bytes.HasPrefix(f.data[start:], []byte("<?xml")) {
		return nil
	}
	end := bytes.Index(f.data[start:], []byte("?>"))
	if end < 0 {
		return f.cutShort("")
	}
	match := declared.FindSubmatch(f.data[start : start+end])
	if match != nil && !strings.EqualFold(string(match[1]), "UTF-8") {
		return f.fail(start, fmt.Errorf("declares the encoding %q; expected UTF-8", match[1]))
	}
	return nil
}

// doctype passes over a document type that is named. One that is declared in the file is
// refused: it could define entities that make a small file endless.
func (f *framer) doctype() error {
	rest := f.data[f.pos:]
	end := bytes.IndexAny(rest, "[>")
	words := strings.Fields(string(rest[:max(0, end)]))
	switch {
	case end < 0:
		return f.cutShort("")
	case len(words) < 2 || words[1] != f.shape.Root:
		return f.otherKind()
	case rest[end] == '[':
		return f.fail(f.pos, errors.New("declares a document type, which lists do not; one could hide anything in it"))
	}
	f.pos += end + 1
	return f.skipMisc()
}

// root reads the start tag of the root element.
func (f *framer) root() error {
	rest := f.data[f.pos:]
	if len(rest) == 0 {
		return f.cutShort("")
	}
	if rest[0] != '<' {
		return f.fail(f.pos, fmt.Errorf("not XML: begins with %q; expected the root <%s>", head(rest), f.shape.Root))
	}
	name, end := string(localName(tagName(rest))), tagEnd(rest)
	switch {
	case end < 0 && strings.HasPrefix(f.shape.Root, name):
		return f.cutShort("")
	case name != f.shape.Root:
		return f.otherKind()
	}
	tag := parser{s: string(rest[:end])}
	root, closed, err := tag.startTag()
	if err != nil {
		return f.fail(f.pos+tag.pos, fmt.Errorf("the start tag of <%s>: %w", f.shape.Root, err))
	}
	f.document.Root, f.closed = root, closed
	f.document.start = source.Record{File: f.file, Line: f.lineAt(f.pos)}
	f.pos += end
	return nil
}

func (f *framer) otherKind() error {
	return f.fail(f.pos, fmt.Errorf("another kind of file: found %q; expected the root <%s>", head(f.data[f.pos:]), f.shape.Root))
}

// head returns as much of b as an error message should quote.
func head(b []byte) []byte {
	const quoted = 40 // bytes: enough to know a file by
	b = b[:min(len(b), quoted)]
	if n := bytes.IndexAny(b, "\r\n"); n > 0 {
		b = b[:n]
	}
	return b
}
