package ftm

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"standing"
	"standing/source"
	"standing/source/jsonlines"
)

// Apply returns the whole file of entities after the changes of a delta. base is the edition
// that the delta was made for; neither file is changed. Changed lines stay in their place,
// added ones come at the end, in the order of the delta.
//
// A line of a delta is {"op": "ADD" | "MOD" | "DEL", "entity": {...}}. It is refused where
// the base does not fit: an entity is added that is there, or changed or deleted that is
// not. So a delta that was applied already, or one that is missing in between, is seen,
// as far as the changes show it. Errors are *standing.InputError with the line of the delta.
func Apply(base []source.File, delta source.File) (source.File, error) {
	if len(base) != 1 {
		return source.File{}, &standing.InputError{File: delta.Name, Err: fmt.Errorf("a delta changes one file of entities, and the base has %d", len(base))}
	}
	held, err := jsonlines.Objects(base[0])
	if err != nil {
		return source.File{}, err
	}
	changes, err := jsonlines.Objects(delta)
	if err != nil {
		return source.File{}, err
	}
	s, err := newState(base[0], held)
	if err != nil {
		return source.File{}, err
	}
	for _, o := range changes {
		if err := s.apply(delta.Name, o); err != nil {
			return source.File{}, err
		}
	}
	return source.File{Name: base[0].Name, Data: s.bytes()}, nil
}

// state is a file of entities while it is changed.
type state struct {
	name  string
	lines [][]byte // nil where one was deleted
	index map[string]int
}

func newState(base source.File, held []jsonlines.Object) (*state, error) {
	s := &state{name: base.Name, lines: make([][]byte, 0, len(held)), index: make(map[string]int, len(held))}
	for _, o := range held {
		id := idOf(o.Raw)
		if id == "" {
			return nil, &standing.InputError{File: base.Name, Line: o.Line, Err: errors.New("no entity: it lacks an id")}
		}
		if _, twice := s.index[id]; twice {
			return nil, &standing.InputError{File: base.Name, Line: o.Line, Entry: id, Err: errors.New("stands in the base twice: a delta cannot say which is meant")}
		}
		s.index[id] = len(s.lines)
		s.lines = append(s.lines, o.Raw)
	}
	return s, nil
}

// apply makes one change.
func (s *state) apply(file string, o jsonlines.Object) error {
	var op, id string
	var raw []byte
	jsonlines.Fields(o.Raw, func(key string, value []byte) bool {
		switch key {
		case "op":
			op = jsonlines.Text(value)
		case "entity":
			raw = value
		}
		return true
	})
	if len(raw) > 0 && raw[0] == '{' {
		id = idOf(raw)
	}
	fail := func(text string) error {
		return &standing.InputError{File: file, Line: o.Line, Entry: id, Field: "op", Err: fmt.Errorf("%q: %s", op, text)}
	}
	if id == "" {
		return fail("no change: want an op, and an entity with an id")
	}
	at, held := s.index[id]
	switch {
	case op == "ADD" && held:
		return fail("the base has the entity already: the delta was applied before, or a later base is meant")
	case op == "ADD":
		s.index[id] = len(s.lines)
		s.lines = append(s.lines, oneLine(raw))
	case op != "MOD" && op != "DEL":
		return fail("want ADD, MOD or DEL")
	case !held:
		return fail("the base lacks the entity: a delta in between is missing, or another base is meant")
	case op == "MOD":
		s.lines[at] = oneLine(raw)
	default:
		delete(s.index, id)
		s.lines[at] = nil
	}
	return nil
}

func (s *state) bytes() []byte {
	var b bytes.Buffer
	for _, line := range s.lines {
		if line != nil {
			b.Write(line)
			b.WriteByte('\n')
		}
	}
	return b.Bytes()
}

func idOf(object []byte) (id string) {
	jsonlines.Fields(object, func(key string, value []byte) bool {
		if key == "id" {
			id = jsonlines.Text(value)
		}
		return id == ""
	})
	return id
}

// oneLine puts an object on one line; the line ends of valid JSON stand between its tokens.
func oneLine(object []byte) []byte {
	if !bytes.ContainsAny(object, "\r\n") {
		return object
	}
	return []byte(strings.NewReplacer("\r", " ", "\n", " ").Replace(string(object)))
}
