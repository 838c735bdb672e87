package text

import (
	"strings"
	"unicode/utf8"
)

// FoldLetters returns a folded word with the forms of one letter made one, so that words of
// the same script compare by what is read rather than by how a country or keyboard writes:
//
//   - Arabic: the forms of alif, of ya (Arabic, Persian, Urdu, the dotless one and the one
//     that carries hamza) and of kaf are one each, ta marbuta is ha, a hamza by itself is
//     dropped, digits are ASCII.
//   - Cyrillic: ё is е, ґ is г, and the letters with a hook or bar of Central Asia are those
//     without, as they are printed where a type face lacks them. і is и: the Ukrainian and
//     Kazakh і sounds as the Russian и that names are copied with. э and е, ь and ъ stay.
//   - Hebrew: the final forms are the plain ones. Greek: final sigma is sigma.
//   - Kana: katakana is hiragana; small kana stay small.
//
// Other scripts are left alone. A word is never folded to nothing.
func FoldLetters(word string, s Script) string {
	var fold func(rune) rune
	switch s {
	case Arabic:
		fold = foldArabic
	case Cyrillic:
		fold = foldCyrillic
	case Greek:
		fold = foldGreek
	case Hebrew:
		fold = foldHebrew
	case Kana:
		fold = foldKana
	default:
		return word
	}
	if folded := strings.Map(fold, word); folded != "" {
		return folded
	}
	return word
}

func foldArabic(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ', 'ٲ', 'ٳ', 'ٵ':
		return 'ا'
	case 'ى', 'ی', 'ئ', 'ې', 'ۍ', 'ێ', 'ے', 'ۓ':
		return 'ي'
	case 'ک', 'ڪ', 'ګ':
		return foldKaf(r)
	case 'ة', 'ہ', 'ھ', 'ۀ', 'ۂ', 'ۃ', 'ە':
		return 'ه'
	case 'ؤ':
		return 'و'
	case 'ں':
		return 'ن'
	case 'ء', 'ٴ', tatweel, '\u200c', '\u200d':
		return -1
	}
	if digit := digitOf(r); digit >= 0 {
		return digit
	}
	return r
}

// foldKaf returns the one kaf for its forms, and the one gaf for the Pashto form of it.
func foldKaf(r rune) rune {
	if r == 'ګ' {
		return 'گ'
	}
	return 'ك'
}

func foldCyrillic(r rune) rune {
	switch r {
	case 'ё', 'ѐ', 'ӗ':
		return 'е'
	case 'ґ', 'ғ', 'ӷ', 'ҕ':
		return 'г'
	case 'і', 'ї', 'й', 'ѝ', 'ӣ':
		return 'и'
	case 'қ', 'ҡ', 'ҝ', 'ӄ':
		return 'к'
	case 'ң', 'ҥ', 'ӈ':
		return 'н'
	case 'ү', 'ұ', 'ў', 'ӯ':
		return 'у'
	case 'ө':
		return 'о'
	case 'ә':
		return 'а'
	case 'һ', 'ҳ':
		return 'х'
	case 'ҷ', 'ҹ':
		return 'ч'
	case 'җ':
		return 'ж'
	}
	return r
}

func foldGreek(r rune) rune {
	if r == 'ς' {
		return 'σ'
	}
	return r
}

func foldHebrew(r rune) rune {
	switch r {
	case 'ך', 'ם', 'ן', 'ף', 'ץ':
		return r + 1 // the plain form follows the final one in the alphabet's block
	}
	return r
}

// katakanaOffset is how far a katakana letter stands from the hiragana of the same sound.
const katakanaOffset = 'ア' - 'あ'

func foldKana(r rune) rune {
	if 'ァ' <= r && r <= 'ヶ' || r == 'ヽ' || r == 'ヾ' {
		return r - katakanaOffset
	}
	return r
}

// arabicArticle is the definite article, written together with its noun.
const arabicArticle = "ال"

// CutArticle cuts the definite article off an Arabic word: ok is false where the word does
// not begin with it, where fewer than three letters would remain, and for words in which
// the letters belong to the name itself, as the name of God or Ilyas.
func CutArticle(word string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(word, arabicArticle)
	if !ok || utf8.RuneCountInString(rest) < 3 {
		return word, false
	}
	switch FoldLetters(word, Arabic) {
	case "الله", "الياس", "الهام", "الماس", "الكسندر", "الكساندر", "اليزابيث":
		return word, false
	}
	return rest, true
}
