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
	b.model, b.part, b.rows = m, p, [2][]rowID{p.rows, p.kin}
	b.forms = b.forms[:0]
	for i := range p.forms {
		b.addForm(&p.forms[i])
	}
}

// SetJoint makes the probe one of part i and its neighbour, written as one word.
func (b *Probe) SetJoint(m *Model, n *Name, i int) {
	b.model, b.part, b.rows, b.forms = m, &joined, [2][]rowID{}, b.forms[:0]
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
	packedForms = 3
	packedRows  = 6
	packedClass = 10
	packedEnd   = 14 // where the forms begin

	packedFormEnd = 29 // where the letters of a form begin
)

// Excludes reports that Tie would find nothing between the part and the word at a byte of the
// store. If not, it may or may not.
func (b *Probe) Excludes(store *Bytes, at uint32) bool {
	w := store.data[at:]
	script, role := text.Script(w[0]), Role(w[1])
	p, joint := b.part, false
	switch {
	case len(b.forms) == 0:
		return false
	case p.role == jointRole && role == jointRole:
		return true
	case p.role == jointRole, role == jointRole:
		joint = true
	case role == Initial || p.role == Initial:
		return false
	case script == p.script && script != text.Latin:
		return false
	case role == p.role && p.class != 0 && p.class == binary.LittleEndian.Uint32(w[packedClass:]):
		return false
	}
	rest := packedEnd
	for range w[packedForms] {
		for i := range b.forms {
			if b.near(&b.forms[i], store, int(at)+rest, joint) {
				return false
			}
		}
		rest += packedFormEnd + int(w[rest]) + int(w[rest+1])
	}
	return !b.sameRow(w[rest:], int(binary.LittleEndian.Uint16(w[packedRows:])))
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

// near reports whether a packed form may be one: it sounds alike, or is not too many slips away.
func (b *Probe) near(f *probeForm, store *Bytes, at int, joint bool) bool {
	packed := store.data[at:]
	n, bones := int(packed[0]), packed[2]
	word := packed[packedFormEnd : packedFormEnd+n]
	if n == len(f.letters) && string(word) == f.letters {
		return true
	}
	if bones != 0 || f.bones != 0 {
		x, y := binary.LittleEndian.Uint64(packed[13:]), binary.LittleEndian.Uint64(packed[21:])
		if x == f.skeleton[0] || x == f.skeleton[1] || y == f.skeleton[0] || y == f.skeleton[1] {
			sounds := store.sounds[at+packedFormEnd+n:][:packed[1]]
			exact, abjad := packed[4]&1 != 0, packed[4]&2 != 0
			if b.model.bySound(f.form, sounds, bones, exact, abjad) <= b.model.soundLimit(f.abjad || abjad) {
				return true
			}
		}
	}
	if joint {
		return false
	}
	return b.slip(f, word)
}

// slip reports whether a word may be a form but for slips of the pen.
func (b *Probe) slip(f *probeForm, word []byte) bool {
	n := len(word)
	wide := max(1, min(nearSlips(n), nearSlips(len(f.letters))))
	if abs(n-len(f.letters)) > wide {
		return false
	}
	d := f.distance(word)
	if d > wide || b.part.role.light() || b.part.role == Bound {
		return d <= wide
	}
	_, price := b.model.slipped(d, f.letters, unsafe.String(&word[0], n))
	return price <= b.model.PairLimit || d <= 1 // one slip pairs titles at any price
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
