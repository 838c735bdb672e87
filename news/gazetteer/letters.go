package gazetteer

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"standing/text"
)

// class says what a character does to the word it stands in.
type class uint8

const (
	hard   class = iota // only text.Words knows
	letter              // is a letter of a word, or two
	digit               // is of any word
	skip                // stands in a word as if it were not there
	blank               // parts words that nothing joins
	dot                 // parts words; single letters before and after it are one word
	parts               // parts words
)

// char is what the fast reading knows of a character: its class, its script, and the one or
// two bytes that it folds to.
type char struct {
	class  class
	script text.Script
	n      uint8
	fold   [2]byte
}

// The characters that are read fast: those of at most two bytes (Latin, Greek, Cyrillic,
// Hebrew and Arabic among them) and the signs of printed English. All others are hard.
const (
	endLetters = 0x800
	fromSigns  = 0x2000
	endSigns   = 0x2070
	fromMoney  = 0x20A0
	endMoney   = 0x20D0
	signsAt    = endLetters
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
		if c := l.chars[i]; i < utf8.RuneSelf && (c.class == letter || c.class == digit) {
			l.ascii[i] = c.fold[0]
		}
	}
	return l
})

// charOf tells what a character does between letters.
func charOf(r rune) char {
	switch {
	case r == '&' || r == '+' || r == '%' || r == '٪': // are words or not by what stands around them
		return char{class: hard}
	case unicode.Is(unicode.M, r): // may be taken together with what stands before it
		return char{class: hard}
	case r == '.':
		return char{class: dot}
	case '0' <= r && r <= '9':
		return char{class: digit, n: 1, fold: [2]byte{byte(r)}}
	}
	words := text.Words("xx" + string(r) + "xx") // single letters could be an abbreviation
	switch {
	case len(words) == 1 && words[0].Text == "xxxx":
		return char{class: skip}
	case len(words) == 1 && words[0].End == 4+utf8.RuneLen(r):
		return letterOf(words[0].Text[2:len(words[0].Text)-2], text.Latin)
	case len(words) == 2 && words[0].Text == "xx" && words[1].Text == "xx":
		return gapOf(words[1].Before)
	case len(words) == 3 && words[1].Before == text.ScriptChange && words[2].Before == text.ScriptChange:
		return letterOf(words[1].Text, words[1].Script)
	}
	return char{class: hard}
}

// gapOf is the class of a character that makes the joint.
func gapOf(joint text.Joint) char {
	switch joint {
	case text.Blank:
		return char{class: blank}
	case text.Dot, text.ScriptChange, text.None:
		return char{class: hard}
	}
	return char{class: parts}
}

// letterOf is a character that folds to the letters.
func letterOf(fold string, script text.Script) char {
	c := char{class: letter, script: script, n: uint8(len(fold))}
	if copy(c.fold[:], fold) < len(fold) {
		return char{class: hard}
	}
	for _, r := range fold {
		if !unicode.IsLetter(r) {
			return char{class: hard}
		}
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
	case r < endLetters:
		return l.chars[r], size
	case fromSigns <= r && r < endSigns:
		return l.chars[r-fromSigns+signsAt], size
	case fromMoney <= r && r < endMoney:
		return l.chars[r-fromMoney+moneyAt], size
	}
	return char{}, size
}
