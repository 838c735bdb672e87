package uk

import (
	"regexp"
	"strings"
)

// item is one of the values that a cell numbers (1) (2), 1) 2), (a) (b) or a) b). A range
// such as "(1)-(3)" gives one value several numbers.
type item struct {
	first, last int
	text        string
}

// mark is what can be a number; a bracket that opens it, or what parts words, must stand
// before it.
var mark = regexp.MustCompile(`(^|[\s(,;:.)-])([0-9]{1,2}|[A-Za-z])\)`)

// numbered takes a cell apart. head is what stands before the first number; a cell without
// numbers is all head. Numbers must follow one another from 1 on: other brackets are text.
func numbered(text string) (head string, found []item) {
	if !strings.Contains(text, ")") {
		return text, nil
	}
	letters := false
	start := 0 // of the text of the item that is open
	take := func(end int) {
		piece := strings.TrimSpace(text[start:end])
		if len(found) == 0 {
			head = strings.TrimRight(piece, "( ")
			return
		}
		found[len(found)-1].text = trimItem(piece)
	}
	for _, m := range mark.FindAllStringSubmatchIndex(text, -1) {
		label, begin := text[m[4]:m[5]], m[4]
		if begin > 0 && text[begin-1] == '(' {
			begin--
		}
		n, letter := ordinal(label)
		if len(found) == 0 {
			if n != 1 {
				continue
			}
			letters = letter
			take(begin)
			found, start = append(found, item{first: 1, last: 1}), m[1]
			continue
		}
		open := &found[len(found)-1]
		joins := joint(text[start:begin])
		if letter != letters || n != open.last+1 && !(joins && n > open.last) {
			continue
		}
		if joins {
			open.last, start = n, m[1]
			continue
		}
		take(begin)
		found, start = append(found, item{first: n, last: n}), m[1]
	}
	take(len(text))
	if len(found) == 0 {
		return text, nil
	}
	return head, found
}

// ordinal returns what a mark counts.
func ordinal(label string) (n int, letter bool) {
	if c := label[0] | 0x20; c >= 'a' && c <= 'z' {
		return int(c-'a') + 1, true
	}
	for _, c := range label {
		n = n*10 + int(c-'0')
	}
	return n, false
}

// joint reports whether the text between two numbers makes them a range or a pair.
func joint(between string) bool {
	switch strings.TrimSpace(between) {
	case "", "-", "–", "to", "and", "&":
		return true
	}
	return false
}

// trimItem takes off what parts one item from the next.
func trimItem(s string) string {
	s = strings.Trim(s, " ,;")
	s = strings.TrimSuffix(s, " and")
	if s == "-" || s == "–" {
		return ""
	}
	return s
}

// items returns the values of a cell that may be numbered.
func items(text string) []string {
	head, found := numbered(text)
	if len(found) == 0 {
		return []string{text}
	}
	var values []string
	if head != "" {
		values = append(values, head)
	}
	for _, it := range found {
		if it.text != "" {
			values = append(values, it.text)
		}
	}
	return values
}

// itemAt returns the text of the item with the number.
func itemAt(found []item, n int) string {
	for _, it := range found {
		if it.first <= n && n <= it.last {
			return it.text
		}
	}
	return ""
}
