package unsc

import (
	"strings"

	"standing/source/markup"
)

// delistedOn keeps the day of delisting that an entry may state while it is still printed:
// the absence of the entry from the next edition is what ends its standing.
func (b *builder) delistedOn(n *markup.Node) { b.dayProperty("delistedOn", n) }

func (b *builder) submittedOn(n *markup.Node) { b.dayProperty("submittedOn", n) }

func (b *builder) dayProperty(name string, n *markup.Node) {
	text := b.leaf(n)
	if day, ok := printedDay(text); ok {
		b.entry.AddProperty(name, day.String())
	} else {
		b.unread(n.Tag, text)
	}
}

// givenName takes one of the four positions of a name.
func (b *builder) givenName(i int, n *markup.Node) {
	text := b.leaf(n)
	if b.given[i] != "" {
		b.unread(n.Tag, text)
		return
	}
	b.given[i] = text
}

func (b *builder) listedOn(n *markup.Node) {
	text := b.leaf(n)
	day, ok := printedDay(text)
	if !ok || !b.entry.Listed.IsZero() && b.entry.Listed != day {
		b.unread(n.Tag, text)
		return
	}
	b.entry.Listed = day
}

func (b *builder) lastDayUpdated(n *markup.Node) {
	for _, text := range b.values(n) {
		if day, ok := printedDay(text); ok {
			b.modified = once(b.modified, day.String())
		} else {
			b.unread(n.Tag, text)
		}
	}
}

func (b *builder) gender(n *markup.Node) {
	switch g := strings.ToLower(b.leaf(n)); g {
	case "m":
		b.entry.AddProperty("gender", "male")
	case "f":
		b.entry.AddProperty("gender", "female")
	case "unknown":
	default:
		b.entry.AddProperty("gender", g)
	}
}

// listType keeps what is not the mark that all entries bear.
func (b *builder) listType(n *markup.Node) {
	for _, text := range b.values(n) {
		if text != "UN List" {
			b.entry.AddProperty("listType", text)
		}
	}
}

// address keeps the whole address as one line, and its country. An address of which the
// country alone is known is no more than that country.
func (b *builder) address(n *markup.Node) {
	f := b.fields(n, "STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE")
	b.entry.AddProperty("country", f["COUNTRY"])
	note := remark(f["NOTE"], f["COUNTRY"])
	line := joinParts(", ", f["STREET"], f["CITY"], f["STATE_PROVINCE"], f["ZIP_CODE"], f["COUNTRY"])
	if line != f["COUNTRY"] || note != "" {
		b.entry.AddProperty("address", withNote(line, note))
	}
}

// placeOfBirth keeps the whole place as one line, and its country.
func (b *builder) placeOfBirth(f map[string]string) {
	b.entry.AddProperty("birthCountry", f["COUNTRY"])
	note := remark(f["NOTE"], f["COUNTRY"])
	line := joinParts(", ", f["STREET"], f["CITY"], f["STATE_PROVINCE"], f["COUNTRY"])
	if line != f["COUNTRY"] || note != "" {
		b.entry.AddProperty("birthPlace", withNote(line, note))
	}
}

// joinParts joins what is not empty.
func joinParts(between string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p = trimMarks(p); p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, between)
}

// withNote appends a remark in brackets.
func withNote(text, note string) string {
	switch {
	case note == "":
		return text
	case text == "":
		return note
	}
	return text + " (" + note + ")"
}

// remark strips a note of the brackets that some are printed in. Some editions fill it
// with the country that stands beside it, which says nothing.
func remark(note, country string) string {
	note = trimMarks(note)
	if body, wrapped := strings.CutPrefix(note, "("); wrapped && body != "" && strings.Index(body, ")") == len(body)-1 {
		note = trimMarks(body[:len(body)-1])
	}
	if note == country {
		return ""
	}
	return note
}

// trimMarks takes off the marks that are left where a neighbouring field has been cut out
// of a printed line.
func trimMarks(s string) string { return strings.Trim(s, ",;: ") }
