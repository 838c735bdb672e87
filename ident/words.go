package ident

import (
	"strings"
	"unicode"
)

// longWord is the number of letters from which a word beside a number is no series of it.
const longWord = 4

// cutWords leaves the number of a value in which words stand round it: "Goztepe V.D. 823 026
// 0248", "T04338017, expired 2013". A value without digits is left as it is.
func cutWords(value string) string {
	if !strings.ContainsFunc(value, unicode.IsDigit) {
		return value
	}
	fields := strings.Fields(value)
	for isLabel(fields[0]) {
		fields = fields[1:]
	}
	for i := 1; i < len(fields); i++ {
		if strings.HasSuffix(fields[i-1], ",") && hasDigit(strings.Join(fields[:i], "")) && isLabel(fields[i]) {
			fields = fields[:i]
		}
	}
	for isLong(fields[len(fields)-1]) {
		fields = fields[:len(fields)-1]
	}
	return strings.Join(fields, " ")
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// isLabel reports whether the field can only say something of the number that follows.
func isLabel(field string) bool {
	if hasDigit(field) || len(field) < 2 {
		return false
	}
	switch strings.ToLower(field) {
	case "nº", "n°", "nr":
		return true
	}
	return isLong(field) || letters(field) > 1 && strings.ContainsAny(field[len(field)-1:], ".:#)") || field[0] == '('
}

func isLong(field string) bool { return !hasDigit(field) && letters(field) >= longWord }

func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
