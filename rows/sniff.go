package rows

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
)

// separators are those that are tried, the likelier first.
var separators = []rune{',', ';', '\t', '|'}

// noSeparator stands for a file of one column: a control character that no text has.
const noSeparator = '\x1f'

// sniffRows is how many rows are looked at to find the separator: enough to show one that
// only happens to stand in some cells.
const sniffRows = 20

// trial is how a text looks when it is cut at one separator.
type trial struct {
	separator rune
	known     int  // headings that mean something
	width     int  // cells of the first row
	rows      int  // rows after the first
	lower     int  // cells of each row after the first, if they are equal; else 0
	even      bool // all rows have as many cells as the first
}

// findSeparator chooses the separator of a text by its beginning. The one under which most
// headings are known wins, then one under which all rows are equally wide.
func findSeparator(sample []byte, cut bool, isKnown func(string) bool) (rune, error) {
	best := trial{separator: noSeparator}
	var tried []trial
	for _, sep := range separators {
		t := try(sample, cut, sep, isKnown)
		tried = append(tried, t)
		if t.width > 1 && (best.width == 0 || t.better(best)) {
			best = t
		}
	}
	if best.width == 0 {
		return noSeparator, oneColumn(tried)
	}
	for _, t := range tried {
		if t.separator != best.separator && t.width > 1 && !t.better(best) && !best.better(t) && t.even {
			return 0, fmt.Errorf("the separator may be %s or %s; say which", separatorName(best.separator), separatorName(t.separator))
		}
	}
	return best.separator, nil
}

func (t trial) better(than trial) bool {
	if t.known != than.known {
		return t.known > than.known
	}
	if t.even != than.even {
		return t.even
	}
	return t.known > 0 && t.width > than.width
}

// oneColumn refuses a text whose first line has one cell and all others more of them, equally
// many: then the first line is a title, or the separator differs. Commas prove nothing: they
// stand in names.
func oneColumn(tried []trial) error {
	for _, t := range tried {
		if t.separator != ',' && t.rows > 0 && t.lower > 1 {
			return fmt.Errorf("the first line has one cell, the others have %d apart by %s; say on which line the header stands",
				t.lower, separatorName(t.separator))
		}
	}
	return nil
}

func try(sample []byte, cut bool, sep rune, isKnown func(string) bool) trial {
	t := trial{separator: sep, even: true}
	r := csv.NewReader(bytes.NewReader(sample))
	r.Comma, r.FieldsPerRecord = sep, -1
	for t.rows < sniffRows {
		cells, err := r.Read()
		if err != nil || cut && r.InputOffset() >= int64(len(sample)) && t.width > 0 {
			if _, bad := errors.AsType[*csv.ParseError](err); bad && !cut {
				t.even = false
			}
			break
		}
		if blankCells(cells) {
			continue
		}
		if t.width == 0 {
			t.width, t.known = len(cells), countKnown(cells, isKnown)
			continue
		}
		t.rows++
		t.even = t.even && len(cells) == t.width
		if t.rows == 1 {
			t.lower = len(cells)
		} else if len(cells) != t.lower {
			t.lower = 0
		}
	}
	return t
}

func countKnown(cells []string, isKnown func(string) bool) (n int) {
	for _, c := range cells {
		if isKnown(tidy(c)) {
			n++
		}
	}
	return n
}

// announced reads the line "sep=;" with which spreadsheets announce a separator, and gives
// how many bytes it takes.
func announced(sample []byte) (sep rune, length int) {
	line, _, found := bytes.Cut(sample, []byte("\n"))
	rest, ok := strings.CutPrefix(strings.ToLower(strings.TrimSuffix(string(line), "\r")), "sep=")
	if !found || !ok || len(rest) != 1 {
		return 0, 0
	}
	return rune(rest[0]), len(line) + 1
}

func separatorName(sep rune) string {
	switch sep {
	case ',':
		return "comma"
	case ';':
		return "semicolon"
	case '\t':
		return "tab"
	case '|':
		return "bar"
	case noSeparator:
		return "none"
	}
	return fmt.Sprintf("%q", sep)
}
