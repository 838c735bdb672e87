package place

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// meaning is what a folded name stands for.
type meaning struct {
	place Place
	// country is what the name means in an address or as a nationality; empty where it
	// names no country. It may differ from the place: "Congo" is then the republic, and
	// "New Jersey" is no country at all.
	country Code
}

// names holds every name of the tables by its folded form.
type names struct {
	meanings map[string]meaning
	whole    map[string]Code  // codes, and names known only where they are the whole of a text
	begins   map[string]uint8 // by the first word of a name: how many words the longest such name has
	words    int              // in the longest name
	bytes    int              // of the longest name
	runes    int              // of the longest name in Chinese characters
}

// gazetteer is made of the tables in an order in which what is written comes before what is
// made by rule, and countries before other places. Regions alone take a name from a country,
// as a place.
var gazetteer = sync.OnceValue(func() *names {
	n := &names{meanings: map[string]meaning{}, whole: map[string]Code{}, begins: map[string]uint8{}}
	all := lands()
	for i := range all {
		n.addLand(&all[i])
	}
	n.addSpots(regions(), "region/", Region, true)
	n.addSpots(cities(), "city/", City, false)
	for i := range all {
		n.addForms(&all[i])
	}
	n.addSpotForms(regions(), "region/", Region)
	n.addSpotForms(cities(), "city/", City)
	for key, m := range n.meanings {
		n.measure(key)
		if m.place.Kind == City || m.place.Kind == Region {
			m.country = n.inside(key, m)
			n.meanings[key] = m
		}
	}
	return n
})

// addLand adds what the table writes of a country.
func (n *names) addLand(l *land) {
	n.whole[string(l.code)], n.whole[l.alpha3] = l.code, l.code
	n.addAll(l, CountryName, []string{l.name})
	n.addAll(l, CountryName, l.names)
	n.addAll(l, CountryName, l.scripts)
	n.addAll(l, Demonym, l.demonyms)
}

func (n *names) addAll(l *land, kind Kind, list []string) {
	for _, name := range list {
		bare, whole := wholeOnly(name)
		for _, key := range foldings(bare) {
			if whole {
				n.whole[key] = l.code
			} else {
				n.add(key, meaning{Place{string(l.code), kind, l.code}, l.code})
			}
		}
	}
}

// addForms adds what rules make of the names of a country.
func (n *names) addForms(l *land) {
	name := meaning{Place{string(l.code), CountryName, l.code}, l.code}
	for _, written := range slices.Concat([]string{l.name}, l.names, l.scripts) {
		bare, whole := wholeOnly(written)
		key := fold(bare)
		if whole || n.meanings[key].place.ID != string(l.code) {
			continue
		}
		for _, form := range variants(key) {
			n.add(form, name)
		}
		if isASCII(key) && !strings.Contains(key, " ") && len(key) > 3 {
			n.add("republic of "+key, name)
			n.add("republic of the "+key, name)
		}
	}
	for _, written := range l.demonyms {
		if bare, whole := wholeOnly(written); !whole {
			n.addDemonyms(l, inflections(fold(bare)))
		}
	}
}

func (n *names) addDemonyms(l *land, forms []string) {
	for _, form := range forms {
		n.add(form, meaning{Place{string(l.code), Demonym, l.code}, l.code})
	}
}

func (n *names) addSpots(list []spot, prefix string, kind Kind, over bool) {
	for _, s := range list {
		for _, name := range append([]string{s.key}, s.spellings...) {
			for _, key := range foldings(name) {
				m := meaning{place: Place{prefix + s.key, kind, s.country}}
				if known, ok := n.meanings[key]; ok && over && known.place.Kind <= Demonym {
					m.country = known.country
					n.meanings[key] = m
				}
				n.add(key, m)
			}
		}
	}
}

func (n *names) addSpotForms(list []spot, prefix string, kind Kind) {
	for _, s := range list {
		for _, name := range s.spellings {
			for _, form := range variants(fold(name)) {
				n.add(form, meaning{place: Place{prefix + s.key, kind, s.country}})
			}
		}
	}
}

// add keeps the first meaning of a name.
func (n *names) add(key string, m meaning) {
	if _, known := n.meanings[key]; !known && key != "" {
		n.meanings[key] = m
	}
}

func (n *names) measure(key string) {
	first, _, _ := strings.Cut(key, " ")
	words := strings.Count(key, " ") + 1
	n.begins[first] = max(n.begins[first], uint8(words))
	n.words = max(n.words, words)
	n.bytes = max(n.bytes, len(key))
	if isHan(key) {
		n.runes = max(n.runes, utf8.RuneCountInString(key))
	}
}

// inside returns the country that the name of a city or region means in an address: the one
// it lies in if its name holds that country's ("Mexico City"). Other countries in the name
// are not meant ("New Jersey").
func (n *names) inside(key string, m meaning) Code {
	if m.country != "" || m.place.Country == "" {
		return m.country
	}
	for _, word := range strings.Fields(key) {
		w := n.meanings[word]
		if w.place.Kind <= Demonym && w.country == m.place.Country {
			return w.country
		}
	}
	return ""
}
