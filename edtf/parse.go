package edtf

import (
	"fmt"
	"strings"
	"time"
)

// Parse reads one EDTF date of the subset named in the package comment. Blanks around it
// are ignored; empty text is an error, as are days that do not exist.
func Parse(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if a, b, ok := strings.Cut(s, "/"); ok {
		return parseInterval(s, a, b)
	}
	return parseSimple(s)
}

// MustParse is Parse for dates that stand in the program itself; it panics on an error.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

func parseInterval(s, a, b string) (Date, error) {
	lo, lowQualified, err := parseEnd(a, NoLower)
	if err != nil {
		return Date{}, fmt.Errorf("date %q: %w", s, err)
	}
	hi, highQualified, err := parseEnd(b, NoUpper)
	if err != nil {
		return Date{}, fmt.Errorf("date %q: %w", s, err)
	}
	first, _ := lo.Bounds()
	_, last := hi.Bounds()
	if first > last {
		return Date{}, fmt.Errorf("date %q: the end lies before the beginning", s)
	}
	if first == NoLower && last == NoUpper {
		return Date{}, fmt.Errorf("date %q: open at both ends", s)
	}
	return Date{text: s, lo: first, hi: last, precision: Interval, qualified: lowQualified || highQualified}, nil
}

// parseEnd reads one end of an interval; ".." is the open end given.
func parseEnd(s string, open Day) (Date, bool, error) {
	if s == ".." {
		return Date{lo: open, hi: open, precision: Interval}, false, nil
	}
	d, err := parseSimple(s)
	return d, d.qualified, err
}

func parseSimple(s string) (Date, error) {
	body := strings.TrimRight(s, "~?%")
	if len(s)-len(body) > 1 {
		return Date{}, fmt.Errorf("date %q: more than one mark at the end", s)
	}
	d, err := parseBody(body)
	if err != nil {
		return Date{}, err
	}
	d.text = s
	d.qualified = len(s) != len(body)
	return d, nil
}

func parseBody(s string) (Date, error) {
	switch len(s) {
	case len("2006"):
		return parseYear(s)
	case len("2006-01"):
		t, err := time.Parse("2006-01", s)
		if err != nil {
			return Date{}, notADate(s)
		}
		return span(Month, t, t.AddDate(0, 1, 0)), nil
	case len("2006-01-02"):
		t, err := time.Parse(time.DateOnly, s)
		if err != nil {
			return Date{}, notADate(s)
		}
		return span(Exact, t, t.AddDate(0, 0, 1)), nil
	}
	return Date{}, notADate(s)
}

// parseYear reads YYYY, YYYX and YYXX.
func parseYear(s string) (Date, error) {
	digits := strings.TrimRight(s, "X")
	precision, years := Year, 1
	switch len(digits) {
	case 4:
	case 3:
		precision, years = Decade, 10
	case 2:
		precision, years = Century, 100
	default:
		return Date{}, notADate(s)
	}
	t, err := time.Parse("2006", digits+"0000"[:4-len(digits)])
	if err != nil {
		return Date{}, notADate(s)
	}
	return span(precision, t, t.AddDate(years, 0, 0)), nil
}

func span(p Precision, from, until time.Time) Date {
	return Date{lo: DayIn(from), hi: DayIn(until) - 1, precision: p}
}

func notADate(s string) error {
	return fmt.Errorf("%q is not a date of the EDTF subset (such as 2003, 2003-11, 2003-11-20, 198X, 1983~, 2024-08-22/2024-09-02, ../2023-12-29)", s)
}
