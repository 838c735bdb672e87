package eufsf

import (
	"regexp"
	"strings"

	"standing"
	"standing/source"
	"standing/source/markup"
)

// marks are what an identification says of itself, and how it is told.
var marks = []struct{ attribute, text string }{
	{"diplomatic", "diplomatic"},
	{"knownExpired", "known to be expired"},
	{"knownFalse", "known to be false"},
	{"reportedLost", "reported lost"},
	{"revokedByIssuer", "revoked by issuer"},
}

// identification keeps a paper or a number in a register.
func (b *builder) identification(n *markup.Node) {
	remark := b.part(n, "diplomatic", "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer", "issuedBy", "issuedDate",
		"validFrom", "validTo", "latinNumber", "nameOnDocument", "number", "region", "countryIso2Code", "countryDescription",
		"identificationTypeCode", "identificationTypeDescription")
	id := standing.Identifier{Type: n.Attr("identificationTypeDescription"), Value: n.Attr("number"), Country: country(n)}
	if id.Type == "" {
		id.Type = n.Attr("identificationTypeCode")
	}
	var notes []string
	for _, m := range marks {
		if n.Attr(m.attribute) == "true" {
			notes = append(notes, m.text)
		}
	}
	for _, part := range []struct{ attribute, text string }{
		{"issuedBy", "issued by "},
		{"issuedDate", "issued on "},
		{"region", "in "},
		{"validFrom", "valid from "},
		{"validTo", "valid to "},
		{"nameOnDocument", "in the name of "},
	} {
		if v := n.Attr(part.attribute); v != "" {
			notes = append(notes, part.text+v)
		}
	}
	id.Note = join("; ", append(notes, remark)...)
	b.paper(id)
	if latin := n.Attr("latinNumber"); latin != "" && latin != id.Value {
		id.Value = latin
		b.paper(id)
	}
}

// paper keeps an identifier; one without a number is a note.
func (b *builder) paper(id standing.Identifier) {
	if id.Value == "" || strings.EqualFold(id.Value, "unknown") {
		if text := join("; ", id.Country, id.Note); text != "" {
			b.note(join(": ", id.Type, text))
		}
		return
	}
	b.identifier(id)
}

// printedPaper is a number as the form WHOLE prints it, with the code and the name of its
// type, and remarks.
var printedPaper = regexp.MustCompile(`^(.*?)\s*\(([a-z]+)-([^()]+)\)\s*(.*)$`)

// printedNumber reads such a number.
func (b *builder) printedNumber(text, land string) {
	text = source.Clean(text)
	m := printedPaper.FindStringSubmatch(text)
	if m == nil {
		b.unread("PASSPORT/NUMBER", text)
		return
	}
	b.paper(standing.Identifier{Type: m[3], Value: m[1], Country: land, Note: unwrap(m[4])})
}

// unwrap takes off the brackets that a remark is printed in, if they hold all of it.
func unwrap(s string) string {
	for strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && closes(s) == len(s)-1 {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	return s
}

// closes returns the index of the bracket that closes the first one, or -1.
func closes(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
