package page

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// decode makes text UTF-8. Of what the bytes say and what is declared, a mark of order
// weighs most, then that the bytes are UTF-8, which hardly happens by chance, then the
// declaration; windows-1252 is left, as browsers have it.
func decode(m *mapped, declared string, tags bool) *mapped {
	if order, skip := marked(m.data); order != nil {
		return fromUTF16(m, order, skip)
	}
	if isUTF8(m.data) {
		return fromUTF8(m)
	}
	if declared == "" && tags {
		declared = declaration(m.data)
	}
	e, name := charset.Lookup(declared)
	switch {
	case name == "utf-16be":
		return fromUTF16(m, binary.BigEndian, 0)
	case name == "utf-16le" && bytes.IndexByte(m.data, 0) >= 0:
		return fromUTF16(m, binary.LittleEndian, 0)
	case e == nil, e == encoding.Nop, name == "utf-8", name == "utf-16le", name == "replacement":
		e = charmap.Windows1252
	}
	if table, ok := e.(*charmap.Charmap); ok {
		return fromTable(m, table)
	}
	return fromMany(m, e, name == "iso-2022-jp")
}

// broken stands for what cannot be decoded.
var broken = []byte("\uFFFD")

// marked returns the order of bytes of UTF-16 that a page has by its mark or by its zeros,
// nil for all else.
func marked(data []byte) (order binary.ByteOrder, skip int) {
	switch {
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return binary.BigEndian, 2
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return binary.LittleEndian, 2
	}
	var zeros [2]int
	head := data[:min(len(data), 512)]
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	switch most := len(head) / 4; {
	case len(head) < 8:
	case zeros[0] > most && zeros[1] == 0:
		return binary.BigEndian, 0
	case zeros[1] > most && zeros[0] == 0:
		return binary.LittleEndian, 0
	}
	return nil, 0
}

// isUTF8 reports whether bytes are UTF-8, broken in places at most.
func isUTF8(data []byte) bool {
	if utf8.Valid(data) {
		return !bytes.Contains(data, []byte("\x1b$")) // ISO-2022-JP is ASCII too
	}
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if i += n; r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
	}
	return good > bad
}

var metaCharset = regexp.MustCompile(`(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})`)

// declaration is the encoding that a page says that it has; "" where it says none.
func declaration(data []byte) string {
	m := metaCharset.FindSubmatch(data[:min(len(data), sniffed)])
	if m == nil {
		return ""
	}
	return string(m[1]) + string(m[2])
}

// fromUTF8 is the text itself where nothing in it is broken; else with U+FFFD for what is.
func fromUTF8(m *mapped) *mapped {
	if utf8.Valid(m.data) {
		return m
	}
	out := &mapped{outer: m, data: make([]byte, 0, len(m.data)+len(m.data)/8)}
	for i := 0; i < len(m.data); {
		r, n := utf8.DecodeRune(m.data[i:])
		if r == utf8.RuneError && n == 1 {
			out.add(i, 0, 1, broken...)
		} else {
			out.add(i, 1, 1, m.data[i:i+n]...)
		}
		i += n
	}
	return some(out)
}

func fromTable(m *mapped, table *charmap.Charmap) *mapped {
	out := &mapped{outer: m, data: make([]byte, 0, len(m.data)+len(m.data)/4)}
	for i, c := range m.data {
		r := table.DecodeByte(c)
		if r < utf8.RuneSelf {
			out.add(i, 1, 1, byte(r))
			continue
		}
		out.add(i, 0, 1, utf8.AppendRune(nil, r)...)
	}
	return some(out)
}

func fromUTF16(m *mapped, order binary.ByteOrder, skip int) *mapped {
	out := &mapped{outer: m, data: make([]byte, 0, len(m.data))}
	for i := skip; i < len(m.data); {
		if i+1 == len(m.data) {
			out.add(i, 0, 1, broken...)
			break
		}
		r, n := rune(order.Uint16(m.data[i:])), 2
		if utf16.IsSurrogate(r) {
			if i+3 < len(m.data) {
				if both := utf16.DecodeRune(r, rune(order.Uint16(m.data[i+2:]))); both != utf8.RuneError {
					r, n = both, 4
				}
			}
			if n == 2 {
				r = utf8.RuneError
			}
		}
		if r < utf8.RuneSelf {
			out.add(i, 2, 2, byte(r))
		} else {
			out.add(i, 0, uint8(n), utf8.AppendRune(nil, r)...)
		}
		i += n
	}
	return some(out)
}

// fromMany decodes an encoding with several bytes a character, one character at a time.
func fromMany(m *mapped, e encoding.Encoding, shifts bool) *mapped {
	out := &mapped{outer: m, data: make([]byte, 0, len(m.data)+len(m.data)/2)}
	d := e.NewDecoder()
	var buf [64]byte
	for i := 0; i < len(m.data); {
		if !shifts && m.data[i] < utf8.RuneSelf {
			out.add(i, 1, 1, m.data[i])
			i++
			continue
		}
		nDst, nSrc := 0, 0
		for n := 1; n <= 8 && i+n <= len(m.data) && nDst == 0; n++ {
			nDst, nSrc, _ = d.Transform(buf[:], m.data[i:i+n], false)
			if nDst == 0 && nSrc > 0 { // a shift: state only
				break
			}
		}
		switch {
		case nDst > 0 && nSrc > 0:
			out.add(i, 0, uint8(nSrc), buf[:nDst]...)
		case nSrc == 0:
			out.add(i, 0, 1, broken...)
			nSrc = 1
		}
		i += nSrc
	}
	return some(out)
}
