package rows

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
	"sync"
	"unicode"

	"standing/text"
)

//go:embed headers.csv
var headersCSV string

// meaning is what a heading says: a field, and whether it says so only for want of better.
type meaning struct {
	field   Field
	generic bool
}

// words is the table of headers.csv by folded word. The file is part of the program, so an
// error in it is one of the program; the tests read it.
var words = sync.OnceValues(func() (map[string]meaning, error) { return readWords(headersCSV) })

// readWords reads the table and refuses a word that stands under two fields.
func readWords(table string) (map[string]meaning, error) {
	r := csv.NewReader(strings.NewReader(table))
	r.Comment = '#'
	r.FieldsPerRecord = 3
	lines, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read the table of headings: %w", err)
	}
	known := make(map[string]meaning)
	for _, line := range lines[1:] {
		field, err := ParseField(line[0])
		if err != nil {
			return nil, fmt.Errorf("read the table of headings: %w", err)
		}
		for word := range strings.SplitSeq(line[2], ";") {
			plain, generic := strings.CutPrefix(word, "*")
			key, m := foldHeader(plain), meaning{field, generic}
			if old, ok := known[key]; key == "" || ok && old != m {
				return nil, fmt.Errorf("read the table of headings: %q means %s and %s", word, old.field, field)
			}
			known[key] = m
		}
	}
	return known, nil
}

// foldHeader folds a heading: dateOfBirth, DATE_OF_BIRTH and "Date of birth:" are one.
func foldHeader(s string) string { return text.Fold(splitCamel(s)) }

// splitCamel puts a blank where a capital begins a word: dateOfBirth, LEICode.
func splitCamel(s string) string {
	var b strings.Builder
	runes := []rune(s)
	for i, r := range runes {
		if i > 0 && unicode.IsUpper(r) {
			after := i+1 < len(runes) && unicode.IsLower(runes[i+1])
			if unicode.IsLower(runes[i-1]) || unicode.IsUpper(runes[i-1]) && after {
				b.WriteByte(' ')
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// FieldOf returns what a heading means by the table of words.
func FieldOf(header string) (Field, bool) {
	m, ok := lookup(header)
	return m.field, ok
}

// lookup finds what a heading means: the whole of it, without what stands in brackets,
// without a number at its end (for fields of which there may be several), or, of a heading in
// several languages apart by "/" or "|", what all parts agree on.
func lookup(header string) (meaning, bool) {
	known, err := words()
	if err != nil {
		return meaning{}, false
	}
	for _, form := range []string{header, strings.ToLower(header), withoutBrackets(header)} {
		if m, ok := known[foldHeader(form)]; ok {
			return m, true
		}
	}
	if m, ok := known[withoutNumber(foldHeader(header))]; ok && !m.field.single() {
		return m, true
	}
	return lookupParts(known, header)
}

func lookupParts(known map[string]meaning, header string) (meaning, bool) {
	parts := strings.FieldsFunc(header, func(r rune) bool { return r == '/' || r == '|' || r == '\n' })
	if len(parts) < 2 {
		return meaning{}, false
	}
	var all meaning
	for i, part := range parts {
		m, ok := known[foldHeader(part)]
		if !ok || i > 0 && m.field != all.field {
			return meaning{}, false
		}
		all = meaning{m.field, m.generic && (i == 0 || all.generic)}
	}
	return all, true
}

// withoutBrackets leaves out what stands in brackets: "Geburtsdatum (TT.MM.JJJJ)".
func withoutBrackets(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("([{（【", r):
			depth++
		case strings.ContainsRune(")]}）】", r):
			depth = max(depth-1, 0)
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func withoutNumber(s string) string {
	return strings.TrimSpace(strings.TrimRight(s, "0123456789"))
}
