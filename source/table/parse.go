package table

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"

	"standing"
	"standing/rows"
)

// ParseMapping reads a mapping; file is its name in errors, which are *standing.InputError
// with the line and the setting.
func ParseMapping(file string, content []byte) (Mapping, error) {
	var m Mapping
	if err := toml.NewDecoder(bytes.NewReader(content)).DisallowUnknownFields().Decode(&m); err != nil {
		return Mapping{}, tomlError(file, err)
	}
	if wrong := m.check(); wrong != nil {
		return Mapping{}, &standing.InputError{File: file, Line: lineOf(content, wrong), Entry: wrong.heading, Field: wrong.setting, Err: wrong.err}
	}
	return m, nil
}

// tomlError says where in the file it is wrong.
func tomlError(file string, err error) error {
	where := &standing.InputError{File: file, Err: err}
	if at, ok := errors.AsType[*toml.DecodeError](err); ok {
		where.Line, _ = at.Position()
		where.Field = strings.Join(at.Key(), ".")
	}
	if strict, ok := errors.AsType[*toml.StrictMissingError](err); ok && len(strict.Errors) > 0 {
		first := strict.Errors[0]
		where.Line, _ = first.Position()
		where.Field, where.Err = strings.Join(first.Key(), "."), errors.New("no such setting")
	}
	return where
}

// fault is what is wrong with a mapping, and where.
type fault struct {
	table   string // "table", "fixed" or "column"
	column  int    // of the columns
	heading string
	setting string
	err     error
}

// check holds the settings to what they may be.
func (m Mapping) check() *fault {
	if f := m.Table.check(); f != nil {
		return f
	}
	if s := m.Fixed.Schema; s != "" && !slices.Contains(schemata, standing.Schema(s)) {
		return &fault{table: "fixed", setting: "schema", err: fmt.Errorf("unknown kind of party %q: want one of %v", s, schemata)}
	}
	for i, c := range m.Columns {
		if setting, err := m.checkColumn(i, c); err != nil {
			return &fault{table: "column", column: i, heading: c.Heading, setting: setting, err: err}
		}
	}
	switch {
	case len(m.Columns) == 0:
		return &fault{err: errors.New("no [[column]] says what a column means")}
	case !m.has(isName, isFirstName, isLastName):
		return &fault{err: errors.New("no column is the name: want one with is = \"name\", or firstName and lastName")}
	}
	return nil
}

func (f Form) check() *fault {
	wrong := func(setting, format string, args ...any) *fault {
		return &fault{table: "table", setting: setting, err: fmt.Errorf(format, args...)}
	}
	formats := []string{"", rows.CSV, rows.TSV, rows.XLSX, rows.JSON, rows.JSONL}
	switch {
	case !slices.Contains(formats, f.Format):
		return wrong("format", "no format is called %q: want one of %v", f.Format, formats[1:])
	case utf8.RuneCountInString(f.Separator) > 1:
		return wrong("separator", "%q is no single sign", f.Separator)
	case f.Header < 0:
		return wrong("header", "want a line, counted from 1")
	case f.Header > 0 && f.NoHeader:
		return wrong("header", "a list without headings has no line of them")
	case f.Dates != "" && f.Dates != "day-first" && f.Dates != "month-first":
		return wrong("dates", "%q: want day-first or month-first", f.Dates)
	}
	return nil
}

// checkColumn returns the setting of a column that is wrong, and what is wrong with it.
func (m Mapping) checkColumn(i int, c Column) (setting string, err error) {
	switch {
	case c.Heading == "":
		return "heading", errors.New("missing: a heading of the list, or #3 for the third column")
	case slices.ContainsFunc(m.Columns[:i], func(d Column) bool { return d.Heading == c.Heading && d.Is == c.Is }):
		return "heading", errors.New("said twice")
	case !known(c.Is):
		return "is", fmt.Errorf("%q is no meaning of a column: want one of %s; or of the properties %s",
			c.Is, strings.Join(meanings, ", "), strings.Join(properties, ", "))
	case c.Is != isIdentifier && c.Type+c.TypeColumn+c.CountryColumn != "":
		return "type", fmt.Errorf("only an identifier has a type or a country, not a column that is %s", c.Is)
	case c.Is == isIdentifier && (c.Type == "") == (c.TypeColumn == ""):
		return "type", errors.New("an identifier needs either a type or a type_column")
	case c.Is == isID && c.Separator != "":
		return "separator", errors.New("an entry has one id: further ones are is = \"ref\"")
	}
	if c.Is == isSchema {
		for printed, schema := range c.Values {
			if !slices.Contains(schemata, standing.Schema(schema)) {
				return "values", fmt.Errorf("%q stands for %q, which is no kind of party: want one of %v", printed, schema, schemata)
			}
		}
	}
	if c.Is == isID && slices.ContainsFunc(m.Columns[:i], func(d Column) bool { return d.Is == isID }) {
		return "is", errors.New("two columns are the id")
	}
	return "", nil
}

// lineOf finds the line of a setting, or that of the table that it should stand in; 0 where
// the whole file is meant.
func lineOf(content []byte, f *fault) int {
	if f.table == "" {
		return 0
	}
	start, inside, seen := 0, false, -1
	for i, line := range strings.Split(string(content), "\n") {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			name := strings.Trim(line, "[] \t")
			if name, _, _ = strings.Cut(name, "]"); name == f.table {
				seen++
			}
			if inside {
				break
			}
			if inside = name == f.table && (f.table != "column" || seen == f.column); inside {
				start = i + 1
			}
			continue
		}
		if key, _, ok := strings.Cut(line, "="); ok && inside && strings.TrimSpace(key) == f.setting {
			return i + 1
		}
	}
	return start
}
