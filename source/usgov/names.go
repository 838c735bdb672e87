package usgov

import (
	"regexp"
	"strings"

	"standing"
)

// otherwise parts a printed name from another one that stands in it: "A A/K/A B",
// "A (f.k.a. B)", "A d/b/a B".
var otherwise = regexp.MustCompile(`(?i)[\s,;(]+([afdn])[./]?[kb][./]?a[./]?[\s:]+`)

// AddNames adds the name as it is printed, and each of the names that stand in it.
func AddNames(e *standing.Entry, printed string) {
	e.AddName(printed, standing.Primary)
	cuts := otherwise.FindAllStringSubmatchIndex(printed, -1)
	for i, cut := range cuts {
		end := len(printed)
		if i+1 < len(cuts) {
			end = cuts[i+1][0]
		}
		other, after := printed[cut[1]:end], ""
		if strings.Contains(printed[cut[0]:cut[1]], "(") {
			other, after = inside(other)
		}
		if i == 0 && len(cuts) == 1 {
			e.AddName(printed[:cut[0]]+" "+after, standing.Alias)
		} else if i == 0 {
			e.AddName(printed[:cut[0]], standing.Alias)
		}
		e.AddName(strings.TrimRight(other, " ,;"), kindOf(printed[cut[2]]))
	}
}

// inside cuts what stands in a bracket from what follows it; another bracket behind it says
// what the party is and is no part of a name.
func inside(text string) (name, after string) {
	depth := 0
	for i, c := range text {
		switch {
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case c == ')':
			if after = strings.TrimSpace(text[i+1:]); strings.HasPrefix(after, "(") {
				after = ""
			}
			return text[:i], after
		}
	}
	return text, ""
}

func kindOf(mark byte) standing.NameKind {
	if mark == 'f' || mark == 'F' {
		return standing.Former
	}
	return standing.Alias
}
