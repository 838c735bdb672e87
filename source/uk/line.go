package uk

import (
	"bytes"
	"errors"
	"strings"
)

// maxColumns bounds the columns of a line; the newer layout has 36.
const maxColumns = 64

var (
	errOpenQuote  = errors.New("a quote is opened and never closed")
	errAfterQuote = errors.New("text between a closing quote and the next comma: the quotes are not paired")
	errTooMany    = errors.New("too many columns")
)

// fields are the fields of one line, quotes and all. They share the memory of the file.
type fields struct {
	at [maxColumns][]byte
	n  int
}

// split cuts the first line of data into fields and returns the line, without its end, and
// what follows. A quoted field may hold line ends. ended is false where data ends before
// the line does.
func (f *fields) split(data []byte) (line, rest []byte, ended bool, err error) {
	f.n = 0
	start := 0
	for {
		end, err := fieldEnd(data[start:])
		if err != nil {
			return nil, nil, false, err
		}
		end += start
		if f.n == maxColumns {
			return nil, nil, false, errTooMany
		}
		f.at[f.n] = data[start:end]
		f.n++
		if end == len(data) {
			return data, nil, false, nil
		}
		if start = end + 1; data[end] == '\n' {
			last := &f.at[f.n-1]
			*last = bytes.TrimSuffix(*last, []byte("\r"))
			return bytes.TrimSuffix(data[:end], []byte("\r")), data[start:], true, nil
		}
	}
}

// fieldEnd returns the index of the comma or line feed that ends the first field, or the
// length of b. A quote inside an unquoted field is text.
func fieldEnd(b []byte) (int, error) {
	i := 0
	if len(b) > 0 && b[0] == '"' {
		for i = 1; ; i++ {
			next := bytes.IndexByte(b[i:], '"')
			if next < 0 {
				return 0, errOpenQuote
			}
			if i += next + 1; i == len(b) || b[i] != '"' {
				break
			}
		}
		for i < len(b) && (b[i] == ' ' || b[i] == '\r') {
			i++
		}
		if i < len(b) && b[i] != ',' && b[i] != '\n' {
			return 0, errAfterQuote
		}
		return i, nil
	}
	for i < len(b) && b[i] != ',' && b[i] != '\n' {
		i++
	}
	return i, nil
}

// unquoted returns what a field says.
func unquoted(field []byte) string {
	s := string(bytes.TrimSpace(field))
	if len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"' {
		s = strings.TrimSpace(strings.ReplaceAll(s[1:len(s)-1], `""`, `"`))
	}
	return s
}
