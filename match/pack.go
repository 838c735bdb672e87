package match

import (
	"encoding/binary"
	"math"
	"unsafe"

	"standing/text"
)

// Bytes is a store of packed words, names and evidence, as an index maps it. What is unpacked from
// it keeps strings that point into it, and is good as long as it is.
type Bytes struct {
	data   []byte
	text   string  // the same bytes
	sounds []sound // the same bytes
}

// NewBytes makes a store of bytes that nobody changes.
func NewBytes(data []byte) Bytes {
	if len(data) == 0 {
		return Bytes{}
	}
	return Bytes{data, unsafe.String(&data[0], len(data)), unsafe.Slice((*sound)(unsafe.Pointer(&data[0])), len(data))}
}

// Byte returns one byte of the store, so that it is near when it is unpacked from.
func (b *Bytes) Byte(at uint32) byte { return b.data[at] }

// Word is a part of a name as an index holds it: apart from the names that have it, and without
// the place where it stands. Two neighbours written as one are a word of one form and no more.
// A Word is a place to unpack to, which may be used again.
type Word struct {
	part     part
	promoted bool // of a name that has nothing but light parts
}

// packWord appends everything of a part that a comparison looks at, but for its place in the name.
// What a Probe looks at comes first.
func (p *part) packWord(b []byte) []byte {
	b = append(b, byte(p.script), byte(p.role), flag(p.follows), byte(len(p.forms)), byte(len(p.letters)), byte(len(p.units)))
	b = binary.LittleEndian.AppendUint16(b, uint16(len(p.rows)))
	b = binary.LittleEndian.AppendUint16(b, uint16(len(p.kin)))
	b = binary.LittleEndian.AppendUint32(b, p.class)
	b = binary.LittleEndian.AppendUint16(b, unit(p.weight))
	b = binary.LittleEndian.AppendUint16(b, unit(p.extra))
	for i := range p.forms {
		b = p.forms[i].pack(b)
	}
	for _, rows := range [...][]rowID{p.rows, p.kin} {
		for _, row := range rows {
			b = binary.LittleEndian.AppendUint32(b, uint32(row))
		}
	}
	for _, u := range p.units {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	b = append(b, p.letters...)
	for _, f := range [...]float64{p.weight, p.extra, p.against, p.usual} {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(f))
	}
	b = binary.LittleEndian.AppendUint64(b, p.content)
	return binary.LittleEndian.AppendUint64(b, p.mask)
}

func (f *form) pack(b []byte) []byte {
	b = append(b, byte(len(f.letters)), byte(len(f.sounds)), f.bones, byte(f.way), flag(f.exact)|flag(f.abjad)<<1)
	b = binary.LittleEndian.AppendUint64(b, f.mask)
	b = binary.LittleEndian.AppendUint64(b, f.skeleton[0])
	b = binary.LittleEndian.AppendUint64(b, f.skeleton[1])
	b = append(b, f.letters...)
	for _, s := range f.sounds {
		b = append(b, byte(s))
	}
	return b
}

func flag(set bool) byte {
	if set {
		return 1
	}
	return 0
}

// unpacker reads what was packed. The bytes are those of a segment whose sums were checked, so it
// trusts their lengths; a slice out of bounds panics as anywhere.
type unpacker struct {
	store *Bytes
	at    int
}

func (u *unpacker) byte() byte {
	u.at++
	return u.store.data[u.at-1]
}

func (u *unpacker) uint16() uint16 {
	u.at += 2
	return binary.LittleEndian.Uint16(u.store.data[u.at-2:])
}

func (u *unpacker) uint32() uint32 {
	u.at += 4
	return binary.LittleEndian.Uint32(u.store.data[u.at-4:])
}

func (u *unpacker) uint64() uint64 {
	u.at += 8
	return binary.LittleEndian.Uint64(u.store.data[u.at-8:])
}

func (u *unpacker) float() float64 { return math.Float64frombits(u.uint64()) }

func (u *unpacker) string(n int) string {
	u.at += n
	return u.store.text[u.at-n : u.at]
}

func (u *unpacker) rows(to []rowID, n int) []rowID {
	to = to[:0]
	for range n {
		to = append(to, rowID(u.uint32()))
	}
	return to
}

// Unpack reads the word that begins at a byte of the store.
func (w *Word) Unpack(store *Bytes, at uint32) {
	u := unpacker{store, int(at)}
	p := &w.part
	p.script, p.role = text.Script(u.byte()), Role(u.byte())
	flags := u.byte()
	p.follows, w.promoted = flags&1 != 0, flags&promotedFlag != 0
	forms, letters, units := int(u.byte()), int(u.byte()), int(u.byte())
	rows, kin := int(u.uint16()), int(u.uint16())
	p.class = u.uint32()
	u.at += 4 // what is rounded here is exact below
	p.forms = p.forms[:0]
	for range forms {
		p.forms = append(p.forms, form{})
		u.form(&p.forms[len(p.forms)-1])
	}
	p.rows, p.kin = u.rows(p.rows, rows), u.rows(p.kin, kin)
	p.units = p.units[:0]
	for range units {
		p.units = append(p.units, u.uint16())
	}
	p.letters = u.string(letters)
	p.weight, p.extra, p.against, p.usual = u.float(), u.float(), u.float(), u.float()
	p.content, p.mask = u.uint64(), u.uint64()
	p.level = noLevel
}

func (u *unpacker) form(f *form) {
	letters, sounds := int(u.byte()), int(u.byte())
	f.bones, f.way = u.byte(), way(u.byte())
	flags := u.byte()
	f.exact, f.abjad = flags&1 != 0, flags&2 != 0
	f.mask, f.skeleton[0], f.skeleton[1] = u.uint64(), u.uint64(), u.uint64()
	f.letters = u.string(letters)
	u.at += sounds
	f.sounds = u.store.sounds[u.at-sounds : u.at]
}
