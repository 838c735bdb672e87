package grammar

import (
	"strings"

	"standing/news"
	"standing/place"
)

// prepare makes phrases of the tokens: names of the register, of places and of bodies
// become one token each, then times, then what every word is.
func (l *lexicon) prepare(s *sentence, mentions []news.Mention) {
	s.cutDateline()
	s.joinMentions(mentions)
	s.joinPlaces()
	l.joinWords(s)
	times := moments(s.tokens)
	l.tagAll(s.tokens, s.headline)
	s.phrases = l.phrases(s.tokens, times)
	s.settleThat(l)
	s.settleBare(l)
}

// settleThat makes of "that" what opens a clause where a verb of speech still waits for what
// was said: "announced on Monday in the capital that ...".
func (s *sentence) settleThat(l *lexicon) {
	waiting := false
	for i := range s.phrases {
		p := &s.phrases[i]
		switch {
		case p.kind == verbal:
			after := s.skip(i+1, 1)
			waiting = l.speech[p.vg.lemma] != "" && !p.vg.bare && s.kind(after) != relates && s.kind(after) != opens &&
				(s.kind(after) != nominal || l.is(p.vg.lemma, "tells_whom"))
		case p.kind == opens:
			waiting = false
		case p.kind == relates && s.word(i) == "that" && waiting:
			p.kind, waiting = opens, false
		}
	}
}

// maxDateline is how many tokens may tell place, date and agency before the dash.
const maxDateline = 16

// cutDateline drops what stands before the text in the first sentence of a story: "HARARE,
// July 4 (Agency) - ", "Cairo: ".
func (s *sentence) cutDateline() {
	if s.start != 0 || s.headline {
		return
	}
	shouts := len(s.tokens[0].text) > 2 && strings.ToUpper(s.tokens[0].text) == s.tokens[0].text && s.tokens[0].capital
	for i := 1; i < min(len(s.tokens), maxDateline); i++ {
		switch low := s.tokens[i].low; {
		case low == "-" || low == "–" || low == "—", low == ":" && i < 4:
			_, placed := s.placeAt(0, 1)
			if shouts || placed || low != ":" && strings.ContainsAny(s.text[:s.tokens[i].start], "(") {
				s.tokens = s.tokens[i+1:]
			}
			return
		}
	}
}

// joinMentions makes one token of each name of the register. Mentions by nouns are left out:
// what those go back to is the matter of this package.
func (s *sentence) joinMentions(mentions []news.Mention) {
	for i := range mentions {
		m := &mentions[i]
		if m.Block != s.block || m.From < s.start || m.To > s.end {
			continue
		}
		first, last := -1, -1
		for j, t := range s.tokens {
			if t.start >= m.From && t.end <= m.To {
				if first < 0 {
					first = j
				}
				last = j
			}
		}
		if first >= 0 {
			s.join(first, last+1)
			s.tokens[first].mention = m
		}
	}
}

// join makes one token of several.
func (s *sentence) join(from, to int) {
	t := s.tokens[from]
	t.end = s.tokens[to-1].end
	t.text = s.text[t.start:t.end]
	t.low = strings.ReplaceAll(strings.ToLower(t.text), "’", "'")
	s.tokens[from] = t
	s.tokens = append(s.tokens[:from+1], s.tokens[to:]...)
}

// joinPlaces finds the names of countries and cities, and the adjectives of them, that
// begin with a capital.
func (s *sentence) joinPlaces() {
	for i := range len(s.tokens) {
		if i >= len(s.tokens) {
			return
		}
		if t := s.tokens[i]; !t.capital || t.mention != nil {
			continue
		}
		for n := min(max(place.Longest(foldWord(s.tokens[i].low)), 1), len(s.tokens)-i); n > 0; n-- {
			p, ok := s.placeAt(i, n)
			if !ok || p.Kind != place.CountryName && p.Kind != place.Demonym && s.insideName(i) {
				continue
			}
			if n > 1 {
				s.join(i, i+n)
			}
			s.tokens[i].place, s.tokens[i].placed = p, true
			break
		}
	}
}

// insideName reports whether the token follows another with a capital, so that a city's or
// region's name is part of a longer one: "Red Dune al-Basra".
func (s *sentence) insideName(i int) bool {
	return i > 1 && s.tokens[i-1].capital && !s.tokens[i-1].placed && s.tokens[i-2].capital && s.tokens[i-1].mention == nil
}

func (s *sentence) placeAt(i, n int) (place.Place, bool) {
	words := make([]string, n)
	for j := range n {
		if s.tokens[i+j].mention != nil {
			return place.Place{}, false
		}
		words[j] = foldWord(s.tokens[i+j].low)
	}
	return place.Word(strings.Join(words, " "))
}

func foldWord(low string) string {
	return strings.ReplaceAll(strings.ReplaceAll(low, ".", ""), "-", " ")
}

// joinWords makes one token of words of several parts: "prime minister".
func (l *lexicon) joinWords(s *sentence) {
	for i := 0; i < len(s.tokens); i++ {
		longest := min(l.longest[s.tokens[i].low], len(s.tokens)-i)
		for n := longest; n > 1; n-- {
			if l.isLong(s.tokens[i : i+n]) {
				s.join(i, i+n)
				break
			}
		}
	}
}

func (l *lexicon) isLong(tokens []token) bool {
	words := make([]string, len(tokens))
	for i, t := range tokens {
		if t.mention != nil {
			return false
		}
		words[i] = t.low
	}
	long := strings.Join(words, " ")
	for _, class := range l.classes {
		if class[long] {
			return true
		}
	}
	return false
}

func contains(s, part string) bool { return strings.Contains(fold(s), fold(part)) }
