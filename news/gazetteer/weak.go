package gazetteer

import (
	"unicode"
	"unicode/utf8"

	"standing"
)

const (
	// shortName is the number of letters from which a word alone may be a name: three-letter
	// acronyms mean a dozen things each.
	shortName = 4
	// shortAcronym is the number of letters up to which an acronym that several parties bear
	// is weak.
	shortAcronym = 5
	// fewWords is the number of common words, articles aside, that make no name of their own.
	fewWords = 2
)

// weak reports whether the name found counts only by its context; several says that it is borne by
// more than one party.
func (n *Names) weak(p *printed, b Bearer, several bool) bool {
	if n.trie.Kind(b) == standing.Weak {
		return true
	}
	if p.len() > 1 {
		return p.common()
	}
	word := p.folded(0)
	letters := utf8.RuneCountInString(word)
	if dense(word) {
		return letters < 2
	}
	if letters < shortName || n.parties[b.Party].single || commonWords()[word] {
		return true
	}
	return several && letters <= shortAcronym && p.acronym()
}

// common reports whether the name is made of a few common words.
func (p *printed) common() bool {
	words := 0
	for i := range p.len() {
		word := p.folded(i)
		if articles[word] {
			continue
		}
		if words++; words > fewWords || !commonWords()[word] {
			return false
		}
	}
	return true
}

// dense reports whether the word is of a script without blanks between words, in which a
// word may be a whole name.
func dense(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Khmer, unicode.Myanmar, unicode.Lao)
}
