package match

import (
	"encoding/binary"
	"unsafe"

	"standing/text"
)

// Probe tells cheaply, on the packed bytes of words, that a part is not tied to them. Most words
// that share a key with a part are a slip too far.
type Probe struct {
	model *Model
	part  *part
	at    uint8      // its place
	plain bool       // it is paired by what its forms say and nothing else
	rows  [2][]rowID // its rows, and those related to them
	forms []probeForm
}

// probeForm is a form with, by letter, a bit for each place where it stands.
type probeForm struct {
	*form
	at [letterCodes]uint64
}

// letterCodes numbers the letters and digits; the last is for none of them.
const letterCodes = 37

func letterCode(c byte) int {
	switch {
	case c >= 'a' && c <= 'z':
		return int(c - 'a')
	case c >= '0' && c <= '9':
		return 26 + int(c-'0')
	}
	return letterCodes - 1
}

// Set makes the probe one of part i of a name.
func (b *Probe) Set(m *Model, n *Name, i int) {
	p := &n.parts[i]
	b.at, b.plain = uint8(i), !n.anchorsLight && plainRole(p.role)
	b.model, b.part, b.rows = m, p, [2][]rowID{p.rows, p.kin}
	b.forms = b.forms[:0]
	for i := range p.forms {
		b.addForm(&p.forms[i])
	}
}

// SetJoint makes the probe one of part i and its neighbour, written as one word.
func (b *Probe) SetJoint(m *Model, n *Name, i int) {
	b.model, b.part, b.plain, b.rows, b.forms = m, &joined, true, [2][]rowID{}, b.forms[:0]
	b.addForm(&n.joints[i].form)
}

var joined = part{role: jointRole}

func (b *Probe) addForm(f *form) {
	b.forms = append(b.forms, probeForm{form: f})
	p := &b.forms[len(b.forms)-1]
	for at := range len(f.letters) {
		p.at[letterCode(f.letters[at])] |= 1 << at
	}
}

// The places of fields in a packed word (see packWord) and a packed form.
const (
	packedForms  = 3
	packedRows   = 6
	packedClass  = 10
	packedWeight = 14
	packedExtra  = 16
	packedEnd    = 18 // where the forms begin

	packedFormEnd = 29 // where the letters of a form begin
)

// Bind finds the tie between the part and the word at a byte of the store. It may take the tie for
// cheaper than it is. Where it is not sure, only [Model.Tie] can tell.
func (b *Probe) Bind(store *Bytes, at uint32) (t Tie, tied, sure bool) {
	w := store.data[at:]
	script, role := text.Script(w[0]), Role(w[1])
	p, joint := b.part, false
	switch {
	case len(b.forms) == 0:
		return t, false, false
	case p.role == jointRole && role == jointRole:
		return t, false, true
	case p.role == jointRole, role == jointRole:
		joint = true
	case role == Initial || p.role == Initial:
		return t, false, false
	case script == p.script && script != text.Latin:
		return t, false, false
	case role == p.role && p.class != 0 && p.class == binary.LittleEndian.Uint32(w[packedClass:]):
		return t, false, false
	}
	plain := b.plain && (joint || plainRole(role))
	price, tied := b.nearest(store, int(at), joint, plain)
	if !tied {
		return t, false, true
	}
	t = Tie{Part: b.at, Next: b.at, Anchor: true, price: float32(price)}
	t.weigh(p, binary.LittleEndian.Uint16(w[packedWeight:]), binary.LittleEndian.Uint16(w[packedExtra:]))
	return t, true, !joint && plain && w[2]&promotedFlag == 0
}

// weigh fills in what the part and a word of that weight bring.
func (t *Tie) weigh(p *part, weight, extra uint16) {
	t.weight, t.extra = float32((p.weight+float64(weight)/cellUnit)/2), float32(extra)/cellUnit
}

// plainRole reports whether parts of the role are paired by what their forms say and nothing else.
func plainRole(r Role) bool { return r == Given || r == Patronymic || r == Core }

// nearest returns the least price between forms, or by the tables.
func (b *Probe) nearest(store *Bytes, at int, joint, plain bool) (price float64, ok bool) {
	w := store.data[at:]
	rest := packedEnd
	price = unpaired
	for range w[packedForms] {
		for i := range b.forms {
			if p, near := b.near(&b.forms[i], store, at+rest, joint, plain); near {
				price = min(price, p)
			}
		}
		rest += packedFormEnd + int(w[rest]) + int(w[rest+1])
	}
	if b.sameRow(w[rest:], int(binary.LittleEndian.Uint16(w[packedRows:]))) {
		price = min(price, b.model.Spelling)
	}
	return price, price < unpaired
}

func (b *Probe) sameRow(w []byte, size int) bool {
	for i := range size {
		row := rowID(binary.LittleEndian.Uint32(w[4*i:]))
		for _, rows := range b.rows {
			for _, r := range rows {
				if r == row {
					return true
				}
			}
		}
	}
	return false
}

// near compares with a packed form by sound and by slips of the pen.
func (b *Probe) near(f *probeForm, store *Bytes, at int, joint, plain bool) (price float64, ok bool) {
	packed := store.data[at:]
	n, bones := int(packed[0]), packed[2]
	word := packed[packedFormEnd : packedFormEnd+n]
	if n == len(f.letters) && string(word) == f.letters {
		return 0, true
	}
	if way(packed[3]) == wadeGiles || f.way == wadeGiles {
		return 0, false
	}
	exact, abjad := packed[4]&1 != 0, packed[4]&2 != 0
	price = unpaired
	if bones != 0 || f.bones != 0 {
		x, y := binary.LittleEndian.Uint64(packed[13:]), binary.LittleEndian.Uint64(packed[21:])
		if x == f.skeleton[0] || x == f.skeleton[1] || y == f.skeleton[0] || y == f.skeleton[1] {
			sounds := store.sounds[at+packedFormEnd+n:][:packed[1]]
			if p := b.model.bySound(f.form, sounds, bones, exact, abjad); p <= b.model.soundLimit(f.abjad || abjad) {
				price = p
			}
		}
	}
	if !joint && !f.abjad && !abjad && !f.exact && !exact {
		if p, slipped := b.slip(f, word, plain); slipped {
			price = min(price, p)
		}
	}
	if w := way(packed[3]); w != f.way && plain {
		price += max(b.model.wayPrice(w), b.model.wayPrice(f.way))
	}
	return price, price <= b.model.PairLimit || !plain && price < unpaired
}

// slip is the price of a word that may be a form but for slips of the pen.
func (b *Probe) slip(f *probeForm, word []byte, plain bool) (price float64, ok bool) {
	n := len(word)
	wide := min(nearSlips(n), nearSlips(len(f.letters)))
	if !plain {
		wide = max(1, wide) // one slip pairs titles at any price
	}
	if abs(n-len(f.letters)) > wide {
		return 0, false
	}
	d := f.distance(word)
	if d > wide {
		return 0, false
	}
	_, price = b.model.slipped(d, f.letters, unsafe.String(&word[0], n))
	return price, price <= b.model.PairLimit || !plain
}

// distance is osa of two words, all letters of one at a time (Hyyrö, "A bit-vector algorithm for
// computing Levenshtein and Damerau edit distances", 2003).
func (f *probeForm) distance(word []byte) int {
	n := len(f.letters)
	if n == 0 {
		return len(word)
	}
	up, down, d0, last := ^uint64(0), uint64(0), uint64(0), uint64(0)
	score, top := n, uint(n-1)
	for _, c := range word {
		here := f.at[letterCode(c)]
		swap := ((^d0 & here) << 1) & last
		d0 = ((here&up + up) ^ up) | here | down | swap
		hp, hn := down|^(d0|up), d0&up
		score += int(hp>>top&1) - int(hn>>top&1)
		hp, hn = hp<<1|1, hn<<1
		up, down = hn|^(d0|hp), hp&d0
		last = here
	}
	return score
}
