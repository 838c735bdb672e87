package rows

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// jsonSource reads objects, one after the other or in one array. Keys are headings; an object
// within an object gives headings "outer.inner", an array of plain values gives several values.
type jsonSource struct {
	file  string
	gauge *gauge
	lines *offsets
	dec   *json.Decoder
	lim   limits
	array bool
	keys  []string
	index map[string]int
	seen  map[string]bool // keys of the object being read
}

func newJSON(file string, r io.Reader, lim limits, array bool) (*jsonSource, error) {
	g := &gauge{r: r, max: lim.record}
	l := &offsets{r: g}
	s := &jsonSource{
		file: file, gauge: g, lines: l, dec: json.NewDecoder(l), lim: lim, array: array,
		index: make(map[string]int), seen: make(map[string]bool),
	}
	s.dec.UseNumber()
	if array {
		if t, err := s.dec.Token(); err != nil || t != json.Delim('[') {
			return nil, wrong(file, 1, "", "the text is no json array")
		}
	}
	return s, nil
}

func (s *jsonSource) headings() []string { return s.keys }

// next reads one object.
func (s *jsonSource) next(rec *record) error {
	s.gauge.reset()
	if s.array && !s.dec.More() {
		return s.end()
	}
	t, err := s.dec.Token()
	if err == io.EOF && !s.array {
		return io.EOF
	}
	rec.reset(s.lines.at(s.dec.InputOffset()))
	if err == nil && t != json.Delim('{') {
		err = fmt.Errorf("an object in braces is wanted here, not %v", t)
	}
	if err == nil {
		clear(s.seen)
		err = s.object(rec, "")
	}
	if err != nil {
		return s.fail(err)
	}
	return nil
}

// end reads what closes the array and refuses anything behind it.
func (s *jsonSource) end() error {
	if _, err := s.dec.Token(); err != nil {
		return s.fail(err)
	}
	if _, err := s.dec.Token(); err != io.EOF {
		return s.fail(errors.New("there is text behind the end of the array"))
	}
	return io.EOF
}

func (s *jsonSource) fail(err error) error {
	if _, failed := errors.AsType[*readError](err); failed {
		return located(s.file, 0, err)
	}
	if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("the text ends within an object or array: the file is cut")
	}
	return located(s.file, s.lines.at(s.dec.InputOffset()), err)
}

// object reads keys and values up to the closing brace, which it takes.
func (s *jsonSource) object(rec *record, outer string) error {
	for s.dec.More() {
		t, err := s.dec.Token()
		if err != nil {
			return err
		}
		key, ok := t.(string)
		if !ok {
			return fmt.Errorf("a key is wanted here, not %v", t)
		}
		if err := s.value(rec, outer, outer+key); err != nil {
			return err
		}
	}
	_, err := s.dec.Token()
	return err
}

func (s *jsonSource) value(rec *record, outer, key string) error {
	if s.seen[key] {
		return fmt.Errorf("the key %q stands twice in one object", key)
	}
	t, err := s.dec.Token()
	if err != nil {
		return err
	}
	if t == json.Delim('{') && outer == "" {
		s.seen[key] = true
		return s.object(rec, key+".")
	}
	col, err := s.column(key)
	if err != nil {
		return err
	}
	switch t {
	case json.Delim('{'):
		return s.skip(rec, col)
	case json.Delim('['):
		return s.list(rec, col)
	}
	return s.scalar(rec, col, t)
}

func (s *jsonSource) list(rec *record, col int) error {
	for s.dec.More() {
		t, err := s.dec.Token()
		if err != nil {
			return err
		}
		if _, nested := t.(json.Delim); nested {
			err = s.skip(rec, col)
		} else {
			err = s.scalar(rec, col, t)
		}
		if err != nil {
			return err
		}
	}
	_, err := s.dec.Token()
	return err
}

func (s *jsonSource) scalar(rec *record, col int, t json.Token) error {
	if t == nil {
		return nil
	}
	text := fmt.Sprint(t)
	if len(text) > s.lim.cell {
		return fmt.Errorf("the value of %q holds %d bytes; more than %s are not read", s.keys[col], len(text), size(s.lim.cell))
	}
	rec.add(col, text)
	return nil
}

// skip passes over what is nested deeper than is read, whose opening was just taken.
func (s *jsonSource) skip(rec *record, col int) error {
	rec.faults = append(rec.faults, fault{col, "is nested too deeply to be read; flatten it"})
	for depth := 1; depth > 0; {
		t, err := s.dec.Token()
		if err != nil {
			return err
		}
		switch t {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
	}
	return nil
}

// column gives the number of the key, a new one if it has not been met.
func (s *jsonSource) column(key string) (int, error) {
	s.seen[key] = true
	col, ok := s.index[key]
	if !ok {
		col = len(s.keys)
		if col == s.lim.columns {
			return 0, fmt.Errorf("the objects have more than %d different keys", s.lim.columns)
		}
		if len(key) > s.lim.cell {
			return 0, fmt.Errorf("a key is longer than %s", size(s.lim.cell))
		}
		s.index[key] = col
		s.keys = append(s.keys, key)
	}
	return col, nil
}

// offsets tells the line of an offset, for offsets that only grow.
type offsets struct {
	r      io.Reader
	read   int64
	breaks []int64 // offsets of line breaks read and not yet passed
	line   int     // breaks passed
}

func (o *offsets) Read(p []byte) (int, error) {
	n, err := o.r.Read(p)
	for i, b := range p[:n] {
		if b == '\n' {
			o.breaks = append(o.breaks, o.read+int64(i))
		}
	}
	o.read += int64(n)
	return n, err
}

func (o *offsets) at(offset int64) int {
	n := 0
	for n < len(o.breaks) && o.breaks[n] < offset {
		n++
	}
	o.breaks = append(o.breaks[:0], o.breaks[n:]...)
	o.line += n
	return o.line + 1
}
