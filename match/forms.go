package match

import (
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"standing/text"

	"github.com/cespare/xxhash/v2"
)

// finish fills in what follows from the letters of a part: its forms in Latin letters, and the
// digests by which parts are told apart quickly.
func (p *part) finish(s *smithy) {
	if len(p.letters) > longestWord {
		if cut := []rune(p.letters); len(cut) > longestWord {
			p.letters = string(cut[:longestWord])
		}
	}
	p.content = xxhash.Sum64String(p.letters) + uint64(p.role)*0x9e3779b97f4a7c15
	p.forms = s.latinForms(p.letters, p.folded, p.script)
	if p.script == text.Latin && len(p.forms) > 0 && p.forms[0].letters == p.letters {
		p.mask = p.forms[0].mask
		return
	}
	p.units = make([]uint16, 0, len(p.letters)/2+1)
	for _, r := range p.letters {
		p.units = utf16.AppendRune(p.units, r)
	}
	for _, u := range p.units {
		p.mask |= 1 << (u & 63)
	}
}

// latinForms returns the usual spellings of a word in Latin letters. What is romanised is the
// word as folded: the ending of a feminine word is read otherwise than the letter it is folded to. A word that begins with
// the Arabic article written together with it ("Alassad") is there without it too.
func (s *smithy) latinForms(word, folded string, script text.Script) []form {
	if forms, known := s.remember(word, folded, script); known {
		return forms
	}
	first := len(s.forms)
	if script == text.Latin && isPlain(word) {
		s.plainForms(word)
	} else {
		s.romanised(folded, script)
	}
	forms := slices.Clip(s.forms[first:])
	s.keep(word, folded, script, forms)
	return forms
}

func (s *smithy) plainForms(word string) {
	first := len(s.forms)
	s.add(first, word, false, asWritten)
	if rest, ok := cutLatinArticle(word); ok {
		s.add(first, rest, false, noArticle)
	}
	if rest, ok := cutServant(word); ok {
		s.add(first, rest, false, noServant)
	}
	if wade, ok := text.PinyinToWadeGiles(word); ok {
		s.add(first, wade, false, wadeGiles)
	}
}

func (s *smithy) romanised(folded string, script text.Script) {
	first := len(s.forms)
	for _, reading := range text.Romanise(folded, script) {
		s.add(first, reading, script.Abjad(), asWritten)
	}
	if script == text.Han || script == text.Hangul {
		for i := range s.forms[first:] {
			f := &s.forms[first+i]
			f.exact = len(f.letters) < exactBelow
		}
	}
	if script != text.Arabic {
		return
	}
	if rest, ok := cutArabicArticle(folded); ok {
		for _, reading := range text.Romanise(rest, script) {
			s.add(first, reading, true, noArticle)
		}
	}
	if rest, ok := strings.CutPrefix(folded, arabicServant); ok && len(rest) > 6 {
		rest, _ = text.CutArticle(rest)
		for _, reading := range text.Romanise(rest, script)[:1] {
			s.add(first, reading, true, noServant)
		}
	}
}

// exactBelow is the length from which the Latin spelling of a Chinese or Korean word may have a
// slip: below, there is nearly always another name one letter away.
const exactBelow = 9

func latinMask(letters string) (mask uint64) {
	for i := range len(letters) {
		if c := letters[i]; c >= 'a' {
			mask |= 1 << (c - 'a')
		} else {
			mask |= 1 << (26 + c - '0')
		}
	}
	return mask
}

func isPlain(word string) bool {
	for i := range len(word) {
		if c := word[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return word != ""
}

// cutArabicArticle cuts the article off words of two letters too, where text.CutArticle, which
// has to be sure, does not.
func cutArabicArticle(word string) (rest string, ok bool) {
	if rest, ok = text.CutArticle(word); ok {
		return rest, true
	}
	rest, ok = strings.CutPrefix(word, "ال")
	return rest, ok && utf8.RuneCountInString(rest) == 2
}

// arabicServant is "servant of", as written together with the name of God behind it.
const arabicServant = "عبد"

// cutServant cuts "servant of" off a name written together with it ("Abdurrahman"). The
// consonant of the article is doubled before some letters.
func cutServant(word string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(word, "abd")
	if !ok || len(word) < 8 {
		return word, false
	}
	if rest[0] == 'u' || rest[0] == 'e' || rest[0] == 'a' || rest[0] == 'o' || rest[0] == 'i' {
		rest = strings.TrimPrefix(rest[1:], "u")
	}
	switch {
	case rest[0] == 'l' && len(rest) > 4 && !isVowel(rest[1]):
		rest = rest[1:]
	case rest[0] == 'l' || rest[0] == rest[1]:
		rest = rest[1:]
	}
	return rest, len(rest) >= 4
}

func isVowel(c byte) bool { return strings.IndexByte(vowelLetters, c) >= 0 }

// cutLatinArticle cuts the Arabic article off a word written together with it, if what
// remains is long enough to be a name and the word as a whole is not one.
func cutLatinArticle(word string) (rest string, ok bool) {
	if len(word) < 7 {
		return word, false
	}
	if rest, ok = strings.CutPrefix(word, "al"); !ok {
		rest, ok = strings.CutPrefix(word, "el")
	}
	return rest, ok && words().names[word].rows == nil
}
