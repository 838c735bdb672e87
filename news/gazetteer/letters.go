package gazetteer

import (
	"sync"
	"unicode/utf8"

	"standing/text"
)

// class says what a character does to the word it stands in.
type class uint8

const (
	hard   class = iota // only text.Words knows
	letter              // is one or two letters of a word
	skip                // stands in a word as if it were not there
	blank               // parts words that nothing joins
	dot                 // parts words; single letters before and after it are one word
	parts               // parts words
)

// char is what the fast reading knows of a character: its class, and the one or two small
// letters or digits that it folds to.
type char struct {
	class class
	n     uint8
	fold  [2]byte
}

// The characters that are read fast: ASCII, Latin letters with accents, and the signs of
// printed English. All others are hard.
const (
	endLatin   = 0x250
	fromSigns  = 0x2000
	endSigns   = 0x2070
	fromMoney  = 0x20A0
	endMoney   = 0x20D0
	signsAt    = endLatin
	moneyAt    = signsAt + endSigns - fromSigns
	charsKnown = moneyAt + endMoney - fromMoney
)

// letters is the table of characters, and by byte the fold of ASCII letters and digits.
type letters struct {
	chars [charsKnown]char
	ascii [256]byte // 0 for all other bytes
}

// alphabet asks text.Words about every character once, so that both cannot differ.
var alphabet = sync.OnceValue(func() *letters {
	l := &letters{}
	for i := range l.chars {
		r := rune(i)
		switch {
		case i >= moneyAt:
			r = rune(i - moneyAt + fromMoney)
		case i >= signsAt:
			r = rune(i - signsAt + fromSigns)
		}
		l.chars[i] = charOf(r)
		if c := l.chars[i]; i < utf8.RuneSelf && c.class == letter {
			l.ascii[i] = c.fold[0]
		}
	}
	return l
})

// charOf tells what a character does between two letters.
func charOf(r rune) char {
	switch r {
	case '&', '+', '%': // are words or not by what stands around them
		return char{class: hard}
	case '.':
		return char{class: dot}
	}
	words := text.Words("xx" + string(r) + "xx") // single letters could be an abbreviation
	if len(words) == 2 && words[0].Text == "xx" && words[1].Text == "xx" {
		switch words[1].Before {
		case text.Blank:
			return char{class: blank}
		case text.Dot, text.ScriptChange, text.None:
			return char{class: hard}
		}
		return char{class: parts}
	}
	if len(words) != 1 || words[0].Script != text.Latin || words[0].End != 4+utf8.RuneLen(r) {
		return char{class: hard}
	}
	return folded(r, words[0].Text)
}

// folded is the class of a character that does not part words, from the word "xx?xx".
func folded(r rune, word string) char {
	inner := word[2 : len(word)-2]
	if inner == "" {
		return char{class: skip}
	}
	if len(inner) > 2 {
		return char{class: hard}
	}
	c := char{class: letter, n: uint8(len(inner))}
	for i := range len(inner) {
		small := 'a' <= inner[i] && inner[i] <= 'z'
		digit := '0' <= inner[i] && inner[i] <= '9' && r < utf8.RuneSelf
		if !small && !digit {
			return char{class: hard}
		}
		c.fold[i] = inner[i]
	}
	return c
}

// at returns the character at s[i] and its length. Bytes that are not UTF-8 are hard.
func (l *letters) at(s string, i int) (c char, size int) {
	if s[i] < utf8.RuneSelf {
		return l.chars[s[i]], 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case r < endLatin:
		return l.chars[r], size
	case fromSigns <= r && r < endSigns:
		return l.chars[r-fromSigns+signsAt], size
	case fromMoney <= r && r < endMoney:
		return l.chars[r-fromMoney+moneyAt], size
	}
	return char{}, size
}
