package detail

import "strings"

// maxBracket bounds the text in brackets in which a semicolon parts nothing. The longest
// aside is half as long; without a bound the search for the other bracket could take ages.
const maxBracket = 600

// splitClauses splits at semicolons outside brackets. A bracket without a fellow does not
// count, or it would swallow all the clauses after it.
func splitClauses(text string) []string {
	clauses := make([]string, 0, strings.Count(text, ";")+1)
	start := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '(':
			i += bracketLength(text[i:min(len(text), i+maxBracket)])
		case ';':
			clauses = append(clauses, text[start:i])
			start = i + 1
		}
	}
	return append(clauses, text[start:])
}

// bracketLength returns the index of the bracket that closes the first one, or 0.
func bracketLength(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return 0
}

// abbreviations end in a stop of their own. The list never prints two stops, so that the
// one that closes the remarks may belong to the last word.
var abbreviations = map[string]bool{
	"co": true, "ltd": true, "inc": true, "corp": true, "bhd": true, "jr": true, "sr": true, "bros": true, "etc": true,
}

// trimStop takes away the full stop that closes the remarks.
func trimStop(clause string) string {
	clause = strings.TrimRight(clause, " ")
	body, ok := strings.CutSuffix(clause, ".")
	if !ok {
		return clause
	}
	word := body[strings.LastIndexByte(body, ' ')+1:]
	if isInitials(word) || abbreviations[strings.ToLower(word)] {
		return clause
	}
	return body
}

// isInitials reports whether a word is like S.A or n.e.c: single letters between stops.
func isInitials(word string) bool {
	parts := strings.Split(word, ".")
	for _, p := range parts {
		if len(p) != 1 || p[0] < 'A' {
			return false
		}
	}
	return len(parts) > 1
}
