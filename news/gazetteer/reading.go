package gazetteer

import (
	"math"
	"sync"

	"standing/text"
)

// reading is a text parted into words: what is needed while it is searched, used again.
type reading struct {
	alphabet *letters
	text     string
	tokens   []token
	folded   []byte // the folded words one after another
	words    []text.Word

	// A clause is what begins behind the last gap with a blank: nothing before it tells how
	// its words are read. Where a hard character is met it is read again by text.Words.
	clause       int // byte of the text
	tokensBefore int // number of tokens before it
	foldedBefore int

	// The gap before the next word.
	blank bool // has a blank
	dots  int  // full stops, if it has nothing else
	signs int  // characters of any kind
}

// maxText is how many bytes of a text are read: offsets are kept in 31 bits.
const maxText = math.MaxInt32

// maxKept is the number of tokens for which the room of a reading is used again, that of a text of
// about a megabyte: one huge text must not hold memory for ever.
const maxKept = 1 << 18

var readings = sync.Pool{New: func() any { return &reading{alphabet: alphabet()} }}

// read parts the text. The reading must be given back.
func read(s string) *reading {
	r := readings.Get().(*reading)
	r.text = s[:min(len(s), maxText)]
	r.tokens, r.folded = r.tokens[:0], r.folded[:0]
	r.begin(0)
	r.blank = false
	r.all()
	return r
}

// done gives the reading back.
func (r *reading) done() {
	r.text = ""
	clear(r.words[:cap(r.words)])
	if cap(r.tokens) <= maxKept {
		readings.Put(r)
	}
}

// begin makes a clause begin here, behind a gap with a blank.
func (r *reading) begin(at int) {
	r.clause, r.tokensBefore, r.foldedBefore = at, len(r.tokens), len(r.folded)
	r.blank, r.dots, r.signs = true, 0, 1
}

// all reads the whole text.
func (r *reading) all() {
	for at := 0; at < len(r.text); {
		c, size := r.alphabet.at(r.text, at)
		switch c.class {
		case letter, digit:
			end, easy := r.word(at, c.script)
			if !easy {
				end = r.again(end)
			}
			at = end
			continue
		case hard:
			at = r.again(at)
			continue
		case blank:
			r.blank = true
			r.signs++
		case dot:
			r.dots++
			r.signs++
		case parts:
			r.signs++
		}
		at += size
	}
}

// word reads the word that begins at a byte. It returns where it ended; easy is false where
// it met what is not read fast.
func (r *reading) word(from int, script text.Script) (end int, easy bool) {
	if r.blank {
		r.begin(from)
	} else if r.abbreviates() {
		return from, false
	}
	start, at, to := len(r.folded), from, from
	for at < len(r.text) {
		if script == text.Latin {
			if end := r.ascii(at); end > at {
				at, to = end, end
				if at == len(r.text) {
					break
				}
			}
		}
		c, size := r.alphabet.at(r.text, at)
		if c.class > skip {
			break
		}
		if c.class == hard || c.class == letter && c.script != script {
			return at, false
		}
		at += size
		if c.class != skip {
			r.folded = append(r.folded, c.fold[:c.n]...)
			to = at
		}
	}
	r.add(from, to, start)
	return at, true
}

// ascii reads letters and digits of a Latin word, up to what is neither.
func (r *reading) ascii(at int) int {
	fold, folded, s := &r.alphabet.ascii, r.folded, r.text
	for at < len(s) {
		c := fold[s[at]]
		if c == 0 {
			break
		}
		folded = append(folded, c)
		at++
	}
	r.folded = folded
	return at
}

// abbreviates reports whether what follows may go on with an abbreviation: the last word is a
// letter or two and only full stops stand between.
func (r *reading) abbreviates() bool {
	n := len(r.tokens)
	return n > 0 && r.dots > 0 && r.dots == r.signs && r.tokens[n-1].n <= 2
}

// add takes a word whose folded form stands at the end of the buffer.
func (r *reading) add(from, to, start int) {
	t := token{from: int32(from), to: int32(to), at: int32(start), n: int32(len(r.folded) - start)}
	if r.text[to-1]|0x20 == 's' && t.n > 1 {
		if s := r.text[from:to]; mayBare(s) {
			if end := bareEnd(s, r.folded[start:]); end > 0 {
				t.bareTo = int32(from + end)
			}
		}
	}
	r.tokens = append(r.tokens, t)
	r.blank, r.dots, r.signs = false, 0, 0
}

// mayBare reports whether the last byte but one of a word may be of an apostrophe.
func mayBare(s string) bool {
	c := s[max(0, len(s)-2)]
	return c == '\'' || c == '`' || c >= 0x80
}

// fold returns the folded form of a token.
func (r *reading) fold(t *token) []byte { return r.folded[t.at : t.at+t.n] }
