package rows

import (
	"fmt"
	"io"
	"slices"

	"standing"
)

// mapColumns reads a sample and settles what the columns mean.
func (r *Reader) mapColumns(opts Options, lim limits) error {
	if _, err := words(); err != nil {
		return standing.Errorf(standing.Internal, "%w", err)
	}
	if err := r.readSample(lim); err != nil {
		return err
	}
	headers := r.source.headings()
	if opts.Plain {
		return r.plain(headers)
	}
	t, isTable := r.source.(*table)
	override := opts.Override
	if !isTable {
		override, r.pending = shown(override, headers)
	}
	d, err := newDraft(headers, override)
	if err != nil {
		return err
	}
	switch {
	case len(headers) == 0:
		return fmt.Errorf("the file is empty")
	case isTable && opts.NoHeader:
		lone(d)
	case isTable && !slices.ContainsFunc(d.Columns, func(c Column) bool { return c.How != Unread }):
		if err := r.headless(t, d); err != nil {
			return err
		}
	}
	if err := d.resolve(r.sample); err != nil {
		return err
	}
	if err := d.check(r.sample); err != nil {
		return err
	}
	r.mapping = d.Mapping
	r.form.DateOrder = r.dateOrder()
	return nil
}

// plain takes the columns as they are.
func (r *Reader) plain(headers []string) error {
	if len(headers) == 0 {
		return fmt.Errorf("the file is empty")
	}
	r.isPlain = true
	for i, h := range headers {
		r.mapping.Columns = append(r.mapping.Columns, Column{Index: i, Header: h, Field: Ignore, How: asIs})
	}
	return nil
}

// readSample takes rows ahead, no more than one of the largest in bytes. What ends or breaks
// the file within the sample is told in its turn, after the rows before it.
func (r *Reader) readSample(lim limits) error {
	total := 0
	for len(r.sample) < lim.sample && total < lim.record {
		var rec record
		if err := r.following(&rec); err != nil {
			r.after = err
			if err != io.EOF && len(r.sample) == 0 {
				return err
			}
			return nil
		}
		total += rec.size()
		r.sample = append(r.sample, rec.clone())
	}
	return nil
}

// headless decides about a table none of whose headings is known. One column is taken for
// names without a heading, and said to be; of several the user is asked.
func (r *Reader) headless(t *table, d *draft) error {
	if len(d.Columns) == 1 && plausibleNames(t.header) {
		first := record{line: t.line, cols: []int{0}, texts: t.header}
		r.sample = slices.Insert(r.sample, 0, first)
		t.header = []string{""}
		d.Columns[0].Header = ""
		lone(d)
		return nil
	}
	what := "no heading of the first row is known"
	if slices.ContainsFunc(t.header, looksData) {
		what = "the first row seems to be data, not headings"
	}
	return wrong(r.file, t.line, "", "%s: %s; %w, or on which line the header stands, or that there is none and name columns by number, as name=#1",
		what, d.listing(), errAsk)
}

// lone takes the only column of a file for names, unless the user says otherwise.
func lone(d *draft) {
	if len(d.Columns) == 1 && d.Columns[0].How == Unread {
		c := &d.Columns[0]
		c.Field, c.How, c.Note = FullName, ByContent, "one column without a known heading: every line, the first too, is taken for a name"
	}
}

func plausibleNames(values []string) bool {
	can, _ := plausible(FullName)
	return slices.ContainsFunc(values, can)
}

// looksData reports whether a cell is no heading: a date, a number or a mail address.
func looksData(s string) bool {
	v := tidy(s)
	return v != "" && (!hasLetter(v) && hasDigit(v) || looksDate(v) || len(v) > 0 && v[0] != '@' && indexInner(v, '@') > 0)
}

func indexInner(s string, c byte) int {
	for i := 1; i+1 < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// dateOrder finds the order of the dates of birth in the sample.
func (r *Reader) dateOrder() DateOrder {
	var dates []string
	for _, col := range r.mapping.columns(BirthDate) {
		dates = append(dates, sampled(r.sample, col)...)
	}
	return orderOf(dates)
}

// shown parts what the user says into that about keys of the sample and that about keys that
// may come later.
func shown(override map[string]Field, keys []string) (now, later map[string]Field) {
	now, later = make(map[string]Field), make(map[string]Field)
	for key, f := range override {
		if slices.ContainsFunc(keys, func(k string) bool { return sameHeading(k, key) }) {
			now[key] = f
		} else {
			later[key] = f
		}
	}
	return now, later
}

// grow maps the headings that a json file shows only now. One that would change what was
// settled for the rows before is an error.
func (r *Reader) grow() error {
	headers := r.source.headings()
	for i := len(r.mapping.Columns); i < len(headers); i++ {
		c := Column{Index: i, Header: headers[i], Field: Ignore}
		if r.isPlain {
			c.How = asIs
		} else if m, ok := lookup(headers[i]); ok {
			c.Field, c.How = m.field, ByHeader
		}
		if f, ok := r.pending[headers[i]]; ok {
			c.Field, c.How = f, ByUser
			delete(r.pending, headers[i])
		}
		if c.Field.isName() && c.Field != MiddleName || c.Field.single() && r.mapping.Has(c.Field) {
			return wrong(r.file, r.rec.line, string(c.Field), "the key %q comes here for the first time, after the columns were settled: %w", headers[i], errAsk)
		}
		r.mapping.Columns = append(r.mapping.Columns, c)
	}
	return nil
}
