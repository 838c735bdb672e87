package detail

import (
	"slices"
	"strings"

	"standing"
	"standing/edtf"
)

// Primary adds the name that OFAC prints first, and its parts.
func Primary(e *standing.Entry, name string) {
	e.AddName(name, standing.Primary)
	if e.Schema == standing.Person {
		addNameParts(e, standing.Clean(name))
	}
}

// Tag adds the mark of a programme once.
func Tag(e *standing.Entry, tag string) {
	if tag = standing.Clean(tag); tag != "" && !slices.Contains(e.Tags, tag) {
		e.Tags = append(e.Tags, tag)
	}
}

// Listed sets the day since which a party is on a list. It is the day of its first programme there:
// of a party with several, no programme is known to have come before that day, and each may have
// come later.
func Listed(e *standing.Entry, since edtf.Day) {
	switch {
	case !since.Known():
	case len(e.Tags) > 1:
		e.Listed = edtf.Between(since, edtf.NoUpper)
	default:
		e.Listed = edtf.On(since)
	}
}

// Titles adds offices and ranks, parted by semicolons.
func Titles(e *standing.Entry, titles string) {
	for title := range strings.SplitSeq(titles, ";") {
		e.AddProperty("position", title)
	}
}

// addNameParts splits the printed "LAST, First" and "LAST, First, Jr.". A name without a
// comma is not split: which part is which is not said.
func addNameParts(e *standing.Entry, name string) {
	parts := strings.SplitN(name, ", ", 3)
	if len(parts) < 2 {
		return
	}
	for i, property := range []string{"lastName", "firstName", "nameSuffix"}[:len(parts)] {
		e.AddProperty(property, parts[i])
	}
}

// Address makes one line of an address. Where only the country is known there is no
// address to print, and the country alone is kept.
func Address(e *standing.Entry, street, city, country string) {
	e.AddProperty("country", country)
	if street != "" || city != "" {
		parts := slices.DeleteFunc([]string{street, city, country}, func(s string) bool { return strings.TrimSpace(s) == "" })
		e.AddProperty("address", strings.Join(parts, ", "))
	}
}

// Joined joins what is not empty.
func Joined(between string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, between)
}

// Plain takes the marks of direction off a text: they tell a page how to set it.
func Plain(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 0x200E, r == 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, text)
}
