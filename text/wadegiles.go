package text

import (
	"strings"
	"sync"
)

// wadeGiles returns a pinyin syllable (v for ü) in Wade-Giles, as newspapers and passports of
// Taiwan print it: without apostrophes and marks, so that g and k are one.
func wadeGiles(pinyin string) string {
	if whole, ok := wadeGilesWhole()[pinyin]; ok {
		return whole
	}
	initial, final := cutInitial(pinyin)
	return wadeGilesInitial(initial) + wadeGilesFinal(initial, final)
}

// wadeGilesWhole holds the syllables that follow no rule.
var wadeGilesWhole = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"zi": "tzu", "ci": "tzu", "si": "ssu", "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "yi": "i", "ye": "yeh",
		"yan": "yen", "you": "yu", "yong": "yung", "yue": "yueh", "er": "erh", "ge": "ko", "ke": "ko", "he": "ho", "e": "o",
		"gui": "kuei", "kui": "kuei", "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo", "bo": "po", "po": "po", "mo": "mo",
		"fo": "fo", "wo": "wo", "yo": "yo", "lo": "lo", "o": "o",
	}
})

// cutInitial parts a syllable before its first vowel.
func cutInitial(pinyin string) (initial, final string) {
	at := strings.IndexAny(pinyin, "aeiouv")
	if at < 0 {
		return pinyin, ""
	}
	return pinyin[:at], pinyin[at:]
}

func wadeGilesInitial(initial string) string {
	switch initial {
	case "b":
		return "p"
	case "d":
		return "t"
	case "g":
		return "k"
	case "j", "q", "zh":
		return "ch"
	case "x":
		return "hs"
	case "r":
		return "j"
	case "z", "c":
		return "ts"
	}
	return initial
}

func wadeGilesFinal(initial, final string) string {
	switch final {
	case "ian":
		return "ien"
	case "ie":
		return "ieh"
	case "ue", "ve":
		return "ueh"
	case "iong":
		return "iung"
	case "ong":
		return "ung"
	case "uo":
		return "o"
	case "e":
		if initial == "" {
			return "o"
		}
		return "e"
	}
	return strings.ReplaceAll(final, "v", "u")
}
