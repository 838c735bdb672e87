package text

import "strings"

// thaiSyllable is a syllable of Thai script: consonants, a vowel already in Latin letters,
// and a consonant at the end or none.
type thaiSyllable struct {
	onset []rune
	vowel string
	shut  bool // no consonant can close it: the vowel is written as short or ends in another sound
	coda  rune
}

// Thai signs; those of Lao are brought to the same places, but for the last three.
const (
	thaiSilencer = '\u0E4C' // the letter below is not spoken
	thaiAm       = '\u0E4D' // with sara aa: am
	thaiShortA   = '\u0E30'
	thaiAa       = '\u0E32'
	thaiLeadE    = '\u0E40'
	thaiLeadAi   = '\u0E43'
	thaiLeadAi2  = '\u0E44'
	thaiRoRua    = 'ร'
	thaiWo       = 'ว'
	thaiYo       = 'ย'
	thaiO        = 'อ'
	laoO         = '\u0E3B' // a short o above
	laoL         = '\u0E3C' // l below
	laoIa        = '\u0E3D'
)

// thaiSyllables parts a word into syllables. Thai writes no blanks and leaves short vowels
// out, so that this is a guess: a consonant without a vowel closes the syllable before it
// if that is open, and else has an o before another such consonant and an a elsewhere.
func thaiSyllables(word []rune) (out []thaiSyllable) {
	letters := thaiSpoken(word)
	for at := 0; at < len(letters); {
		r := letters[at]
		switch {
		case isThaiLead(r) && at+1 < len(letters) && isThaiConsonant(letters[at+1]):
			n := thaiCluster(letters, at+1, true)
			vowel, used := thaiLedVowel(r, letters[at+1+n:])
			out = append(out, thaiSyllable{onset: spokenOnset(letters[at+1 : at+1+n]), vowel: vowel, shut: len(vowel) > 1 && vowel[0] == 'a' && vowel != "ae"})
			at += 1 + n + used
		case isThaiConsonant(r):
			n := thaiCluster(letters, at, false)
			if vowel, used := thaiVowel(letters[at+n:]); used > 0 {
				out = append(out, thaiSyllable{onset: spokenOnset(letters[at : at+n]), vowel: vowel, shut: letters[at+n] == thaiShortA || vowel == "am"})
				at += n + used
			} else {
				out, at = thaiBare(out, letters, at)
			}
		case digitOf(r) >= 0:
			out = append(out, thaiSyllable{coda: r})
			at++
		default:
			at++
		}
	}
	return out
}

// thaiBare adds a consonant without a written vowel, and returns where to read on. Before wo
// and another such consonant the vowel is ua.
func thaiBare(out []thaiSyllable, letters []rune, at int) ([]thaiSyllable, int) {
	last := len(out) - 1
	led := letters[at] == 'ห' && at+1 < len(letters) && strings.ContainsRune("นมลวรญงย", letters[at+1])
	if last >= 0 && out[last].coda == 0 && out[last].vowel != "" && !out[last].shut && !led {
		out[last].coda = letters[at]
		if letters[at] == thaiRoRua && letters[at-1] == thaiRoRua {
			out[last].coda = 'น' // double ro is an
		}
		return out, at + 1
	}
	if led && at+2 < len(letters) {
		at++
	}
	s := thaiSyllable{onset: letters[at : at+1], vowel: "a"}
	switch {
	case thaiUnvowelled(letters, at+1) && letters[at+1] == thaiWo && thaiUnvowelled(letters, at+2):
		s.vowel = "ua"
		at++
	case thaiUnvowelled(letters, at+1):
		s.vowel = "o"
	case at+1 == len(letters) && len(out) > 0:
		s.vowel = "" // a last letter behind a closed syllable
	}
	return append(out, s), at + 1
}

// thaiUnvowelled reports whether a consonant without a written vowel stands at the place.
func thaiUnvowelled(letters []rune, at int) bool {
	if at >= len(letters) || !isThaiConsonant(letters[at]) {
		return false
	}
	_, used := thaiVowel(letters[at+1:])
	return used == 0
}

// thaiSpoken leaves out silenced letters, tone marks and shortening.
func thaiSpoken(word []rune) (out []rune) {
	for _, r := range word {
		switch {
		case r == thaiSilencer:
			for len(out) > 0 && !isThaiConsonant(out[len(out)-1]) {
				out = out[:len(out)-1]
			}
			if len(out) > 0 {
				out = out[:len(out)-1]
			}
		case 0x0E47 <= r && r <= 0x0E4B || r == 0x0E4E || r == 0x0E3A:
		case r == laoL:
			out = append(out, 'ล')
		default:
			out = append(out, r)
		}
	}
	return out
}

// thaiCluster returns how many consonants from at on begin a syllable together: two where r,
// l or w follows a stop and is spoken with it, or a silent ho or o leads.
func thaiCluster(letters []rune, at int, led bool) int {
	if at+1 >= len(letters) || !isThaiConsonant(letters[at+1]) {
		return 1
	}
	first, second := letters[at], letters[at+1]
	_, used := thaiVowel(letters[min(at+2, len(letters)):])
	switch {
	case first == 'ห' && (led || used > 0) && strings.ContainsRune("นมลวรญงย", second):
		return 2
	case used == 0 && !led, used == 0 && at+2 == len(letters):
		return 1
	case (second == thaiRoRua || second == 'ล') && (first <= 'ฆ' || 'ต' <= first && first <= 'ธ' || 'บ' <= first && first <= 'ภ'):
		return 2
	case second == thaiWo && first <= 'ฆ' && used > 0:
		return 2
	}
	return 1
}

// spokenOnset leaves out a ho that only tells the tone of the consonant behind it.
func spokenOnset(onset []rune) []rune {
	if len(onset) > 1 && onset[0] == 'ห' {
		return onset[1:]
	}
	return onset
}

func isThaiConsonant(r rune) bool { return firstThai <= r && r <= lastThai }

func isThaiLead(r rune) bool { return thaiLeadE <= r && r <= thaiLeadAi2 }

// thaiVowel returns the vowel written behind or about a consonant, and how many signs it
// takes.
func thaiVowel(next []rune) (vowel string, used int) {
	if len(next) == 0 {
		return "", 0
	}
	second := rune(0)
	if len(next) > 1 {
		second = next[1]
	}
	switch next[0] {
	case '\u0E30':
		return "a", 1
	case '\u0E31':
		if second == thaiWo {
			return "ua", 2
		}
		return "a", 1
	case thaiAm:
		if second == thaiAa {
			return "am", 2
		}
		return "o", 1
	case thaiAa:
		return "a", 1
	case '\u0E33':
		return "am", 1
	case '\u0E34', '\u0E35':
		return "i", 1
	case '\u0E36':
		return "ue", 1
	case '\u0E37':
		if second == thaiO {
			return "ue", 2
		}
		return "ue", 1
	case '\u0E38', '\u0E39':
		return "u", 1
	case laoO:
		if second == thaiWo {
			return "ua", 2
		}
		return "o", 1
	case laoIa:
		return "ia", 1
	case thaiO:
		return "o", 1
	}
	return "", 0
}

// thaiLedVowel returns the vowel of a syllable that a leading sign begins.
func thaiLedVowel(lead rune, next []rune) (vowel string, used int) {
	sign, second := rune(0), rune(0)
	if len(next) > 0 {
		sign = next[0]
	}
	if len(next) > 1 {
		second = next[1]
	}
	if lead != thaiLeadE {
		if sign == '\u0E30' || sign == thaiYo && lead >= thaiLeadAi {
			used = 1
		}
		return [...]string{"ae", "o", "ai", "ai"}[lead-thaiLeadE-1], used
	}
	switch {
	case sign == '\u0E35' && second == thaiYo, sign == '\u0E37' && second == thaiO, sign == laoO && second == thaiAa:
		return map[rune]string{'\u0E35': "ia", '\u0E37': "uea", laoO: "ao"}[sign], 2
	case sign == laoIa:
		return "ia", 1
	case sign == thaiAa && second == '\u0E30', sign == thaiO && second == '\u0E30':
		return map[rune]string{thaiAa: "o", thaiO: "oe"}[sign], 2
	case sign == thaiAa:
		return "ao", 1
	case sign == '\u0E34', sign == '\u0E35', sign == thaiO:
		return "oe", 1
	case sign == thaiYo:
		return "oei", 1
	case sign == '\u0E30':
		return "e", 1
	}
	return "e", 0
}
