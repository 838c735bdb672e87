package uk

import (
	"regexp"
	"slices"
	"strings"

	"standing"
	"standing/source"
)

// papers reads the number of a paper and what is said of it. The older layout has one
// column for both.
func papers(kind string, number, details column) func(*builder) {
	return func(b *builder) {
		text, detail := b.row.text(number), b.row.text(details)
		if text == "" {
			text, detail = detail, ""
		}
		head, numbers := numbered(text)
		if len(numbers) > 0 {
			head = label(head)
		}
		remarkHead, remarks := numbered(detail)
		if head != "" && len(numbers) == 0 {
			numbers = append(numbers, item{1, 1, head})
			head = ""
		}
		if len(numbers) == 0 {
			return
		}
		for _, it := range numbers {
			remark := joinParts("; ", head, remarkHead, itemAt(remarks, it.first))
			for i, piece := range pieces(it.text) {
				if i > 0 {
					remark = head
				}
				b.paper(kind, piece, remark)
			}
		}
	}
}

// anotherPaper is where one paper ends and the next begins though nothing numbers them.
var anotherPaper = regexp.MustCompile(`[0-9]\S*\s+and\s+[A-Z]{0,3}[0-9]{5}|[.;,]\s*(?:[Aa]nd\s+)(?:\S+ )?[0-9]{5}|\.\s+\w+ [Pp]assport (?:no|number)\b`)

// pieces parts a cell that holds several papers without numbering them.
func pieces(text string) []string {
	at := anotherPaper.FindStringIndex(text)
	if at == nil {
		return []string{text}
	}
	cut := at[0] + strings.IndexAny(text[at[0]:at[1]], " ")
	return append([]string{strings.TrimSpace(text[:cut])}, pieces(strings.TrimPrefix(strings.TrimSpace(text[cut:]), "and "))...)
}

// paper adds an identifier, or a note where no number can be told from the words.
func (b *builder) paper(kind, text, remark string) {
	before, number, after := splitNumber(text)
	if number == "" {
		if text = joinParts("; ", text, remark); text != "" {
			b.note(kind + ": " + text)
		}
		return
	}
	country, after := cutCountry(after)
	if country == "" {
		country, remark = cutCountry(remark)
	}
	b.identifier(standing.Identifier{
		Type: kind, Value: number, Country: country,
		Note: joinParts("; ", before, trimStops(after), trimStops(remark)),
	})
}

func (b *builder) identifier(id standing.Identifier) {
	id.Value, id.Note = source.Clean(id.Value), source.Clean(id.Note)
	if id.Value != "" && !slices.Contains(b.entry.Identifiers, id) {
		b.entry.Identifiers = append(b.entry.Identifiers, id)
	}
}

var (
	// numberLabel stands before a number: "Passport no.", "passport number:".
	numberLabel = regexp.MustCompile(`(?i)\b(?:no|nos|number|numbers|#)(?:[.:]*\s+|[.:]+)`)
	// dated words say that a number after them is a date.
	dated = regexp.MustCompile(`(?i)\b(?:issued?|expir\w*|valid|date|since|until|as (?:at|of))\b`)
	// bareLabel is a label that tells no more than the name of the column.
	bareLabel = regexp.MustCompile(`(?i)^(?:(?:passport|details|national|identification|no|number|numbers|id)\b[.:\s]*)+$`)
)

// splitNumber finds the number of a paper in the words around it: the one behind the first
// "no." or "number", else the first word with a digit. A digit behind "issued" is a date.
func splitNumber(text string) (before, number, after string) {
	text = source.Clean(strings.ReplaceAll(text, "(", " ("))
	for _, at := range numberLabel.FindAllStringIndex(text, -1) {
		if strings.HasSuffix(strings.ToLower(text[:at[0]]), "issue ") || dated.MatchString(text[:at[0]]) {
			continue
		}
		if n := numberLength(text[at[1]:]); n > 0 {
			return label(text[:at[1]]), strings.TrimRight(text[at[1]:at[1]+n], ".,;:"), text[at[1]+n:]
		}
	}
	for i := 0; i < len(text); {
		if n := numberLength(text[i:]); n > 0 {
			if dated.MatchString(text[:i]) {
				return "", "", ""
			}
			return label(text[:i]), strings.TrimRight(text[i:i+n], ".,;:"), text[i+n:]
		}
		next := strings.IndexByte(text[i:], ' ')
		if next < 0 {
			break
		}
		i += next + 1
	}
	return "", "", ""
}

// maxGroups bounds the groups of letters and digits in one number; real ones have seven.
const maxGroups = 8

// numberLength returns how long the number is that text begins with: groups of capitals
// and digits up to the last group that has a digit.
func numberLength(text string) int {
	length := 0
	for at, groups := 0, 0; at < len(text) && groups < maxGroups; groups++ {
		end := len(text)
		if i := strings.IndexByte(text[at:], ' '); i >= 0 {
			end = at + i
		}
		word := strings.TrimRight(text[at:end], ".,;:")
		if !isGroup(word) || len(word) == 0 {
			break
		}
		hasDigit := strings.ContainsAny(word, "0123456789")
		if length > 0 && !hasDigit && len(word) > 1 {
			break // the label of another number
		}
		if hasDigit {
			length = at + len(word)
		}
		if len(word) < end-at {
			break // a mark ends the number
		}
		at = end + 1
	}
	return length
}

// isGroup reports whether a word can be part of a number. A group without a digit is short,
// and no label.
func isGroup(word string) bool {
	digits, letters := 0, 0
	for _, c := range word {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c >= 'A' && c <= 'Z':
			letters++
		case c == '-' || c == '/' || c == '.':
		default:
			return false
		}
	}
	if digits > 0 {
		return true
	}
	switch word {
	case "ID", "NO", "NI", "SSN", "US", "USA", "UK", "CAR", "DRC", "FARDC", "DPRK":
		return false
	}
	return letters > 0 && letters <= 3
}

// label returns what stands before a number, unless it says no more than the column.
func label(s string) string {
	if s = strings.TrimSpace(s); s == "" || bareLabel.MatchString(s+" ") {
		return ""
	}
	return strings.TrimRight(s, " :,(")
}

// notPlace are words that stand in the first bracket behind a number and name no country.
var notPlace = regexp.MustCompile(`(?i)passport|card|number|diplomatic|issued|expir|valid|false|id\b|identi|document|licen[cs]e|permit|military|place|previous|date|personal|\bn[io]\b`)

// cutCountry cuts off the country that stands in brackets behind a number.
func cutCountry(s string) (country, rest string) {
	s = strings.TrimSpace(s)
	inside, after, closed := strings.Cut(strings.TrimPrefix(s, "("), ")")
	if !strings.HasPrefix(s, "(") || !closed || inside == "" || inside[0] < 'A' || inside[0] > 'Z' ||
		len(strings.Fields(inside)) > 6 || strings.ContainsAny(inside, "0123456789,(") || notPlace.MatchString(inside) ||
		len(inside) > 3 && strings.ToUpper(inside) == inside {
		return "", s
	}
	return strings.TrimSpace(inside), after
}

// trimStops takes off what parts a remark from the number before it.
func trimStops(s string) string { return strings.Trim(s, " .,;:") }
