package text

import (
	"strconv"
	"sync"
)

// The kinds of letter in the tables of Indic scripts.
const (
	indicConsonant = 'C'
	indicDead      = 'D' // a consonant that never has a vowel
	indicVowel     = 'V'
	indicSign      = 'M' // a vowel sign, in the place of the inherent a
	indicKiller    = 'K' // takes the inherent a away
	indicNasal     = 'N'
	indicBreath    = 'H'
	indicNukta     = 'U' // a dot that makes another consonant of one
	indicDouble    = 'G' // doubles the next consonant
)

// The ways in which the tables of Indic scripts spell, by column.
const (
	indicPlain = iota
	indicSouth
	indicBengali
	indicColumns
)

// indicLetter is a letter of an Indic script.
type indicLetter struct {
	kind byte
	as   [indicColumns]string
}

// indicBlock is the distance of the blocks that share an order of letters.
const (
	firstIndic = 0x0900
	lastIndic  = 0x0D7F
	indicBlock = 0x80
)

// indicTable holds the letters of all Indic scripts by code point.
var indicTable = sync.OnceValue(func() map[rune]indicLetter {
	letters := make(map[rune]indicLetter, 1200)
	for _, row := range readTable("indic")[1:] {
		offset, letter := parseIndic(row)
		for block := rune(firstIndic); block < lastIndic; block += indicBlock {
			letters[block+offset] = letter
		}
	}
	for _, table := range []string{"sinhala", "indicown"} {
		for _, row := range readTable(table)[1:] {
			code, letter := parseIndic(row)
			letters[code] = letter
		}
	}
	return letters
})

// parseIndic reads a row of code point, kind and spellings.
func parseIndic(row []string) (rune, indicLetter) {
	code, err := strconv.ParseInt(row[0], 16, 32)
	if err != nil {
		panic(err) // the tables are part of the program
	}
	letter := indicLetter{kind: row[1][0]}
	for i := range letter.as {
		letter.as[i] = row[2]
		if 2+i < len(row) && row[2+i] != "" {
			letter.as[i] = row[2+i]
		}
	}
	return rune(code), letter
}

// indicNuktas are the consonants that a nukta makes of others.
var indicNuktas = map[string]string{"k": "q", "g": "gh", "j": "z", "ph": "f", "d": "r", "dh": "rh", "s": "sh"}

// indicUnit is a consonant with the vowel behind it; either may be missing.
type indicUnit struct {
	onset, vowel string
	inherent     bool // the vowel is the unwritten a
	nasal        bool // the sign of a nasal, which sounds as what follows
}

// indicUnits parts a word into consonants with their vowels, spelled by a column.
func indicUnits(word string, column int) (units []indicUnit) {
	letters := indicTable()
	units = make([]indicUnit, 0, 16)
	double := false
	for _, r := range word {
		letter, known := letters[r]
		as := letter.as[column]
		last := len(units) - 1
		if !known {
			if digit := digitOf(r); digit >= 0 {
				units = append(units, indicUnit{onset: string(digit)})
			}
			continue
		}
		switch letter.kind {
		case indicConsonant:
			if last >= 0 && units[last].vowel == "" && as == "j" && letter.as[indicPlain] == "y" {
				as = "y" // Bengali ya below another consonant
			}
			if double {
				as, double = as[:1]+as, false
			}
			units = append(units, indicUnit{onset: as, vowel: "a", inherent: true})
		case indicDead, indicNasal, indicBreath:
			units = append(units, indicUnit{onset: as, nasal: letter.kind == indicNasal})
		case indicVowel:
			units = append(units, indicUnit{vowel: as})
		case indicDouble:
			double = true
		case indicSign, indicKiller:
			if last >= 0 {
				units[last].vowel, units[last].inherent = as, false
			}
		case indicNukta:
			if last >= 0 {
				units[last].onset = nukta(units[last].onset, r)
			}
		}
	}
	return units
}

// nukta returns the consonant with a dot. In Bengali script the dotted j is y.
func nukta(consonant string, dot rune) string {
	if scriptOf(dot) == Bengali && (consonant == "j" || consonant == "y") {
		return "y"
	}
	if dotted, ok := indicNuktas[consonant]; ok {
		return dotted
	}
	return consonant
}
