package text

import (
	"embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// tables holds the tables of romanisation. Each begins with lines on where its facts come
// from.
//
//go:embed tables/*.csv
var tables embed.FS

// A spelling is a set of systems that write one script in Latin letters, letter by letter
// or by short runs of letters. It is read from a table of which each row has letters of the
// script and then what each system writes for them:
//
//	letter,press,german
//	ш,sh,sch
//	е,e|ye,e|je
//	^ц,,z
//
// A leading ^ ties the row to the beginning of a word, a trailing $ to the end. A cell
// "a|b" is b at the beginning of a word and behind a vowel, and else a. "-" is nothing. An
// empty cell of a single letter without a tie is as that of the first system; of another
// row it says that the system has no such rule. The longest row that fits is taken, tied
// ones before others.
type spelling struct {
	systems []string
	vowels  string // letters of the script behind which "a|b" is b
	letters map[rune]int
	near    [nearLetters]uint16 // the same for letters from first on: number plus one, 0 for none
	first   rune
	rules   [][][]spellingRule // by system and by the number of the first letter
}

// nearLetters is how many code points the block of a script with an alphabet has at most, or nearly so.
const nearLetters = 384

// spellingRule is what one system makes of a row of a table.
type spellingRule struct {
	letters    string
	start, end bool
	open       bool // it ends in a vowel
	plain      string
	after      string // at the beginning and behind vowels
}

// loadSpelling returns what reads the named table, once.
func loadSpelling(table, vowels string) func() *spelling {
	return sync.OnceValue(func() *spelling {
		rows := readTable(table)
		s := &spelling{systems: rows[0][1:], vowels: vowels, letters: map[rune]int{}, first: utf8.MaxRune}
		s.number(rows[1:])
		s.rules = make([][][]spellingRule, len(s.systems))
		for system := range s.systems {
			s.rules[system] = make([][]spellingRule, len(s.letters))
			for _, row := range rows[1:] {
				s.add(row, system)
			}
			for _, rules := range s.rules[system] {
				slices.SortStableFunc(rules, func(a, b spellingRule) int { return b.weight() - a.weight() })
			}
		}
		return s
	})
}

// readTable returns the rows of a table in package text, split at commas. The tables are
// part of the program, so that one which is not there is a fault of the program.
func readTable(name string) (rows [][]string) {
	raw, err := tables.ReadFile("tables/" + name + ".csv")
	if err != nil {
		panic(err)
	}
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, ","))
		}
	}
	return rows
}

// number gives the first letter of each row a number.
func (s *spelling) number(rows [][]string) {
	for _, row := range rows {
		r := firstLetter(row)
		if _, known := s.letters[r]; !known {
			s.letters[r] = len(s.letters)
			s.first = min(s.first, r)
		}
	}
	for r, number := range s.letters {
		if at := r - s.first; at < nearLetters {
			s.near[at] = uint16(number + 1)
		}
	}
}

func firstLetter(row []string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(row[0], "^"))
	return r
}

// add adds the rule that a row has for the system, if any.
func (s *spelling) add(row []string, system int) {
	letters, start := strings.CutPrefix(row[0], "^")
	letters, end := strings.CutSuffix(letters, "$")
	cell := ""
	if system+1 < len(row) {
		cell = row[system+1]
	}
	if cell == "" && !start && !end && utf8.RuneCountInString(letters) == 1 && len(row) > 1 {
		cell = row[1]
	}
	if cell == "" {
		return
	}
	plain, after, two := strings.Cut(strings.ReplaceAll(cell, "-", ""), "|")
	if !two {
		after = plain
	}
	last, _ := utf8.DecodeLastRuneInString(letters)
	to := &s.rules[system][s.letters[firstLetter(row)]]
	*to = append(*to, spellingRule{letters, start, end, strings.ContainsRune(s.vowels, last), plain, after})
}

// weight orders the rules of one letter: longer ones first, tied ones before others.
func (r spellingRule) weight() int {
	w := 4 * utf8.RuneCountInString(r.letters)
	if r.start {
		w++
	}
	if r.end {
		w += 2
	}
	return w
}

// write returns the word as the system with the given number writes it. Letters that no
// row knows are left out; digits are ASCII.
func (s *spelling) write(word string, system int) string {
	var room [usualReading]byte
	return string(s.append(room[:0], word, system))
}

// usualReading is how many letters hardly a reading has more of.
const usualReading = 64

func (s *spelling) append(out []byte, word string, system int) []byte {
	open := true // at the beginning or behind a vowel
	for at := 0; at < len(word); {
		r, size := utf8.DecodeRuneInString(word[at:])
		rule := s.find(word, at, r, system)
		switch {
		case rule == nil && digitOf(r) >= 0:
			out, open = append(out, byte(digitOf(r))), true
			at += size
		case rule == nil:
			at += size
		default:
			if open {
				out = append(out, rule.after...)
			} else {
				out = append(out, rule.plain...)
			}
			at += len(rule.letters)
			open = rule.open
		}
	}
	return out
}

// find returns the rule that the system follows for the letter r at the given place, or nil.
func (s *spelling) find(word string, at int, r rune, system int) *spellingRule {
	number, ok := s.numberOf(r)
	if !ok {
		return nil
	}
	rules := s.rules[system][number]
	for i := range rules {
		rule := &rules[i]
		if rule.start && at > 0 || !strings.HasPrefix(word[at:], rule.letters) {
			continue
		}
		if !rule.end || at+len(rule.letters) == len(word) {
			return rule
		}
	}
	return nil
}

func (s *spelling) numberOf(r rune) (number int, ok bool) {
	if at := r - s.first; at >= 0 && at < nearLetters {
		return int(s.near[at]) - 1, s.near[at] > 0
	}
	number, ok = s.letters[r]
	return number, ok
}

// readings returns the word as the given systems write it, in their order and each spelling
// once; with no systems given, as all do.
func (s *spelling) readings(word string, systems ...int) []string {
	out := make([]string, 0, MaxReadings)
	if len(systems) == 0 {
		for i := range s.systems {
			out = s.addReading(out, word, i)
		}
	}
	for _, i := range systems {
		out = s.addReading(out, word, i)
	}
	return out
}

func (s *spelling) addReading(readings []string, word string, system int) []string {
	if len(readings) == MaxReadings {
		return readings
	}
	var room [usualReading]byte
	reading := s.append(room[:0], word, system)
	if len(reading) == 0 || slices.ContainsFunc(readings, func(known string) bool { return known == string(reading) }) {
		return readings
	}
	return append(readings, string(reading))
}

// addReading adds a reading that is new and not empty while there is room.
func addReading(readings []string, reading string) []string {
	if reading == "" || len(readings) >= MaxReadings || slices.Contains(readings, reading) {
		return readings
	}
	return append(readings, reading)
}
