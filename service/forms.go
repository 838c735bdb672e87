package service

import (
	"bufio"
	"errors"
	"os"

	"standing/screen"
)

// forms writes the result of a run in several forms. Each has the header with its own format, as a run of that
// format would have it.
type forms []form

type form struct {
	format string
	screen.Sink
	buffer *bufio.Writer
	file   *os.File
}

// Begin begins all.
func (f forms) Begin(h screen.Header) error {
	for _, one := range f {
		h.Format = one.format
		if err := one.Sink.Begin(h); err != nil {
			return err
		}
	}
	return nil
}

// Line writes a line in all.
func (f forms) Line(l screen.Line) error {
	for _, one := range f {
		if err := one.Sink.Line(l); err != nil {
			return err
		}
	}
	return nil
}

// End ends all.
func (f forms) End(sum screen.Summary) error {
	for _, one := range f {
		if err := one.Sink.End(sum); err != nil {
			return err
		}
	}
	return nil
}

// close writes out what is held back and closes the files.
func (f forms) close() (err error) {
	for _, one := range f {
		err = errors.Join(err, one.buffer.Flush(), one.file.Close())
	}
	return err
}
