package ofac

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"standing"
	"standing/source"
)

// endOfFile is the byte that closes every original file.
const endOfFile = 0x1A

var errCutShort = errors.New("cut short: the file ends in the middle of a line")

// frame walks over the lines of one flat file.
type frame struct {
	table *table
	file  string
	rest  []byte
	crlf  bool // the first line ends in CR LF
	ended bool // the closing byte was there
	cut   bool // the current line is a comment that is cut short

	line   int
	raw    []byte // the line without its end and the blanks before it
	fields fields
}

// open checks that the file can be the table at all.
func open(f source.File, form *flat, t *table) (*frame, error) {
	fr := &frame{table: t, file: f.Name, fields: fields{form: form}}
	data := bytes.TrimPrefix(f.Data, []byte("\xEF\xBB\xBF"))
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, fr.fail("", errors.New("the file is empty"))
	}
	if kind := source.Foreign(data); kind != "" {
		return nil, fr.fail("", fmt.Errorf("this is %s; expected OFAC's %s form: lines of %d fields parted by %s, the first one a number",
			kind, form.name, len(t.columns), form.says))
	}
	if i := bytes.LastIndexByte(data, endOfFile); i >= 0 && len(bytes.TrimSpace(data[i+1:])) == 0 {
		data, fr.ended = data[:i], true
	}
	if i := bytes.IndexByte(data, '\n'); i > 0 && data[i-1] == '\r' {
		fr.crlf = true
	}
	fr.rest = data
	return fr, fr.skipHeader()
}

// skipHeader passes over a line of the columns' names.
func (fr *frame) skipHeader() error {
	line, rest, _ := bytes.Cut(fr.rest, []byte("\n"))
	if !bytes.EqualFold(fr.number(line), []byte(fr.table.columns[0])) {
		return nil
	}
	fr.rest, fr.line = rest, 1
	if len(bytes.TrimSpace(rest)) == 0 {
		return fr.fail("", errors.New("nothing but a line of column names"))
	}
	return nil
}

// next goes to the next line that is not blank; false is the end of the file.
func (fr *frame) next() (bool, error) {
	for len(fr.rest) > 0 {
		line, terminated := fr.rest, false
		if i := bytes.IndexByte(fr.rest, '\n'); i >= 0 {
			line, fr.rest, terminated = fr.rest[:i], fr.rest[i+1:], true
		} else {
			fr.rest = nil
		}
		fr.line++
		if fr.raw = fr.trim(line); len(fr.raw) == 0 {
			continue
		}
		return true, fr.read(terminated || fr.ended)
	}
	if fr.crlf && !fr.ended && !fr.table.spillover {
		return false, fr.fail("", errors.New("cut short: the lines end in CR LF as in an original file, but the closing byte 0x1A is missing"))
	}
	return false, nil
}

// trim takes the line end off, and the blanks before it where they are no part of a column.
func (fr *frame) trim(line []byte) []byte {
	trimmed := bytes.TrimRight(line, " \r")
	if fr.fields.form.separator == 0 && len(trimmed) > 0 {
		return bytes.TrimRight(line, "\r")
	}
	return trimmed
}

// read splits the line and checks its shape.
func (fr *frame) read(terminated bool) error {
	if len(fr.raw) > source.MaxRecord {
		return fr.fail("", tooLong())
	}
	err := fr.fields.split(fr.raw, fr.table)
	last := len(fr.table.columns) - 1
	padded := fr.fields.form.separator == 0 && !fr.table.spillover // whole when it has its length
	cut := !terminated && (err != nil || fr.fields.n <= last || !padded && fr.fields.n == last+1 && !closed(fr.fields.at[last], fr.table))
	switch {
	case cut && fr.table.spillover && fr.hasComment():
		fr.cut, fr.fields.n = true, len(fr.table.columns)
	case cut && fr.table.spillover:
		fr.raw = nil // not even the number is surely whole
		return nil
	case cut:
		return fr.fail("", errCutShort)
	case err == errWidth:
		return fr.fail("", err)
	case err != nil:
		return fr.fail(fr.column(fr.fields.n), err)
	}
	if id := bytes.TrimLeft(fr.fields.at[0], " "); !isNumber(id) {
		return fr.fail(fr.table.columns[0], fmt.Errorf("%q is not a number: a column is shifted, or this is another file than OFAC's", excerpt(id)))
	}
	if err := fr.fields.count(fr.table); err != nil {
		return fr.fail("", err)
	}
	return nil
}

// hasComment reports whether a cut line of comments has a whole number and some text.
func (fr *frame) hasComment() bool {
	return fr.fields.n >= 1 && len(fr.fields.at[1]) > 0 && isNumber(fr.number(fr.raw))
}

// column names the column of the given index.
func (fr *frame) column(i int) string {
	if i < len(fr.table.columns) {
		return fr.table.columns[i]
	}
	return ""
}

// number returns the text in the place where a line has its number.
func (fr *frame) number(line []byte) []byte {
	end := bytes.IndexByte(line, fr.fields.form.separator)
	if fr.fields.form.separator == 0 {
		end = min(len(line), maxDigits)
	}
	return bytes.TrimSpace(line[:max(0, end)])
}

// fail makes the error for something wrong in the current line.
func (fr *frame) fail(field string, err error) error {
	e := &standing.InputError{File: fr.file, Line: fr.line, Field: field, Err: err}
	if id := fr.number(fr.raw); isNumber(id) {
		e.Entry = string(id)
	}
	return e
}

// maxDigits is the width of ent_num in the fixed-width form of the list.
const maxDigits = 10

func isNumber(b []byte) bool {
	return len(b) > 0 && len(b) <= maxDigits && strings.Trim(string(b), "0123456789") == ""
}

// excerpt shortens a field for an error; 40 bytes show what it is.
func excerpt(b []byte) string {
	if b = bytes.Trim(b, `" `); len(b) > 40 {
		return string(b[:40]) + "..."
	}
	return string(b)
}

func tooLong() error { return fmt.Errorf("the record is longer than %d bytes", source.MaxRecord) }
