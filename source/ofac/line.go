package ofac

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// maxFields is the number of columns of the widest table.
const maxFields = 12

// empty is how the list prints a value that is not there.
const empty = "-0-"

var (
	errOpenQuote  = errors.New("a quote is not closed on its line")
	errAfterQuote = errors.New("text between a closing quote and the next field: the quotes are not paired")
	errWidth      = errors.New("the line has not the length that the specification gives it: a column is shifted, or blanks were cut off")
)

// fields are the fields of one line, quotes and all. They share the memory of the line.
type fields struct {
	form *flat
	at   [maxFields][]byte
	n    int // how many there are; may exceed maxFields
}

// split cuts a line at the separators outside quotes, or by the widths of the table. A field
// is quoted when it begins with a quote; a quote in the middle of an unquoted field is text.
// Errors say which field is wrong by leaving n at its index; all before it are good, and the
// one of an open quote reaches to the end of the line.
func (f *fields) split(line []byte, t *table) error {
	f.n = 0
	if f.form.separator == 0 {
		return f.splitFixed(line, t)
	}
	for {
		end, err := fieldEnd(line, f.form.separator)
		if f.n < maxFields {
			f.at[f.n] = line[:end]
		}
		if err != nil {
			return err
		}
		f.n++
		if end == len(line) {
			return nil
		}
		line = line[end+1:]
	}
}

// splitFixed cuts a line that may have lost the blanks at its end. Of two layouts that of the
// line's length counts, which the frame has seen to.
func (f *fields) splitFixed(line []byte, t *table) error {
	widths := t.fixed(len(line))
	if widths == nil {
		return errWidth
	}
	for _, w := range widths {
		if w == unbounded {
			w = len(line)
		}
		f.at[f.n], line = line[:w], line[w:]
		f.n++
	}
	return nil
}

// fieldEnd returns the index of the separator that ends the first field, or the line's length.
func fieldEnd(line []byte, separator byte) (int, error) {
	if len(line) == 0 || line[0] != '"' {
		if i := bytes.IndexByte(line, separator); i >= 0 {
			return i, nil
		}
		return len(line), nil
	}
	i := 1
	for {
		next := bytes.IndexByte(line[i:], '"')
		if next < 0 {
			return len(line), errOpenQuote
		}
		i += next + 1
		if i == len(line) || line[i] != '"' {
			break
		}
		i++ // a doubled quote stands for one
	}
	for i < len(line) && line[i] == ' ' {
		i++
	}
	if i < len(line) && line[i] != separator {
		return i, errAfterQuote
	}
	return i, nil
}

// count checks that the line has exactly the columns of the table.
func (f *fields) count(t *table) error {
	if f.n == len(t.columns) {
		return nil
	}
	return fmt.Errorf("%d fields where there should be %d: a column is shifted", f.n, len(t.columns))
}

// value returns what a field says; "-0-" says nothing, nor do the beginnings of it that
// closed lets pass. Blanks inside quotes, and one that fills a column, are kept, since a
// remark may be cut at one and go on in another file.
func (f *fields) value(i int) string {
	if strings.HasPrefix(empty, string(bytes.TrimSpace(f.at[i]))) {
		return ""
	}
	s := string(f.at[i])
	switch {
	case f.form.separator == 0 && len(strings.TrimRight(s, " ")) < len(s)-1:
		s = strings.Trim(s, " ")
	case f.form.separator != 0 && strings.HasPrefix(s, `"`):
		s = strings.TrimRight(s[1:], " ")
		s = strings.TrimSuffix(s, `"`)
		s = strings.ReplaceAll(s, `""`, `"`)
	}
	if strings.HasPrefix(empty, strings.TrimSpace(s)) {
		return ""
	}
	return s
}

// closed reports whether a field, the last one of a file that has lost its last line end,
// can be whole: a quote closes it, a full stop, or it is the sign for nothing. In the
// further files half of that sign will do, for no word is lost with the other half: a copy
// of add.csv is in use that lacks its last character and nothing else.
func closed(field []byte, t *table) bool {
	s := strings.TrimRight(string(field), " ")
	if strings.HasPrefix(s, `"`) {
		return true // split has seen the closing quote
	}
	if t != mainTable && s != "" && strings.HasPrefix(empty, s) {
		return true
	}
	return s == empty || strings.HasSuffix(s, ".")
}
