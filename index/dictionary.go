package index

import (
	"iter"

	"github.com/cespare/xxhash/v2"
)

// dictionary is words, packed and each once, with their keys and the names that have them. It is made
// to be small: a million parties have millions of words.
type dictionary struct {
	numbers  map[uint64]uint32 // by the digest of the packed word
	bytes    []byte
	at       []uint32
	postings postings
	keys     keyList
}

func newDictionary() dictionary {
	d := dictionary{numbers: map[uint64]uint32{}, at: []uint32{0}} // no word has the number 0
	d.postings.addWord()
	return d
}

// number returns the number of a word.
func (d *dictionary) number(packed []byte) (number uint32, isNew bool) {
	digest := xxhash.Sum64(packed)
	for {
		number, known := d.numbers[digest]
		if !known {
			break
		}
		if string(d.word(number)) == string(packed) {
			return number, false
		}
		digest++ // another word has the digest
	}
	number = uint32(len(d.at))
	d.numbers[digest] = number
	d.at = append(d.at, uint32(len(d.bytes)))
	d.bytes = append(d.bytes, packed...)
	d.postings.addWord()
	return number, true
}

func (d *dictionary) word(number uint32) []byte {
	end := len(d.bytes)
	if int(number)+1 < len(d.at) {
		end = int(d.at[number+1])
	}
	return d.bytes[d.at[number]:end]
}

// postings are lists of names by word, each threaded through one large list.
type postings struct {
	last []uint32 // by word: 1 + where its last link stands; 0 for none
	list []link
}

// link is a name and 1 + where the one before it stands.
type link struct {
	name   posting
	before uint32
}

func (p *postings) addWord() { p.last = append(p.last, 0) }

// add notes that a name has a word. Names come in the order of their numbers.
func (p *postings) add(word uint32, name posting) {
	last := p.last[word]
	if last != 0 && p.list[last-1].name == name {
		return
	}
	p.list = append(p.list, link{name, last})
	p.last[word] = uint32(len(p.list))
}

// of returns the names of a word, the last first.
func (p *postings) of(word int) iter.Seq[posting] {
	return func(yield func(posting) bool) {
		for at := p.last[word]; at != 0; at = p.list[at-1].before {
			if !yield(p.list[at-1].name) {
				return
			}
		}
	}
}
