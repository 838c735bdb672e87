package rows

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// peek is how far text is looked at to tell its encoding, format and separator.
const peek = 64 << 10

// decoder gives text in UTF-8 whatever it comes in. The encoding of text that begins in pure
// ASCII is left open until the first byte that is not: until then all candidates agree.
type decoder struct {
	in   *bufio.Reader
	out  io.Reader // set once the encoding is known
	name string
}

// newDecoder looks at the beginning; a name given by the user is taken without looking.
func newDecoder(r io.Reader, given string) (*decoder, error) {
	d := &decoder{in: bufio.NewReaderSize(r, peek)}
	if given != "" {
		enc, err := htmlindex.Get(given)
		if err != nil {
			return nil, fmt.Errorf("no encoding is called %q; usual ones are utf-8, windows-1252, windows-1250, shift_jis, gb18030", given)
		}
		name, err := htmlindex.Name(enc)
		if err != nil {
			name = given
		}
		d.take(name, enc, false)
		return d, nil
	}
	head, err := d.in.Peek(peek)
	if err != nil && err != io.EOF {
		return nil, err
	}
	return d, d.look(head)
}

// look settles what byte order marks and NULs settle.
func (d *decoder) look(head []byte) error {
	switch {
	case bytes.HasPrefix(head, []byte{0xEF, 0xBB, 0xBF}):
		d.take("utf-8", unicode.UTF8BOM, false)
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE, 0, 0}), bytes.HasPrefix(head, []byte{0, 0, 0xFE, 0xFF}):
		return errors.New("the text is UTF-32, which is not read; save it as UTF-8")
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}), wide(head, 1):
		d.take("utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), false)
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}), wide(head, 0):
		d.take("utf-16be", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), false)
	}
	return nil
}

// wide reports whether text without a mark is UTF-16 with the high byte at the given place
// of each pair: NULs stand there and only there, and not just one or two that strayed in.
func wide(head []byte, high int) bool {
	pairs, nuls := len(head)/2, 0
	for i, b := range head[:pairs*2] {
		if b != 0 {
			continue
		}
		if i%2 != high {
			return false
		}
		nuls++
	}
	return nuls >= 2 && nuls*50 >= pairs && head[high] == 0 || nuls >= 2 && breaksWide(head, high)
}

// breaksWide reports whether line breaks are two bytes wide, as in UTF-16 of a script
// whose letters have no NUL.
func breaksWide(head []byte, high int) bool {
	good, bad := 0, 0
	for i, b := range head[:len(head)&^1] {
		switch {
		case b != '\n' || i%2 == high:
		case head[i^1] == 0:
			good++
		default:
			bad++
		}
	}
	return good > bad
}

// take settles the encoding; a guessed one is watched further on.
func (d *decoder) take(name string, enc encoding.Encoding, guessed bool) {
	d.name = name
	if name == "utf-8" {
		if b, _ := d.in.Peek(3); bytes.Equal(b, []byte{0xEF, 0xBB, 0xBF}) {
			d.in.Discard(3)
		}
		d.out = &validator{in: d.in}
		return
	}
	var in io.Reader = d.in
	if name == detectedWestern && guessed {
		in = &watch{in: d.in}
	}
	d.out = &whole{in: transform.NewReader(in, enc.NewDecoder()), name: name}
}

// encoding names what was taken; text that was ASCII so far is UTF-8 as well.
func (d *decoder) encoding() string {
	if d.name == "" {
		return "utf-8"
	}
	return d.name
}

// Read gives UTF-8. ASCII is passed through until a byte settles the encoding.
func (d *decoder) Read(p []byte) (int, error) {
	if d.out != nil {
		return d.out.Read(p)
	}
	if _, err := d.in.Peek(1); err != nil {
		return 0, err
	}
	plain, _ := d.in.Peek(d.in.Buffered())
	n := 0
	for n < len(plain) && n < len(p) && plain[n] < utf8.RuneSelf {
		n++
	}
	if n > 0 || len(p) == 0 {
		return d.in.Read(p[:n])
	}
	ahead, err := d.in.Peek(peek)
	name, enc, err := detect(ahead, err == nil)
	if err != nil {
		return 0, err
	}
	d.take(name, enc, true)
	return d.out.Read(p)
}
