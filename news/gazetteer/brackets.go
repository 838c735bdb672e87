package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bracketed finds names that stand in brackets behind a longer name of the same party: both
// count then, weak or not.
func (s *sighting) bracketed() {
	for i := range s.blocks {
		b := &s.blocks[i]
		var last candidate
		b.each(func(c candidate) bool {
			if inBrackets(b.text, last.to, c.from, c.to) && last.last-last.first > c.last-c.first {
				s.support(last.meant, c.meant)
			}
			last = c
			return true
		})
	}
}

// support lets the weak names of the parties count that both names may mean.
func (s *sighting) support(a, b []judged) {
	for _, x := range a {
		for _, y := range b {
			if x.bearer.Party == y.bearer.Party {
				s.near[x.bearer.Party] = true
			}
		}
	}
}

// inBrackets reports whether from-to stands in brackets right behind a byte.
func inBrackets(s string, behind, from, to int) bool {
	if behind > from {
		return false
	}
	gap := strings.TrimSpace(s[behind:from])
	return gap != "" && gap[0] == '(' && strings.Trim(gap[1:], quotes) == "" && closes(s[to:])
}

// closes reports whether the text begins with the end of what stands in brackets.
func closes(s string) bool {
	s = strings.TrimLeft(s, quotes)
	return s != "" && strings.IndexByte("),;", s[0]) >= 0
}

// quotes are what may stand around a name in brackets.
const quotes = "\"'“”‘’«»„ "

// acronymIn returns the acronym that stands in brackets right behind a byte of the text:
// "(PFE)", "(the “PFE”)", "(or PFE, in the local language)".
func acronymIn(s string, behind int) (from, to int, ok bool) {
	rest := strings.TrimLeft(s[behind:], " \u00a0")
	if !strings.HasPrefix(rest, "(") {
		return 0, 0, false
	}
	rest = strings.TrimLeft(rest[1:], quotes)
	for _, word := range []string{"or ", "the "} {
		rest = strings.TrimLeft(strings.TrimPrefix(rest, word), quotes)
	}
	from = len(s) - len(rest)
	letters := 0
	to = from
	for to < len(s) {
		r, size := utf8.DecodeRuneInString(s[to:])
		if unicode.IsUpper(r) {
			letters++
		} else if r != '.' || letters == 0 {
			break
		}
		to += size
	}
	to = from + len(strings.TrimRight(s[from:to], "."))
	if letters < 2 || letters > maxAcronym || !closes(strings.TrimPrefix(s[to:], ".")) {
		return 0, 0, false
	}
	return from, to, true
}

// maxAcronym is the number of letters of the longest acronym that a story introduces.
const maxAcronym = 10
