package rows

import (
	"fmt"
	"slices"
	"strings"

	"standing/text"
)

// resolve makes a mapping of what single headings say, by what they say together and by a
// sample of the rows:
//
//   - Of several columns for one name, or other field that a party has once, those with a
//     generic heading ("Name") yield to one that says it exactly ("Customer name"); if more
//     than one is left, the user is asked.
//   - A generic name beside a first name is the last name ("Name", "Vorname"), and beside a
//     last name the first name ("nombre", "apellidos"), unless its cells hold whole names.
//   - A generic "id" is the owner's reference, unless there is nothing else to screen by.
func (d *draft) resolve(sample []record) error {
	d.genericNames(sample)
	for _, f := range []Field{FullName, FirstName, LastName, BirthDate} {
		if err := d.once(f); err != nil {
			return err
		}
	}
	d.genericID()
	return d.screenable()
}

// genericNames decides what "name" is beside the parts of a name.
func (d *draft) genericNames(sample []record) {
	names := d.genericColumns(FullName)
	if len(names) != 1 {
		return
	}
	col := names[0]
	part, as := FirstName, LastName
	if d.Has(LastName) {
		part, as = LastName, FirstName
	}
	parts := d.columns(part)
	if len(parts) != 1 || d.Has(as) || contains(sample, col, parts[0]) {
		return
	}
	d.Columns[col].Field = as
	d.Columns[col].Note = fmt.Sprintf("read as %s, since %s is the %s", as, d.Columns[parts[0]].label(), part)
	d.generic[col] = false
}

func (d *draft) genericColumns(f Field) (found []int) {
	for _, i := range d.columns(f) {
		if d.generic[i] {
			found = append(found, i)
		}
	}
	return found
}

// contains reports whether the cells of one column mostly hold, as words among others, those
// of another.
func contains(sample []record, whole, part int) bool {
	yes, no := 0, 0
	for i := range sample {
		w, p := text.Fold(sample[i].at(whole)), text.Fold(sample[i].at(part))
		switch {
		case w == "" || p == "":
		case w != p && strings.Contains(" "+w+" ", " "+p+" "):
			yes++
		default:
			no++
		}
	}
	return yes > no
}

// once leaves at most one column of the field.
func (d *draft) once(f Field) error {
	cols := d.columns(f)
	if len(cols) < 2 {
		return nil
	}
	given := slices.ContainsFunc(cols, func(i int) bool { return d.Columns[i].How == ByUser })
	for _, i := range cols {
		if given && d.Columns[i].How != ByUser || !given && d.generic[i] && len(d.genericColumns(f)) < len(cols) {
			d.Columns[i].Field = Ignore
			d.Columns[i].Note = fmt.Sprintf("left aside: another column says more exactly what the %s is", f)
		}
	}
	cols = d.columns(f)
	if len(cols) < 2 {
		return nil
	}
	var labels []string
	for _, i := range cols {
		labels = append(labels, d.Columns[i].label())
	}
	return fmt.Errorf("%s are all headed as %s; choose one and ignore the others: %w", strings.Join(labels, " and "), f, errAsk)
}

// genericID takes a lone "id" for an identifier where nothing else can be screened by.
func (d *draft) genericID() {
	refs := d.genericColumns(Reference)
	if d.byName() || d.byNumber() || d.nameless() || len(refs) != 1 {
		return
	}
	c := &d.Columns[refs[0]]
	c.Field, c.Note = IDNumber, "read as an identifier, since no other column can be screened by"
}

// nameless reports whether a part of a name is there that makes no name by itself.
func (d *draft) nameless() bool { return d.Has(FirstName) || d.Has(LastName) || d.Has(Alias) }

func (d *draft) byName() bool {
	return d.Has(FullName) || d.Has(FirstName) && d.Has(LastName)
}

func (d *draft) byNumber() bool {
	return slices.ContainsFunc(d.Columns, func(c Column) bool { return c.Field.isNumber() })
}

// screenable refuses a mapping under which nobody could be found: without a whole name and
// without an identifier.
func (d *draft) screenable() error {
	if d.byName() || d.byNumber() && !d.nameless() {
		return nil
	}
	missing := "no column is headed as a name or an identifier"
	switch {
	case d.Has(FirstName):
		missing = "there is a first name, but no column is headed as last name or whole name"
	case d.Has(LastName):
		missing = "there is a last name, but no column is headed as first name or whole name"
	case d.Has(Alias):
		missing = "there are aliases, but no column is headed as name"
	}
	return fmt.Errorf("%s; the columns are %s: %w", missing, d.listing(), errAsk)
}

// at gives the first text of the row in the column.
func (rec *record) at(col int) string {
	for i, c := range rec.cols {
		if c == col {
			return rec.texts[i]
		}
	}
	return ""
}
