package gazetteer

import (
	"strings"
	"unicode/utf8"

	"standing/text"
)

// token is a word of the text being read.
type token struct {
	from, to int32 // bytes of the text
	at, n    int32 // where its folded form stands in the reading's buffer; n is 0 for what no name can have
	id       uint32
	// bareTo is where the word ends without its possessive; 0 where it has none. Its folded
	// form is that of the word without the last byte.
	bareTo int32
	bareID uint32
}

// hash sums up a folded word (FNV-1a, 32 bit, stirred at the end for its low bits).
func hash(word []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range word {
		h = (h ^ uint32(c)) * 16777619
	}
	return h ^ h>>15
}

// bareEnd returns where the word printed as s ends without a possessive "'s", and 0 where it
// has none. What stands before the apostrophe must fold to the rest of the word.
func bareEnd(s string, folded []byte) int {
	if len(s) < 3 || s[len(s)-1]|0x20 != 's' || len(folded) < 2 || len(s) > text.MaxName {
		return 0
	}
	before := s[:len(s)-1]
	r, size := utf8.DecodeLastRuneInString(before)
	if !strings.ContainsRune(apostrophes, r) {
		return 0
	}
	words := text.Words(before[:len(before)-size])
	if len(words) != 1 || words[0].Text != string(folded[:len(folded)-1]) || words[0].Start != 0 {
		return 0
	}
	return words[0].End
}

// apostrophes are the signs before the s of a possessive.
const apostrophes = "'`‘’‛ʼ′＇"
