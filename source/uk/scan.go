package uk

import (
	"bytes"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	"standing"
	"standing/source"
)

// The forms of an edition.
const (
	form2013     = "2013"      // in Windows-1252
	form2013UTF8 = "2013 utf8" // a copy
	form2022     = "2022"
)

// scanner groups the lines of the file.
type scanner struct {
	file   string
	rest   []byte
	line   int // the line at which the current one begins
	next   int // the line at which the next one begins
	fields fields
	raw    []byte // the current line

	stated time.Time
	form   string
	header []byte
	layout layout
	idAt   int

	groups map[string]int
	order  []group
}

// group is the lines of one target.
type group struct {
	id    string
	line  int
	lines [][]byte
	size  int
}

func (s *scanner) run() error {
	s.rest, s.next = bytes.TrimPrefix(s.rest, []byte("\ufeff")), 1
	data := s.rest
	if len(bytes.TrimSpace(data)) == 0 {
		return s.fail("", errors.New("the file is empty; expected "+firstLine))
	}
	if err := s.dateLine(); err != nil {
		return err
	}
	if err := s.columnLine(); err != nil {
		return err
	}
	if err := s.encoding(data); err != nil {
		return err
	}
	for len(bytes.TrimSpace(s.rest)) > 0 {
		if err := s.advance(); err != nil {
			return err
		}
		if err := s.take(); err != nil {
			return err
		}
	}
	if len(s.order) == 0 {
		return s.fail("", errors.New("no line holds a name: the file is cut short after its header"))
	}
	return nil
}

// advance goes to the next line.
func (s *scanner) advance() error {
	s.line = s.next
	line, rest, ended, err := s.fields.split(s.rest)
	if err != nil {
		return s.fail("", err)
	}
	if len(line) > source.MaxRecord {
		return s.fail("", fmt.Errorf("the line is longer than %d bytes", source.MaxRecord))
	}
	if !ended {
		// The last column is a number: what is left of it looks whole.
		return s.fail("", errors.New("cut short: the file ends in the middle of a line, before its line end"))
	}
	s.raw, s.rest = line, rest
	s.next += 1 + bytes.Count(line, []byte("\n"))
	return nil
}

// firstLine tells what a file begins with.
const firstLine = `a first line "Last Updated,DD/MM/YYYY"`

// dateLine reads the first line.
func (s *scanner) dateLine() error {
	if !bytes.HasPrefix(s.rest, []byte("Last Updated")) && !bytes.HasPrefix(s.rest, []byte(`"Last Updated"`)) {
		return s.failAt(1, fmt.Errorf("another kind of file: it begins with %q; expected %s", excerpt(s.rest), firstLine))
	}
	if err := s.advance(); err != nil {
		return err
	}
	if s.fields.n < 2 {
		return s.fail("", fmt.Errorf("the line states no date; expected %s", firstLine))
	}
	text := unquoted(s.fields.at[1])
	stated, err := time.ParseInLocation("02/01/2006", text, time.UTC)
	if err != nil {
		return s.fail("Last Updated", fmt.Errorf("%q is not a day such as 14/03/2019", excerpt([]byte(text))))
	}
	s.stated = stated
	return nil
}

// columnLine reads the second line.
func (s *scanner) columnLine() error {
	if len(bytes.TrimSpace(s.rest)) == 0 {
		return s.fail("", errors.New("cut short: the line with the names of the columns is missing"))
	}
	if err := s.advance(); err != nil {
		return err
	}
	l, missing := layoutOf(&s.fields)
	if missing != "" {
		return s.fail("", fmt.Errorf("no column is called %q: this is not the line with the names of the columns", missing))
	}
	s.layout, s.header, s.idAt = l, s.raw, l.index(groupID)
	return nil
}

// encoding finds out the form of the edition by its columns and bytes.
func (s *scanner) encoding(data []byte) error {
	valid := utf8.Valid(data)
	switch {
	case s.layout.has(nonLatin) && !valid:
		at := firstInvalid(data)
		return s.failAt(1+bytes.Count(data[:at], []byte("\n")),
			fmt.Errorf("the byte 0x%02x is no UTF-8, in which the layout with names in other scripts is published", data[at]))
	case s.layout.has(nonLatin):
		s.form = form2022
	case valid && !ascii(data):
		s.form = form2013UTF8
	default:
		s.form = form2013
	}
	return nil
}

// take adds the current line to its group.
func (s *scanner) take() error {
	if len(bytes.Trim(s.raw, ", \t\r\n")) == 0 {
		return nil
	}
	if s.fields.n != s.layout.n {
		return s.fail("", fmt.Errorf("%d fields where the list has %d columns: a column is shifted or the line is cut", s.fields.n, s.layout.n))
	}
	id := bytes.TrimSpace(s.fields.at[s.idAt])
	if !isNumber(id) {
		return s.fail("Group ID", fmt.Errorf("%q is not a number: a column is shifted", excerpt(id)))
	}
	at, known := s.groups[string(id)]
	if !known {
		at = len(s.order)
		s.order = append(s.order, group{id: string(id), line: s.line})
		s.groups[s.order[at].id] = at
	}
	g := &s.order[at]
	g.lines = append(g.lines, s.raw)
	if g.size += len(s.raw) + 1; g.size+len(s.header) > source.MaxRecord {
		return s.fail("", fmt.Errorf("the lines of the entry are longer than %d bytes", source.MaxRecord))
	}
	return nil
}

// records makes a record of each group: the names of the columns and the lines.
func (s *scanner) records() []source.Record {
	records := make([]source.Record, len(s.order))
	for i, g := range s.order {
		raw := append(make([]byte, 0, len(s.header)+1+g.size), s.header...)
		raw = append(raw, '\n')
		for _, line := range g.lines {
			raw = append(append(raw, line...), '\n')
		}
		records[i] = source.Record{ID: g.id, File: s.file, Line: g.line, Form: s.form, Raw: raw}
	}
	return records
}

// fail makes the error for something wrong in the current line.
func (s *scanner) fail(field string, err error) error {
	e := &standing.InputError{File: s.file, Line: s.line, Field: field, Err: err}
	if s.layout.n > 0 && s.fields.n == s.layout.n {
		if id := bytes.TrimSpace(s.fields.at[s.idAt]); isNumber(id) {
			e.Entry = string(id)
		}
	}
	return e
}

func (s *scanner) failAt(line int, err error) error {
	return &standing.InputError{File: s.file, Line: line, Err: err}
}

// maxDigits bounds a Group ID; real ones have five.
const maxDigits = 10

func isNumber(b []byte) bool {
	if len(b) == 0 || len(b) > maxDigits {
		return false
	}
	for _, c := range b {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// firstInvalid returns the offset of the first byte that is no UTF-8; there must be one.
func firstInvalid(b []byte) int {
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(b) - 1
}

// excerpt shortens text for an error; 40 bytes show what it is.
func excerpt(b []byte) string {
	b, _, _ = bytes.Cut(bytes.TrimSpace(b), []byte("\n"))
	if b = bytes.TrimSpace(b); len(b) > 40 {
		return string(b[:40]) + "..."
	}
	return string(b)
}
