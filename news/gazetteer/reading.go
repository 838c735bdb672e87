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
		case letter:
			end, easy := r.word(at)
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
// it met a character that is not read fast.
func (r *reading) word(from int) (end int, easy bool) {
	if r.blank {
		r.begin(from)
	} else if n := len(r.tokens); r.dots == r.signs && n > 0 && r.dots > 0 && r.tokens[n-1].n == 1 {
		return from, false // perhaps an abbreviation
	}
	s, at, to := r.text, from, from
	start := len(r.folded)
	for at < len(s) {
		if c := r.alphabet.ascii[s[at]]; c != 0 {
			r.folded = append(r.folded, c)
			at++
			to = at
			continue
		}
		c, size := r.alphabet.at(s, at)
		if c.class == hard {
			return at, false
		}
		if c.class > skip {
			break
		}
		at += size
		if c.class == letter {
			r.folded = append(r.folded, c.fold[:c.n]...)
			to = at
		}
	}
	r.add(from, to, start)
	return at, true
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
