package gazetteer

import "math/bits"

// vocabulary numbers folded words from 1; 0 is a word that it does not have. It is a hash
// table without chains, at most half full, whose slots hold the hash beside the number: a
// word of the text that no name has costs one look at memory.
type vocabulary struct {
	slots []uint64 // hash in the high half, number in the low one
	mask  uint32
	bytes []byte   // all words
	ends  []uint32 // of word i in bytes; ends[0] is 0
}

// newVocabulary makes an empty vocabulary.
func newVocabulary() *vocabulary {
	return &vocabulary{slots: make([]uint64, 1<<10), mask: 1<<10 - 1, ends: []uint32{0}}
}

// word returns word i.
func (v *vocabulary) word(i uint32) []byte { return v.bytes[v.ends[i-1]:v.ends[i]] }

// len returns the number of words.
func (v *vocabulary) len() int { return len(v.ends) - 1 }

// find returns the number of the word, or 0.
func (v *vocabulary) find(word []byte) uint32 {
	h := hash(word)
	for at := h & v.mask; ; at = (at + 1) & v.mask {
		slot := v.slots[at]
		if slot == 0 {
			return 0
		}
		if uint32(slot>>32) == h && string(v.word(uint32(slot))) == string(word) {
			return uint32(slot)
		}
	}
}

// add returns the number of the word, which it gets where it has none.
func (v *vocabulary) add(word []byte) uint32 {
	if i := v.find(word); i > 0 {
		return i
	}
	if 2*len(v.ends) > len(v.slots) {
		v.grow(2 * len(v.slots))
	}
	v.bytes = append(v.bytes, word...)
	v.ends = append(v.ends, uint32(len(v.bytes)))
	i := uint32(v.len())
	v.put(hash(word), i)
	return i
}

func (v *vocabulary) put(h, i uint32) {
	at := h & v.mask
	for v.slots[at] != 0 {
		at = (at + 1) & v.mask
	}
	v.slots[at] = uint64(h)<<32 | uint64(i)
}

// grow makes room for more words.
func (v *vocabulary) grow(slots int) {
	old := v.slots
	v.slots, v.mask = make([]uint64, slots), uint32(slots-1)
	for _, slot := range old {
		if slot != 0 {
			v.put(uint32(slot>>32), uint32(slot))
		}
	}
}

// packed returns the same words in no more memory than they need.
func (v *vocabulary) packed() vocabulary {
	p := vocabulary{bytes: exact(v.bytes), ends: exact(v.ends)}
	size := 1 << bits.Len(uint(2*v.len()))
	p.slots, p.mask = make([]uint64, size), uint32(size-1)
	for _, slot := range v.slots {
		if slot != 0 {
			p.put(uint32(slot>>32), uint32(slot))
		}
	}
	return p
}

// exact returns a copy that has no spare room.
func exact[T any](s []T) []T {
	c := make([]T, len(s))
	copy(c, s)
	return c
}
