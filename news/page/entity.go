package page

import (
	"bytes"
	"html"
	"strings"
	"unicode/utf8"
)

// longest is the length of the longest name of an entity, with & and ;.
const longest = 34

// marked writes words of HTML, with entities.
func (w *writer) marked(a, b int) {
	for a < b {
		n := bytes.IndexByte(w.src.data[a:b], '&')
		if n < 0 {
			w.plain(a, b)
			return
		}
		w.plain(a, a+n)
		a += n
		a += w.entity(a, b)
	}
}

// entity writes the entity at a, or the & that is none, and returns its length.
func (w *writer) entity(a, b int) int {
	n, s := entity(string(w.src.data[a:min(b, a+longest)]))
	for _, r := range s {
		w.write(r, a, a+n, n == 1)
	}
	return n
}

// entity returns the length of the entity that text begins with, and what it stands for.
func entity(text string) (int, string) {
	end := 1
	for end < len(text) && (text[end] == '#' && end == 1 || alphanumeric(text[end])) {
		end++
	}
	if end < len(text) && text[end] == ';' {
		whole := text[:end+1]
		if s := html.UnescapeString(whole); s != whole && (!strings.HasSuffix(s, ";") || whole == "&semi;") {
			return end + 1, s
		}
		end++
	}
	name := text[:end]
	all := html.UnescapeString(name)
	if all == name {
		return 1, "&"
	}
	for n := 2; n <= end; n++ {
		if s := html.UnescapeString(name[:n]); s != name[:n] && s+name[n:] == all {
			return n, s
		}
	}
	return 1, "&"
}

func alphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// unescaped is words of HTML as a parser gives them.
func unescaped(data []byte) string {
	s := string(data)
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	return html.UnescapeString(strings.ReplaceAll(s, "\x00", ""))
}
