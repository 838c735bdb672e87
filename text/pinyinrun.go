package text

import (
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
	syllables := partPinyin(word, 3)
	if syllables == nil || len(syllables) == 1 && !strings.ContainsAny(word, "qx") && !strings.Contains(word, "zh") {
		return "", false
	}
	for _, s := range syllables {
		wade += wadeGiles(s)
	}
	return wade, wade != word
}

// partPinyin parts a word into at most so many syllables, the longest first.
func partPinyin(word string, most int) []string {
	if word == "" || most == 0 {
		return nil
	}
	for length := min(len(word), 6); length > 0; length-- {
		if !pinyinSyllables()[word[:length]] {
			continue
		}
		if length == len(word) {
			return []string{word}
		}
		if rest := partPinyin(word[length:], most-1); rest != nil {
			return append([]string{word[:length]}, rest...)
		}
	}
	return nil
}

var pinyinSyllables = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	for _, row := range readTable("han")[1:] {
		if s := strings.ReplaceAll(row[0], "v", "u"); len(s) > 1 {
			known[s] = true
		}
	}
	return known
})
