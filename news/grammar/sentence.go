package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentences parts a text into sentences, as spans of bytes. It follows the rules of
// Unicode's annex 29 as far as news needs them, and knows abbreviations, which those do not.
func sentences(text string) (spans [][2]int) {
	start := 0
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		at += size
		if r != '.' && r != '!' && r != '?' && r != '…' {
			continue
		}
		end := closing(text, at)
		if end < len(text) && !ends(text, start, at, end, r) {
			continue
		}
		spans = appendSpan(spans, text, start, end)
		start, at = end, end
	}
	return appendSpan(spans, text, start, len(text))
}

func appendSpan(spans [][2]int, text string, start, end int) [][2]int {
	for start < end && text[start] == ' ' {
		start++
	}
	for end > start && text[end-1] == ' ' {
		end--
	}
	if start == end {
		return spans
	}
	return append(spans, [2]int{start, end})
}

// closing returns where the quotation marks and brackets behind a full stop end.
func closing(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !isQuote(r) && !strings.ContainsRune(".)]!?’'", r) {
			break
		}
		at += size
	}
	return at
}

// ends reports whether the sign before at, with what closes behind it until end, ends the
// sentence that began at start.
func ends(text string, start, at, end int, sign rune) bool {
	if text[end] != ' ' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[end:], " \"“‘'([«"))
	if !unicode.IsUpper(next) && !unicode.IsDigit(next) {
		return false
	}
	if sign != '.' || end > at {
		return true
	}
	word := text[start : at-1]
	word = word[strings.LastIndexAny(word, " (\"“")+1:]
	return !isAbbreviation(word)
}

// isAbbreviation reports whether a full stop behind the word belongs to the word.
func isAbbreviation(word string) bool {
	low := strings.ToLower(word)
	if abbreviations[low] {
		return true
	}
	// an initial, or letters with dots between
	return utf8.RuneCountInString(word) == 1 && word != "I" && word >= "A" && word <= "Z" || len(low) == 3 && low[1] == '.'
}

var abbreviations = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`mr mrs ms dr prof gen lt col sgt maj capt cmdr adm brig rep sen gov hon rev st jr sr no nos art
		jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp vs etc approx rs u.s u.k u.n e.u`) {
		m[w] = true
	}
	return m
}()
