package rows

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// check holds the mapping against a sample: a column none of whose values can be what its
// heading says is an error. What the user has said is not doubted.
func (m Mapping) check(sample []record) error {
	for _, c := range m.Columns {
		if c.How == ByUser || c.Field == Ignore {
			continue
		}
		values := sampled(sample, c.Index)
		if len(values) == 0 {
			continue
		}
		if why := implausible(c.Field, values); why != "" {
			return fmt.Errorf("the column %s is headed as %s, but %s (%s): %w; to insist, say %s=%s",
				c.label(), c.Field, why, examples(values), errAsk, c.Field, strings.Trim(c.label(), `"`))
		}
	}
	return nil
}

// sampled returns the values of a column that are not blank and no stand-in for it.
func sampled(sample []record, col int) (values []string) {
	for i := range sample {
		for j, c := range sample[i].cols {
			if v := tidy(sample[i].texts[j]); c == col && !placeholder(v) {
				values = append(values, v)
			}
		}
	}
	return values
}

// placeholder reports whether a text says that there is no value.
func placeholder(s string) bool {
	switch strings.ToLower(s) {
	case "", "-", "--", "—", "–", "n/a", "na", "n.a.", "null", "none", "nil", "unknown", "unbekannt", "?", ".", "/", "k.a.", "нет":
		return true
	}
	return false
}

func examples(values []string) string {
	const most, long = 3, 40
	var shown []string
	for _, v := range values[:min(len(values), most)] {
		if r := []rune(v); len(r) > long {
			v = string(r[:long]) + "…"
		}
		shown = append(shown, fmt.Sprintf("%q", v))
	}
	return strings.Join(shown, ", ")
}

// implausible says why none of the values can be of the field; empty if one can.
func implausible(f Field, values []string) string {
	can, why := plausible(f)
	if can == nil {
		return ""
	}
	for _, v := range values {
		if can(v) {
			return ""
		}
	}
	return why
}

// plausible gives the least that a value of the field must be.
func plausible(f Field) (can func(string) bool, why string) {
	switch {
	case f.isName():
		return func(s string) bool { return hasLetter(s) && !strings.Contains(s, "@") && !looksDate(s) }, "its values are numbers, dates or mail addresses"
	case f == BirthDate:
		return looksDate, "none of its values is a date"
	case f == Email:
		return func(s string) bool { return strings.Contains(s, "@") }, "none of its values is a mail address"
	case f == LEI:
		return sized(20), "none of its values is an LEI of 20 characters"
	case f == BIC:
		return sized(8, 11), "none of its values is a BIC of 8 or 11 characters"
	case f == IMO:
		return digits(7), "none of its values has the 7 digits of an IMO number"
	case f == MMSI:
		return digits(9), "none of its values has the 9 digits of an MMSI"
	case f == Passport || f == IDNumber || f == TaxNumber || f == RegistrationNumber:
		return hasDigit, "none of its values has a digit"
	}
	return nil, ""
}

// looksDate reports whether the text is a date, even one that leaves the order or the century
// open, or is of another calendar.
func looksDate(s string) bool {
	_, err := ParseDate(s, UnknownOrder)
	if err == nil || errors.Is(err, ErrDateOrder) || errors.Is(err, ErrTwoDigitYear) {
		return true
	}
	w, ok := splitDate(plainDigits(s))
	return ok && len(w.nums) == 3 && w.sep != 0
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// sized reports whether a text has one of the numbers of letters and digits.
func sized(sizes ...int) func(string) bool {
	return func(s string) bool {
		n := 0
		for _, r := range s {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				n++
			}
		}
		for _, size := range sizes {
			if n == size {
				return true
			}
		}
		return false
	}
}

func digits(size int) func(string) bool {
	return func(s string) bool {
		n := 0
		for _, r := range s {
			if unicode.IsDigit(r) {
				n++
			}
		}
		return n == size
	}
}
