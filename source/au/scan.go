package au

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"standing"
	"standing/rows"
	"standing/source"
)

// scanner groups the lines of the sheet.
type scanner struct {
	file    string
	line    int
	header  []byte
	layout  layout
	groups  map[string]int // index in records, by number
	records []source.Record
}

// reference is the number of a party and the mark of one of its names.
var reference = regexp.MustCompile(`^([0-9]{1,9})[A-Za-z]{0,3}[0-9]{0,3}$`)

func (s *scanner) run(data []byte) error {
	if err := foreign(data); err != nil {
		return s.fail("", "", err)
	}
	sheet, err := rows.OpenSheet(data)
	if err != nil {
		return s.fail("", "", err)
	}
	defer sheet.Close()
	for {
		line, cells, err := sheet.Row()
		s.line = line
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return s.fail("", "", err)
		}
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			continue
		}
		if err := s.take(cells); err != nil {
			return err
		}
	}
	if len(s.records) == 0 {
		return s.fail("", "", errors.New("the sheet holds no name"))
	}
	return nil
}

// foreign names the kinds of file that are taken for the list by mistake.
func foreign(data []byte) error {
	head := bytes.ToLower(bytes.TrimSpace(data[:min(len(data), 512)]))
	switch {
	case len(head) == 0:
		return errors.New("the file is empty; expected an xlsx workbook")
	case bytes.HasPrefix(head, []byte("<")):
		return errors.New("this is a page or XML; expected an xlsx workbook")
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0")):
		return errors.New("this is a workbook in the old xls form, which is not read; save it as xlsx")
	}
	return nil
}

// take reads the line of column names, and adds any other to its party.
func (s *scanner) take(cells []string) error {
	encoded := encode(cells)
	if s.header == nil {
		l, missing := layoutOf(cells)
		if missing != "" {
			return s.fail("", "", fmt.Errorf("no column is called %q: this is not the line with the names of the columns", missing))
		}
		s.layout, s.header = l, encoded
		return nil
	}
	ref := strings.TrimSpace(s.layout.cell(cells, "Reference"))
	m := reference.FindStringSubmatch(ref)
	if m == nil {
		return s.fail("", "Reference", fmt.Errorf("%q is not a number such as 7 or 7a: a column is shifted", excerpt(ref)))
	}
	if kind := s.layout.cell(cells, "Type"); schemaOf(kind) == "" {
		return s.fail(m[1], "Type", fmt.Errorf("%q is not a type: a column is shifted", excerpt(kind)))
	}
	at, known := s.groups[m[1]]
	if !known {
		at = len(s.records)
		s.groups[m[1]] = at
		s.records = append(s.records, source.Record{ID: m[1], File: s.file, Line: s.line, Raw: bytes.Clone(s.header)})
	}
	r := &s.records[at]
	if r.Raw = append(r.Raw, encoded...); len(r.Raw) > source.MaxRecord {
		return r.Fail("", fmt.Errorf("the lines of the entry are longer than %d bytes", source.MaxRecord))
	}
	return nil
}

// encode writes a line in the form in which records hold it, csv: the bytes in the workbook
// are spread over shared texts and styles.
func encode(cells []string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.Write(cells) // a buffer takes everything
	w.Flush()
	return b.Bytes()
}

func (s *scanner) fail(entry, field string, err error) error {
	return &standing.InputError{File: s.file, Line: s.line, Entry: entry, Field: field, Err: err}
}

// excerpt shortens text for an error; 40 bytes show what it is.
func excerpt(text string) string {
	if text = source.Clean(text); len(text) > 40 {
		return text[:40] + "..."
	}
	return text
}
