package text

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// hanSurname is how a Chinese surname is spelled.
type hanSurname struct {
	pinyin, wade string
	abroad       []string // Cantonese, Hokkien, Korean, Vietnamese
}

// hanSurnameTable holds the known surnames by their characters.
var hanSurnameTable = sync.OnceValue(func() map[string]hanSurname {
	known := map[string]hanSurname{}
	h := hanTable()
	for _, row := range readTable("hansurnames3") {
		for _, r := range row[0] {
			if number, ok := h.syllable(r); ok {
				known[string(r)] = hanSurname{pinyin: h.syllables[number], wade: h.wade[number]}
			}
		}
	}
	for _, row := range readTable("hansurnames2")[1:] {
		wade, _ := h.read(row[0], h.wade, false)
		if utf8.RuneCountInString(row[0]) == 1 {
			wade = wadeGiles(row[1])
		}
		known[row[0]] = hanSurname{pinyin: row[1], wade: wade}
	}
	for _, row := range readTable("hansurnames")[1:] {
		s := hanSurname{pinyin: strings.ReplaceAll(row[1], "v", "u"), wade: wadeGiles(row[1]), abroad: strings.Fields(row[2])}
		for _, r := range row[0] {
			known[string(r)] = s
		}
	}
	return known
})

// hangulSurname is how a Korean surname is spelled by each of the Korean systems, and how
// else.
type hangulSurname struct {
	by     [koreanSystems]string
	others []string
}

var hangulSurnameTable = sync.OnceValue(func() map[string]hangulSurname {
	known := map[string]hangulSurname{}
	for _, row := range readTable("hangulsurnames")[1:] {
		var s hangulSurname
		copy(s.by[:], row[1:])
		s.others = strings.Fields(row[1+koreanSystems])
		known[row[0]] = s
	}
	return known
})

// SplitEastAsian parts a Han or Hangul word that holds a whole personal name into surname
// and given name: ok is false where it cannot be one. A name has two to four characters, of
// which the first is a known surname or the first two are: a compound one as 欧阳 or 남궁, or
// in a name of four, two surnames of husband and wife. It says nothing of whether the word
// is a name: other words may begin with the same characters.
func SplitEastAsian(word string, s Script) (surname, given string, ok bool) {
	known := func(string) bool { return false }
	switch s {
	case Han:
		known = func(c string) bool { _, ok := hanSurnameTable()[c]; return ok }
	case Hangul:
		known = func(c string) bool { _, ok := hangulSurnameTable()[c]; return ok }
	}
	length := utf8.RuneCountInString(word)
	if length < 2 || length > 4 {
		return "", "", false
	}
	one := runesLen(word, 1)
	two := runesLen(word, 2)
	switch {
	case length > 2 && known(word[:two]):
		return word[:two], word[two:], true
	case length < 4 && !known(word) && known(word[:one]):
		return word[:one], word[one:], true
	case length == 4 && s == Han && known(word[:one]) && known(word[one:two]):
		return word[:two], word[two:], true
	}
	return "", "", false
}

// runesLen returns how many bytes the first n characters of the word take.
func runesLen(word string, n int) (length int) {
	for ; n > 0; n-- {
		_, size := utf8.DecodeRuneInString(word[length:])
		length += size
	}
	return length
}

// hanSurnameOf parts the surname from a word that is one or may be a whole name. Two
// surnames together are not one in the table, so that of them only the first is cut off.
func hanSurnameOf(word string) (surname, rest string) {
	if _, known := hanSurnameTable()[word]; known {
		return word, ""
	}
	surname, given, ok := SplitEastAsian(word, Han)
	if _, known := hanSurnameTable()[surname]; ok && !known {
		first := runesLen(word, 1)
		return word[:first], word[first:]
	}
	if !ok {
		return "", word
	}
	return surname, given
}
