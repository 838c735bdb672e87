package ftm

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"standing"
	"standing/source"
	"standing/source/jsonlines"
)

// Scan frames the one file of an edition. Raw is the line of the entity itself, and behind it
// those that tell about it, in the order of their ids, each after a line feed: the order of a
// file says nothing.
func (reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	file, err := source.Only(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	objects, err := jsonlines.Objects(file)
	if err != nil {
		return source.Header{}, nil, err
	}
	f := framer{file: file.Name, index: make(map[string]int, len(objects)), referred: map[string][]byte{}}
	for _, o := range objects {
		if err := f.take(o); err != nil {
			return source.Header{}, nil, err
		}
	}
	if len(f.things) == 0 {
		return source.Header{}, nil, &standing.InputError{File: f.file, Err: errors.New("no line holds an entity that could be listed")}
	}
	records, err := f.records()
	return source.Header{}, records, err
}

// framer sorts lines by what they tell about.
type framer struct {
	file     string
	things   []thing
	index    map[string]int    // of the thing of an id
	tellers  []teller          // lines that tell about things
	referred map[string][]byte // lines that are pointed to, by id
}

// thing is an entity that becomes an entry.
type thing struct {
	id       string
	line     int
	raw      []byte
	pointers []string // ids of what it points to
}

// teller is a line that tells about things.
type teller struct {
	id       string
	raw      []byte
	about    []string
	pointers []string
}

// take sorts one line.
func (f *framer) take(o jsonlines.Object) error {
	var id, schema string
	var properties []byte
	jsonlines.Fields(o.Raw, func(key string, value []byte) bool {
		switch key {
		case "id":
			id = jsonlines.Text(value)
		case "schema":
			schema = jsonlines.Text(value)
		case "properties":
			properties = value
		}
		return true
	})
	switch {
	case id == "" || schema == "":
		return f.fail(o.Line, id, errors.New("no entity: it lacks an id or a schema"))
	case len(properties) == 0 || properties[0] != '{':
		return f.fail(o.Line, id, errors.New("no entity: it lacks its properties"))
	case referred[schema]:
		f.referred[id] = o.Raw
	case told[schema] != "":
		f.tellers = append(f.tellers, newTeller(id, o.Raw, properties, ends{from: told[schema]}))
	case links[schema] != ends{}:
		f.tellers = append(f.tellers, newTeller(id, o.Raw, properties, links[schema]))
	default:
		f.addThing(id, o, properties)
	}
	return nil
}

func newTeller(id string, raw, properties []byte, of ends) teller {
	t := teller{id: id, raw: raw}
	jsonlines.Fields(properties, func(key string, value []byte) bool {
		switch {
		case key == of.from || key == of.to:
			t.about = appendTexts(t.about, value)
		case pointers[key]:
			t.pointers = appendTexts(t.pointers, value)
		}
		return true
	})
	return t
}

// addThing adds a thing; of an id that stands there twice both lines are kept.
func (f *framer) addThing(id string, o jsonlines.Object, properties []byte) {
	t := thing{id: id, line: o.Line, raw: o.Raw}
	jsonlines.Fields(properties, func(key string, value []byte) bool {
		if pointers[key] {
			t.pointers = appendTexts(t.pointers, value)
		}
		return true
	})
	if _, twice := f.index[id]; !twice {
		f.index[id] = len(f.things)
	}
	f.things = append(f.things, t)
}

func appendTexts(texts []string, array []byte) []string {
	jsonlines.Elements(array, func(value []byte) { texts = append(texts, jsonlines.Text(value)) })
	return texts
}

// records puts the lines of each thing together.
func (f *framer) records() ([]source.Record, error) {
	about := make([][]teller, len(f.things))
	for _, t := range f.tellers {
		slices.Sort(t.about)
		for _, id := range slices.Compact(t.about) {
			if i, held := f.index[id]; held {
				about[i] = append(about[i], t)
			}
		}
	}
	records := make([]source.Record, 0, len(f.things))
	for i, t := range f.things {
		record := source.Record{ID: t.id, File: f.file, Line: t.line, Raw: t.raw}
		lines := f.lines(t, about[i])
		if size := total(t.raw, lines); size > source.MaxRecord {
			return nil, record.Fail("", fmt.Errorf("the entity and all that tells about it are longer than %d bytes", source.MaxRecord))
		}
		for _, line := range lines {
			record.Raw = append(append(record.Raw, '\n'), line...)
		}
		records = append(records, record)
	}
	return records, nil
}

// lines returns the lines that tell about a thing, and those that it and they point to.
func (f *framer) lines(t thing, about []teller) [][]byte {
	slices.SortStableFunc(about, func(a, b teller) int { return cmp.Compare(a.id, b.id) })
	var lines [][]byte
	wanted := t.pointers
	for _, teller := range about {
		lines = append(lines, teller.raw)
		wanted = append(wanted, teller.pointers...)
	}
	slices.Sort(wanted)
	for _, id := range slices.Compact(wanted) {
		if line, held := f.referred[id]; held {
			lines = append(lines, line)
		}
	}
	return lines
}

func total(own []byte, lines [][]byte) int {
	size := len(own)
	for _, line := range lines {
		size += 1 + len(line)
	}
	return size
}

func (f *framer) fail(line int, id string, err error) error {
	return &standing.InputError{File: f.file, Line: line, Entry: id, Err: err}
}
