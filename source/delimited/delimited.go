// Package delimited walks over the rows of text files whose cells are parted by a comma or
// a tab, after RFC 4180: a cell that begins with a quote ends with one, a doubled quote in it
// stands for one, and it may hold the sign and line ends. A quote in the middle of a cell
// that begins without one is text.
//
// A file is refused where it is no such text at all, is not UTF-8, has a row with too few or
// too many cells, or ends in the middle of a row. A cut exactly at a line end cannot be seen.
package delimited

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"standing"
	"standing/source"
)

// Row is one row of a file.
type Row struct {
	Line  int      // where it begins, counted from 1
	Raw   []byte   // without its line end; shares the memory of the file
	Cells []string // overwritten by the next row
}

// Reader walks over the rows of one file, the first of which names the columns.
type Reader struct {
	Header []string

	file  string
	comma byte
	rest  []byte
	line  int // of the beginning of rest
	cells []string
}

// Open checks that the file can be of the kind and reads the names of the columns.
func Open(f source.File, comma byte) (*Reader, error) {
	r := &Reader{file: f.Name, comma: comma, line: 1, rest: bytes.TrimPrefix(f.Data, []byte("\ufeff"))}
	if err := r.check(); err != nil {
		return nil, err
	}
	row, err := r.Next()
	if errors.Is(err, io.EOF) {
		return nil, r.fail(0, errors.New("the file is empty"))
	}
	if err != nil {
		return nil, err
	}
	r.Header = append([]string(nil), row.Cells...)
	return r, nil
}

// check refuses what is no text of this kind before a row of it is read.
func (r *Reader) check() error {
	if len(r.rest) > source.MaxFile {
		return r.fail(0, fmt.Errorf("longer than %d bytes", source.MaxFile))
	}
	if kind := source.Foreign(r.rest); kind != "" {
		return r.fail(0, fmt.Errorf("this is %s and not a table", kind))
	}
	if !utf8.Valid(r.rest) {
		return r.fail(1+bytes.Count(r.rest[:firstInvalid(r.rest)], []byte("\n")), errors.New("not UTF-8 text"))
	}
	if at := bytes.IndexByte(r.rest, 0); at >= 0 {
		return r.fail(1+bytes.Count(r.rest[:at], []byte("\n")), errors.New("the byte 0x00, which no text holds"))
	}
	return nil
}

func firstInvalid(b []byte) int {
	for i := 0; i < len(b); {
		c, size := utf8.DecodeRune(b[i:])
		if c == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(b)
}

// Next returns the next row that is not blank; io.EOF at the end of the file, another error
// is a *standing.InputError.
func (r *Reader) Next() (Row, error) {
	for len(r.rest) > 0 {
		line, whole := r.line, r.rest
		cells, n, err := split(r.cells[:0], whole, r.comma)
		r.cells = cells
		raw := bytes.TrimRight(whole[:n], "\r\n")
		if err != nil {
			return Row{}, r.fail(line, err)
		}
		if len(raw) > source.MaxRecord {
			return Row{}, r.fail(line, fmt.Errorf("the row is longer than %d bytes", source.MaxRecord))
		}
		r.rest = whole[n:]
		r.line += bytes.Count(whole[:n], []byte("\n"))
		if len(bytes.TrimSpace(raw)) == 0 {
			continue
		}
		if err := r.whole(line, whole[:n], raw); err != nil {
			return Row{}, err
		}
		return Row{Line: line, Raw: raw[:len(raw):len(raw)], Cells: cells}, nil
	}
	return Row{}, io.EOF
}

// whole refuses a row that has other cells than the columns, or that the file may have lost
// the end of: a last row without a line end is whole only where a quote closes it.
func (r *Reader) whole(line int, printed, raw []byte) error {
	last := len(printed) == len(raw) && raw[len(raw)-1] != '"'
	switch {
	case r.Header == nil:
		return nil
	case last || len(r.rest) == 0 && len(printed) == len(raw) && len(r.cells) < len(r.Header):
		return r.fail(line, errors.New("cut short: the file ends in the middle of a row"))
	case len(r.cells) != len(r.Header):
		return r.fail(line, fmt.Errorf("%d cells where the columns are %d", len(r.cells), len(r.Header)))
	}
	return nil
}

func (r *Reader) fail(line int, err error) error {
	return &standing.InputError{File: r.file, Line: line, Err: err}
}
