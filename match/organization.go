package match

import (
	"strings"
	"unicode/utf8"

	"standing/place"
	"standing/text"
)

// organizationParts reads a name as that of an organization, a ship or an aircraft.
func organizationParts(name string, read []text.Word) []part {
	l := words()
	var room [usualWords]token
	all := tokens(room[:0], name, read, false)
	for i := range all {
		all[i].thing = l.things[all[i].letters]
	}
	parts := make([]part, 0, len(all))
	for i := 0; i < len(all); {
		p, size := organizationPart(l, all, i)
		parts = append(parts, p)
		i += size
	}
	lightenAbbreviation(parts, all)
	return parts
}

// lightenAbbreviation finds the word that only abbreviates the others, as in "Haqqani Network
// (HQN)": its letters are found in the others in order, from the first letters of both on, and
// it is no word itself. Where it is missing on one side, nothing is missing.
func lightenAbbreviation(parts []part, all []token) {
	if len(parts) < 3 {
		return
	}
	for i := range parts {
		p := &parts[i]
		if p.role != Core || p.script != text.Latin || len(p.letters) < 2 || len(p.letters) > maxAcronym || len(p.rows) > 0 {
			continue
		}
		var room [2 * usualWords]string
		if abbreviates(p.letters, otherWords(room[:0], all, p)) {
			p.weight, p.extra, p.against = 0.4, 0.03, 0.03
		}
	}
}

// otherWords appends the Latin words of a name but for those of one part.
func otherWords(words []string, all []token, p *part) []string {
	for i := range all {
		if t := &all[i]; t.script == text.Latin && (t.end <= p.start || t.start >= p.end) {
			words = append(words, t.letters)
		}
	}
	return words
}

// abbreviates reports whether the letters are found in the words in their order: each is the first
// of a word, or stands behind the letter before in the same word. Words may be left out, but
// two must have been begun.
func abbreviates(short string, words []string) bool {
	var reached [3]uint // by words begun, two or more being one: bit n if the first n letters are found
	reached[0] = 1
	for _, word := range words {
		for begun := 2; begun >= 0; begun-- {
			for n := range len(short) {
				if reached[begun]&(1<<n) != 0 {
					reached[min(begun+1, 2)] |= spent(short, n, word)
				}
			}
		}
	}
	return reached[2]&(1<<len(short)) != 0
}

// spent returns how many letters of short may be found when the next word begins with letter n of it.
func spent(short string, n int, word string) (reached uint) {
	for n < len(short) && word != "" {
		at := strings.IndexByte(word, short[n])
		if at < 0 || reached == 0 && at > 0 {
			break
		}
		n++
		reached |= 1 << n
		word = word[at+1:]
	}
	return reached
}

// organizationPart reads the part that begins at i and tells how many words it takes.
func organizationPart(l *lexicon, all []token, i int) (part, int) {
	if form, size := legalAt(l, all, i); size > 0 && size < len(all) {
		p := newPart(all, i, size, Legal, 0.06, 0.02)
		p.class = uint32(form.class)
		return p, size
	}
	if size, id, ok := placeAt(all, i); ok {
		p := newPart(all, i, size, Place, 0.55, 0.12)
		p.class = id
		return p, size
	}
	if value, size, ok := numberAt(l, all, i); ok {
		p := newPart(all, i, size, Number, 0.5, 0.5)
		p.class = uint32(value)
		return p, size
	}
	t := &all[i]
	if i == 0 && len(all) > 1 && t.thing.carrier {
		return newPart(all, i, 1, Carrier, 0.04, 0.01), 1
	}
	if g := t.thing.generic; g != nil {
		role := Generic
		if g.weight < 0.08 {
			role = Particle
		}
		p := newPart(all, i, 1, role, g.weight, g.weight)
		p.class = g.row
		if role == Generic {
			p.against = 0.3 // Systems is not Industries, however little each tells
			p.rows, p.kin = g.rows, g.also
		}
		return p, 1
	}
	p := newPart(all, i, 1, Core, 1, 1)
	if utf8.RuneCountInString(t.letters) == 1 {
		p.weight, p.extra, p.against = 0.5, 0.5, 0.5
	}
	p.rows = l.names[t.letters].rows
	return p, 1
}

func newPart(all []token, i, size int, role Role, weight, extra float64) part {
	p := part{start: all[i].start, end: all[i+size-1].end, script: all[i].script, role: role, weight: weight, extra: extra, against: weight, level: noLevel}
	for j := range all[i : i+size] {
		t := &all[i+j]
		p.letters += t.letters
		p.folded += t.folded
		if t.script != p.script {
			p.script = text.Other
		}
	}
	return p
}

// legalAt returns the longest legal form that begins at i. One letter alone is none.
func legalAt(l *lexicon, all []token, i int) (form legalForm, size int) {
	var room [usualBytes]byte
	run := room[:0]
	for n := 1; n <= int(all[i].thing.legalWords) && i+n <= len(all); n++ {
		run = appendWord(run, all[i+n-1].letters)
		if _, numeral := roman(all[i].letters); n == 1 && (numeral || len(run) == 1) {
			continue
		}
		if f, ok := l.legal[string(run)]; ok {
			form, size = f, n
		}
	}
	return form, size
}

// usualBytes is how long most runs of words are at most.
const usualBytes = 96

// appendWord appends a word to a run of words with blanks between.
func appendWord(run []byte, word string) []byte {
	if len(run) > 0 {
		run = append(run, ' ')
	}
	return append(run, word...)
}

// placeAt returns the longest name of a place that begins at i.
func placeAt(all []token, i int) (size int, id uint32, ok bool) {
	var room [usualBytes]byte
	run := room[:0]
	var longest place.Place
	for n := 1; n <= place.Longest(all[i].letters) && i+n <= len(all); n++ {
		run = appendWord(run, all[i+n-1].letters)
		if p, found := place.Word(run); found {
			size, longest, ok = n, p, true
		}
	}
	if ok {
		id = digest32(longest.ID)
	}
	return size, id, ok
}

// numberAt reads a number at i: digits, an ordinal (1st), Roman numerals, words, and tens and
// units in two words.
func numberAt(l *lexicon, all []token, i int) (value, size int, ok bool) {
	w := all[i].letters
	if value, ok = plainNumber(&all[i]); ok {
		if value >= 20 && value < 100 && value%10 == 0 && i+1 < len(all) {
			if unit, found := plainNumber(&all[i+1]); found && unit > 0 && unit < 10 {
				return value + unit, 2, true
			}
		}
		return value, 1, true
	}
	if n, is := roman(w); is && (len(w) > 1 || i > 0 && lastWord(l, all, i)) {
		return n, 1, true
	}
	return 0, 0, false
}

// lastWord reports whether nothing but a legal form follows.
func lastWord(l *lexicon, all []token, i int) bool {
	if i+1 == len(all) {
		return true
	}
	_, size := legalAt(l, all, i+1)
	return size > 0 && i+1+size == len(all)
}

// maxNumber bounds the numbers that are read as such; longer ones are words.
const maxNumber = 9

func plainNumber(t *token) (int, bool) {
	if t.thing.isNumber {
		return int(t.thing.number), true
	}
	w := t.letters
	if c := w[0]; c < utf8.RuneSelf && (c < '0' || c > '9') {
		return 0, false
	}
	for _, ending := range [...]string{"", "st", "nd", "rd", "th"} {
		if digits, ok := strings.CutSuffix(w, ending); ok && isDigits(digits) && len(digits) <= maxNumber {
			return int(generationNumber(digits)), true
		}
	}
	return 0, false
}

// roman reads a Roman numeral below forty, written by the rules.
func roman(w string) (value int, ok bool) {
	if w[0] != 'i' && w[0] != 'v' && w[0] != 'x' {
		return 0, false
	}
	rest := w
	for strings.HasPrefix(rest, "x") && value < 30 {
		value += 10
		rest = rest[1:]
	}
	for unit, s := range [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"} {
		if rest == s && value+unit > 0 {
			return value + unit, true
		}
	}
	return 0, false
}
