package place

import (
	"strings"
	"sync"

	"standing/data"
)

// land is a row of the table of countries.
type land struct {
	code     Code
	alpha3   string
	name     string
	names    []string
	demonyms []string
	scripts  []string
	kin      []Code
}

// spot is a row of the table of cities or of regions.
type spot struct {
	key       string
	country   Code
	spellings []string // in all scripts, without the key
}

// lands returns the countries in the order of the table.
var lands = sync.OnceValue(func() (out []land) {
	for _, row := range data.Rows("places/countries.csv", "code", "alpha3", "name", "names", "demonyms", "scripts", "kin") {
		l := land{
			code: Code(row[0]), alpha3: row[1], name: row[2],
			names: data.List(row[3]), demonyms: data.List(row[4]), scripts: data.List(row[5]),
		}
		for _, code := range data.List(row[6]) {
			l.kin = append(l.kin, Code(code))
		}
		out = append(out, l)
	}
	return out
})

// countries returns the countries by code.
var countries = sync.OnceValue(func() map[Code]*land {
	all := lands()
	out := make(map[Code]*land, len(all))
	for i := range all {
		out[all[i].code] = &all[i]
	}
	return out
})

// cities and regions return the other tables in their order.
var (
	cities  = sync.OnceValue(func() []spot { return spots("places/cities.csv") })
	regions = sync.OnceValue(func() []spot { return spots("places/regions.csv") })
)

func spots(table string) (out []spot) {
	for _, row := range data.Rows(table, "key", "country", "spellings", "scripts") {
		out = append(out, spot{
			key: row[0], country: Code(row[1]), spellings: append(data.List(row[2]), data.List(row[3])...),
		})
	}
	return out
}

// wholeOnly takes the mark from a name that is known only where it is the whole of a text.
func wholeOnly(name string) (bare string, marked bool) {
	return strings.CutPrefix(name, "=")
}
