package standing

import (
	"errors"
	"fmt"
)

// Kind sorts errors by what a caller can do about them.
type Kind uint8

// The kinds of error. An error without a kind is Internal.
const (
	Internal    Kind = iota
	Invalid          // what was given is wrong
	NotFound         // there is nothing of that name
	Conflict         // it contradicts what is held
	Unavailable      // try again later
)

// Error is an error of a known kind.
type Error struct {
	Kind Kind
	Err  error
}

// Errorf makes an error of the kind; %w wraps as in fmt.Errorf.
func Errorf(kind Kind, format string, args ...any) error {
	return &Error{Kind: kind, Err: fmt.Errorf(format, args...)}
}

// Error returns the message alone: the kind is for programs.
func (e *Error) Error() string { return e.Err.Error() }

// Unwrap returns the wrapped error.
func (e *Error) Unwrap() error { return e.Err }

// KindOf returns the kind of the first error in the chain that has one.
func KindOf(err error) Kind {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return Internal
}

// InputError says where outside data is wrong: the file, the line and, where it is
// known, the entry and the field.
type InputError struct {
	File  string
	Line  int // counted from 1; 0 where the whole file is meant
	Entry string
	Field string
	Err   error
}

// Error prints "file:line: entry E: field F: what is wrong".
func (e *InputError) Error() string {
	s := e.File
	if e.Line > 0 {
		s += fmt.Sprintf(":%d", e.Line)
	}
	if e.Entry != "" {
		s += ": entry " + e.Entry
	}
	if e.Field != "" {
		s += ": field " + e.Field
	}
	return s + ": " + e.Err.Error()
}

// Unwrap returns what is wrong, as an error of kind Invalid.
func (e *InputError) Unwrap() error { return &Error{Kind: Invalid, Err: e.Err} }
