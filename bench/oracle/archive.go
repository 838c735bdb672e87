package main

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"github.com/xi2/xz"
)

// record is what one edition says of one entry.
type record struct {
	id, name, kind, ref, listed string
	person                      bool
	tags                        []string
	births, numbers             []string // what can tell two persons of one name to be the same
	raw                         string   // tells two records apart
}

// said is a record with the editions from first to last that all say it.
type said struct {
	record
	first, last int
}

// entry is one item of a list under all the ids that it has had.
type entry struct {
	ids     []string
	runs    []said
	party   *entry // another entry of the same party; nil for the one that stands for it
	members []*entry
	doubt   bool
}

// series is the editions of a list in the order of time.
type series struct {
	id      string
	days    []day
	entries []*entry
	byID    map[string]*entry
}

// readSeries reads every member of an archive, in order, by the reader, which returns the
// day and the records of an edition.
func readSeries(id, archive string, read func(string, []byte) (string, []record, error)) (*series, error) {
	f, err := os.Open(archive)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	unpacked, err := xz.NewReader(f, 0)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", archive, err)
	}
	s := &series{id: id, byID: map[string]*entry{}}
	last := ""
	for files := tar.NewReader(unpacked); ; {
		header, err := files.Next()
		if errors.Is(err, io.EOF) {
			return s, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", archive, err)
		}
		if header.Typeflag != tar.TypeReg {
			continue
		}
		name := path.Base(header.Name)
		if name <= last {
			return nil, fmt.Errorf("%s: %s is not in the order of time", archive, name)
		}
		last = name
		data, err := io.ReadAll(files)
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", archive, name, err)
		}
		printed, records, err := read(name, data)
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", archive, name, err)
		}
		on, err := parseDay(printed)
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", archive, name, err)
		}
		s.add(on, records)
	}
}

// add takes in an edition.
func (s *series) add(on day, records []record) {
	s.days = append(s.days, on)
	at := len(s.days) - 1
	records, printed := once(records)
	for _, r := range records {
		e := s.byID[r.id]
		if e == nil {
			e = s.renumbered(r, at, printed)
		}
		if e == nil {
			e = &entry{}
			s.entries = append(s.entries, e)
		}
		if s.byID[r.id] == nil {
			s.byID[r.id] = e
			e.ids = append(e.ids, r.id)
		}
		e.say(r, at)
	}
}

// once makes one record of a number that is printed twice.
func once(records []record) (all []record, printed map[string]bool) {
	printed = make(map[string]bool, len(records))
	place := make(map[string]int, len(records))
	for _, r := range records {
		if !printed[r.id] {
			printed[r.id] = true
			place[r.id] = len(all)
			all = append(all, r)
			continue
		}
		first := &all[place[r.id]]
		first.tags = append(first.tags, r.tags...)
		first.births = append(first.births, r.births...)
		first.numbers = append(first.numbers, r.numbers...)
		first.raw += r.raw
	}
	return all, printed
}

// renumbered finds the entry that the record is under a new number: the same reference
// number, name and date of listing, and not in the edition itself.
func (s *series) renumbered(r record, at int, printed map[string]bool) *entry {
	if r.ref == "" || r.listed == "" {
		return nil
	}
	for _, e := range s.entries {
		here := len(e.runs) > 0 && e.runs[len(e.runs)-1].last == at
		for _, id := range e.ids {
			here = here || printed[id]
		}
		if here {
			continue
		}
		ref, same := false, false
		for _, old := range e.runs {
			ref = ref || old.ref == r.ref
			same = same || old.name == r.name && old.listed == r.listed
		}
		if ref && same {
			return e
		}
	}
	return nil
}

// say records what an edition says of the entry.
func (e *entry) say(r record, at int) {
	if n := len(e.runs); n > 0 {
		last := &e.runs[n-1]
		if last.last == at-1 && last.raw == r.raw {
			last.last = at
			return
		}
	}
	e.runs = append(e.runs, said{record: r, first: at, last: at})
}

// at returns what the edition says of the entry.
func (e *entry) at(edition int) *said {
	for i := range e.runs {
		if e.runs[i].first <= edition && edition <= e.runs[i].last {
			return &e.runs[i]
		}
	}
	return nil
}

// fold makes names comparable: lower case, letters and digits, one blank between words.
func fold(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return r < 0x80 && (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '\''
	})
	return strings.NewReplacer("'", "", "’", "", "‘", "").Replace(strings.Join(words, " "))
}
