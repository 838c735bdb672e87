package text

// ethiopicRows are the consonants of the Ethiopic block from U+1200 on, one for each eight
// code points, of which the first seven are the consonant with each of seven vowels and the
// eighth with wa. After the Unicode Standard and BGN/PCGN 1967 for Amharic without marks.
var ethiopicRows = [...]string{
	"h", "l", "h", "m", "s", "r", "s", "sh", "k", "kw", "k", "kw", "b", "v", "t", "ch",
	"h", "hw", "n", "ny", "", "k", "kw", "kh", "kw", "w", "", "z", "zh", "y", "d", "d",
	"j", "g", "gw", "g", "t", "ch", "p", "ts", "ts", "f", "p",
}

// The number of the first and the sixth vowel in a row of Ethiopic, and of wa.
const (
	firstVowel = 0
	sixthVowel = 5
	labialised = 7
)

// ethiopicWay is one way to write what the systems differ in.
type ethiopicWay struct {
	vowels   [8]string
	sixth    string      // the sixth vowel where it parts two consonants at the beginning of a word
	throat   string      // the first vowel with h or no consonant: a in Amharic
	rewrites [][2]string // consonants that are written otherwise
}

var ethiopicWays = [...]ethiopicWay{
	{vowels: [8]string{"e", "u", "i", "a", "e", "", "o", "wa"}, sixth: "i", throat: "a"},
	{vowels: [8]string{"e", "u", "i", "a", "e", "", "o", "wa"}, sixth: "", throat: "a"},
	{vowels: [8]string{"a", "u", "i", "a", "ie", "e", "o", "wa"}, sixth: "e", throat: "a", rewrites: [][2]string{{"k", "q"}}},
	{vowels: [8]string{"e", "u", "ee", "a", "ie", "i", "o", "ua"}, sixth: "i", throat: "a", rewrites: [][2]string{{"ny", "gn"}, {"ts", "s"}}},
	{vowels: [8]string{"a", "u", "i", "a", "e", "", "o", "wa"}, sixth: "e", throat: "e", rewrites: [][2]string{{"ts", "tz"}, {"ny", "n"}}},
}

// romaniseEthiopic writes each syllable as its consonant and vowel. The sixth vowel is
// silent or short, and the ways differ in it.
func romaniseEthiopic(word string) (out []string) {
	runes := []rune(word)
	for i := range ethiopicWays {
		out = addReading(out, ethiopicWays[i].write(runes))
	}
	return out
}

func (w *ethiopicWay) write(word []rune) string {
	var out []byte
	for i, r := range word {
		row, vowel := int(r-0x1200)/8, int(r-0x1200)%8
		if r < 0x1200 || row >= len(ethiopicRows) {
			if digit := digitOf(r); digit >= 0 {
				out = append(out, byte(digit))
			}
			continue
		}
		consonant := ethiopicRows[row]
		for _, rewrite := range w.rewrites {
			if rewrite[0] == consonant {
				consonant = rewrite[1]
				break
			}
		}
		out = append(out, consonant...)
		out = append(out, w.vowel(consonant, vowel, i, len(word))...)
	}
	return string(out)
}

// vowel returns the vowel of the syllable at place i of n. Without a consonant the sixth
// vowel is always heard.
func (w *ethiopicWay) vowel(consonant string, vowel, i, n int) string {
	switch {
	case vowel == firstVowel && (consonant == "" || consonant == "h"):
		return w.throat
	case vowel == sixthVowel && consonant == "":
		return "i"
	case vowel == sixthVowel && i == n-1:
		return ""
	case vowel == sixthVowel && i == 0:
		return w.sixth
	case vowel == labialised && consonant == "":
		return "a"
	}
	return w.vowels[vowel]
}
