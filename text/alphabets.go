package text

import "strings"

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
	if strings.ContainsAny(word, "پچژگکیټډړڼښږځڅېۍګٹڈڑںہھے") {
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
	case strings.ContainsAny(word, "ђјљњћџѕѓќ"):
		return []int{cyrillicSerbian, cyrillicSerbianDj, cyrillicBalkan, cyrillicPress, cyrillicFrench, cyrillicGerman}
	case strings.ContainsAny(word, "әғқңөұүһҳҷӣӯҡҙҫ"):
		return []int{cyrillicCentral, cyrillicTurkic, cyrillicPress, cyrillicBGN, cyrillicScholarly, cyrillicGerman}
	case strings.ContainsAny(word, "іїєґ") && strings.ContainsAny(word, "ыэўё"):
		return []int{cyrillicBelarusian, cyrillicPress, cyrillicTurkic, cyrillicUkrainian, cyrillicScholarly, cyrillicGerman, cyrillicFrench}
	case strings.ContainsAny(word, "іїєґ") || strings.Contains(word, "ськ") || strings.Contains(word, "цьк"):
		return []int{cyrillicUkrainian, cyrillicUkrainianBGN, cyrillicPress, cyrillicBelarusian, cyrillicScholarly, cyrillicGerman, cyrillicFrench}
	case bulgarianYer(word):
		return []int{cyrillicBulgarian, cyrillicPress, cyrillicICAO, cyrillicGerman, cyrillicFrench, cyrillicScholarly}
	case strings.Contains(word, "дж"):
		return []int{cyrillicPress, cyrillicTurkic, cyrillicBGN, cyrillicICAO, cyrillicGerman, cyrillicFrench}
	case strings.Contains(word, "щ"):
		return []int{cyrillicPress, cyrillicBGN, cyrillicICAO, cyrillicGerman, cyrillicFrench, cyrillicBulgarian}
	case strings.ContainsAny(word, "гх"):
		return []int{cyrillicPress, cyrillicBGN, cyrillicUkrainian, cyrillicScholarly, cyrillicGerman, cyrillicFrench, cyrillicICAO}
	}
	return []int{cyrillicPress, cyrillicBGN, cyrillicICAO, cyrillicScholarly, cyrillicGerman, cyrillicFrench, cyrillicUkrainian}
}

// bulgarianYer reports whether the word has a ъ where it is a vowel, as in Bulgarian: in
// Russian it stands only before е, ё, ю and я.
func bulgarianYer(word string) bool {
	_, rest, found := strings.Cut(word, "ъ")
	return found && !strings.HasPrefix(rest, "е") && !strings.HasPrefix(rest, "ё") && !strings.HasPrefix(rest, "ю") && !strings.HasPrefix(rest, "я")
}
