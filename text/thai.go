package text

import (
	"strings"
	"sync"
)

// thaiWay is how the consonants of Thai or Lao script are spelled, from the first letter of
// the block on, at the beginning and at the end of a syllable.
type thaiWay struct {
	initials, finals []string
}

// The ways of Thai: by sound after the Royal Thai General System (RTGS, 1999), and by letter,
// as many families spell their names after the Indian words in them.
var thaiWays = sync.OnceValue(func() []thaiWay {
	return []thaiWay{
		{strings.Fields(thaiSound), strings.Fields(thaiEnd)},
		{strings.Fields(thaiPress), strings.Fields(thaiPressEnd)},
		{strings.Fields(thaiLetter), strings.Fields(thaiLetterEnd)},
	}
})

// The way of Lao: by sound, after BGN/PCGN 1966, and with x and v as in French times.
var laoWays = sync.OnceValue(func() []thaiWay {
	return []thaiWay{
		{strings.Fields(laoSound), strings.Fields(laoEnd)},
		{strings.Fields(laoFrench), strings.Fields(laoEnd)},
	}
})

// The 46 letters from ko kai to ho nokhuk; the hyphen is the silent letter.
const (
	thaiSound     = "k kh kh kh kh kh ng ch ch ch s ch y d t th th th n d t th th th n b p ph f ph f ph m y r rue l lue w s s s h l - h"
	thaiEnd       = "k k k k k k ng t t t t t n t t t t t n t t t t t n p p p p p p p m i n rue n lue o t t t - n - -"
	thaiPress     = "k k k k k k ng j ch ch s ch y d t t t t n d t t t t n b p p f p f p m y r ru l lu v s s s h l - h"
	thaiPressEnd  = "k k k k k k ng j t t t t n t t t t t n t t t t t n p p p p p p p m y r ru l lu w s s s - l - -"
	thaiLetter    = "k kh kh g kh gh ng j ch j s ch y d t th d dh n d t th d dh n b p ph f b f bh m y r ru l lu v s s s h l - h"
	thaiLetterEnd = "k kh k g k gh ng j ch j s ch n d t th d dh n d t th d dh n b p ph f b f bh m y r ru l lu v s s s - l - -"
	laoSound      = "k kh kh kh kh kh ng ch ch s s ch ny d t th th th n d t th th th n b p ph f ph f ph m y r r l l v s s s h l - h"
	laoEnd        = "k k k k k k ng t t t t t y t t t t t n t t t t t n p p p p p p p m y n n n n o t t t - n - -"
	laoFrench     = "k kh kh kh kh kh ng ch ch x x ch ny d t th th th n d t th th th n b p ph f ph f ph m y r r l l w s s s h l - h"
)

// The Thai block, and where the Lao one lies behind it: the two share an order.
const (
	firstThai = 'ก'
	lastThai  = 'ฮ'
	laoOffset = 0x80
)

// romaniseThai spells a Thai or Lao word by the ways of its script.
func romaniseThai(word string, s Script) (out []string) {
	ways := thaiWays
	letters := []rune(word)
	if s == Lao {
		ways = laoWays
		for i, r := range letters {
			if 'ກ' <= r && r <= '\u0EFF' {
				letters[i] = r - laoOffset
			}
		}
	}
	syllables := thaiSyllables(letters)
	for _, way := range ways() {
		out = addReading(out, way.write(syllables))
	}
	return out
}

func (w *thaiWay) write(syllables []thaiSyllable) string {
	var b strings.Builder
	for _, s := range syllables {
		for _, r := range s.onset {
			b.WriteString(thaiLetterOf(w.initials, r))
		}
		b.WriteString(s.vowel)
		if s.coda != 0 {
			b.WriteString(thaiLetterOf(w.finals, s.coda))
		}
	}
	return b.String()
}

// thaiLetterOf returns a letter's spelling; digits are ASCII.
func thaiLetterOf(spellings []string, r rune) string {
	if digit := digitOf(r); digit >= 0 {
		return string(digit)
	}
	if r < firstThai || r > lastThai || spellings[r-firstThai] == "-" {
		return ""
	}
	return spellings[r-firstThai]
}
