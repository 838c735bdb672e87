package terminal

import (
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"
)

// cellsOf returns how many cells of a terminal s fills. Signs are counted one by one, so a
// picture joined of several counts as all of them: rather too wide than too narrow.
func cellsOf(s string) int { return text.StringWidthWithoutEscSequences(s) }

// cut returns the beginning of s that fits in n cells.
func cut(s string, n int) string {
	for i, r := range s {
		if n -= text.RuneWidth(r); n < 0 {
			return s[:i]
		}
	}
	return s
}

// shorten returns s in at most n cells; where it is cut, mark, a sign of one cell, says so.
func shorten(s string, n int, mark string) string {
	if cellsOf(s) <= n {
		return s
	}
	return cut(s, n-1) + mark
}

// pad fills s with spaces to n cells.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-cellsOf(s)))
}
