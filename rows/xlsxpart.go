package rows

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// xmlDepth bounds how deep elements nest: the parser keeps each open one, and a workbook
// needs about ten.
const xmlDepth = 64

// xmlPart reads the elements of one part, within bounds.
type xmlPart struct {
	name  string
	gauge *gauge
	dec   *xml.Decoder
	depth int
	close func() error
}

func (w *workbook) part(name string) (*xmlPart, error) {
	f := w.parts[name]
	if f == nil {
		return nil, fmt.Errorf("the workbook lacks its part %s", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("unpack %s: %w", name, err)
	}
	g := &gauge{r: r, max: w.lim.record}
	return &xmlPart{name: name, gauge: g, dec: xml.NewDecoder(g), close: r.Close}, nil
}

// token gives the next token; a part that ends early is an error, not an end.
func (x *xmlPart) token() (xml.Token, error) {
	x.gauge.reset()
	t, err := x.dec.Token()
	if err == io.EOF {
		return nil, err
	}
	if err != nil {
		return nil, fmt.Errorf("read %s of the workbook: %w", x.name, err)
	}
	switch t.(type) {
	case xml.StartElement:
		if x.depth++; x.depth > xmlDepth {
			return nil, fmt.Errorf("the elements of %s nest deeper than %d", x.name, xmlDepth)
		}
	case xml.EndElement:
		x.depth--
	}
	return t, nil
}

// text reads the characters up to the end of the element that was just begun, those of the
// elements within it included, except of those named.
func (x *xmlPart) text(max int, except string) (string, error) {
	var b strings.Builder
	for inside, silent := x.depth, 0; x.depth >= inside; {
		t, err := x.token()
		if err != nil {
			return "", midway(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if silent == 0 && except != "" && t.Name.Local == except {
				silent = x.depth
			}
		case xml.EndElement:
			if x.depth < silent {
				silent = 0
			}
		case xml.CharData:
			if silent > 0 {
				continue
			}
			if b.Len()+len(t) > max {
				return "", fmt.Errorf("a cell holds more than %s, which is not read", size(max))
			}
			b.Write(t)
		}
	}
	return b.String(), nil
}

// midway makes an error of an end that comes within an element.
func midway(err error) error {
	if err == io.EOF {
		return errors.New("a part of the workbook is cut")
	}
	return err
}

// each calls back for every element that begins in the part.
func (w *workbook) each(name string, found func(x *xmlPart, e xml.StartElement) error) error {
	x, err := w.part(name)
	if err != nil {
		return err
	}
	defer x.close()
	for {
		t, err := x.token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok {
			if err := found(x, e); err != nil {
				return err
			}
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// readShared reads the texts that cells share. Phonetic readings beside Japanese text are no
// part of it.
func (w *workbook) readShared(name string) error {
	return w.each(name, func(x *xmlPart, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		if len(w.shared) == w.lim.shared {
			return fmt.Errorf("the cells of the workbook share more than %d texts, which is not read; save it as csv", w.lim.shared)
		}
		s, err := x.text(w.lim.cell, "rPh")
		w.shared = append(w.shared, unescape(s))
		return err
	})
}

// unescape reads the form _x000D_ in which workbooks write signs that XML does not allow.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if len(s)-i >= 7 && s[i:i+2] == "_x" && s[i+6] == '_' {
			if n, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil && n != 0 && (n < 0xD800 || n > 0xDFFF) {
				b.WriteRune(rune(n))
				i += 7
				continue
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}
