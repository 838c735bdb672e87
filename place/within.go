package place

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Countries returns every country named in a longer text, in the order of the text and each
// once: names and demonyms, the longest first, so that Guinea-Bissau is not Guinea. Cities
// and regions name no country, and what only holds a country's name is none ("New Jersey").
// Codes of two letters are not looked for, unless one is the whole text; nor are codes of
// three, but for customary abbreviations. The time taken grows as the text does.
func Countries(text string) []Code {
	if code, ok := Country(text); ok {
		return []Code{code}
	}
	s := scan{names: gazetteer(), text: fold(text)}
	s.part()
	for i := 0; i < len(s.words); {
		i += s.at(i)
	}
	return s.found
}

// span is where a word stands in the folded text.
type span struct{ from, to int }

// scan is the reading of one text.
type scan struct {
	names *names
	text  string
	words []span
	found []Code
}

// part finds the words.
func (s *scan) part() {
	for from := 0; from < len(s.text); {
		to := len(s.text)
		if n := strings.IndexByte(s.text[from:], ' '); n >= 0 {
			to = from + n
		}
		s.words = append(s.words, span{from, to})
		from = to + 1
	}
}

// run returns n words from the i-th on as they stand.
func (s *scan) run(i, n int) string {
	if i < 0 || i+n > len(s.words) {
		return ""
	}
	return s.text[s.words[i].from:s.words[i+n-1].to]
}

// at reads the longest name that begins with the i-th word and returns how many words it
// takes, or one.
func (s *scan) at(i int) int {
	for n := min(s.names.words, len(s.words)-i); n > 0; n-- {
		name := s.run(i, n)
		if len(name) > s.names.bytes || isCode(name) {
			continue
		}
		if m, ok := s.names.meanings[name]; ok {
			if m.country != "" && !s.stateOfUS(i, n, name) {
				s.add(m.country)
			}
			return n
		}
	}
	s.unspaced(s.run(i, 1))
	return 1
}

// isCode reports whether the word could be a code of ISO 3166-1. UK is none.
func isCode(word string) bool {
	return len(word) == 2 && isASCII(word) && word != "uk"
}

func (s *scan) add(code Code) {
	if !slices.Contains(s.found, code) {
		s.found = append(s.found, code)
	}
}

// stateOfUS reports whether "Georgia" means the state of the United States: behind a city of
// theirs, or right before their name or a number of five digits, unless a city of the
// country stands before it.
func (s *scan) stateOfUS(i, n int, name string) bool {
	if name != "georgia" {
		return false
	}
	for _, words := range []int{2, 1} {
		if m := s.names.meanings[s.run(i-words, words)]; m.place.Kind == City && m.place.Country != "" {
			return m.place.Country == "us"
		}
	}
	if isZIP(s.run(i+n, 1)) {
		return true
	}
	for words := 3; words > 0; words-- {
		next := s.run(i+n, words)
		if next == "us" || s.names.meanings[next].place == (Place{"us", CountryName, "us"}) {
			return true
		}
	}
	return false
}

func isZIP(word string) bool {
	return len(word) == 5 && strings.Trim(word, "0123456789") == ""
}

// unspaced finds names inside a word that holds Chinese characters, which are written
// without blanks. What stands between them, as kana, is looked up whole.
func (s *scan) unspaced(word string) {
	if isASCII(word) {
		return
	}
	for from := 0; from < len(word); {
		if isHan(word[from:]) {
			from += s.han(word[from:])
			continue
		}
		to := from
		for to < len(word) && !isHan(word[to:]) {
			_, size := utf8.DecodeRuneInString(word[to:])
			to += size
		}
		if m := s.names.meanings[word[from:to]]; m.country != "" && to-from <= s.names.bytes {
			s.add(m.country)
		}
		from = to
	}
}

// han reads the longest name of two or more characters at the beginning of the word and
// returns its length in bytes, or that of one character.
func (s *scan) han(word string) (size int) {
	_, first := utf8.DecodeRuneInString(word)
	size = first
	end := 0
	for runes := 1; runes <= s.names.runes && end < len(word); runes++ {
		_, next := utf8.DecodeRuneInString(word[end:])
		end += next
		if _, ok := s.names.meanings[word[:end]]; ok && runes > 1 {
			size = end
		}
	}
	if m := s.names.meanings[word[:size]]; m.country != "" {
		s.add(m.country)
	}
	return size
}
