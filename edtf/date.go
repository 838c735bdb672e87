// Package edtf holds dates as far as they are really known.
//
// It reads and prints a subset of the Extended Date/Time Format, ISO 8601-2:2019 level 1:
// years, months, days, unspecified digits (198X, 19XX), the marks for approximate and
// uncertain (1983~, 1983?, 1983%), and intervals whose ends may be open (../2023-12-29).
//
// A date is a pair of days, not before and not after. A day that nobody stated is never
// invented: 2003 is the whole of that year, and stays so through every comparison.
// Times of day, seasons and the sets of level 2 are not read.
package edtf

import "strings"

// Precision says how a date was stated.
type Precision uint8

// The precisions, from the finest to the coarsest; an interval is a kind of its own.
const (
	None Precision = iota
	Exact
	Month
	Year
	Decade
	Century
	Interval
)

// Date is a date with bounds. The zero Date is the unknown date. Dates are comparable
// with ==, which compares what was stated, not only the bounds.
type Date struct {
	text      string
	lo, hi    Day
	precision Precision
	qualified bool
}

// On returns the date that is exactly d.
func On(d Day) Date {
	if !d.Known() {
		return Date{}
	}
	return Date{text: d.String(), lo: d, hi: d, precision: Exact}
}

// Between returns the interval from a to b as stated days, either of which may be an end
// of time; if both are the same day it is that day. Bounds in the wrong order give the
// unknown date.
func Between(a, b Day) Date {
	switch {
	case a > b, a == NoLower && b == NoUpper:
		return Date{}
	case a == b:
		return On(a)
	}
	return Date{text: a.String() + "/" + b.String(), lo: a, hi: b, precision: Interval}
}

// IsZero reports whether nothing is known of the date.
func (d Date) IsZero() bool { return d.precision == None }

// Bounds returns the first and the last day that the date may be. An unknown date
// reaches from one end of time to the other.
func (d Date) Bounds() (lo, hi Day) {
	if d.IsZero() {
		return NoLower, NoUpper
	}
	return d.lo, d.hi
}

// Precision says how finely the date was stated.
func (d Date) Precision() Precision { return d.precision }

// Qualified reports whether the source itself called the date approximate or uncertain.
// The bounds are those of the stated date all the same.
func (d Date) Qualified() bool { return d.qualified }

// String prints the date in EDTF; the unknown date prints as the empty string.
func (d Date) String() string { return d.text }

// MayEqual reports whether the two dates can be the same day. An unknown date can be any.
func (d Date) MayEqual(e Date) bool {
	dl, dh := d.Bounds()
	el, eh := e.Bounds()
	return dl <= eh && el <= dh
}

// MarshalText prints the date in EDTF.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.text), nil }

// UnmarshalText reads EDTF; empty text is the unknown date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(strings.TrimSpace(string(text))) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}
