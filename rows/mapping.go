package rows

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// How says by what a column came to its field.
type How string

// The ways to a field. Unread is a column whose heading says nothing known: it is ignored,
// and listed so that a person sees it.
const (
	Unread    How = ""
	ByHeader  How = "header"
	ByUser    How = "given"
	ByContent How = "content"
	asIs      How = "plain" // nobody asked what it means
)

// Column is what is known about one column.
type Column struct {
	Index  int    // counted from 0
	Header string // as it stands in the file; empty where there is none
	Field  Field
	How    How
	Note   string // what was decided besides, in a sentence for people; often empty
}

// Mapping says what each column of a file means.
type Mapping struct{ Columns []Column }

// Has reports whether a column is read as the field.
func (m Mapping) Has(f Field) bool { return m.count(f) > 0 }

func (m Mapping) count(f Field) (n int) {
	for _, c := range m.Columns {
		if c.Field == f {
			n++
		}
	}
	return n
}

// Unread returns the columns that no one decided about.
func (m Mapping) Unread() []Column {
	var unread []Column
	for _, c := range m.Columns {
		if c.How == Unread {
			unread = append(unread, c)
		}
	}
	return unread
}

// label names a column to people: its heading, or its number.
func (c Column) label() string {
	if c.Header != "" {
		return strconv.Quote(c.Header)
	}
	return fmt.Sprintf("#%d", c.Index+1)
}

// draft is a mapping in the making, with what the headings say.
type draft struct {
	Mapping

	generic []bool // the heading says its field only for want of better
}

// newDraft maps headings one by one: as the user says, else by the table of words.
func newDraft(headers []string, override map[string]Field) (*draft, error) {
	d := &draft{generic: make([]bool, len(headers))}
	for i, h := range headers {
		c := Column{Index: i, Header: h, Field: Ignore}
		if m, ok := lookup(h); ok {
			c.Field, c.How = m.field, ByHeader
			d.generic[i] = m.generic
		}
		d.Columns = append(d.Columns, c)
	}
	return d, d.override(override)
}

// override sets what the user says. Each heading given must be one column's.
func (d *draft) override(override map[string]Field) error {
	given := make(map[int]string)
	for _, key := range sortedKeys(override) {
		i, err := d.find(key)
		if err != nil {
			return err
		}
		if old, twice := given[i]; twice {
			return fmt.Errorf("%q and %q are the same column", old, key)
		}
		given[i] = key
		d.Columns[i].Field, d.Columns[i].How, d.generic[i] = override[key], ByUser, false
	}
	return nil
}

func sortedKeys(m map[string]Field) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// find gives the column of a heading: as written, else as folded, else "#3" by number.
func (d *draft) find(key string) (int, error) {
	for _, same := range []func(string) bool{
		func(h string) bool { return h == key },
		func(h string) bool { return sameHeading(h, key) },
	} {
		var found []int
		for i, c := range d.Columns {
			if same(c.Header) {
				found = append(found, i)
			}
		}
		if len(found) > 1 {
			return 0, fmt.Errorf("%d columns are headed %q; name the one meant by number, as #%d", len(found), key, found[0]+1)
		}
		if len(found) == 1 {
			return found[0], nil
		}
	}
	if n, ok := numbered(key); ok && n <= len(d.Columns) {
		return n - 1, nil
	}
	return 0, fmt.Errorf("no column is headed %q; there are %s", key, d.listing())
}

// sameHeading reports whether a heading is the one that the user means, spelling aside.
func sameHeading(header, key string) bool {
	_, byNumber := numbered(key)
	folded := foldHeader(header)
	return header == key || !byNumber && folded != "" && folded == foldHeader(key)
}

func numbered(key string) (int, bool) {
	digits, ok := strings.CutPrefix(key, "#")
	n, err := strconv.Atoi(digits)
	return n, ok && err == nil && n >= 1
}

// listing names all columns, or the first of very many.
func (m Mapping) listing() string {
	const most = 40 // what a person reads
	var names []string
	for _, c := range m.Columns[:min(len(m.Columns), most)] {
		names = append(names, c.label())
	}
	list := strings.Join(names, ", ")
	if more := len(m.Columns) - most; more > 0 {
		list += fmt.Sprintf(" and %d more", more)
	}
	return list
}

// columns returns the numbers of the columns that are read as the field.
func (m Mapping) columns(f Field) (found []int) {
	for i, c := range m.Columns {
		if c.Field == f {
			found = append(found, i)
		}
	}
	return found
}
