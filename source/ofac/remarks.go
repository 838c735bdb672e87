package ofac

import (
	"strings"

	"standing"
	"standing/source"
)

// maxRemarks is the width of the remarks column by the specification. Longer remarks are
// cut there, in the middle of a word, and go on in sdn_comments.csv.
const maxRemarks = 1000

// remarks is the text of the remarks column and of the comments that continue it.
type remarks struct {
	text string
	cut  bool // the end is missing
}

// remarksOf begins with the column. One that fills its width is taken to be cut until a
// comment follows it: a half clause must not become an identifier.
func remarksOf(column string) remarks {
	return remarks{text: column, cut: len(column) >= maxRemarks}
}

// spill joins a comment to the text; no blank goes between, the cut was blind.
func (r *remarks) spill(comment string, cut bool) {
	r.text += comment
	r.cut = cut
}

// addTo reads the clauses one by one.
func (r *remarks) addTo(e *standing.Entry) {
	clauses := splitClauses(r.text)
	for i, clause := range clauses {
		last := i == len(clauses)-1
		if last && r.cut {
			e.Unread = append(e.Unread, strings.TrimSpace("the remarks are cut short: "+source.Clean(clause)))
			return
		}
		if last {
			clause = trimStop(clause)
		}
		if clause = source.Clean(clause); clause != "" && !addClause(e, clause) {
			addUnread(e, clause)
		}
	}
}

// maxBracket bounds the text in brackets in which a semicolon parts nothing. The longest
// aside is half as long; without a bound the search for the other bracket could take ages.
const maxBracket = 600

// splitClauses splits at semicolons outside brackets. A bracket without a fellow does not
// count, or it would swallow all the clauses after it.
func splitClauses(text string) []string {
	var clauses []string
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

// addClause reads one clause by the first rule that fits; false says that none does.
func addClause(e *standing.Entry, clause string) bool {
	if rest, ok := cutPrefixFold(clause, "alt. "); ok {
		clause = rest
	}
	for i := range rules {
		rest, ok := cutPrefixFold(clause, rules[i].prefix)
		if !ok {
			continue
		}
		if rules[i].whole {
			rest = clause
		}
		if rest = strings.TrimSpace(rest); rest != "" && rules[i].add(e, rest) {
			return true
		}
	}
	return addIdentifier(e, clause) || addPosition(e, clause)
}

// cutPrefixFold is strings.CutPrefix without regard to case: older remarks were typed by
// hand, with "Alt. Telephone" and "All Offices Worldwide".
func cutPrefixFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}
