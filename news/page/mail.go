package page

import (
	"bytes"
	"mime"
	"net/textproto"
	"strings"
)

// The bounds of a mail: a saved page has a part for each picture and frame, and its text
// one or two levels down.
const (
	maxParts = 4096
	maxLevel = 8
	maxHead  = 64 << 10
)

// budget counts the parts that may still be read.
type budget struct{ parts int }

// part is a part of a mail, its transfer encoding undone.
type part struct {
	text          *mapped
	kind, charset string
}

// unpack finds the text of a mail: the first part that is HTML, else the first that is text.
func unpack(m *mapped, level int, left *budget) (part, error) {
	if left.parts--; left.parts < 0 || level > maxLevel {
		return part{}, errParts
	}
	head, at := header(m.data)
	kind, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	body := m.part(at, len(m.data))
	switch {
	case strings.HasPrefix(kind, "multipart/") && params["boundary"] != "":
		return choose(body, params["boundary"], level, left)
	case kind == "message/rfc822":
		return unpack(body, level+1, left)
	case strings.HasPrefix(kind, "text/"), kind == "application/xhtml+xml", strings.HasPrefix(kind, "multipart/"):
		return part{transferred(body, head.Get("Content-Transfer-Encoding")), told(kind), params["charset"]}, nil
	}
	return part{}, nil
}

// told is the kind of a part as far as it tells: a broken multipart tells nothing.
func told(kind string) string {
	if strings.HasPrefix(kind, "multipart/") {
		return ""
	}
	return kind
}

func choose(body *mapped, boundary string, level int, left *budget) (best part, err error) {
	for _, b := range bounds(body.data, boundary) {
		p, err := unpack(body.part(b[0], b[1]), level+1, left)
		if err != nil {
			return part{}, err
		}
		if p.text == nil {
			continue
		}
		if p.kind == "text/html" || p.kind == "application/xhtml+xml" {
			return p, nil
		}
		if best.text == nil && p.kind != "text/css" {
			best = p
		}
	}
	return best, nil
}

// bounds returns where the parts of a multipart begin and end.
func bounds(data []byte, boundary string) (parts [][2]int) {
	mark := []byte("--" + boundary)
	from := -1
	for at := 0; at < len(data); {
		end := lineEnd(data, at)
		if bytes.HasPrefix(data[at:end], mark) {
			rest := bytes.TrimRight(data[at+len(mark):end], " \t\r\n")
			if len(rest) == 0 || string(rest) == "--" {
				if from >= 0 {
					parts = append(parts, [2]int{from, at})
				}
				if from = end; len(rest) > 0 || len(parts) > maxParts {
					return parts
				}
			}
		}
		at = end
	}
	if from >= 0 && from < len(data) {
		parts = append(parts, [2]int{from, len(data)})
	}
	return parts
}

func lineEnd(data []byte, at int) int {
	if n := bytes.IndexByte(data[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(data)
}

// header reads the head of a mail or of a part, and where its body begins.
func header(data []byte) (textproto.MIMEHeader, int) {
	head := textproto.MIMEHeader{}
	at, key := skipped(data), ""
	for at < min(len(data), maxHead) {
		end := lineEnd(data, at)
		line := strings.TrimRight(string(data[at:end]), "\r\n")
		at = end
		if line == "" {
			return head, at
		}
		if line[0] == ' ' || line[0] == '\t' {
			if vs := head[key]; len(vs) > 0 {
				vs[len(vs)-1] += " " + strings.TrimSpace(line)
			}
			continue
		}
		name, value, _ := strings.Cut(line, ":")
		key = textproto.CanonicalMIMEHeaderKey(strings.TrimSpace(name))
		head[key] = append(head[key], strings.TrimSpace(value))
	}
	return head, at
}

// skipped is how many bytes stand before the head of a mail: a mark of order, blank lines.
// A part that begins with a blank line has no head.
func skipped(data []byte) int {
	if bom := []byte("\xef\xbb\xbf"); bytes.HasPrefix(data, bom) {
		return len(bom)
	}
	return 0
}
