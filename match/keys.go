package match

import (
	"encoding/binary"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// Key is a digest of something that two parties must have in common for any of their names
// to be paired. Equal keys make candidates, no more.
type Key uint64

// The kinds of keys, each with a seed of its own.
const (
	wordKey     = 'w' // a word, or two written as one
	rowKey      = 'r' // a row of the tables of names, its own or a related one
	classKey    = 'c' // a place or a generic word in any language
	slipKey     = 'd' // a word with some letters left out
	skeletonKey = 's' // consonants
	abjadKey    = 'b' // the same, of words that leave out vowels
	vowelKey    = 'v' // few consonants, and how many vowels
	runKey      = 'u' // the whole name without blanks
	acronymKey  = 'a' // an acronym, and a word that may be one
	lightKey    = 'l' // a part of a name that has nothing more telling
	numberKey   = 'i' // a strong identifier
	initialKey  = 'f' // a first letter: no anchor, and not among Keys
)

// Keys returns the keys of a party, sorted. The contract: two parties whose Score is above 0 have
// a key in common, whatever the model, as long as its prices are below 1. It holds because a
// score needs an anchor (see Relation) or a strong identifier, and each of these has a key.
// The number of keys is bounded by the bounds on names, parts and letters.
func (p *Party) Keys() []Key {
	k := keyring{}
	for i := range p.persons {
		k.name(&p.persons[i])
	}
	for i := range p.organizations {
		k.name(&p.organizations[i])
	}
	p.evidence.addKeys(&k)
	slices.Sort(k.keys)
	return slices.Compact(k.keys)
}

// AppendWordKeys appends the keys that an index holds part i by. They are other keys than those of
// Keys: a search may ask for several, and so an index needs fewer.
func (n *Name) AppendWordKeys(keys []Key, i int) []Key {
	k, p := keyring{keys: keys}, &n.parts[i]
	k.lettersOf(n, p)
	for i := range p.forms {
		k.heldForm(&p.forms[i])
	}
	if p.role == Initial {
		k.initials(p)
	}
	k.latinSlips(p)
	return n.apart(k.keys, len(keys))
}

// apart makes other keys of those from a place on if the name is read as a person's: such words are held and looked up
// by themselves.
func (n *Name) apart(keys []Key, from int) []Key {
	if n.Person {
		for i := range keys[from:] {
			keys[from+i] ^= ofPersons
		}
	}
	return keys
}

// ofPersons tells the keys of words of personal names from those of others.
const ofPersons Key = 0x9E3779B97F4A7C15

// AppendLookups appends the keys by which the words of an index are found that part i may be tied to.
// From the number it returns on, the keys are of slips in Latin letters and of nothing else.
func (m *Model) AppendLookups(keys []Key, n *Name, i int) (all []Key, slips int) {
	k, p := keyring{keys: keys}, &n.parts[i]
	k.lettersOf(n, p)
	for i := range p.forms {
		k.askedForm(m, &p.forms[i])
	}
	k.initials(p)
	slips = len(k.keys)
	k.latinSlips(p)
	return n.apart(k.keys, len(keys)), slips
}

// lettersOf adds the keys of a part as it is written.
func (k *keyring) lettersOf(n *Name, p *part) {
	k.written(p)
	if n.anchorsLight {
		k.addNumber(lightKey, uint64(p.role)<<32|uint64(p.class))
	}
}

// initials adds the first letters of a part: what an initial of it would be.
func (k *keyring) initials(p *part) {
	var seen uint64
	for i := range p.forms {
		if bit := uint64(1) << (p.forms[i].letters[0] & 63); seen&bit == 0 {
			seen |= bit
			k.add(initialKey, p.forms[i].letters[:1])
		}
	}
	if len(p.units) > 0 {
		k.addNumber(initialKey, uint64(p.units[0]))
	}
}

// AppendJointKeys appends the keys that an index holds part i and its neighbour by, written as one word;
// none if they are none.
func (n *Name) AppendJointKeys(keys []Key, i int) []Key {
	if n.joints[i].next < 0 {
		return keys
	}
	k := keyring{keys: keys}
	k.heldForm(&n.joints[i].form)
	return n.apart(k.keys, len(keys))
}

// AppendJointLookups appends the keys by which the words of an index are found that are part i and its neighbour.
func (m *Model) AppendJointLookups(keys []Key, n *Name, i int) []Key {
	k := keyring{keys: keys}
	k.askedForm(m, &n.joints[i].form)
	return n.apart(k.keys, len(keys))
}

// AppendWholeKeys appends the keys that an index holds the name as a whole by: its letters in a row,
// its acronyms.
func (n *Name) AppendWholeKeys(keys []Key) []Key {
	k := keyring{keys: keys}
	k.runs(n)
	for _, a := range n.acronyms {
		k.add(acronymKey, a)
	}
	return k.keys
}

// AppendWholeLookups appends the keys by which names are found that have the same letters in a row, or of which a
// part is an acronym.
func (n *Name) AppendWholeLookups(keys []Key) []Key {
	k := keyring{keys: keys}
	k.runs(n)
	for i := range n.parts {
		if p := &n.parts[i]; !n.Person && mayAbbreviate(p) {
			k.add(acronymKey, p.forms[0].letters)
		}
	}
	return k.keys
}

// mayAbbreviate reports whether the part may be an acronym of a whole name.
func mayAbbreviate(p *part) bool {
	return !p.role.light() && len(p.forms) > 0 && len(p.forms[0].letters) >= minAcronym && len(p.forms[0].letters) <= maxAcronym
}

// Acronyms returns the acronyms by which the organization may be known.
func (n *Name) Acronyms() []string { return n.acronyms }

// AppendNumberKeys appends the keys of the party's strong identifiers.
func (p *Party) AppendNumberKeys(keys []Key) []Key {
	k := keyring{keys: keys}
	p.evidence.addKeys(&k)
	return k.keys
}

type keyring struct{ keys []Key }

// usualValue is how many bytes most values have at most that keys are made of.
const usualValue = 64

func (k *keyring) add(kind byte, value string) {
	var room [usualValue]byte
	k.digest(append(append(room[:0], kind), value...))
}

func (k *keyring) addNumber(kind byte, n uint64) {
	var value [9]byte
	value[0] = kind
	binary.LittleEndian.PutUint64(value[1:], n)
	k.digest(value[:])
}

func (k *keyring) digest(value []byte) { k.keys = append(k.keys, Key(xxhash.Sum64(value))) }

func (k *keyring) name(n *Name) {
	for i := range n.parts {
		p := &n.parts[i]
		switch {
		case n.anchorsLight:
			k.light(p)
		case anchors(n, p):
			k.part(p)
		}
	}
	k.joins(n)
	k.runs(n)
	for _, a := range n.acronyms {
		k.add(acronymKey, a)
	}
}

func (k *keyring) light(p *part) {
	k.part(p)
	k.addNumber(lightKey, uint64(p.role)<<32|uint64(p.class))
}

func (k *keyring) part(p *part) {
	k.written(p)
	for i := range p.forms {
		k.form(&p.forms[i])
	}
	k.latinSlips(p)
}

// written adds the keys of a part as it is written, apart from its Latin forms.
func (k *keyring) written(p *part) {
	if p.class != 0 {
		k.addNumber(classKey, uint64(p.role)<<32|uint64(p.class))
	}
	for _, rows := range [...][]rowID{p.rows, p.kin} {
		for _, row := range rows {
			k.addNumber(rowKey, uint64(row))
		}
	}
	k.add(wordKey, p.letters)
	if len(p.units) > 0 {
		var room [usualValue]byte
		value := append(room[:0], slipKey)
		for _, u := range p.units {
			value = binary.BigEndian.AppendUint16(value, u)
		}
		k.leaveOut(value, 1, 2, slips(len(p.units)))
	}
}

func (k *keyring) latinSlips(p *part) {
	for i := range p.forms {
		if f := &p.forms[i]; !f.abjad {
			k.slips(f.letters)
		}
	}
}

func (k *keyring) form(f *form) {
	k.add(wordKey, f.letters)
	k.skeletons(skeletonKey, f, 0)
	if n := len(f.letters); n >= minAcronym && n <= maxAcronym {
		k.add(acronymKey, f.letters)
	}
}

// skeletons adds the consonants of a form, with what else has to agree.
func (k *keyring) skeletons(kind byte, f *form, more uint64) {
	for i, s := range f.skeleton {
		if s != 0 && (i == 0 || s != f.skeleton[0]) {
			k.addNumber(kind, s+more*0x9E3779B97F4A7C15)
		}
	}
}

// heldForm adds the keys that an index holds a form by. Words of one or two consonants are legion, but
// their vowels may hardly differ in number: they are held by that as well, beside being held for words of scripts that
// leave vowels out; and words of those scripts also by themselves.
func (k *keyring) heldForm(f *form) {
	k.add(wordKey, f.letters)
	k.skeletons(skeletonKey, f, 0)
	switch {
	case f.abjad:
		k.skeletons(abjadKey, f, 0)
	case f.bones < bony:
		least, most := f.vowels()
		for v := least; v <= most; v++ {
			k.skeletons(vowelKey, f, uint64(v)+1)
		}
	}
}

// askedForm adds the keys by which forms are found that sound like f.
func (k *keyring) askedForm(m *Model, f *form) {
	k.add(wordKey, f.letters)
	if f.abjad || f.bones >= bony {
		k.skeletons(skeletonKey, f, 0)
		return
	}
	k.skeletons(abjadKey, f, 0)
	if f.skeleton[0] != f.skeleton[1] {
		k.skeletons(skeletonKey, f, 0) // with the w it may have consonants enough
	}
	least, most := f.vowels()
	beside := m.vowelsBeside(f)
	for v := max(0, least-beside); v <= most+beside; v++ {
		k.skeletons(vowelKey, f, uint64(v)+1)
	}
}

// bony is how many consonants tell a word well enough.
const bony = 3

// vowels counts the vowels of a form, without and with those that may be consonants.
func (f *form) vowels() (least, most int) {
	for _, s := range f.sounds {
		switch s.class() {
		case vowels:
			least++
			most++
		case halfW:
			most++
		}
	}
	return least, most
}

// vowelsBeside is by how many vowels another form may differ and still sound like f: the
// price of one left out against the limit on the mean length of both.
func (m *Model) vowelsBeside(f *form) int {
	share := m.SoundLimit / m.soundFactor(f.bones) * wholeSound / vowelDropped
	return int(share*float64(len(f.sounds))/(1-share/2) + 1e-9)
}

// slips adds a word with as many letters left out as two words may differ in; the first only where that is an anchor.
func (k *keyring) slips(word string) {
	var room [usualValue]byte
	value := append(append(room[:0], slipKey), word...)
	few, many := slips(len(word)), nearSlips(len(word))
	k.leaveOut(value, 1, 1, few)
	if many > few {
		k.leaveTwoOut(value, 2)
	}
}

// leaveTwoOut adds a value with two of its letters left out, from a place on.
func (k *keyring) leaveTwoOut(value []byte, from int) {
	var room [usualValue]byte
	for i := from; i < len(value); i++ {
		for j := i + 1; j < len(value); j++ {
			left := append(append(append(room[:0], value[:i]...), value[i+1:j]...), value[j+1:]...)
			k.digest(left)
		}
	}
}

// leaveOut adds a value, and the same with up to so many of its letters left out, each of so many bytes, from a
// place on. Two words that are so many slips apart have one of them in common.
func (k *keyring) leaveOut(value []byte, from, width, most int) {
	k.digest(value)
	if most == 0 || from == len(value) {
		return
	}
	var room [usualValue]byte
	left := append(append(room[:0], value[:from]...), value[from+width:]...)
	for ; ; from += width {
		k.leaveOut(left, from, width, most-1)
		if from == len(left) {
			return
		}
		copy(left[from:], value[from:from+width]) // the next one is left out instead
	}
}

// joins adds what two parts are when they are written as one word. A slip in such a word has no
// keys: names have more neighbours than words, and each would need hundreds.
func (k *keyring) joins(n *Name) {
	for i := range n.joints {
		if n.joints[i].next >= 0 {
			k.form(&n.joints[i].form)
		}
	}
	for i := range n.parts {
		for j := range n.parts {
			var room [usualValue]byte
			if together, ok := n.AppendTogether(room[:0], i, j); ok {
				k.keys = append(k.keys, keyOfWord(together))
			}
		}
	}
}

func (k *keyring) runs(n *Name) {
	if len(n.run) >= minRun {
		k.add(runKey, n.run)
	}
	if len(n.whole) >= minRun {
		k.add(runKey, n.whole)
	}
}
