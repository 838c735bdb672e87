package text

// Script is a writing system.
type Script uint8

// The writing systems that are told apart. Digits of any script count as Latin; letters of
// none of the others are of Other.
const (
	Latin Script = iota
	Arabic
	Cyrillic
	Greek
	Hebrew
	Armenian
	Georgian
	Devanagari
	Bengali
	Gurmukhi
	Gujarati
	Tamil
	Telugu
	Kannada
	Malayalam
	Sinhala
	Thai
	Lao
	Khmer
	Myanmar
	Ethiopic
	Han
	Hangul
	Kana
	Other
)

var scriptNames = [...]string{
	"Latin", "Arabic", "Cyrillic", "Greek", "Hebrew", "Armenian", "Georgian", "Devanagari", "Bengali", "Gurmukhi", "Gujarati",
	"Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Khmer", "Myanmar", "Ethiopic", "Han", "Hangul", "Kana",
	"Other",
}

// String returns the English name of the script.
func (s Script) String() string {
	if int(s) < len(scriptNames) {
		return scriptNames[s]
	}
	return scriptNames[Other]
}

// Abjad reports that the script leaves out short vowels (Arabic, Hebrew).
func (s Script) Abjad() bool { return s == Arabic || s == Hebrew }

// cased reports whether the script has capitals, or may have.
func (s Script) cased() bool {
	return s <= Georgian && !s.Abjad() || s == Other
}

// scriptRange is a run of code points, by its last, that are of one script.
type scriptRange struct {
	last rune
	is   Script
}

// scriptRanges covers all code points by blocks of the Unicode Standard. Blocks hold unused
// code points and signs too, but only letters are ever looked up.
var scriptRanges = [...]scriptRange{
	{0x036F, Latin},
	{0x03FF, Greek},
	{0x052F, Cyrillic},
	{0x058F, Armenian},
	{0x05FF, Hebrew},
	{0x06FF, Arabic},
	{0x074F, Other},
	{0x077F, Arabic},
	{0x085F, Other},
	{0x08FF, Arabic},
	{0x097F, Devanagari},
	{0x09FF, Bengali},
	{0x0A7F, Gurmukhi},
	{0x0AFF, Gujarati},
	{0x0B7F, Other},
	{0x0BFF, Tamil},
	{0x0C7F, Telugu},
	{0x0CFF, Kannada},
	{0x0D7F, Malayalam},
	{0x0DFF, Sinhala},
	{0x0E7F, Thai},
	{0x0EFF, Lao},
	{0x0FFF, Other},
	{0x109F, Myanmar},
	{0x10FF, Georgian},
	{0x11FF, Hangul},
	{0x139F, Ethiopic},
	{0x177F, Other},
	{0x17FF, Khmer},
	{0x1C7F, Other},
	{0x1C8F, Cyrillic},
	{0x1CBF, Georgian},
	{0x1CFF, Other},
	{0x1D25, Latin},
	{0x1D2B, Greek},
	{0x1DBF, Latin},
	{0x1DFF, Other},
	{0x1EFF, Latin},
	{0x1FFF, Greek},
	{0x218F, Latin},
	{0x2C5F, Other},
	{0x2C7F, Latin},
	{0x2CFF, Other},
	{0x2D2F, Georgian},
	{0x2D7F, Other},
	{0x2DDF, Ethiopic},
	{0x2DFF, Cyrillic},
	{0x2E7F, Other},
	{0x303F, Han},
	{0x30FF, Kana},
	{0x312F, Other},
	{0x318F, Hangul},
	{0x31EF, Han},
	{0x31FF, Kana},
	{0x33FF, Other},
	{0x9FFF, Han},
	{0xA63F, Other},
	{0xA69F, Cyrillic},
	{0xA71F, Other},
	{0xA7FF, Latin},
	{0xA8DF, Other},
	{0xA8FF, Devanagari},
	{0xA95F, Other},
	{0xA97F, Hangul},
	{0xA9DF, Other},
	{0xA9FF, Myanmar},
	{0xAA5F, Other},
	{0xAA7F, Myanmar},
	{0xAAFF, Other},
	{0xAB2F, Ethiopic},
	{0xAB6F, Latin},
	{0xABFF, Other},
	{0xD7FF, Hangul},
	{0xF8FF, Other},
	{0xFAFF, Han},
	{0xFB12, Latin},
	{0xFB1C, Armenian},
	{0xFB4F, Hebrew},
	{0xFEFF, Arabic},
	{0xFF64, Latin},
	{0xFF9F, Kana},
	{0xFFDF, Hangul},
	{0x1FFFF, Other},
	{0x3FFFF, Han},
	{0x10FFFF, Other},
}

// scriptOf returns the script of a letter.
func scriptOf(r rune) Script {
	if r <= scriptRanges[0].last {
		return Latin
	}
	lo, hi := 1, len(scriptRanges)-1
	for lo < hi {
		if mid := (lo + hi) / 2; r <= scriptRanges[mid].last {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return scriptRanges[lo].is
}
