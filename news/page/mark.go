package page

import (
	"bytes"
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The bounds of what is parsed into a tree; beyond them a page is read flat. The parser's
// own limit of depth is 512. The largest saved page met has some 20,000 words between tags.
const (
	maxDepth  = 400
	maxTokens = 400_000
	maxTag    = 2 << 10 // of a tag, in bytes; a longer one keeps its short attributes only
)

// span is where words between two tags stand in the decoded page.
type span struct{ from, to int }

// marked is a page whose words are replaced by their numbers, so that the tree made of it
// tells where each of them stands, wherever the parser moves it.
type markedPage struct {
	html   []byte
	words  []span
	starts []int // where documents after the first begin, in the decoded page
	flat   bool  // too deep or too large for a tree
}

// The signs around a number. Nothing of the page's own words gets between them.
const (
	open1  = "\ue000"
	close1 = "\ue001"
)

// marker goes through the tokens of a page.
type marker struct {
	page  markedPage
	data  []byte
	skip  atom.Atom // the element whose words are no text
	ld    bool      // in a script that describes the page
	depth int
	seen  int // bytes of words since the document began
}

// mark replaces the words of the page.
func mark(data []byte) markedPage {
	m := marker{data: data}
	m.page.html = make([]byte, 0, len(data)/2)
	z := html.NewTokenizer(bytes.NewReader(data))
	at := 0
	for n := 0; ; n++ {
		t := z.Next()
		if t == html.ErrorToken {
			break
		}
		raw := z.Raw()
		from := at
		at += len(raw)
		if n > maxTokens || m.depth > maxDepth {
			m.page.flat = true
			break
		}
		m.token(z, t, raw, from, at)
	}
	return m.page
}

func (m *marker) token(z *html.Tokenizer, t html.TokenType, raw []byte, from, to int) {
	switch t {
	case html.TextToken:
		m.words(raw, from, to)
	case html.CommentToken:
	case html.DoctypeToken:
		m.begin(from)
		m.page.html = append(m.page.html, raw...)
	default:
		m.tag(z, t, raw, from)
	}
}

func (m *marker) words(raw []byte, from, to int) {
	switch {
	case m.skip != 0 && !m.ld:
	case len(bytes.TrimSpace(raw)) == 0:
		m.page.html = append(m.page.html, raw...)
	default:
		m.page.html = append(m.page.html, open1...)
		m.page.html = strconv.AppendInt(m.page.html, int64(len(m.page.words)), 10)
		m.page.html = append(m.page.html, close1...)
		m.page.words = append(m.page.words, span{from, to})
		if m.skip == 0 {
			m.seen += to - from
		}
	}
}

func (m *marker) tag(z *html.Tokenizer, t html.TokenType, raw []byte, from int) {
	long := len(raw) > maxTag
	name, more := z.TagName()
	tag := atom.Lookup(name)
	opens := t == html.StartTagToken && !void(tag)
	switch {
	case opens:
		m.depth++
		m.enter(tag)
	case t == html.EndTagToken:
		m.depth = max(m.depth-1, 0)
		m.skip, m.ld = 0, false
	}
	if tag == atom.Html && opens {
		m.begin(from)
	}
	if tag == atom.Script && opens || long {
		m.short(z, t, name, more)
		return
	}
	m.page.html = append(m.page.html, raw...)
}

// enter notes elements whose words are no text of the page.
func (m *marker) enter(tag atom.Atom) {
	switch tag {
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Textarea, atom.Noembed, atom.Noframes:
		m.skip = tag
	default:
		m.skip = 0
	}
	m.ld = false
}

// leastBefore is how many bytes of words a document has before another can begin: some pages
// say <html> twice.
const leastBefore = 300

// begin notes that a document begins.
func (m *marker) begin(from int) {
	if m.seen < leastBefore {
		return
	}
	m.page.starts = append(m.page.starts, from)
	m.seen, m.depth = 0, 0
}

// short writes a tag without the attributes that are long.
func (m *marker) short(z *html.Tokenizer, t html.TokenType, name []byte, more bool) {
	out := append(m.page.html, '<')
	if t == html.EndTagToken {
		out = append(out, '/')
	}
	out = append(out, name...)
	for n := 0; more && n < 64; n++ {
		var key, value []byte
		key, value, more = z.TagAttr()
		if string(key) == "type" && m.skip == atom.Script && bytes.EqualFold(bytes.TrimSpace(value), []byte("application/ld+json")) {
			m.ld = true
		}
		if len(key)+len(value) > maxTag/4 || len(key) == 0 {
			continue
		}
		out = append(append(append(out, ' '), key...), `="`...)
		out = append(append(out, html.EscapeString(string(value))...), '"')
	}
	if t == html.SelfClosingTagToken {
		out = append(out, '/')
	}
	m.page.html = append(out, '>')
}

func void(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}
