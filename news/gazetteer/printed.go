package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// printed is a name found, beside the spelling of the register.
type printed struct {
	text     *reading
	found    found
	name     *reading // the spelling, which has as many words as were found
	capitals bool     // the text is all in capitals, which tell nothing then
}

// word returns word i as printed in the text.
func (p *printed) word(i int) string {
	t := &p.text.tokens[p.found.first+i]
	return p.text.text[t.from:min(int(t.to), p.found.to)]
}

// registered returns word i as the register prints it.
func (p *printed) registered(i int) string {
	t := &p.name.tokens[i]
	return p.name.text[t.from:t.to]
}

// folded returns word i folded.
func (p *printed) folded(i int) string { return string(p.name.fold(&p.name.tokens[i])) }

// len returns the number of words.
func (p *printed) len() int { return len(p.name.tokens) }

// acronym reports whether the name is one word in capitals.
func (p *printed) acronym() bool {
	return p.len() == 1 && !hasSmall(p.name.text) && countUpper(p.name.text) > 1
}

// cased reports whether the text has the capitals that the name wants, for a party whose
// names are all printed in capitals or not.
func (p *printed) cased(shouting bool) bool {
	if p.capitals {
		return true
	}
	if p.acronym() && (!shouting || utf8.RuneCountInString(p.folded(0)) < shortName) {
		return !hasSmall(p.word(0))
	}
	i := 0
	for i < p.len()-1 && articles[p.folded(i)] {
		i++
	}
	return !unicode.IsUpper(firstLetter(p.registered(i))) || !unicode.IsLower(firstLetter(p.word(i)))
}

// inOneSentence reports whether no sentence ends inside the name, unless it is printed so.
func (p *printed) inOneSentence() bool {
	for i := range p.len() - 1 {
		at := p.found.first + i
		a, b := &p.text.tokens[at], &p.text.tokens[at+1]
		if !endsSentence(p.text.text[a.to:max(a.to, b.from)], utf8.RuneCountInString(p.word(i))) {
			continue
		}
		a, b = &p.name.tokens[i], &p.name.tokens[i+1]
		if !endsSentence(p.name.text[a.to:max(a.to, b.from)], longAbbreviation+1) {
			return false
		}
	}
	return true
}

// longAbbreviation is the number of letters of the longest words that a full stop shortens:
// "Gen.", "Dept.".
const longAbbreviation = 4

// endsSentence reports whether a gap behind a word of so many letters ends a sentence.
func endsSentence(gap string, letters int) bool {
	signs := ".!?;:"
	if letters <= longAbbreviation {
		signs = "!?;:"
	}
	at := strings.IndexAny(gap, signs)
	return at >= 0 && strings.ContainsAny(gap[at:], " \n\u00a0")
}

// firstLetter returns the first letter of a word, or 0.
func firstLetter(word string) rune {
	for _, r := range word {
		if unicode.IsLetter(r) {
			return r
		}
	}
	return 0
}

func countUpper(s string) (n int) {
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}
