package text

import (
	"math/bits"
	"strings"
	"sync"
)

// maxPinyin is the longest word that is taken for pinyin: a given name of two syllables, or a
// surname and one of them.
const maxPinyin = 12

// PinyinToWadeGiles writes a Latin word that is pinyin without tones in Wade-Giles, as papers
// of Taiwan and old newspapers do. ok is false for a word that is not wholly pinyin, and for
// a single syllable that may as well be of another language: only the letters q, x and zh mark it.
func PinyinToWadeGiles(word string) (wade string, ok bool) {
	if len(word) > maxPinyin {
		return "", false
	}
	var room [3]string
	syllables := pinyinSyllables().part(room[:0], word)
	if syllables == nil || len(syllables) == 1 && !strings.ContainsAny(word, "qx") && !strings.Contains(word, "zh") {
		return "", false
	}
	for _, s := range syllables {
		wade += wadeGiles(s)
	}
	return wade, wade != word
}

// pinyinTree holds the syllables letter by letter: of a node, the number of the node that each letter leads
// to; 0 for none.
type pinyinTree struct {
	next [][26]uint16
	ends []bool // a syllable ends here
}

var pinyinSyllables = sync.OnceValue(func() *pinyinTree {
	t := &pinyinTree{next: make([][26]uint16, 1), ends: make([]bool, 1)}
	for _, row := range readTable("han")[1:] {
		if s := strings.ReplaceAll(row[0], "v", "u"); len(s) > 1 {
			t.add(s)
		}
	}
	return t
})

func (t *pinyinTree) add(syllable string) {
	at := uint16(0)
	for i := range len(syllable) {
		next := &t.next[at][syllable[i]-'a']
		if *next == 0 {
			*next = uint16(len(t.next))
			at = *next
			t.next, t.ends = append(t.next, [26]uint16{}), append(t.ends, false)
			continue
		}
		at = *next
	}
	t.ends[at] = true
}

// lengths returns how long the syllables are with which the word begins, as bits.
func (t *pinyinTree) lengths(word string) (lengths uint) {
	at := uint16(0)
	for i := range len(word) {
		letter := word[i] - 'a'
		if letter >= 26 {
			break
		}
		if at = t.next[at][letter]; at == 0 {
			break
		}
		if t.ends[at] {
			lengths |= 1 << (i + 1)
		}
	}
	return lengths
}

// part parts a word into syllables, as many as there is room for, the longest first; nil where it cannot.
func (t *pinyinTree) part(parts []string, word string) []string {
	if word == "" || len(parts) == cap(parts) {
		return nil
	}
	for lengths := t.lengths(word); lengths != 0; {
		length := bits.Len(lengths) - 1
		lengths &^= 1 << length
		with := append(parts, word[:length])
		if length == len(word) {
			return with
		}
		if all := t.part(with, word[length:]); all != nil {
			return all
		}
	}
	return nil
}
