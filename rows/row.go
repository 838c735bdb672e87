package rows

import "strings"

// Row is one row of data. The Row that Next gives is valid until the next call of Next: its
// maps and slices are used again. The strings in it may be kept.
type Row struct {
	Number int // of the row, counted from 1; the header and blank rows do not count
	Line   int // of the file on which the row begins, or row of the sheet; counted from 1

	// Values holds, by field, what stands in the columns of the field, without blanks around
	// it; empty cells are left out. Cells that may hold a list (aliases, countries,
	// nationalities, numbers) are taken apart at semicolons, bars and line breaks.
	Values map[Field][]string

	// Cells holds the text of each column of the mapping as it stands in the file, ignored
	// columns too. Several values of a json array are apart by "; ".
	Cells []string

	// Faults says of a row that is read plainly which cells stand in the file but cannot be
	// read, and why, by column.
	Faults map[int]string
}

// First returns the first value of the field, or nothing.
func (r Row) First(f Field) string {
	if v := r.Values[f]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// Names returns the names under which the row's party is to be looked for, aliases excepted:
// the whole names, and the name made of first, middle and last.
func (r Row) Names() []string {
	names := append([]string(nil), r.Values[FullName]...)
	var parts []string
	for _, f := range []Field{FirstName, MiddleName, LastName} {
		parts = append(parts, r.Values[f]...)
	}
	if r.First(FirstName) != "" || r.First(LastName) != "" {
		names = append(names, strings.Join(parts, " "))
	}
	return names
}

// fill makes the row of a record.
func (r *Row) fill(file string, rec *record, m Mapping) error {
	r.Line = rec.line
	r.empty(len(m.Columns))
	r.Faults = nil
	for _, f := range rec.faults {
		if m.Columns[f.col].How == asIs {
			r.fault(f)
			continue
		}
		if c := m.Columns[f.col]; c.Field != Ignore {
			return wrong(file, rec.line, string(c.Field), "the cell under %s %s", c.label(), f.why)
		}
	}
	for from, to := 0, 0; from < len(rec.cols); from = to {
		col := rec.cols[from]
		for to = from + 1; to < len(rec.cols) && rec.cols[to] == col; to++ { // the values of an array
		}
		r.Cells[col] = strings.Join(rec.texts[from:to], "; ")
		if err := r.column(file, rec.line, m.Columns[col], rec.texts[from:to]); err != nil {
			return err
		}
	}
	for f, v := range r.Values {
		if len(v) == 0 {
			delete(r.Values, f)
		}
	}
	return nil
}

func (r *Row) fault(f fault) {
	if r.Faults == nil {
		r.Faults = map[int]string{}
	}
	r.Faults[f.col] = f.why
}

// column takes what stands under one heading.
func (r *Row) column(file string, line int, c Column, texts []string) error {
	if c.Field == Ignore {
		return nil
	}
	for _, text := range texts {
		if why := damaged(c.Field, text); why != "" {
			return wrong(file, line, string(c.Field), "the cell under %s %s; correct it, or ignore the column", c.label(), why)
		}
		r.put(c.Field, text)
	}
	return nil
}

func (r *Row) empty(columns int) {
	if r.Values == nil {
		r.Values = make(map[Field][]string)
	}
	for f, v := range r.Values {
		r.Values[f] = v[:0]
	}
	if cap(r.Cells) < columns {
		r.Cells = make([]string, columns)
	}
	r.Cells = r.Cells[:columns]
	clear(r.Cells)
}

func (r *Row) put(f Field, text string) {
	if !f.list() {
		if v := tidy(text); v != "" {
			r.Values[f] = append(r.Values[f], v)
		}
		return
	}
	for v := range strings.FieldsFuncSeq(text, func(c rune) bool { return c == ';' || c == '|' || c == '\n' }) {
		if v = tidy(v); v != "" {
			r.Values[f] = append(r.Values[f], v)
		}
	}
}

// nameLines is how many line breaks a name may hold. More come of a quote that was left open
// and swallowed the rows below.
const nameLines = 4

// Damaged says what is wrong with a text of the field that no longer says what once stood in
// its cell; "" where nothing is known to be.
func Damaged(f Field, text string) string { return damaged(f, text) }

// damaged says what is wrong with a text that no longer says what once stood in the cell.
func damaged(f Field, text string) string {
	switch v := tidy(text); {
	case isSheetError(v):
		return "holds the spreadsheet's error " + v
	case (f.isNumber() || f == Reference || f == Phone) && isScientific(v):
		return "holds " + v + ", a number whose last digits a spreadsheet has dropped"
	case f.isName() && strings.Count(v, "\n") > nameLines:
		return "runs over many lines; is a quote left open?"
	}
	return ""
}

func isSheetError(s string) bool {
	switch s {
	case "#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA":
		return true
	}
	return false
}

// isScientific reports whether the text is of the form 1.23E+17 or 1,23E+17.
func isScientific(s string) bool {
	mantissa, exponent, ok := strings.Cut(strings.ToUpper(s), "E+")
	if !ok || mantissa == "" || exponent == "" {
		return false
	}
	return strings.Trim(exponent, "0123456789") == "" && strings.Trim(mantissa, "0123456789.,") == "" &&
		mantissa[0] >= '0' && mantissa[0] <= '9'
}
