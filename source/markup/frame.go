package markup

import (
	"bytes"
	"fmt"
	"slices"

	"standing/source"
)

// Frame cuts a file into the records and parts of a shape. It looks at every byte between
// them, and inside them for the end tag and the id alone. It refuses with a
// *standing.InputError: an empty file, another encoding than UTF-8, another root element, what
// stands between records and is no part of the shape, records without an id or over
// source.MaxRecord, and a file that is cut short.
func Frame(file source.File, shape Shape) (*Document, error) {
	f := framer{shape: shape, file: file.Name, data: file.Data, line: 1}
	if err := f.run(); err != nil {
		return nil, err
	}
	return &f.document, nil
}

type framer struct {
	shape    Shape
	file     string
	data     []byte
	pos      int
	wrapper  string // the one that pos is in
	closed   bool   // the root element has ended
	document Document

	line, counted int // the line of data[counted]
}

// run frames the whole file.
func (f *framer) run() error {
	if err := f.prolog(); err != nil {
		return err
	}
	if bad := firstInvalid(f.data); bad >= 0 {
		return f.fail(bad, describeInvalid(f.data[bad:]))
	}
	for {
		if err := f.skipMisc(); err != nil {
			return err
		}
		if f.pos == len(f.data) {
			break
		}
		if err := f.item(); err != nil {
			return err
		}
	}
	if !f.closed {
		return f.cutShort("")
	}
	return nil
}

// skipMisc skips blanks, comments and processing instructions.
func (f *framer) skipMisc() error {
	for {
		for f.pos < len(f.data) && isBlank(f.data[f.pos]) {
			f.pos++
		}
		end := ""
		switch rest := f.data[f.pos:]; {
		case bytes.HasPrefix(rest, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(rest, []byte("<?")):
			end = "?>"
		default:
			return nil
		}
		if err := f.skipPast(end); err != nil {
			return err
		}
	}
}

// skipPast moves behind the next occurrence of mark.
func (f *framer) skipPast(mark string) error {
	n := bytes.Index(f.data[f.pos:], []byte(mark))
	if n < 0 {
		return f.cutShort("")
	}
	f.pos += n + len(mark)
	return nil
}

// item reads one record, part or tag of a wrapper.
func (f *framer) item() error {
	rest := f.data[f.pos:]
	if f.closed || rest[0] != '<' {
		return f.stray()
	}
	end := tagEnd(rest)
	if end < 0 {
		return f.cutShort("")
	}
	name := tagName(rest)
	local := string(localName(name))
	empty := rest[end-2] == '/'
	inner, wraps := f.shape.Wrappers[local]
	switch {
	case f.wrapper != "" && f.shape.Wrappers[f.wrapper] == local, f.wrapper == "" && slices.Contains(f.shape.Records, local):
		return f.element(&f.document.Records, name, empty, true)
	case f.wrapper == "" && slices.Contains(f.shape.Parts, local):
		return f.element(&f.document.Parts, name, empty, false)
	case f.wrapper == "" && wraps && inner != "":
		if !empty {
			f.wrapper = local
		}
	case f.wrapper != "" && local == "/"+f.wrapper:
		f.wrapper = ""
	case f.wrapper == "" && local == "/"+f.shape.Root:
		f.closed = true
	default:
		return f.stray()
	}
	f.pos += end
	return nil
}

// element takes the record or part that begins here.
func (f *framer) element(list *[]Element, name []byte, empty, identified bool) error {
	rest := f.data[f.pos:]
	size := tagEnd(rest)
	if !empty {
		size = elementEnd(rest, name)
	}
	e := Element{Tag: string(localName(name)), Record: source.Record{File: f.file, Line: f.lineAt(f.pos)}}
	if size < 0 {
		return f.cutShort(f.id(rest))
	}
	e.Raw = rest[:size:size]
	if identified && f.identifies() {
		if e.ID = f.id(e.Raw); e.ID == "" {
			return e.Fail(f.shape.IDElement+f.shape.IDAttribute, errNoID)
		}
	}
	if size > source.MaxRecord {
		return e.Fail("", fmt.Errorf("%d bytes in one record, more than %d", size, source.MaxRecord))
	}
	*list = append(*list, e)
	f.pos += size
	return nil
}

func (f *framer) identifies() bool { return f.shape.IDElement != "" || f.shape.IDAttribute != "" }

// id returns the id of the record that raw begins with.
func (f *framer) id(raw []byte) string {
	switch {
	case f.shape.IDAttribute != "":
		n, err := Element{Record: source.Record{Raw: raw}}.Start()
		if err != nil {
			return ""
		}
		return n.Attr(f.shape.IDAttribute)
	case f.shape.IDElement != "":
		_, rest, _ := bytes.Cut(raw, []byte("<"+f.shape.IDElement+">"))
		text, _, _ := bytes.Cut(rest, []byte("<"))
		return source.Clean(string(text))
	}
	return ""
}

// lineAt returns the line of an offset, which must not lie before the one asked last.
func (f *framer) lineAt(offset int) int {
	f.line += bytes.Count(f.data[f.counted:offset], []byte{'\n'})
	f.counted = offset
	return f.line
}
