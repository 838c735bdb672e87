package detail

import (
	"slices"
	"strings"

	"standing"
)

// markers are the words that end the type of an identifier: what stands after them is its
// value. The list names hundreds of types, and new ones come with new registers, but they
// are all made with these.
var markers = wordSet(`
	No. No Number number # ID Passport Code Card Certificate Identification Document License IMO MMSI SWIFT/BIC BIC BIK ISIN LEI Ticker
	C.U.R.P. CURP R.F.C. RFC D.N.I. RIF NIT RUC RTN CUIT C.U.I.T. C.U.I. C.U.I.P. C.I.F. C.I. C.I.N. N.I.E. I.F.E.
	SSN FEIN CNP RSIN C.R. VisaNumberID Tributaria Nacional Identidad electoral`)

// maxTypeWords bounds the words of a type: the longest names a register, its town and its
// number. A marker farther on belongs to a sentence.
const maxTypeWords = 9

// addIdentifier reads "Type No. VALUE (Country) issued DATE expires DATE".
func addIdentifier(e *standing.Entry, clause string) bool {
	words := strings.Fields(clause)
	n := typeLength(words)
	if n == 0 {
		return false
	}
	body, note := cutNote(strings.Join(words[n:], " "))
	var brackets []string
	for {
		rest, inside, ok := cutBracket(body)
		if !ok {
			break
		}
		body, brackets = rest, append(brackets, inside)
	}
	id := standing.Identifier{Type: strings.Join(words[:n], " "), Value: body}
	if len(brackets) > 0 && isPlace(brackets[0]) {
		id.Country, brackets = brackets[0], brackets[1:]
	}
	slices.Reverse(brackets)
	id.Note = strings.Join(append(brackets, nonEmpty(note)...), "; ")
	if !isValue(body) {
		return false
	}
	addID(e, id)
	return true
}

// typeLength returns how many words are the type: up to and with the last marker before
// the first word that has a digit, else the first marker; and a remark in brackets that
// explains it, such as "(MSN)".
func typeLength(words []string) int {
	n := 0
	for i := 0; i < min(len(words), maxTypeWords); i++ {
		if markers[strings.TrimSuffix(words[i], ":")] {
			n = i + 1
			continue
		}
		if strings.ContainsAny(words[i], "0123456789") {
			break
		}
	}
	if n == 0 || n == len(words) {
		return 0
	}
	if !strings.HasPrefix(words[n], "(") {
		return n
	}
	for i := n; i < len(words)-1; i++ {
		if strings.HasSuffix(words[i], ")") {
			return i + 1
		}
	}
	return n
}

// cutNote cuts off what is said about the paper: when it was issued, when it expires.
func cutNote(s string) (body, note string) {
	at := len(s)
	for _, word := range []string{" issued ", " expires "} {
		if i := strings.Index(s, word); i >= 0 {
			at = min(at, i)
		}
	}
	return s[:at], strings.TrimSpace(s[at:])
}

// cutBracket cuts the bracket at the end of s when a blank stands before it: brackets
// inside a number have none.
func cutBracket(s string) (rest, inside string, ok bool) {
	if !strings.HasSuffix(s, ")") {
		return s, "", false
	}
	i := strings.LastIndex(s, " (")
	if i < 0 {
		return s, "", false
	}
	return strings.TrimSpace(s[:i]), s[i+2 : len(s)-1], true
}

// isPlace tells the country, which OFAC prints last, from other brackets.
func isPlace(s string) bool {
	return s != "" && s[0] >= 'A' && s[0] <= 'Z' && !strings.ContainsAny(s, "0123456789")
}

// maxValueWords bounds the words of a value; numbers in groups, or with a district or a letter
// group in them, reach eight.
const maxValueWords = 8

// isValue tells a number in a register from a piece of a sentence: it has a digit, or is
// one word of capitals such as a BIC or a tail number.
func isValue(s string) bool {
	n := len(strings.Fields(s))
	if n == 0 || n > maxValueWords {
		return false
	}
	return strings.ContainsAny(s, "0123456789") || n == 1 && strings.ToUpper(s) == s
}

func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func addID(e *standing.Entry, id standing.Identifier) {
	if !slices.Contains(e.Identifiers, id) {
		e.Identifiers = append(e.Identifiers, id)
	}
}
