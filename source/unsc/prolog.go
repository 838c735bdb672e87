package unsc

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"
)

// declared finds the encoding that an XML declaration names.
var declared = regexp.MustCompile(`\bencoding\s*=\s*["']([^"']*)["']`)

// prolog reads up to and with the start tag of the root element, and refuses what is
// another kind of file.
func (f *framer) prolog() error {
	f.data = bytes.TrimPrefix(f.data, []byte("\ufeff"))
	f.skipBlanks()
	if f.pos == len(f.data) {
		return f.fail(0, fmt.Errorf("the file is empty; expected XML with the root <%s>", rootTag))
	}
	if err := f.declaration(); err != nil {
		return err
	}
	for f.skipBlanks(); bytes.HasPrefix(f.data[f.pos:], []byte("<!--")); f.skipBlanks() {
		if err := f.skipPast("-->"); err != nil {
			return err
		}
	}
	return f.root()
}

// declaration reads the XML declaration, if there is one.
func (f *framer) declaration() error {
	if bytes.HasPrefix(f.data, []byte("\xff\xfe")) || bytes.HasPrefix(f.data, []byte("\xfe\xff")) {
		return f.fail(0, errors.New("encoded in UTF-16; expected UTF-8"))
	}
	start := f.pos
	if !bytes.HasPrefix(f.data[start:], []byte("<?xml")) {
		return nil
	}
	if err := f.skipPast("?>"); err != nil {
		return err
	}
	match := declared.FindSubmatch(f.data[start:f.pos])
	if match != nil && !strings.EqualFold(string(match[1]), "UTF-8") {
		return f.fail(start, fmt.Errorf("declares the encoding %q; expected UTF-8", match[1]))
	}
	return nil
}

// root reads the start tag of the root element and the moment that it states.
func (f *framer) root() error {
	rest := f.data[f.pos:]
	if len(rest) == 0 {
		return f.cutShort("")
	}
	if rest[0] != '<' {
		return f.fail(f.pos, fmt.Errorf("not XML: begins with %q; expected the root <%s>", head(rest), rootTag))
	}
	name, end := tagAt(rest)
	switch {
	case end < 0 && (strings.HasPrefix("<"+rootTag, string(head(rest))) || bytes.HasPrefix(rest, []byte("<"+rootTag))):
		return f.cutShort("")
	case name != rootTag:
		return f.fail(f.pos, fmt.Errorf("another kind of file: found %q; expected the root <%s>", head(rest), rootTag))
	}
	token, err := xml.NewDecoder(bytes.NewReader(rest[:end])).Token()
	if err != nil {
		return f.fail(f.pos, fmt.Errorf("the start tag of <%s>: %w", rootTag, err))
	}
	f.closed = rest[end-2] == '/'
	if err := f.dateGenerated(token.(xml.StartElement)); err != nil {
		return err
	}
	f.pos += end
	return nil
}

// dateGenerated takes the moment that the root element states. It is read in UTC, so that
// the zone of the machine has no say in how an offset is named.
func (f *framer) dateGenerated(root xml.StartElement) error {
	for _, attr := range root.Attr {
		if attr.Name.Local != "dateGenerated" || strings.TrimSpace(attr.Value) == "" {
			continue
		}
		stated, err := time.ParseInLocation(time.RFC3339Nano, strings.TrimSpace(attr.Value), time.UTC)
		if err != nil {
			return f.fail(f.pos, fmt.Errorf("dateGenerated %q is not a moment such as 2015-02-26T16:23:35.52-05:00", attr.Value))
		}
		f.stated = stated
	}
	return nil
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
