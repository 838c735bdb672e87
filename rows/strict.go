package rows

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// validator passes UTF-8 through and refuses anything else.
type validator struct {
	in    *bufio.Reader
	valid int // buffered bytes that were looked at
}

func (v *validator) Read(p []byte) (int, error) {
	if v.valid == 0 {
		if err := v.look(); err != nil {
			return 0, err
		}
	}
	n, err := v.in.Read(p[:min(len(p), v.valid)])
	v.valid -= n
	return n, err
}

// look finds how many of the buffered bytes are whole runes; there is at least one, or an
// error.
func (v *validator) look() error {
	if _, err := v.in.Peek(1); err != nil {
		return err
	}
	b, _ := v.in.Peek(v.in.Buffered())
	if !utf8.FullRune(b) {
		var err error
		if b, err = v.in.Peek(utf8.UTFMax); err != nil && err != io.EOF {
			return err
		}
	}
	for v.valid < len(b) {
		r, size := utf8.DecodeRune(b[v.valid:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		v.valid += size
	}
	if v.valid == 0 {
		return errNotUTF8
	}
	return nil
}

var errNotUTF8 = errors.New("the text is UTF-8 up to here and then is not: the file mixes encodings or is damaged")

// whole passes on what was decoded from another encoding and refuses the sign that stands
// for bytes that the encoding does not have.
type whole struct {
	in    io.Reader
	name  string
	state int // bytes of the sign seen
}

const replacement = "\uFFFD"

func (w *whole) Read(p []byte) (int, error) {
	n, err := w.in.Read(p)
	for _, b := range p[:n] {
		switch b {
		case replacement[w.state]:
			w.state++
		case replacement[0]:
			w.state = 1
		default:
			w.state = 0
		}
		if w.state == len(replacement) {
			return 0, fmt.Errorf("the text holds bytes that %s does not have; is it in another encoding, or cut?", w.name)
		}
	}
	return n, err
}

// watch passes on text that was guessed to be Windows-1252 by its beginning, and holds the
// rest of it to the same test.
type watch struct{ in io.Reader }

func (w *watch) Read(p []byte) (int, error) {
	n, err := w.in.Read(p)
	from, to := bytes.IndexAny(p[:n], separatorsOfWords), bytes.LastIndexAny(p[:n], separatorsOfWords)
	if from >= 0 && to > from {
		if words := highWords(p[from:to]); len(words) > 0 && !western(words) {
			return 0, errCharset
		}
	}
	return n, err
}

// separatorsOfWords are bytes at which no word is cut in two.
const separatorsOfWords = " ,;\t|\n"

// lines counts lines, turns the lone carriage returns of old files into line feeds, and
// refuses NULs: text has none, and programs that cut at them see another name.
type lines struct {
	file string
	in   io.Reader
	line int
	old  bool // lines end with carriage returns alone
	err  error
}

// Read passes text through up to the first thing that is wrong, whose error stays.
func (l *lines) Read(p []byte) (int, error) {
	if l.err != nil {
		return 0, l.err
	}
	n, err := l.in.Read(p)
	if l.old {
		for i, b := range p[:n] {
			if b == '\r' {
				p[i] = '\n'
			}
		}
	}
	if i := bytes.IndexByte(p[:n], 0); i >= 0 {
		n, err = i, errors.New("the text holds a NUL byte; the file is damaged or is no text")
	}
	l.line += bytes.Count(p[:n], []byte{'\n'})
	if err != nil && err != io.EOF {
		err = located(l.file, l.line+1, err)
	}
	l.err = err
	if n > 0 {
		return n, nil
	}
	return n, err
}
