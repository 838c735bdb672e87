package corpus

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// filler gives a skeleton names.
type filler struct {
	*skeleton
	model  *Model
	r      *rand.Rand
	values []string // of the atoms
}

// fill draws the texts of all atoms, again where the first name came out as that of the real
// entry.
func (f *filler) fill() {
	const draws = 8
	for range draws {
		f.drawAll()
		if !f.unchanged() {
			return
		}
	}
}

// unchanged reports whether the first name is the real one.
func (f *filler) unchanged() bool {
	for _, p := range f.names[0].pieces {
		if f.values[p.atom] != f.atoms[p.atom].text {
			return false
		}
	}
	return true
}

func (f *filler) drawAll() {
	f.values = make([]string, 0, len(f.atoms))
	for i := range f.atoms {
		f.values = append(f.values, f.value(&f.atoms[i]))
	}
}

func (f *filler) value(a *atom) string {
	switch a.kind {
	case generic:
		// Half of them stay, so that words that go together are met together.
		if f.r.IntN(2) == 0 {
			return a.text
		}
		return f.model.pools[f.culture][a.part].draw(f.r)
	case number:
		return f.digits(a.text)
	case fresh:
		if a.part == parts {
			return f.model.habits.strange(f.r, a.script, a.text)
		}
		return f.model.pools[f.culture][a.part].draw(f.r)
	case variant:
		return f.model.habits.respell(f.r, f.values[a.of])
	case initial:
		return f.values[a.of][:firstLetter(f.values[a.of])]
	case scripted:
		return f.model.habits.write(f.values[a.of], a.script, a.text)
	case acronym:
		return f.acronym()
	}
	return a.text
}

func firstLetter(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
}

// acronym joins the first letters of the words of the first name.
func (f *filler) acronym() string {
	var b strings.Builder
	for _, p := range f.names[0].pieces {
		v := f.values[p.atom]
		b.WriteString(v[:firstLetter(v)])
	}
	return b.String()
}

// digits draws other digits for those of a number; a leading zero stays one, and no other is
// made.
func (f *filler) digits(number string) string { return scatter(f.r, number, false) }

// scatter draws another digit for every digit, and where letters is set another letter for every
// capital, as in numbers of passports.
func scatter(r *rand.Rand, s string, letters bool) string {
	b := []byte(s)
	for i, c := range b {
		switch {
		case c >= '1' && c <= '9', c == '0' && i > 0:
			b[i] = '1' + byte(r.IntN(9))
		case letters && c >= 'A' && c <= 'Z':
			b[i] = 'A' + byte(r.IntN(26))
		}
	}
	return string(b)
}

// print writes a name as its pattern has it.
func (f *filler) print(p *pattern) string {
	var b strings.Builder
	for _, piece := range p.pieces {
		b.WriteString(piece.before)
		writeStyled(&b, f.values[piece.atom], piece.style)
	}
	b.WriteString(p.after)
	return b.String()
}

// writeStyled writes a word with the capitals of the style.
func writeStyled(b *strings.Builder, word string, s style) {
	switch {
	case s == small || word == "":
		b.WriteString(word)
	case s == capitals:
		b.WriteString(strings.ToUpper(word))
	default:
		r, size := utf8.DecodeRuneInString(word)
		b.WriteRune(unicode.ToUpper(r))
		b.WriteString(word[size:])
	}
}
