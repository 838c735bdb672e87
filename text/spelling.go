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
	rules   map[rune][]spellingRule
	vowels  string // letters of the script behind which "a|b" is b
}

// spellingRule is a row of a table.
type spellingRule struct {
	letters    string
	start, end bool
	out        []spellingCell
}

// spellingCell is what one system writes.
type spellingCell struct {
	known bool
	plain string
	after string // at the beginning and behind vowels
}

// loadSpelling returns what reads the named table, once.
func loadSpelling(table, vowels string) func() *spelling {
	return sync.OnceValue(func() *spelling {
		rows := readTable(table)
		s := &spelling{systems: rows[0][1:], rules: make(map[rune][]spellingRule, len(rows)), vowels: vowels}
		for _, row := range rows[1:] {
			rule := parseRule(row, len(s.systems))
			first, _ := utf8.DecodeRuneInString(rule.letters)
			s.rules[first] = append(s.rules[first], rule)
		}
		for _, rules := range s.rules {
			slices.SortStableFunc(rules, func(a, b spellingRule) int { return b.weight() - a.weight() })
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

func parseRule(row []string, systems int) spellingRule {
	letters, start := strings.CutPrefix(row[0], "^")
	letters, end := strings.CutSuffix(letters, "$")
	rule := spellingRule{letters: letters, start: start, end: end, out: make([]spellingCell, systems)}
	single := !start && !end && utf8.RuneCountInString(letters) == 1
	for i := range rule.out {
		cell := ""
		if i+1 < len(row) {
			cell = row[i+1]
		}
		if cell == "" && single {
			rule.out[i] = rule.out[0]
			continue
		}
		plain, after, two := strings.Cut(strings.ReplaceAll(cell, "-", ""), "|")
		if !two {
			after = plain
		}
		rule.out[i] = spellingCell{known: cell != "", plain: plain, after: after}
	}
	return rule
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
	var room [64]byte
	out := room[:0]
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
			if cell := &rule.out[system]; open {
				out = append(out, cell.after...)
			} else {
				out = append(out, cell.plain...)
			}
			at += len(rule.letters)
			last, _ := utf8.DecodeLastRuneInString(rule.letters)
			open = strings.ContainsRune(s.vowels, last)
		}
	}
	return string(out)
}

// find returns the rule that the system follows for the letter r at the given place, or nil.
func (s *spelling) find(word string, at int, r rune, system int) *spellingRule {
	rules := s.rules[r]
	for i := range rules {
		rule := &rules[i]
		if !rule.out[system].known || rule.start && at > 0 || !strings.HasPrefix(word[at:], rule.letters) {
			continue
		}
		if !rule.end || at+len(rule.letters) == len(word) {
			return rule
		}
	}
	return nil
}

// readings returns the word as the given systems write it, in their order and each spelling
// once; with no systems given, as all do.
func (s *spelling) readings(word string, systems ...int) (out []string) {
	if len(systems) == 0 {
		for i := range s.systems {
			out = addReading(out, s.write(word, i))
		}
	}
	for _, i := range systems {
		out = addReading(out, s.write(word, i))
	}
	return out
}

// addReading adds a reading that is new and not empty while there is room.
func addReading(readings []string, reading string) []string {
	if reading == "" || len(readings) >= MaxReadings || slices.Contains(readings, reading) {
		return readings
	}
	return append(readings, reading)
}
