package markup

import "bytes"

// tagEnd returns the length of the tag that b begins with, -1 where it does not end. An
// attribute may hold a ">".
func tagEnd(b []byte) int {
	quote := byte(0)
	for i, c := range b {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return -1
}

// tagName returns the name in the tag that b begins with, with the slash of an end tag.
func tagName(b []byte) []byte {
	n := 1
	if n < len(b) && b[n] == '/' {
		n++
	}
	for n < len(b) && !isBlank(b[n]) && b[n] != '>' && b[n] != '/' {
		n++
	}
	return b[1:n]
}

// localName drops the prefix of a name, and keeps the slash of an end tag.
func localName(name []byte) []byte {
	prefix, local, found := bytes.Cut(name, []byte(":"))
	switch {
	case !found:
		return name
	case bytes.HasPrefix(prefix, []byte("/")):
		return append([]byte("/"), local...)
	}
	return local
}

// elementEnd returns where the end tag of a name ends, -1 where there is none.
func elementEnd(b, name []byte) int {
	mark := append([]byte("</"), name...)
	for at := 0; ; {
		n := bytes.Index(b[at:], mark)
		if n < 0 {
			return -1
		}
		at += n + len(mark)
		rest := bytes.TrimLeft(b[at:min(len(b), at+maxBlanks)], " \t\r\n")
		if len(rest) > 0 && rest[0] == '>' {
			return at + bytes.IndexByte(b[at:], '>') + 1
		}
	}
}

// maxBlanks bounds the blanks before the ">" of an end tag, of which lists have none.
const maxBlanks = 64

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }
