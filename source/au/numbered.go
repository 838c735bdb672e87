package au

import (
	"strings"

	"standing/source"
)

// items returns the values that a cell sets off by a) b) c), which must begin with a and
// follow one another; a cell without such marks is one value. What stands before the first
// mark is a value of its own.
func items(text string) []string {
	text = source.Clean(text)
	var values []string
	start := 0
	for next := byte('a'); next <= 'z'; next++ {
		at, end := markAt(text, start, next)
		if at < 0 {
			break
		}
		if piece := strings.TrimSpace(text[start:at]); piece != "" {
			values = append(values, piece)
		}
		start = end
	}
	return append(values, strings.TrimSpace(text[start:]))
}

// markAt finds the next place of a mark: the letter and a bracket, with no letter or number
// and perhaps another bracket before it.
func markAt(text string, from int, letter byte) (at, end int) {
	for i := from; i+1 < len(text); i++ {
		if text[i]|0x20 != letter || text[i+1] != ')' {
			continue
		}
		before := byte(' ')
		if i > from {
			before = text[i-1]
		}
		switch {
		case before == '(' && i-1 >= from:
			return i - 1, i + 2
		case before == ' ' || before == ';' || before == ',' || before == '.':
			return i, i + 2
		}
	}
	return -1, -1
}
