package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// parting is the state of Words between two characters.
type parting struct {
	name   string
	words  []Word
	texts  strings.Builder // of all words so far
	before Joint           // the most telling joint since the last word
	small  bool            // a small letter has been read

	// The word being read.
	buf        []byte
	room       [48]byte
	start, end int
	script     Script
	known      bool // script is that of a letter, not a guess from digits
	plain      bool // nothing in buf may be composed
	caps, low  int  // capital and small letters
	last, prev int8 // the case of the last letter and of the one before
	lastAt     int  // where in buf the last letter begins
	humps      []int

	// The sign '&' or '+' of the gap being read.
	ands  int
	andAt int
	andTo int
}

// read takes one character of the compatibility decomposition of name[at:to].
func (p *parting) read(r rune, at, to int) {
	switch {
	case r < utf8.RuneSelf:
		p.readASCII(byte(r), at, to)
	case isApostrophe(r) || r == tatweel:
	case unicode.IsLetter(r):
		p.letter(r, at, to)
	case r == voiced || r == halfVoiced:
		if len(p.buf) > 0 && p.script == Kana {
			p.add(r, to)
			p.plain = false
		}
	case isMark(r) || unicode.Is(unicode.Cf, r):
	case unicode.IsDigit(r) || unicode.Is(unicode.M, r):
		p.neutral(r, at, to)
	default:
		p.gap(r, at, to)
	}
}

// readASCII takes a character of name[at:to] that is ASCII.
func (p *parting) readASCII(c byte, at, to int) {
	switch {
	case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		if len(p.buf) == 0 || !p.known || p.script != Latin {
			p.letter(rune(c), at, to)
			return
		}
		p.count(rune(c))
		p.buf = append(p.buf, c|0x20)
		p.end = to
	case '0' <= c && c <= '9':
		p.neutral(rune(c), at, to)
	case c != '\'' && c != '`':
		p.gap(rune(c), at, to)
	}
}

// The voicing marks of kana, as they stand decomposed.
const (
	voiced     = '\u3099'
	halfVoiced = '\u309A'
)

// letter adds a letter to the word being read, or begins one with it.
func (p *parting) letter(r rune, at, to int) {
	script := scriptOf(r)
	if len(p.buf) > 0 && p.known && script != p.script {
		p.finish()
		p.before = ScriptChange
	}
	if len(p.buf) == 0 {
		p.begin(at, r)
	}
	p.script, p.known = script, true
	if script.cased() {
		p.count(r)
		r = unicode.ToLower(r)
	}
	if plain, ok := undecompose(r, script); ok {
		p.buf = append(p.buf, plain...)
		p.end = to
		return
	}
	p.add(r, to)
}

// undecompose returns the plain letters of a Latin letter that Unicode does not take apart.
func undecompose(r rune, s Script) (plain string, ok bool) {
	if r < utf8.RuneSelf || s != Latin {
		return "", false
	}
	plain, ok = undecomposed[r]
	return plain, ok
}

// neutral adds a digit or mark, which is of whatever script the word is, or begins a word.
func (p *parting) neutral(r rune, at, to int) {
	if len(p.buf) == 0 {
		p.begin(at, r)
	}
	if !p.known && !unicode.IsDigit(r) {
		p.script = scriptOf(r)
	}
	p.prev, p.last = uncased, uncased
	p.add(r, to)
	p.plain = p.plain && (r < utf8.RuneSelf || unicode.IsDigit(r))
}

// add puts a character at the end of the word being read.
func (p *parting) add(r rune, to int) {
	p.end = to
	p.plain = p.plain && !composes(r)
	p.buf = utf8.AppendRune(p.buf, r)
}

// composes reports whether a letter or digit may make one character with the one before it. It says so of
// too many: below the Hangul letters and in the blocks of kana and Han only marks do.
func composes(r rune) bool {
	return r >= 0x1100 && (r < 0x3041 || r > lastHan)
}

// The cases of a letter.
const (
	uncased int8 = iota
	small
	capital
)

// count keeps what Upper and Humps are told by.
func (p *parting) count(r rune) {
	is := uncased
	switch {
	case r < utf8.RuneSelf && 'a' <= r && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLower(r):
		is, p.small = small, true
		p.low++
	case r < utf8.RuneSelf && 'A' <= r && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r):
		is = capital
		p.caps++
	}
	if is == small && p.last == capital && p.prev == small && p.script == Latin {
		p.humps = append(p.humps, p.lastAt)
	}
	p.prev, p.last, p.lastAt = p.last, is, len(p.buf)
}

// begin starts a word, after the word for the sign between it and the one before.
func (p *parting) begin(at int, r rune) {
	if p.ands == 1 && len(p.words) > 0 && !(p.name[p.andAt] == '+' && p.andTo == at && unicode.IsDigit(r)) {
		p.words = append(p.words, Word{Text: "and", Start: p.andAt, End: p.andTo, Before: p.before})
		p.before = Sign
	}
	if len(p.words) == 0 {
		p.before = None
	}
	p.ands = 0
	p.start, p.script, p.known, p.plain = at, Latin, false, true
	p.caps, p.low, p.last, p.prev, p.humps = 0, 0, uncased, uncased, nil
	p.buf = p.room[:0]
}

// finish ends the word being read, if there is one.
func (p *parting) finish() {
	if len(p.buf) == 0 {
		return
	}
	w := Word{Start: p.start, End: p.end, Script: p.script, Before: p.before, Humps: p.humps}
	if p.plain {
		w.Text = p.text(p.buf)
	} else {
		w.Text = norm.NFC.String(string(p.buf))
		for i, hump := range w.Humps {
			w.Humps[i] = len(norm.NFC.String(string(p.buf[:hump])))
		}
	}
	w.Upper = p.low == 0 && (p.caps > 1 || p.caps == 1 && isInitial(w.Text))
	p.words = append(p.words, w)
	p.buf, p.before = p.buf[:0], None
}

// text makes a string of a folded word. The words of a name are pieces of one string.
func (p *parting) text(word []byte) string {
	from := p.texts.Len()
	p.texts.Write(word)
	return p.texts.String()[from:]
}

// gap takes a character that parts words.
func (p *parting) gap(r rune, at, to int) {
	if len(p.buf) > 0 {
		p.finish()
		p.words[len(p.words)-1].Closed = r == '.'
	}
	switch r {
	case '&', '+':
		p.ands++
		p.andAt, p.andTo = at, to
	case '%', '٪':
		p.percent(at, to)
	}
	joint := jointOf(r)
	if joint == Blank && p.before == Dot {
		p.before = Blank
		return
	}
	if joint == Dot && p.before == Blank {
		return
	}
	p.before = max(p.before, joint)
}

// percent adds the word for a sign of percentage behind a number.
func (p *parting) percent(at, to int) {
	if len(p.words) == 0 || p.before > Blank {
		return
	}
	last := p.words[len(p.words)-1].Text
	if r, _ := utf8.DecodeLastRuneInString(last); unicode.IsDigit(r) {
		p.words = append(p.words, Word{Text: "percent", Start: at, End: to, Before: Sign})
	}
}
