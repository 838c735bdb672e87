package casema

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"standing"
	"standing/source"
)

var (
	// language is a heading before names in a language or script.
	language = regexp.MustCompile(`[;,]?\s*\b(Arabic|Russian|Belarus+ian|Ukrainian|Persian|Farsi|Chinese|Burmese|Hebrew|Korean|Spanish|French|English|Romanian|Creole)\s*:\s*`)
	inLatin  = map[string]bool{"Spanish": true, "French": true, "English": true, "Romanian": true, "Creole": true}
	// legalForm is a part behind a comma that belongs to the name before it.
	legalForm = regexp.MustCompile(`(?i)^(?:ltd|limited|inc|llc|llp|lp|co|corp|jsc|ojsc|cjsc|pjsc|ao|oao|zao|pao|ooo|fsue|fgup|gmbh|ag|plc|bv|fze|` +
		`ао|ооо|пао|оао|зао|сао|нао|мк|ак|фгуп)\.?$`)
	// either parts variants. A stroke must have a blank beside it.
	eitherName = regexp.MustCompile(`\s+or\s+|\s+/\s*|/\s+`)
	// bothNames parts names in other letters between which stands an English word.
	bothNames = regexp.MustCompile(`([^\x00-\x{24F}]["»”]?),?\s+and\s+`)
)

// aliases reads the cell of other names. Names are parted by semicolons and commas, headings
// name their language, and variants have "or" or a stroke between. A comma before a legal
// form or a small letter parts nothing, nor does one in quotes.
func (b *builder) aliases(text string) {
	if b.entry.Schema != standing.Person {
		// Names of many words: what "or" and strokes part are whole ones.
		text = strings.Join(eitherOf(text), "; ")
	}
	if strings.Contains(text, " and ") {
		text = bothNames.ReplaceAllString(text, "$1; ")
	}
	var marks [][]int
	if strings.Contains(text, ":") {
		marks = language.FindAllStringSubmatchIndex(text, -1)
	}
	start, lang := 0, ""
	for _, m := range marks {
		b.inLanguage(lang, text[start:m[0]])
		start, lang = m[1], text[m[2]:m[3]]
	}
	b.inLanguage(lang, text[start:])
}

func (b *builder) inLanguage(lang, text string) {
	for _, part := range splitCell(text) {
		for _, name := range b.variants(part) {
			b.alias(lang, name)
		}
	}
}

// splitCell parts a cell at semicolons and commas.
func splitCell(text string) (parts []string) {
	for segment := range strings.SplitSeq(text, ";") {
		first := len(parts)
		for i, piece := range splitCommas(segment) {
			piece = strings.TrimSpace(piece)
			before := len(parts) - 1
			switch {
			case piece == "":
			case i > 0 && before >= first && belongs(piece, parts[before]):
				parts[before] += ", " + piece
			default:
				parts = append(parts, piece)
			}
		}
	}
	return parts
}

// belongs reports whether a piece behind a comma goes on with the name before it.
func belongs(piece, before string) bool {
	first, _, _ := strings.Cut(piece, " ")
	r := []rune(piece)[0]
	return legalForm.MatchString(piece) || legalForm.MatchString(before) ||
		unicode.IsLower(r) && first != "the" && !strings.HasPrefix(first, "al") && !strings.HasPrefix(first, "l'")
}

// splitCommas cuts at the commas that stand in neither brackets nor quotes. Where quotes are
// not paired they are no quotes.
func splitCommas(text string) (pieces []string) {
	paired := strings.Count(text, `"`)%2 == 0
	depth, quoted, start := 0, false, 0
	for i, c := range text {
		switch {
		case c == '(' || c == '«' || c == '“':
			depth++
		case c == ')' || c == '»' || c == '”':
			depth = max(0, depth-1)
		case c == '"' && paired:
			quoted = !quoted
		case c == ',' && depth == 0 && !quoted:
			pieces, start = append(pieces, text[start:i]), i+1
		}
	}
	return append(pieces, text[start:])
}

// variants parts "A or B". Where one of two is a single word it stands for one part of the
// other: "Anna or Hanna Quillon", "Anna Quillon or Kuillon". More than that is not understood.
func (b *builder) variants(text string) []string {
	parts := eitherOf(strings.Trim(text, " ,;/"))
	words := make([][]string, len(parts))
	short := 0
	for i, p := range parts {
		if words[i] = strings.Fields(p); len(words[i]) < 2 {
			short++
		}
	}
	switch {
	case short == 0 || len(parts) == 1 || b.entry.Schema != standing.Person:
		return parts
	case len(parts) == 2 && len(words[0]) == 1 && len(words[1]) > 1:
		return []string{parts[0] + " " + strings.Join(words[1][1:], " "), parts[1]}
	case len(parts) == 2 && len(words[1]) == 1 && len(words[0]) > 1:
		return []string{parts[0], strings.Join(words[0][:len(words[0])-1], " ") + " " + parts[1]}
	case short == len(parts):
		return parts
	}
	b.unread("Aliases", text)
	return []string{text}
}

// alias keeps a name. One in other letters than Latin is the original. A single word that is
// another spelling of a person's own first or last name is completed with the rest: by
// itself it would fit anybody.
func (b *builder) alias(lang, text string) {
	text = withoutAlso(strings.Trim(source.Clean(text), " ,;:"))
	n := standing.Name{Text: text, Kind: standing.Alias, Lang: lang}
	if otherScript(text) {
		n.Kind = standing.Original
	} else if !inLatin[lang] {
		n.Lang = "" // another name behind the one that the heading is for
	}
	if whole := b.complete(text); whole != "" {
		b.entry.AddProperty("aliasNote", whole+": printed as "+text)
		n.Text = whole
	}
	b.addName(n)
}

// eitherOf parts a text at "or" and strokes.
func eitherOf(text string) []string {
	if !strings.Contains(text, " or ") && !strings.Contains(text, "/") {
		return []string{text}
	}
	return eitherName.Split(text, -1)
}

// withoutAlso takes off words before or behind a name that are no part of it.
func withoutAlso(text string) string {
	for _, word := range []string{"also ", "aka ", "a.k.a. "} {
		if len(text) > len(word) && strings.EqualFold(text[:len(word)], word) {
			text = text[len(word):]
		}
	}
	return strings.TrimSuffix(text, " AKA")
}

// complete returns the whole name of which a word is a part, "" where it is none.
func (b *builder) complete(word string) string {
	if b.entry.Schema != standing.Person || word == "" || strings.ContainsAny(word, " -") || otherScript(word) {
		return ""
	}
	first, rest, _ := strings.Cut(b.given, " ")
	switch {
	case similar(word, b.last):
		return source.Clean(b.given + " " + word)
	case similar(word, first):
		return source.Clean(word + " " + rest + " " + b.last)
	}
	return ""
}

// otherScript reports whether the first letter of a text is not Latin.
func otherScript(text string) bool {
	at := strings.IndexFunc(text, unicode.IsLetter)
	return at >= 0 && !unicode.Is(unicode.Latin, []rune(text[at:])[0])
}

// similar reports whether two words differ in no more than a third of their letters.
func similar(a, b string) bool {
	x, y := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	if len(x) == 0 || len(y) == 0 || max(len(x), len(y)) > 64 {
		return false
	}
	return distance(x, y) <= max(1, len(x)/3)
}

// distance counts the letters to be changed, put in or left out.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, c := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, d := range b {
			cost := diagonal
			if c != d {
				cost = 1 + slices.Min([]int{diagonal, row[j], row[j+1]})
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
