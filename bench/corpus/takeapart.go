package corpus

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standing"
	"standing/text"
)

// taker takes one entry apart.
type taker struct {
	tables *tables
	learnt *habits
	skeleton
	known map[string]int16 // atoms by folded text
}

// takeApart makes the skeleton of an entry and notes what its spellings teach.
func takeApart(t *tables, h *habits, e *standing.Entry, c culture) *skeleton {
	k := &taker{tables: t, learnt: h, skeleton: skeleton{real: e, culture: c}, known: map[string]int16{}}
	for _, n := range e.Names {
		k.name(n)
	}
	k.mustDiffer()
	return &k.skeleton
}

// mustDiffer sees to it that the first name comes out another: where it is made of nothing but
// words that may stay, the longest of them becomes a name.
func (k *taker) mustDiffer() {
	if len(k.names) == 0 || k.bears(fresh) || k.bears(number) {
		return
	}
	longest := &k.atoms[k.names[0].pieces[0].atom]
	for _, p := range k.names[0].pieces {
		if a := &k.atoms[p.atom]; a.script == text.Latin && len(a.text) > len(longest.text) {
			longest = a
		}
	}
	longest.kind, longest.text = fresh, text.Fold(longest.text)
	if longest.part = family; k.real.Schema != standing.Person {
		longest.part = schemaPart(k.real.Schema)
	}
	if longest.script != text.Latin {
		longest.part = parts
	}
}

// name adds the pattern of one name.
func (k *taker) name(n standing.Name) {
	words := text.Words(n.Text)
	if len(n.Text) > text.MaxName || len(words) == 0 {
		return
	}
	p := pattern{kind: n.Kind}
	comma := strings.Index(n.Text, ", ")
	p.comma = comma > 0 && k.real.Schema == standing.Person
	end := 0
	for i, w := range words {
		if w.Start < end { // two words of one character
			continue
		}
		printed := n.Text[w.Start:w.End]
		at := k.atom(w, printed, placeOf(words, i, p.comma), i)
		p.pieces = append(p.pieces, piece{n.Text[end:w.Start], at, styleOf(printed)})
		end = w.End
	}
	p.after = n.Text[end:]
	if len(p.pieces) == 1 && len(k.names) > 0 {
		k.recogniseAcronym(p.pieces[0].atom)
	}
	k.names = append(k.names, p)
	k.printed = append(k.printed, n.Text)
}

// placeOf tells what part of a person's name word i is. Without a comma the last is taken for
// the family name.
func placeOf(words []text.Word, i int, comma bool) part {
	turn := 0 // where the given names begin
	for comma && turn < len(words) && words[turn].Before != text.Comma {
		turn++
	}
	switch {
	case comma && i < turn, !comma && i == len(words)-1:
		return family
	case i == turn:
		return given
	}
	return middle
}

func styleOf(printed string) style {
	first, size := utf8.DecodeRuneInString(printed)
	switch {
	case !unicode.IsUpper(first):
		return small
	case len(printed) == size || strings.ToUpper(printed) == printed:
		return capitals
	}
	return title
}

// atom finds or makes the atom of a word.
func (k *taker) atom(w text.Word, printed string, place part, i int) int16 {
	if at, ok := k.known[w.Text]; ok {
		return at
	}
	k.learnt.met[w.Text] = true
	a := k.newAtom(w, strings.ToLower(printed), place, i)
	a.script = w.Script
	at := int16(len(k.atoms))
	k.atoms = append(k.atoms, a)
	k.known[w.Text] = at
	return at
}

func (k *taker) newAtom(w text.Word, printed string, place part, i int) atom {
	person := k.real.Schema == standing.Person
	switch {
	case strings.Trim(w.Text, "0123456789") == "":
		return atom{kind: number, text: printed}
	case person && k.tables.particle[w.Text], !person && k.tables.legal[w.Text]:
		return atom{kind: literal, text: printed}
	case !person && k.tables.generic[w.Text] && w.Script == text.Latin:
		return atom{kind: generic, part: trade, text: w.Text}
	case !person && k.tables.generic[w.Text]:
		return atom{kind: literal, text: printed}
	case w.Script != text.Latin:
		return k.otherScript(w, printed, i)
	case utf8.RuneCountInString(w.Text) == 1:
		return k.oneLetter(w.Text, printed)
	case strings.ContainsAny(w.Text, "0123456789"):
		return atom{kind: number, text: printed}
	}
	if !person {
		place = schemaPart(k.real.Schema)
	}
	if of := k.alike(w.Text); of >= 0 {
		k.learnt.spelling(k.atoms[of].text, w.Text)
		return atom{kind: variant, part: place, of: of, text: w.Text}
	}
	return atom{kind: fresh, part: place, text: w.Text}
}

// oneLetter takes a letter for the initial of an atom that begins with it.
func (k *taker) oneLetter(folded, printed string) atom {
	for i, a := range k.atoms {
		if (a.kind == fresh || a.kind == variant) && strings.HasPrefix(a.text, folded) {
			return atom{kind: initial, of: int16(i), text: printed}
		}
	}
	return atom{kind: literal, text: printed}
}

// likeness from which two tokens of one entry are taken for spellings of one name.
const likeness = 0.6

// alike finds the fresh atom that a word is a spelling of, or -1. Within the primary name
// nothing is: "Hasan Hassan" has two parts.
func (k *taker) alike(folded string) int16 {
	if len(k.names) == 0 {
		return -1
	}
	best, most := int16(-1), likeness
	for i, a := range k.atoms {
		if a.kind != fresh {
			continue
		}
		if l := similarity(a.text, folded); l >= most {
			best, most = int16(i), l
		}
	}
	return best
}

// otherScript finds the Latin atom that a word in another script stands for: the one that
// sounds most alike, or else the one that stands in the same place.
func (k *taker) otherScript(w text.Word, printed string, i int) atom {
	a := atom{kind: scripted, of: -1, text: printed}
	k.learnt.alphabet(w.Script, printed)
	readings, most := text.Romanise(w.Text, w.Script), likeness
	for j, b := range k.atoms {
		if b.kind != fresh && b.kind != variant {
			continue
		}
		for _, r := range readings {
			if l := similarity(skeletonLetters(b.text), skeletonLetters(r)); l > most {
				a.of, most = int16(j), l
			}
		}
	}
	if a.of >= 0 {
		k.learnt.writing(k.atoms[a.of].text, w.Script, printed)
		return a
	}
	if len(k.names) > 0 && len(k.names[0].pieces) > 0 {
		at := k.names[0].pieces[min(i, len(k.names[0].pieces)-1)].atom
		if b := k.atoms[at].kind; b == fresh || b == variant {
			a.of = at
			return a
		}
	}
	// Nothing to follow: a word of its own, put together of the letters of its script.
	return atom{kind: fresh, part: parts, text: printed}
}

// skeletonLetters leaves out what romanisations differ in most, the vowels.
func skeletonLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII || !consonant(byte(r)) {
			return -1
		}
		return r
	}, s)
}

// recogniseAcronym makes an atom that holds the first letters of the first name an acronym.
func (k *taker) recogniseAcronym(at int16) {
	var letters []byte
	for _, p := range k.names[0].pieces {
		if t := k.atoms[p.atom].text; t[0] < utf8.RuneSelf {
			letters = append(letters, t[0])
		}
	}
	a := &k.atoms[at]
	if a.kind == fresh && len(letters) > 2 && a.text == string(letters) &&
		!slices.ContainsFunc(k.names[0].pieces, func(p piece) bool { return p.atom == at }) {
		a.kind = acronym
	}
}
