// Package jsonlines frames files of JSON objects: one a line, one after another, or in one
// array. What an object says is not understood; it is only held to be valid JSON.
package jsonlines

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"standing"
	"standing/source"
)

// Object is one object of a file.
type Object struct {
	Line int    // where it begins, counted from 1
	Raw  []byte // from brace to brace; shares the memory of the file
}

// Objects frames a file. Its errors are *standing.InputError.
func Objects(f source.File) ([]Object, error) {
	s := scanner{file: f.Name, data: bytes.TrimPrefix(f.Data, []byte("\ufeff")), line: 1}
	if len(s.data) > source.MaxFile {
		return nil, s.fail(0, fmt.Errorf("longer than %d bytes", source.MaxFile))
	}
	return s.run()
}

type scanner struct {
	file      string
	data      []byte
	pos, line int
	array     bool
	objects   []Object
}

func (s *scanner) run() ([]Object, error) {
	s.blanks()
	switch {
	case s.pos == len(s.data):
		return nil, s.fail(0, errors.New("the file is empty"))
	case s.data[s.pos] == '[':
		s.array = true
		s.pos++
	case s.data[s.pos] != '{':
		return nil, s.fail(s.line, fmt.Errorf("no JSON: it begins with %q", excerpt(s.data[s.pos:])))
	}
	s.objects = make([]Object, 0, 1+bytes.Count(s.data, []byte("\n")))
	for {
		s.blanks()
		if s.pos == len(s.data) {
			return s.end()
		}
		if s.array && s.data[s.pos] == ']' {
			return s.closed()
		}
		if err := s.object(); err != nil {
			return nil, err
		}
		if err := s.comma(); err != nil {
			return nil, err
		}
	}
}

// end is reached at the end of the file; an array must have been closed before it.
func (s *scanner) end() ([]Object, error) {
	if s.array {
		return nil, s.fail(s.line, errors.New("cut short: the array is not closed"))
	}
	return s.objects, nil
}

// closed checks that nothing follows the array.
func (s *scanner) closed() ([]Object, error) {
	s.pos++
	if s.blanks(); s.pos < len(s.data) {
		return nil, s.fail(s.line, fmt.Errorf("text after the array: %q", excerpt(s.data[s.pos:])))
	}
	return s.objects, nil
}

// comma moves over the comma between the elements of an array.
func (s *scanner) comma() error {
	s.blanks()
	if !s.array || s.pos == len(s.data) || s.data[s.pos] == ']' {
		return nil
	}
	if s.data[s.pos] != ',' {
		return s.fail(s.line, fmt.Errorf("want a comma between the elements of the array, not %q", excerpt(s.data[s.pos:])))
	}
	s.pos++
	return nil
}

// object takes the object that begins here.
func (s *scanner) object() error {
	if s.data[s.pos] != '{' {
		return s.fail(s.line, fmt.Errorf("want an object, not %q", excerpt(s.data[s.pos:])))
	}
	n := objectLength(s.data[s.pos:])
	if n == 0 {
		return s.fail(s.line, errors.New("cut short: the object is not closed"))
	}
	raw := s.data[s.pos : s.pos+n : s.pos+n]
	switch {
	case n > source.MaxRecord:
		return s.fail(s.line, fmt.Errorf("the object is longer than %d bytes", source.MaxRecord))
	case !utf8.Valid(raw):
		return s.fail(s.line, errors.New("not UTF-8 text"))
	case !json.Valid(raw):
		var object any
		return s.fail(s.line, json.Unmarshal(raw, &object))
	}
	s.objects = append(s.objects, Object{Line: s.line, Raw: raw})
	s.line += bytes.Count(raw, []byte("\n"))
	s.pos += n
	return nil
}

func (s *scanner) blanks() {
	for s.pos < len(s.data) {
		switch s.data[s.pos] {
		case '\n':
			s.line++
		case ' ', '\t', '\r':
		default:
			return
		}
		s.pos++
	}
}

func (s *scanner) fail(line int, err error) error {
	return &standing.InputError{File: s.file, Line: line, Err: err}
}

// excerpt shortens text for an error; 20 bytes show what it is.
func excerpt(b []byte) string {
	if len(b) > 20 {
		b = b[:20]
	}
	return string(b)
}
