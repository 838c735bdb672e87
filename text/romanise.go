package text

// MaxReadings is how many readings Romanise gives at most.
const MaxReadings = 6

// Romanise returns usual Latin spellings of a folded word of another script, the likeliest
// first, at most MaxReadings and each once. They are made of the letters a to z and digits.
// Every reading spells the whole word by one system: those of passports, of maps and
// libraries, and the habits of the press of several countries. What a script leaves
// unwritten, as the short vowels of Arabic and Hebrew, the readings leave out too.
//
// A Latin word has readings only where it has letters or digits beyond a to z and 0 to 9,
// as the Azerbaijani ə. Words of Other have none. Letters that the tables do not know are
// left out.
func Romanise(word string, s Script) []string {
	switch s {
	case Latin:
		return romaniseLatin(word)
	case Arabic:
		return romaniseArabic(word)
	case Cyrillic:
		return romaniseCyrillic(word)
	case Greek:
		return greekSpelling().readings(word)
	case Hebrew:
		return hebrewSpelling().readings(word)
	case Armenian:
		return armenianSpelling().readings(word)
	case Georgian:
		return georgianSpelling().readings(word)
	case Han:
		return romaniseHan(word)
	case Hangul:
		return romaniseHangul(word)
	case Kana:
		return romaniseKana(word)
	case Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada, Malayalam, Sinhala:
		return romaniseIndic(word, s)
	case Thai, Lao:
		return romaniseThai(word, s)
	case Khmer:
		return romaniseKhmer(word)
	case Myanmar:
		return romaniseMyanmar(word)
	case Ethiopic:
		return romaniseEthiopic(word)
	}
	return nil
}
