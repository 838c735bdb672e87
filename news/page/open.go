package page

import (
	"bytes"
	"mime"
	"regexp"
	"strings"
)

// opened is the text of a page, in UTF-8, and whether it has tags.
type opened struct {
	text   *mapped
	markup bool
}

// open finds what a page is, unpacks it where it is a mail, and decodes it.
func open(raw []byte, contentType string) (opened, error) {
	kind, params, _ := mime.ParseMediaType(contentType)
	page := plainly(raw)
	if strings.HasPrefix(kind, "multipart/") || kind == "message/rfc822" || kind == "" && isMail(raw) {
		part, err := unpack(page, 0, &budget{parts: maxParts})
		if err != nil {
			return opened{}, err
		}
		if part.text == nil {
			return opened{text: &mapped{runs: page.runs}}, nil
		}
		return settle(part.text, part.kind, part.charset), nil
	}
	return settle(page, kind, params["charset"]), nil
}

// settle decodes a page of a kind; where the kind is not told its first bytes tell it.
func settle(m *mapped, kind, charset string) opened {
	markup := kind == "text/html" || kind == "application/xhtml+xml"
	text := decode(m, charset, kind != "text/plain")
	if !markup && kind != "text/plain" {
		markup = isMarkup(text.data)
	}
	return opened{text: text, markup: markup}
}

// sniffed is how much of a page tells what it is.
const sniffed = 8 << 10

var (
	mailHead = regexp.MustCompile(`(?i)^(?:[A-Za-z-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type|Content-Transfer-Encoding):`)
	opening  = regexp.MustCompile(`(?i)^(?:\s|<!--(?s:.*?)-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|table|h[1-6]|p|ul|ol|span|a|b|font|center|header|nav|link|script|style|pre|blockquote|br|img|iframe|form|svg)\b`)
	someTags = regexp.MustCompile(`(?i)</?(?:html|head|body|article|section|div|h[1-6]|p|li|ul|span|a|table|br|em|strong|blockquote)(?:\s[^<>]*)?/?>`)
)

// isMail reports whether a page begins with the head of a mail, as saved web archives do.
func isMail(raw []byte) bool {
	head := raw[:min(len(raw), sniffed)]
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), "\r\n")
	return mailHead.Match(head)
}

// isMarkup reports whether text is HTML: it begins with a tag, or has many.
func isMarkup(text []byte) bool {
	head := text[:min(len(text), sniffed)]
	return opening.Match(head) || len(someTags.FindAllIndex(head, 12)) >= 12
}
