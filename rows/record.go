package rows

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"standing"
)

// record is one row as it stands in the file: texts with the columns they belong to.
type record struct {
	line   int
	cols   []int
	texts  []string
	faults []fault
}

// fault is a cell that cannot be read; it matters only if its column is mapped.
type fault struct {
	col int
	why string
}

func (rec *record) reset(line int) {
	rec.line = line
	rec.cols, rec.texts, rec.faults = rec.cols[:0], rec.texts[:0], rec.faults[:0]
}

func (rec *record) add(col int, text string) {
	rec.cols = append(rec.cols, col)
	rec.texts = append(rec.texts, text)
}

func (rec *record) clone() record {
	return record{rec.line, slices.Clone(rec.cols), slices.Clone(rec.texts), slices.Clone(rec.faults)}
}

// blank reports whether nothing stands in the row.
func (rec *record) blank() bool {
	return len(rec.faults) == 0 && !slices.ContainsFunc(rec.texts, func(s string) bool { return tidy(s) != "" })
}

// size is the text of the row in bytes.
func (rec *record) size() (n int) {
	for _, s := range rec.texts {
		n += len(s)
	}
	return n
}

// input is what a Reader reads from. Its errors are told from those of the text and stay.
type input struct {
	r   io.Reader
	err error
}

type readError struct{ err error }

func (e *readError) Error() string { return e.err.Error() }

// Read reads on until the first error.
func (in *input) Read(p []byte) (int, error) {
	if in.err != nil {
		return 0, in.err
	}
	n, err := in.r.Read(p)
	if err != nil && err != io.EOF {
		err = &readError{err}
	}
	in.err = err
	if n > 0 {
		return n, nil
	}
	return n, err
}

// source gives records of one file. The headings may grow while a json file is read; those
// of a table are complete after the first call.
type source interface {
	headings() []string
	next(rec *record) error
}

// tidy removes blanks around a text, also those that do not show.
func tidy(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		switch r {
		case ' ', '\t', '\r', '\n', '\v', '\f', '\u0085', '\u00a0', '\u202f', '\u3000', '\u200b', '\u200e', '\u200f', '\ufeff':
			return true
		}
		return false
	})
}

// wrong makes the error of a place in the file.
func wrong(file string, line int, field, format string, args ...any) error {
	return &standing.InputError{File: file, Line: line, Field: field, Err: fmt.Errorf(format, args...)}
}

// located gives an error of outside data its place, unless it has one.
func located(file string, line int, err error) error {
	if _, ok := errors.AsType[*standing.InputError](err); ok {
		return err
	}
	if kinded, ok := errors.AsType[*standing.Error](err); ok && kinded.Kind == standing.Internal {
		return err
	}
	if bad, ok := errors.AsType[*readError](err); ok {
		return fmt.Errorf("read %s: %w", file, bad.err)
	}
	return wrong(file, line, "", "%w", err)
}
