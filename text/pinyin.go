package text

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// hanReadings knows how each Han character is read in Mandarin.
type hanReadings struct {
	syllables []string        // pinyin without tones, v for ü
	wade      []string        // the same syllables in Wade-Giles
	usual     []uint16        // by character from firstHan on: the number of the syllable, plus one
	also      map[rune]uint16 // characters with a second reading
}

// The basic block of Han characters, and the sign that says a character again.
const (
	firstHan = '一'
	lastHan  = '\u9FFF'
	again    = '々'
	hanZero  = '〇'
)

var hanTable = sync.OnceValue(func() *hanReadings {
	h := &hanReadings{usual: make([]uint16, lastHan-firstHan+1), also: map[rune]uint16{}}
	for number, row := range readTable("han")[1:] {
		h.syllables = append(h.syllables, strings.ReplaceAll(row[0], "v", "u"))
		h.wade = append(h.wade, wadeGiles(row[0]))
		for _, r := range row[1] {
			if r >= firstHan {
				h.usual[r-firstHan] = uint16(number + 1)
			}
		}
		for _, r := range row[2] {
			h.also[r] = uint16(number + 1)
		}
	}
	return h
})

// syllable returns the number of the character's usual syllable; ok is false for characters
// that are not known.
func (h *hanReadings) syllable(r rune) (number int, ok bool) {
	if r < firstHan || r > lastHan || h.usual[r-firstHan] == 0 {
		return 0, false
	}
	return int(h.usual[r-firstHan]) - 1, true
}

// read writes characters in the given syllables (pinyin or Wade-Giles), without blanks. With
// second, the last character that has a second reading is read so; found tells of one.
func (h *hanReadings) read(word string, syllables []string, second bool) (reading string, found bool) {
	var b strings.Builder
	pick := -1
	if second {
		for at, r := range word {
			if h.also[r] > 0 {
				pick = at
			}
		}
	}
	before := ""
	for at, r := range word {
		number, ok := h.syllable(r)
		switch {
		case r == again:
		case r == hanZero:
			before = "ling"
		case at == pick:
			before = syllables[h.also[r]-1]
		case ok:
			before = syllables[number]
		case digitOf(r) >= 0:
			before = string(digitOf(r))
		default:
			before = ""
		}
		b.WriteString(before)
	}
	return b.String(), pick >= 0
}

// romaniseHan reads a word in Mandarin, as pinyin and Wade-Giles without tones. A word that
// is or begins with a surname has that read as surnames are; a surname alone has its
// spellings abroad too.
func romaniseHan(word string) (out []string) {
	h := hanTable()
	surname, rest := hanSurnameOf(word)
	s, known := hanSurnameTable()[surname]
	pinyin, _ := h.read(rest, h.syllables, false)
	wade, _ := h.read(rest, h.wade, false)
	first, firstWade := "", ""
	if known {
		first, firstWade = s.pinyin, s.wade
	}
	out = addReading(out, first+pinyin)
	if utf8.RuneCountInString(word) > 1 {
		out = addReading(out, firstWade+wade)
	}
	if rest == "" {
		for _, abroad := range s.abroad {
			out = addReading(out, abroad)
		}
	}
	out = addReading(out, firstWade+wade)
	if second, found := h.read(rest, h.syllables, true); found {
		out = addReading(out, first+second)
		wade, _ = h.read(rest, h.wade, true)
		out = addReading(out, firstWade+wade)
	}
	if plain, _ := h.read(word, h.syllables, false); known {
		out = addReading(out, plain) // for a word that only looks like a surname
	}
	return out
}
