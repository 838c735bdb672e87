package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standing/text"
)

// again reads the clause with text.Words, since at the byte given stands what is not read
// fast. It returns where to go on: at the next word behind a gap with a blank.
func (r *reading) again(hardAt int) int {
	r.tokens, r.folded = r.tokens[:r.tokensBefore], r.folded[:r.foldedBefore]
	end := clauseEnd(r.text, hardAt)
	for at := r.clause; at < end; {
		to := at + pieceEnd(r.text[at:end])
		if to == at { // a run of letters that is too long for any name
			to = at + runEnd(r.text[at:end])
			r.tokens = append(r.tokens, token{from: int32(at), to: int32(to), at: int32(len(r.folded))})
		} else {
			r.slow(at, to)
		}
		at = to
	}
	r.begin(end)
	return end
}

// slow reads a piece with text.Words.
func (r *reading) slow(at, to int) {
	r.words = text.WordsIn(r.words, r.text[at:to])
	for _, w := range r.words {
		start := len(r.folded)
		r.folded = append(r.folded, w.Text...)
		r.add(at+w.Start, at+w.End, start)
	}
}

// clauseEnd returns where the first word begins that stands behind a gap with an ASCII blank
// and without a sign that is or may be a word itself, from a byte on.
func clauseEnd(s string, at int) int {
	gap, sign := false, false
	for i, r := range s[at:] {
		switch {
		case beginsWord(r):
			if gap && !sign {
				return at + i
			}
			gap, sign = false, false
		case r == ' ' || r == '\n' || r == '\t' || r == '\r':
			gap = true
		case strings.ContainsRune(wordSigns, r), gap && r >= utf8.RuneSelf && !partsAlways(r):
			sign = true
		}
	}
	return len(s)
}

// beginsWord reports whether the character is of a word wherever it stands. Marks, signs
// that Unicode counts as letters and what decomposes into letters may be, or not.
func beginsWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.Is(unicode.Lm, r)
}

// wordSigns are the signs of which text.Words makes words, in all their forms.
const wordSigns = "&＆﹠+＋﹢⁺₊﬩%％﹪٪"

// pieceEnd returns how much of a clause text.Words can take at once: all, or up to a sign
// that joins nothing. It is 0 where a run of letters is too long.
func pieceEnd(s string) int {
	if len(s) <= text.MaxName {
		return len(s)
	}
	end := 0
	for i, r := range s[:text.MaxName-utf8.UTFMax] {
		if partsAlways(r) {
			end = i + utf8.RuneLen(r)
		}
	}
	return end
}

// runEnd returns the end of a run that has no sign that always parts words.
func runEnd(s string) int {
	if end := strings.IndexFunc(s, partsAlways); end >= 0 {
		return end
	}
	return len(s)
}

// partsAlways reports whether a character parts words whatever stands around it. It says so
// of fewer than do.
func partsAlways(r rune) bool {
	if strings.ContainsRune(wordSigns, r) || strings.ContainsRune(joining, r) || r == utf8.RuneError {
		return false
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.P, r)
}

// joining are the signs that do not always part words: apostrophes, and dots between single
// letters.
const joining = "'`‘’‛＇′″‴⁗.·•・‧․‥…︙︰．･﹒"
