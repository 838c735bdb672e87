package unsc

import (
	"strings"

	"standing"
	"standing/source/markup"
)

// document keeps a paper by its number. Where the number is buried in words, or absent,
// the words are kept as a remark: they are no number that could be compared.
func (b *builder) document(n *markup.Node) {
	f := b.fields(n, "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY",
		"COUNTRY_OF_ISSUE", "CITY_OF_ISSUE", "DATE_OF_ISSUE", "NOTE")
	kind, detail := f["TYPE_OF_DOCUMENT"], f["TYPE_OF_DOCUMENT2"]
	if kind == "" || strings.EqualFold(kind, detail) {
		kind, detail = firstOf(kind, detail), ""
	}
	country, place := f["ISSUING_COUNTRY"], f["COUNTRY_OF_ISSUE"]
	if country == "" || country == place {
		country, place = firstOf(country, place), ""
	}
	note := joinParts("; ", detail, issued(f, place), remark(f["NOTE"], country))
	if number := trimMarks(f["NUMBER"]); number != "" {
		b.addIdentifier(standing.Identifier{Type: kind, Value: number, Country: country, Note: note})
		return
	}
	if country != "" || note != "" {
		b.notes = once(b.notes, joinParts(": ", joinParts(", ", kind, country), note))
	}
}

func (b *builder) addIdentifier(identifier standing.Identifier) {
	for _, known := range b.entry.Identifiers {
		if known == identifier {
			return
		}
	}
	b.entry.Identifiers = append(b.entry.Identifiers, identifier)
}

// issued says when and where a paper was issued.
func issued(f map[string]string, country string) string {
	date := f["DATE_OF_ISSUE"]
	if day, ok := printedDay(date); ok {
		date = day.String()
	}
	where := joinParts(", ", f["CITY_OF_ISSUE"], country)
	if where != "" {
		where = "in " + where
	}
	if said := joinParts(" ", date, where); said != "" {
		return "issued " + said
	}
	return ""
}

// firstOf returns the first of two texts that is not empty.
func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
