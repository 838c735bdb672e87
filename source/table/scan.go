package table

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"standing"
	"standing/rows"
	"standing/source"
	"standing/source/slug"
)

// Scan frames the one file of an edition. Rows of one id make one record: its Raw is a JSON
// array of the rows, in their order, each with what stands in it by heading. What is ignored,
// and empty cells, are left out.
func (r reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	file, err := source.Only(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	if len(file.Data) > source.MaxFile {
		return source.Header{}, nil, &standing.InputError{File: file.Name, Err: fmt.Errorf("longer than %d bytes", source.MaxFile)}
	}
	in, err := rows.Open(file.Name, bytes.NewReader(file.Data), r.mapping.options())
	if err != nil {
		return source.Header{}, nil, located(file.Name, err)
	}
	defer in.Close()
	g := gatherer{mapping: r.mapping, file: file.Name, in: in, index: map[string]int{}}
	if err := g.run(); err != nil {
		return source.Header{}, nil, located(file.Name, err)
	}
	records, err := g.records()
	return source.Header{}, records, err
}

// options says to package rows what the mapping knows of the form.
func (m Mapping) options() rows.Options {
	o := rows.Options{
		Format: m.Table.Format, Encoding: m.Table.Encoding, Sheet: m.Table.Sheet, HeaderLine: m.Table.Header,
		NoHeader: m.Table.NoHeader, Plain: true,
	}
	for _, sign := range m.Table.Separator {
		o.Separator = sign
	}
	return o
}

// located makes sure that an error of package rows is one of the input.
func located(file string, err error) error {
	if _, ok := errors.AsType[*standing.InputError](err); ok {
		return err
	}
	return &standing.InputError{File: file, Err: err}
}

// gatherer puts rows together by their ids.
type gatherer struct {
	mapping  Mapping
	file     string
	in       *rows.Reader
	headings []string // by column; "#3" where it has none of its own
	columns  map[string]int
	uses     []use // by column
	entries  []gathered
	index    map[string]int
}

// gathered is all rows of one id.
type gathered struct {
	id    string
	line  int
	cells []map[string]string
}

func (g *gatherer) run() error {
	first := true
	for {
		row, err := g.in.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		g.name()
		if first {
			if err := g.checkHeadings(); err != nil {
				return err
			}
			first = false
		}
		if err := g.take(row); err != nil {
			return err
		}
	}
	if len(g.entries) == 0 {
		return &standing.InputError{File: g.file, Err: errors.New("no row holds an entry")}
	}
	return nil
}

// name gives each column its heading, and its number where it has none or not one of its own.
// In json new ones may come with every row.
func (g *gatherer) name() {
	all := g.in.Mapping().Columns
	if len(all) == len(g.headings) {
		return
	}
	count := map[string]int{}
	for _, c := range all {
		count[strings.TrimSpace(c.Header)]++
	}
	g.headings, g.columns = g.headings[:0], map[string]int{}
	for i, c := range all {
		heading := strings.TrimSpace(c.Header)
		if heading == "" || count[heading] > 1 {
			heading = "#" + strconv.Itoa(i+1)
		}
		g.headings = append(g.headings, heading)
		g.columns[heading] = i
		g.columns["#"+strconv.Itoa(i+1)] = i
	}
	g.use()
}

// checkHeadings refuses a table that lacks a column of the mapping. A key of json may come
// with any row, or never.
func (g *gatherer) checkHeadings() error {
	if format := g.in.Form().Format; format == rows.JSON || format == rows.JSONL {
		return nil
	}
	for _, c := range g.mapping.Columns {
		for _, heading := range []string{c.Heading, c.TypeColumn, c.CountryColumn} {
			if _, ok := g.columns[heading]; heading != "" && !ok {
				return &standing.InputError{
					File: g.file, Line: max(1, g.mapping.Table.Header), Field: heading,
					Err: fmt.Errorf("the mapping names this column, and the list has none of the name: there are %s", strings.Join(g.headings, ", ")),
				}
			}
		}
	}
	return nil
}

// take adds a row to its entry.
func (g *gatherer) take(row rows.Row) error {
	cells, err := g.cells(row)
	if err != nil {
		return err
	}
	id, made := g.mapping.idOf(cells)
	if id == "" {
		return g.fail(row.Line, "", g.mapping.heading(isID), errors.New("the row has no id, nor a name to make one from"))
	}
	at, seen := g.index[id]
	switch {
	case seen && made:
		return g.fail(row.Line, id, g.mapping.heading(isName), fmt.Errorf("line %d makes the same id: say which column is the id", g.entries[at].line))
	case !seen:
		at = len(g.entries)
		g.index[id] = at
		g.entries = append(g.entries, gathered{id: id, line: row.Line})
	}
	g.entries[at].cells = append(g.entries[at].cells, cells)
	return nil
}

// idOf returns the id of a row; made says that it was made from the name.
func (m Mapping) idOf(cells map[string]string) (id string, made bool) {
	if heading := m.heading(isID); heading != "" {
		return cells[heading], false
	}
	return slug.Of(m.nameIn(cells)), true
}

// heading returns the heading of the first column of a meaning.
func (m Mapping) heading(meaning string) string {
	for _, c := range m.Columns {
		if c.Is == meaning {
			return c.Heading
		}
	}
	return ""
}

// nameIn returns the first name in a row, or that made of its parts.
func (m Mapping) nameIn(cells map[string]string) string {
	for _, c := range m.Columns {
		if c.Is != isName {
			continue
		}
		if names := c.split(cells[c.Heading]); len(names) > 0 {
			return names[0]
		}
	}
	var parts []string
	for _, meaning := range []string{isFirstName, isMiddleName, isLastName} {
		if part := cells[m.heading(meaning)]; part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " ")
}

func (g *gatherer) records() ([]source.Record, error) {
	records := make([]source.Record, 0, len(g.entries))
	for _, e := range g.entries {
		record := source.Record{ID: e.id, File: g.file, Line: e.line}
		var err error
		if record.Raw, err = json.Marshal(e.cells); err == nil && len(record.Raw) > source.MaxRecord {
			err = fmt.Errorf("the rows of the entry are longer than %d bytes", source.MaxRecord)
		}
		if err != nil {
			return nil, record.Fail("", err)
		}
		records = append(records, record)
	}
	return records, nil
}

func (g *gatherer) fail(line int, id, field string, err error) error {
	return &standing.InputError{File: g.file, Line: line, Entry: id, Field: field, Err: err}
}
