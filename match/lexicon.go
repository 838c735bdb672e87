package match

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"standing/data"
	"standing/text"
)

// lexicon holds what the tables of data/ say of words. It is read once and not changed.
type lexicon struct {
	names     map[string]knownName // by spelling, Latin or folded letters of another script
	words     map[string]personWord
	things    map[string]thing     // words in the names of organizations, ships and aircraft
	legal     map[string]legalForm // by its words with blanks between
	patronyms [256][]string        // endings, by their last byte
}

// rowID is a row of the tables of personal names: two spellings of one row are one name.
type rowID uint32

// personWord is a word in personal names which is not a name, or not always.
type personWord struct {
	kind   string
	also   bool // it is a name as well
	before bool // of a word for child: the father's name follows
}

type legalForm struct {
	class uint8
}

// genericWord is a word of a line of business or the like. Its also are the rows of the words
// that some languages do not tell apart from it.
type genericWord struct {
	row    uint32
	weight float64
	rows   []rowID // its own
	also   []rowID
}

// thing is a word in the name of an organization, a ship or an aircraft.
type thing struct {
	generic    *genericWord // nil for most words
	number     int32
	isNumber   bool
	carrier    bool  // it stands before the names of ships and aircraft
	legalWords uint8 // how many words the longest legal form has that begins with it; 0 for none
}

// genericRows is where the rows of generic words begin, beyond all names.
const genericRows rowID = 1 << 24

var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{
		names: map[string]knownName{}, words: map[string]personWord{}, things: map[string]thing{}, legal: map[string]legalForm{},
	}
	related := l.readNames()
	l.weighNames(related, l.readFrequencies())
	l.readPersonWords()
	l.readOrganizationWords()
	return l
})

// readNames returns the rows related to each row, both ways.
func (l *lexicon) readNames() map[rowID][]rowID {
	related := map[rowID][]rowID{}
	keys := map[string]rowID{}
	var row rowID
	var links [][2]string
	for _, cells := range data.Rows("names/given.csv", "name", "spellings", "scripts", "related", "culture", "rank") {
		row++
		keys[cells[0]] = row
		l.addName(row, cells[0], cells[1], cells[2])
		for _, other := range data.List(cells[3]) {
			links = append(links, [2]string{cells[0], other})
		}
	}
	for _, link := range links {
		a, b := keys[link[0]], keys[link[1]]
		if b != 0 && a != b {
			related[a] = append(related[a], b)
			related[b] = append(related[b], a)
		}
	}
	for _, cells := range data.Rows("names/family.csv", "name", "spellings", "scripts", "culture", "rank") {
		row++
		name, _, _ := strings.Cut(cells[0], "@")
		l.addName(row, name, cells[1], cells[2])
	}
	return related
}

func (l *lexicon) addName(row rowID, name, spellings, scripts string) {
	l.addSpelling(row, name)
	for _, s := range data.List(spellings) {
		l.addSpelling(row, s)
	}
	for _, s := range data.List(scripts) {
		l.addSpelling(row, letters(s))
	}
}

func (l *lexicon) addSpelling(row rowID, spelling string) {
	known := l.names[spelling]
	if at, found := slices.BinarySearch(known.rows, row); spelling != "" && !found {
		known.rows = slices.Insert(known.rows, at, row)
		l.names[spelling] = known
	}
}

// letters folds a name of the tables as the parts of a name are: without blanks and with the
// forms of one letter made one.
func letters(name string) string {
	var b strings.Builder
	for _, w := range text.Words(name) {
		b.WriteString(text.FoldLetters(w.Text, w.Script))
	}
	return b.String()
}

// readFrequencies returns how common the name of each row is in any spelling.
func (l *lexicon) readFrequencies() map[rowID]float64 {
	commonness := map[rowID]float64{}
	for _, cells := range data.Rows("names/frequency.csv", "name", "given", "family") {
		known := l.names[cells[0]]
		known.common = max(known.common, number(cells[1]), number(cells[2]))
		l.names[cells[0]] = known
		for _, row := range known.rows {
			commonness[row] = max(commonness[row], known.common)
		}
	}
	return commonness
}

// readPersonWords reads the words which are not names. The endings of patronymics count only
// when they are long enough not to be met by chance.
func (l *lexicon) readPersonWords() {
	for _, cells := range data.Rows("names/words.csv", "word", "kind", "scripts", "note") {
		kind, also := strings.CutSuffix(cells[1], "?")
		w := personWord{kind: kind, also: also, before: !strings.HasPrefix(cells[3], "after")}
		if w.kind == "particle" && !also && strings.HasPrefix(cells[3], "Arabic article") {
			w.kind = "article"
		}
		l.words[cells[0]] = w
		for _, s := range data.List(cells[2]) {
			if s := letters(s); s != "" {
				if _, taken := l.words[s]; !taken {
					l.words[s] = w
				}
			}
		}
	}
	for _, cells := range data.Rows("names/patronymic.csv", "ending", "gender", "stem_note") {
		if len([]rune(cells[0])) >= 4 && !strings.Contains(cells[2], "last name") && !strings.Contains(cells[2], "family") {
			last := cells[0][len(cells[0])-1]
			l.patronyms[last] = append(l.patronyms[last], cells[0])
		}
	}
}

// legalClasses are the classes of data/orgs/forms.csv, numbered from 1.
var legalClasses = []string{
	"", "limited", "public", "corporation", "company", "partnership", "cooperative", "association", "foundation", "state", "sole", "fund", "bank",
}

func (l *lexicon) readOrganizationWords() {
	for _, cells := range data.Rows("orgs/forms.csv", "form", "class", "countries", "expansion") {
		l.legal[cells[0]] = legalForm{class: uint8(max(slices.Index(legalClasses, cells[1]), 0))}
		first, _, _ := strings.Cut(cells[0], " ")
		l.addThing(first, func(t *thing) { t.legalWords = max(t.legalWords, uint8(strings.Count(cells[0], " ")+1)) })
	}
	also := l.readTranslations()
	for i, cells := range data.Rows("orgs/generic.csv", "word", "weight", "class", "equivalents") {
		g := &genericWord{row: uint32(i + 1), weight: number(cells[1]), rows: []rowID{genericRows + rowID(i+1)}, also: also[cells[0]]}
		for _, w := range append(data.List(cells[3]), cells[0]) {
			l.addThing(letters(w), func(t *thing) { t.generic = g })
		}
	}
	for _, cells := range data.Rows("orgs/numbers.csv", "word", "value", "kind") {
		l.addThing(letters(cells[0]), func(t *thing) { t.number, t.isNumber = int32(number(cells[1])), true })
	}
	for _, cells := range data.Rows("orgs/vessel.csv", "word", "kind") {
		l.addThing(cells[0], func(t *thing) { t.carrier = true })
	}
}

func (l *lexicon) addThing(word string, say func(*thing)) {
	t := l.things[word]
	say(&t)
	l.things[word] = t
}

// readTranslations returns, by generic word, the rows of the words it may also stand for.
func (l *lexicon) readTranslations() map[string][]rowID {
	rows := map[string]rowID{}
	for i, cells := range data.Rows("orgs/generic.csv", "word", "weight", "class", "equivalents") {
		rows[cells[0]] = genericRows + rowID(i+1)
	}
	also := map[string][]rowID{}
	for _, cells := range data.Rows("orgs/translations.csv", "word", "also") {
		for _, other := range data.List(cells[1]) {
			also[cells[0]] = append(also[cells[0]], rows[other])
			also[other] = append(also[other], rows[cells[0]])
		}
	}
	for _, list := range also {
		slices.Sort(list)
	}
	return also
}

// isPatronym reports whether the word has an ending by which a patronymic is known, behind a
// stem of at least three letters.
func (l *lexicon) isPatronym(word string) bool {
	for _, ending := range l.patronyms[word[len(word)-1]] {
		if stem, ok := strings.CutSuffix(word, ending); ok && utf8.RuneCountInString(stem) >= 3 {
			return true
		}
	}
	return false
}

// number reads a cell that the tests of package data have found to be a number, or empty.
func number(cell string) float64 {
	f, err := strconv.ParseFloat(cell, 64)
	if err != nil && cell != "" {
		panic(err)
	}
	return f
}

func isDigits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
