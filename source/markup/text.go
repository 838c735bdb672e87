package markup

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// text reads character data up to the next tag.
func (p *parser) text() error {
	piece := p.s[p.pos:]
	if n := strings.IndexByte(piece, '<'); n >= 0 {
		piece = piece[:n]
	}
	if p.blanks(p.pos) >= p.pos+len(piece) {
		p.pos += len(piece)
		return p.keep(piece, true)
	}
	if len(p.open) == 0 {
		return errors.New("text outside the element")
	}
	if n := strings.Index(piece, "]]>"); n >= 0 {
		p.pos += n
		return errors.New("a bare ]]>")
	}
	resolved, at, err := resolve(piece)
	if err != nil {
		p.pos += at
		return err
	}
	p.pos += len(piece)
	return p.keep(resolved, false)
}

// keep adds to the text of the element that is open. Blanks before the first text are left
// out and others count as one, so that those between an element's children cost nothing.
func (p *parser) keep(piece string, blank bool) error {
	if len(p.open) == 0 || piece == "" {
		return nil
	}
	n := p.open[len(p.open)-1].node
	switch {
	case n.text == "" && blank, blank && strings.HasSuffix(n.text, "\n"):
		return nil
	case n.text == "":
		n.text = piece
		return nil
	case p.joins == maxJoins:
		return errors.New("too many pieces of text in one record")
	case blank:
		piece = "\n"
	}
	p.joins++
	n.text += piece
	return nil
}

func (p *parser) cdata() error {
	const open, end = "<![CDATA[", "]]>"
	if len(p.open) == 0 {
		return errors.New("text outside the element")
	}
	n := strings.Index(p.s[p.pos+len(open):], end)
	if n < 0 {
		return errors.New("a CDATA section that does not end")
	}
	at := p.pos + len(open)
	p.pos = at + n + len(end)
	return p.keep(p.s[at:at+n], strings.TrimSpace(p.s[at:at+n]) == "")
}

func (p *parser) comment() error {
	const open = "<!--"
	n := strings.Index(p.s[p.pos+len(open):], "--")
	at := p.pos + len(open) + n
	if n < 0 || !strings.HasPrefix(p.s[at:], "-->") {
		return errors.New("a comment that does not end, or with -- in it")
	}
	p.pos = at + len("-->")
	return nil
}

func (p *parser) instruction() error {
	n := nameLength(p.s[p.pos+2:])
	target := p.s[p.pos+2 : p.pos+2+n]
	end := strings.Index(p.s[p.pos+2+n:], "?>")
	if n == 0 || end < 0 || strings.EqualFold(target, "xml") {
		return errors.New("a processing instruction that is none")
	}
	p.pos += 2 + n + end + len("?>")
	return nil
}

// named are the references that every XML file may use.
var named = map[string]string{"lt": "<", "gt": ">", "amp": "&", "apos": "'", "quot": `"`}

// resolve replaces the references in a text; at is where one is wrong.
func resolve(text string) (resolved string, at int, err error) {
	if strings.IndexByte(text, '&') < 0 {
		return text, 0, nil
	}
	const longest = 16 // "#x10FFFF" with some zeros
	var b strings.Builder
	b.Grow(len(text))
	for {
		n := strings.IndexByte(text[at:], '&')
		if n < 0 {
			b.WriteString(text[at:])
			return b.String(), 0, nil
		}
		b.WriteString(text[at : at+n])
		at += n
		body, _, found := strings.Cut(text[at+1:min(len(text), at+1+longest)], ";")
		if !found {
			return "", at, errors.New("a bare &")
		}
		means, err := reference(body)
		if err != nil {
			return "", at, err
		}
		b.WriteString(means)
		at += len("&") + len(body) + len(";")
	}
}

// reference returns what stands for "&body;".
func reference(body string) (string, error) {
	digits, numeric := strings.CutPrefix(body, "#")
	if !numeric {
		if means, ok := named[body]; ok {
			return means, nil
		}
		return "", fmt.Errorf("the reference &%s; is not known", body)
	}
	base := 10
	if hex, ok := strings.CutPrefix(digits, "x"); ok {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > utf8.MaxRune || strings.ContainsAny(digits, "_+") {
		return "", fmt.Errorf("the reference &%s; is no character", body)
	}
	char := utf8.AppendRune(nil, rune(n))
	if r, _ := utf8.DecodeRune(char); r != rune(n) || charSize(char) == 0 {
		return "", fmt.Errorf("the reference &%s; is no character", body)
	}
	return string(char), nil
}
