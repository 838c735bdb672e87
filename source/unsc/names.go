package unsc

import (
	"regexp"
	"strings"
	"unicode"

	"standing"
	"standing/source"
	"standing/source/markup"
)

var (
	// listedAs marks a name under which the party stood on the list before.
	listedAs = regexp.MustCompile(`(?i)\(?\b(?:formerly|previously) listed as\b\)?`)
	// scriptLabel says that a name follows in another script, scriptMark that one stood before.
	scriptLabel = regexp.MustCompile(`(?i)^\s*(?:in )?\p{L}+ script\s*:`)
	scriptMark  = regexp.MustCompile(`(?i)\(original script\)`)
	// brokenHyphen is a hyphen at which a line once ended.
	brokenHyphen = regexp.MustCompile(`(\p{L}-)\s+(\p{L})`)
	// enumerator sets off names that were printed as a list in one field.
	enumerator = regexp.MustCompile(`(?:^|\s)[a-z]\)\s+`)
)

// joinHyphens folds blanks in a name and closes the hyphens that line ends have opened.
func joinHyphens(name string) string {
	name = source.Clean(name)
	if !strings.Contains(name, "- ") {
		return name
	}
	return brokenHyphen.ReplaceAllString(name, "$1$2")
}

// originalName keeps the name in its own script. A remark after it in Latin letters, such
// as the name of the language, is no part of it.
func (b *builder) originalName(n *markup.Node) {
	text := joinHyphens(b.leaf(n))
	outside, inside, found := brackets(text)
	if found && scriptOf(outside) == otherScript && scriptOf(inside) == latin {
		b.entry.AddProperty("aliasNote", outside+": "+inside)
		text = outside
	}
	b.original = append(b.original, standing.Name{Text: trimMarks(text), Kind: standing.Original})
}

// alias keeps another name, or several in one field, by what the list calls its quality.
// A date or place beside it belongs to the identity under that name, not to the party; an
// alias without a name holds further dates of birth of the party itself.
func (b *builder) alias(n *markup.Node) {
	f := b.fields(n, "QUALITY", "ALIAS_NAME", "DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH", "NOTE")
	born := joinParts(", ", f["DATE_OF_BIRTH"], f["CITY_OF_BIRTH"], f["COUNTRY_OF_BIRTH"])
	note, name := f["NOTE"], f["ALIAS_NAME"]
	if name == "" {
		b.nameless(n.Tag, f)
		return
	}
	kind := b.quality(n.Tag, f["QUALITY"])
	if listedAs.MatchString(name) || listedAs.MatchString(note) {
		kind = standing.Former
		name, note = listedAs.ReplaceAllString(name, ""), listedAs.ReplaceAllString(note, "")
	}
	if scriptLabel.MatchString(note) {
		name, note = name+"; "+note, ""
	}
	names := splitNames(name)
	for _, text := range names {
		b.aliases = append(b.aliases, standing.Name{Text: text, Kind: kind})
	}
	if born != "" {
		born = "born " + born
	}
	if remark := joinParts("; ", born, note); remark != "" {
		b.entry.AddProperty("aliasNote", strings.Join(names, "; ")+": "+remark)
	}
}

func (b *builder) quality(tag, quality string) standing.NameKind {
	switch strings.ToLower(quality) {
	case "low":
		return standing.Weak
	case "f.k.a.":
		return standing.Former
	case "", "good", "a.k.a.":
	default:
		b.unread(tag+"/QUALITY", quality)
	}
	return standing.Alias
}

// nameless reads an alias that has no name.
func (b *builder) nameless(tag string, f map[string]string) {
	text := f["DATE_OF_BIRTH"]
	date := birthDate(text, false)
	if date == "" {
		b.unread(tag+"/DATE_OF_BIRTH", text)
	}
	b.births = once(b.births, date)
	b.placeOfBirth(map[string]string{"CITY": f["CITY_OF_BIRTH"], "COUNTRY": f["COUNTRY_OF_BIRTH"]})
	b.notes = once(b.notes, f["NOTE"])
}

// splitNames takes apart a field that holds several names: parted by semicolons, numbered
// a) b) c), or one name with its other spellings in brackets behind it.
func splitNames(text string) []string {
	if strings.Contains(text, ")") {
		text = scriptMark.ReplaceAllString(text, "")
		if !strings.Contains(text, "(") {
			text = enumerator.ReplaceAllString(text, ";")
		}
	}
	var names []string
	for _, piece := range splitOutside(text) {
		outside, inside, found := brackets(piece)
		if found && scriptLabel.MatchString(inside) || found && otherNames(outside, inside) {
			names = once(names, outside)
			for _, n := range splitNames(inside) {
				names = once(names, n)
			}
			continue
		}
		piece = joinHyphens(scriptLabel.ReplaceAllString(piece, ""))
		names = once(names, strings.TrimLeft(trimMarks(piece), ") "))
	}
	return names
}

// splitOutside splits at the semicolons that stand outside brackets.
func splitOutside(text string) []string {
	var pieces []string
	depth, start := 0, 0
	for i, c := range text {
		switch c {
		case '(':
			depth++
		case ')':
			depth = max(0, depth-1)
		case ';':
			if depth == 0 {
				pieces, start = append(pieces, text[start:i]), i+1
			}
		}
	}
	return append(pieces, text[start:])
}

// brackets parts a text from what its last bracket holds; a bracket that is never closed
// reaches to the end.
func brackets(text string) (outside, inside string, found bool) {
	depth, start, end := 0, -1, len(text)
	for i, c := range text {
		switch {
		case c == '(' && depth == 0:
			depth, start, end = 1, i, len(text)
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			if depth--; depth == 0 {
				end = i
			}
		}
	}
	if start < 0 {
		return text, "", false
	}
	after := text[min(end+1, len(text)):]
	outside = trimMarks(joinHyphens(text[:start] + " " + after))
	return outside, trimMarks(text[start+1 : end]), true
}

// otherNames reports whether brackets hold other spellings of the name before them, and
// not an acronym, a variant of one part or a remark.
func otherNames(outside, inside string) bool {
	a, b := scriptOf(outside), scriptOf(inside)
	return strings.Contains(inside, ";") || a == latin && b == otherScript || a == otherScript && b == latin
}

// script says what letters a text is in.
type script uint8

const (
	noScript script = iota
	latin
	otherScript
	mixed
)

func scriptOf(text string) script {
	found := noScript
	for _, r := range text {
		s := otherScript
		if !unicode.IsLetter(r) {
			continue
		}
		if unicode.Is(unicode.Latin, r) {
			s = latin
		}
		if found != noScript && found != s {
			return mixed
		}
		found = s
	}
	return found
}
