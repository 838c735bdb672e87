package text

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Joint is what parts a word of a name from the word before it. Of several signs in a gap
// the one named later here tells.
type Joint uint8

// The joints, from the least telling.
const (
	None         Joint = iota // the first word
	ScriptChange              // nothing but a change of script
	Blank                     // blanks, perhaps behind a dot: "J. Doe"
	Dot                       // a full stop or middle dot, without a blank: "A.B", "Ana·Ban"
	Hyphen                    // a hyphen or dash, with or without blanks
	Sign                      // another sign, a closing bracket or a quotation mark among them
	Slash                     // a slash
	Comma                     // a comma or semicolon
	Bracket                   // an opening bracket
)

// Word is a word of a name: folded, with where it stands in the text as printed.
type Word struct {
	Text string // folded as by Fold; never empty
	// Start and End are byte offsets in the text given to Words. Words that come of one
	// character, as the two numbers of "½", have the same.
	Start, End int
	Script     Script
	Before     Joint // what parts it from the word before
	Closed     bool  // a dot stands right behind it ("J.", "Co.")
	Upper      bool  // wholly in capitals and at least two letters, while the whole name is not
	// Humps holds the byte offsets in Text at which a capital between two small letters
	// stood, as in "AnnaMaria" or "McDonald"; nil for most words.
	Humps []int
}

// MaxName is how many bytes of a name Words reads; a longer one is cut before the character
// that would go beyond.
const MaxName = 1000

// Words parts a name into its folded words. Their texts with blanks between are Fold(name),
// but for these differences:
//
//   - A change of script inside a run of letters begins a new word. Digits and marks belong
//     to the word they stand in, whatever its script.
//   - A single '&' or '+' between two words is a word of its own with the text "and", but
//     not a '+' right before a digit.
//   - A '%' behind a number, directly or after blanks, is a word with the text "percent".
//   - Two or more single letters of one script that are joined by dots without blanks are
//     one word: "S.A.R.L." is "sarl", "J. P." stays two words.
//   - The voicing marks of kana stay, which Fold drops: か and が are different letters.
//   - Only the first MaxName bytes are read.
//   - More than thirty marks on one letter may come in another order, and bytes that are not
//     UTF-8 only part words.
//
// A word with capitals inside, "AnnaMaria", is not parted; its Humps tell.
func Words(name string) []Word { return WordsIn(nil, name) }

// WordsIn is Words, but the words stand in the given room where it is large enough.
func WordsIn(room []Word, name string) []Word {
	if len(name) > MaxName {
		cut := MaxName
		for cut > 0 && !utf8.RuneStart(name[cut]) {
			cut--
		}
		name = name[:cut]
	}
	p := partings.Get().(*parting)
	*p = parting{name: name, words: p.words[:0], before: None}
	p.texts.Grow(len(name))
	p.readAll()
	room = append(room[:0], p.words...)
	partings.Put(p)
	return room
}

// partings are used again, since what they read into is never on the stack.
var partings = sync.Pool{New: func() any { return new(parting) }}

func (p *parting) readAll() {
	name := p.name
	for at := 0; at < len(name); {
		ready := at + norm.NFKD.QuickSpanString(name[at:]) // so far the name is decomposed already
		for at < ready {
			if c := name[at]; c < utf8.RuneSelf {
				p.readASCII(c, at, at+1)
				at++
				continue
			}
			r, size := utf8.DecodeRuneInString(name[at:])
			p.read(r, at, at+size)
			at += size
		}
		if at == len(name) {
			break
		}
		end := at + max(norm.NFKD.NextBoundaryInString(name[at:], true), 1)
		for _, r := range norm.NFKD.String(name[at:end]) {
			p.read(r, at, end)
		}
		at = end
	}
	p.finish()
	p.words = joinAbbreviations(p.words)
	for i := range p.words {
		w := &p.words[i]
		w.Upper = w.Upper && p.small && !isInitial(w.Text)
	}
}

// jointOf returns the joint that one character makes.
func jointOf(r rune) Joint {
	switch r {
	case '.', '·', '•', '・', '‧':
		return Dot
	case '/', '\\', '⁄', '∕':
		return Slash
	case ',', ';', '،', '؛', '、', '，':
		return Comma
	case '-', '־', '−':
		return Hyphen
	}
	switch {
	case unicode.IsSpace(r):
		return Blank
	case unicode.Is(unicode.Pd, r):
		return Hyphen
	case unicode.Is(unicode.Ps, r):
		return Bracket
	}
	return Sign
}
