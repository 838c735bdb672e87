package au

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/source"
)

// builder gathers an entry from the lines of a party.
type builder struct {
	entry    standing.Entry
	names    [4][]standing.Name // by rank
	modified []string
	listing  string // of the first line
	control  edtf.Day
}

// readers says how each column is read. Reference and Type are read for the whole record,
// name and its type together, listing and control date at the end.
var readers = map[string]func(*builder, string){
	"Date of Birth":          (*builder).birthDate,
	"Place of Birth":         values("birthPlace"),
	"Citizenship":            values("citizenship"),
	"Address":                values("address"),
	"Additional Information": (*builder).information,
	"Committees":             (*builder).committees,
	"Listing Information":    (*builder).listingInformation,
	"Control Date":           (*builder).controlDate,
}

// Entry understands one record.
func (rd reader) Entry(r source.Record) (standing.Entry, error) {
	in := csv.NewReader(bytes.NewReader(r.Raw))
	in.FieldsPerRecord = -1
	header, err := in.Read()
	if err != nil {
		return standing.Entry{}, r.Fail("", err)
	}
	l, missing := layoutOf(header)
	if missing != "" {
		return standing.Entry{}, r.Fail(missing, errors.New("the column is missing"))
	}
	b := builder{entry: standing.Entry{Source: rd.source.ID, ID: r.ID}, control: edtf.NoLower}
	var before []string
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return standing.Entry{}, r.Fail("", err)
		}
		b.line(l, cells, before)
		before = cells
	}
	b.finish()
	if len(b.entry.Names) == 0 {
		return standing.Entry{}, r.Fail("Name of Individual or Entity", errors.New("missing: the entry has no name"))
	}
	return b.entry, nil
}

// line reads the cells that differ from those of the line before.
func (b *builder) line(l layout, cells, before []string) {
	if b.entry.Schema == "" {
		b.entry.Schema = schemaOf(l.cell(cells, "Type"))
	}
	b.name(l.cell(cells, "Name of Individual or Entity"), l.cell(cells, "Name Type"))
	for i, text := range cells {
		if i < len(before) && before[i] == text || strings.TrimSpace(text) == "" {
			continue
		}
		switch {
		case i >= len(l) || !slices.Contains(columns, l[i]):
			heading := ""
			if i < len(l) {
				heading = l[i]
			}
			b.unread(heading, text)
		case readers[l[i]] != nil:
			readers[l[i]](b, text)
		}
	}
}

// schemaOf reads the type of a party, which is typed by hand.
func schemaOf(kind string) standing.Schema {
	switch strings.ToLower(source.Clean(kind)) {
	case "individual":
		return standing.Person
	case "entity":
		return standing.Organization
	case "vessel", "ship":
		return standing.Vessel
	}
	return ""
}

// finish puts together what was held back.
func (b *builder) finish() {
	for _, names := range b.names {
		for _, n := range names {
			b.entry.AddName(n.Text, n.Kind)
		}
	}
	b.listed()
	slices.Sort(b.modified)
	for _, day := range b.modified {
		b.entry.AddProperty("modifiedAt", day)
	}
}

// committees parts the marks of several committees in one cell.
func (b *builder) committees(text string) {
	text = source.Clean(text)
	for text != "" {
		end := len(text)
		if i := strings.Index(text, ") 1"); i >= 0 {
			end = i + 1
		} else if i := strings.Index(text, ") 2"); i >= 0 {
			end = i + 1
		}
		if tag := strings.Trim(text[:end], " ,;"); !slices.Contains(b.entry.Tags, tag) {
			b.entry.Tags = append(b.entry.Tags, tag)
		}
		text = strings.Trim(text[end:], " ,;")
	}
}

// values reads a cell that may hold several values, a) b).
func values(property string) func(*builder, string) {
	return func(b *builder, text string) {
		for _, item := range items(text) {
			if item = strings.Trim(item, " ,;"); !blank(item) {
				b.entry.AddProperty(property, item)
			}
		}
	}
}

// blank reports whether a text says that nothing is known.
func blank(s string) bool {
	switch strings.ToLower(strings.Trim(s, " .")) {
	case "", "na", "n/a", "unknown", "not available", "-":
		return true
	}
	return false
}

// unread counts text as not understood and notes it.
func (b *builder) unread(where, text string) {
	if text = source.Clean(text); text == "" {
		return
	}
	if where != "" {
		text = where + ": " + text
	}
	if !slices.Contains(b.entry.Unread, text) {
		b.entry.Unread = append(b.entry.Unread, text)
		b.entry.AddProperty("notes", text)
	}
}
