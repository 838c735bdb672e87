package uk

import (
	"strings"
)

// birthDate keeps a date of birth as far as it is known.
func (b *builder) birthDate() {
	text := b.row.text(dob)
	if text == "" || text == "00/00/0000" {
		return
	}
	date, whole, ok := parseDate(text)
	if !whole {
		b.unread("DOB", text)
	}
	if ok {
		b.entry.AddProperty("birthDate", date)
	}
}

// birthPlace pairs towns and countries by their numbers. Where only one of the columns is
// numbered, the other goes with each.
func (b *builder) birthPlace() {
	towns, countries := b.row.text(townOfBirth), b.row.text(countryOfBirth)
	townHead, townItems := numbered(towns)
	countryHead, countryItems := numbered(countries)
	if townHead != "" || countryHead != "" || len(townItems)+len(countryItems) == 0 {
		b.addBirthPlace(townHead, countryHead)
	}
	last := 0
	for _, found := range [][]item{townItems, countryItems} {
		if n := len(found); n > 0 {
			last = max(last, found[n-1].last)
		}
	}
	for n := 1; n <= last; n++ {
		town, country := itemAt(townItems, n), itemAt(countryItems, n)
		if len(townItems) == 0 {
			town = townHead
		}
		if len(countryItems) == 0 {
			country = countryHead
		}
		b.addBirthPlace(town, country)
	}
}

func (b *builder) addBirthPlace(town, country string) {
	b.entry.AddProperty("birthCountry", country)
	if town != "" {
		b.entry.AddProperty("birthPlace", joinParts(", ", town, country))
	}
}

// address makes one line of an address. Where only the country is known there is no
// address to print. A remark in brackets behind the country, such as "(previous address)",
// is no part of it.
func (b *builder) address() {
	var parts []string
	for c := address1; c <= postCode; c++ {
		parts = append(parts, b.row.text(c))
	}
	printed := b.row.text(country)
	remark := false
	for _, item := range items(printed) {
		name, _, cut := strings.Cut(item, "(")
		b.entry.AddProperty("country", strings.TrimRight(name, " ,."))
		remark = remark || cut
	}
	line := joinParts(", ", append(parts, printed)...)
	if line != printed || remark {
		b.entry.AddProperty("address", line)
	}
}

// joinParts joins what is not empty.
func joinParts(between string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p = strings.Trim(p, ", "); p != "" && p != "-" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, between)
}
