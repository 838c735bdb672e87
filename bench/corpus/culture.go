package corpus

import (
	"math"
	"slices"

	"standing"
	"standing/text"
)

// culture is a group of peoples whose names are drawn from one stock.
type culture uint8

// The cultures, as coarse as the lists have names enough to learn from. Vessels are one: ships
// are named by another fashion than people, the world over.
const (
	arab culture = iota
	iranian
	slavic
	turkic
	indian
	latinate
	chinese
	balkan
	malay
	african
	western
	vessels
	cultures // their number
)

// cultureOf groups the cultures of data/names.
var cultureOf = map[string]culture{
	"ar": arab, "fa": iranian, "ps": iranian, "ru": slavic, "uk": slavic, "by": slavic, "bg": slavic, "ka": slavic, "hy": slavic,
	"central": turkic, "kz": turkic, "az": turkic, "tr": turkic, "uyghur": turkic, "mn": turkic, "in": indian, "bn": indian, "ur": indian,
	"es": latinate, "pt": latinate, "it": latinate, "ph": latinate, "zh": chinese, "ko": chinese, "ja": chinese, "vi": chinese,
	"th": chinese, "balkan": balkan, "id": malay, "afr": african, "so": african,
}

func cultureNamed(tag string) culture {
	if c, ok := cultureOf[tag]; ok {
		return c
	}
	return western
}

// sorter tells to what culture an entry belongs: first by names that the tables know, then,
// having seen what else and which countries go with them, by all tokens and countries.
type sorter struct {
	tables  *tables
	all     [cultures]float64
	tokens  map[string]*[cultures]float64
	country map[string]*[cultures]float64
	sum     [cultures]float64 // of all tokens
}

// rounds is how often the sorter learns from its own answers; after three hardly any changes.
const rounds = 3

// sortCultures gives every entry its culture.
func sortCultures(t *tables, entries []standing.Entry) []culture {
	words := make([][]string, len(entries))
	found := make([]culture, len(entries))
	known := make([]bool, len(entries))
	for i := range entries {
		for _, w := range text.Words(entries[i].PrimaryName()) {
			words[i] = append(words[i], w.Text)
		}
		if entries[i].Schema == standing.Person {
			found[i], known[i] = t.vote(words[i])
		}
	}
	for range rounds {
		s := &sorter{tables: t, tokens: map[string]*[cultures]float64{}, country: map[string]*[cultures]float64{}}
		for i := range entries {
			if known[i] {
				s.learn(words[i], countryOf(&entries[i]), found[i])
			}
		}
		for i := range entries {
			found[i] = s.guess(words[i], countryOf(&entries[i]), entries[i].Schema)
			known[i] = entries[i].Schema == standing.Person
		}
	}
	return found
}

// vote counts the cultures of the names that the tables know; ok is false where there are none.
func (t *tables) vote(words []string) (c culture, ok bool) {
	var votes [cultures]float64
	for _, w := range words {
		if f := t.forms[w]; f != nil && !t.particle[w] {
			for _, tag := range f.cultures {
				votes[cultureNamed(tag)] += 1 / float64(len(f.cultures))
			}
		}
	}
	most := slices.Max(votes[:])
	return culture(slices.Index(votes[:], most)), most > 0
}

func (s *sorter) learn(words []string, country string, c culture) {
	s.all[c]++
	count(s.country, country, c)
	for _, w := range words {
		count(s.tokens, w, c)
		s.sum[c]++
	}
}

func count(m map[string]*[cultures]float64, key string, c culture) {
	if m[key] == nil {
		m[key] = new([cultures]float64)
	}
	m[key][c]++
}

// guess is a naive Bayes guess; of what is no person the country alone tells.
func (s *sorter) guess(words []string, country string, schema standing.Schema) culture {
	if schema == standing.Vessel || schema == standing.Airplane {
		return vessels
	}
	best, most := western, math.Inf(-1)
	for c := range vessels {
		score := math.Log(s.all[c] + 1)
		if seen := s.country[country]; seen != nil && country != "" {
			score += math.Log((seen[c] + 0.1) / (s.all[c] + 1))
		}
		for _, w := range words {
			if seen := s.tokens[w]; seen != nil && schema == standing.Person {
				score += math.Log((seen[c] + 0.05) / (s.sum[c] + 100))
			}
		}
		if score > most {
			best, most = c, score
		}
	}
	return best
}

// countryOf returns the first country that an entry has something to do with, as printed.
func countryOf(e *standing.Entry) string {
	for _, property := range [...]string{"nationality", "citizenship", "country", "flag"} {
		if v := e.Properties[property]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}
