package text

import (
	"slices"
	"strings"
)

// The alphabets and abjads that are written by table, and the letters behind which a glide
// is heard.
var (
	arabicSpelling   = loadSpelling("arabic", "اآأإىويیےېۍەۆێۇۈ")
	hebrewSpelling   = loadSpelling("hebrew", "אויה")
	greekSpelling    = loadSpelling("greek", "αεηιουω")
	armenianSpelling = loadSpelling("armenian", "աեէըիոօ")
	georgianSpelling = loadSpelling("georgian", "აეიოუ")
	cyrillicSpelling = loadSpelling("cyrillic", "аеёєиіїйоуўыэюяъьәөүұӣӯ")
)

// The systems in the tables of Arabic and Cyrillic script, in the order of the columns.
const (
	arabicPlain = iota
	arabicConsonant
	arabicPersian
	arabicFrench
	arabicEgyptian
	arabicBare
)

const (
	cyrillicPress = iota
	cyrillicBGN
	cyrillicICAO
	cyrillicScholarly
	cyrillicGerman
	cyrillicFrench
	cyrillicUkrainian
	cyrillicUkrainianBGN
	cyrillicBelarusian
	cyrillicBulgarian
	cyrillicSerbian
	cyrillicSerbianDj
	cyrillicBalkan
	cyrillicCentral
	cyrillicTurkic
)

// romaniseArabic writes the letters as they stand, long vowels with them. Letters and forms
// that only Persian, Urdu and Pashto have put the Persian way first.
func romaniseArabic(word string) []string {
	if persianLetters.in(word) {
		return arabicSpelling().readings(word, arabicPersian, arabicPlain, arabicConsonant, arabicFrench, arabicEgyptian, arabicBare)
	}
	return arabicSpelling().readings(word)
}

// romaniseCyrillic writes the word by the systems of the languages that its letters speak
// for, then by the others.
func romaniseCyrillic(word string) []string {
	return cyrillicSpelling().readings(word, cyrillicSystems(word)...)
}

// cyrillicSystems returns the systems for a word, the likeliest first. Words without a
// telling letter are taken for Russian; г may still be a Ukrainian or Belarusian h.
func cyrillicSystems(word string) []int {
	switch {
	case serbianLetters.in(word):
		return serbianOrder
	case centralLetters.in(word):
		return centralOrder
	case ukrainianLetters.in(word) && belarusianLetters.in(word):
		return belarusianOrder
	case ukrainianLetters.in(word) || strings.Contains(word, "ськ") || strings.Contains(word, "цьк"):
		return ukrainianOrder
	case bulgarianYer(word):
		return bulgarianOrder
	case strings.Contains(word, "дж"):
		return turkicOrder
	case strings.Contains(word, "щ"):
		return shchaOrder
	case throatLetters.in(word):
		return throatOrder
	}
	return russianOrder
}

// The orders in which the systems of Cyrillic are followed, by what a word looks like.
var (
	serbianOrder    = []int{cyrillicSerbian, cyrillicSerbianDj, cyrillicBalkan, cyrillicPress, cyrillicFrench, cyrillicGerman}
	centralOrder    = []int{cyrillicCentral, cyrillicTurkic, cyrillicPress, cyrillicBGN, cyrillicScholarly, cyrillicGerman}
	belarusianOrder = []int{cyrillicBelarusian, cyrillicPress, cyrillicTurkic, cyrillicUkrainian, cyrillicScholarly, cyrillicGerman, cyrillicFrench}
	ukrainianOrder  = []int{cyrillicUkrainian, cyrillicUkrainianBGN, cyrillicPress, cyrillicBelarusian, cyrillicScholarly, cyrillicGerman, cyrillicFrench}
	bulgarianOrder  = []int{cyrillicBulgarian, cyrillicPress, cyrillicICAO, cyrillicGerman, cyrillicFrench, cyrillicScholarly}
	turkicOrder     = []int{cyrillicPress, cyrillicTurkic, cyrillicBGN, cyrillicICAO, cyrillicGerman, cyrillicFrench}
	shchaOrder      = []int{cyrillicPress, cyrillicBGN, cyrillicICAO, cyrillicGerman, cyrillicFrench, cyrillicBulgarian}
	throatOrder     = []int{cyrillicPress, cyrillicBGN, cyrillicUkrainian, cyrillicScholarly, cyrillicGerman, cyrillicFrench, cyrillicICAO}
	russianOrder    = []int{cyrillicPress, cyrillicBGN, cyrillicICAO, cyrillicScholarly, cyrillicGerman, cyrillicFrench, cyrillicUkrainian}
)

// Letters that tell a language.
var (
	persianLetters    = newLetterSet("پچژگکیټډړڼښږځڅېۍګٹڈڑںہھے")
	serbianLetters    = newLetterSet("ђјљњћџѕѓќ")
	centralLetters    = newLetterSet("әғқңөұүһҳҷӣӯҡҙҫ")
	ukrainianLetters  = newLetterSet("іїєґ")
	belarusianLetters = newLetterSet("ыэўё")
	throatLetters     = newLetterSet("гх")
)

// letterSet is a set of letters of one block of Unicode.
type letterSet struct {
	first rune
	bits  [nearLetters / 64]uint64
}

func newLetterSet(letters string) *letterSet {
	s := &letterSet{first: slices.Min([]rune(letters))}
	for _, r := range letters {
		s.bits[(r-s.first)/64] |= 1 << ((r - s.first) % 64)
	}
	return s
}

// in reports whether the word has a letter of the set.
func (s *letterSet) in(word string) bool {
	for _, r := range word {
		if at := r - s.first; at >= 0 && at < nearLetters && s.bits[at/64]>>(at%64)&1 != 0 {
			return true
		}
	}
	return false
}

// bulgarianYer reports whether the word has a ъ where it is a vowel, as in Bulgarian: in
// Russian it stands only before е, ё, ю and я.
func bulgarianYer(word string) bool {
	_, rest, found := strings.Cut(word, "ъ")
	return found && !strings.HasPrefix(rest, "е") && !strings.HasPrefix(rest, "ё") && !strings.HasPrefix(rest, "ю") && !strings.HasPrefix(rest, "я")
}
