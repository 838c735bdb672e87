package edtf

import (
	"fmt"
	"math"
	"time"
)

// Day is a calendar day of the proleptic Gregorian calendar, counted from 1970-01-01.
// A day has no zone: which zone it is meant in is said by whoever uses it.
type Day int32

// The two ends of time: a bound that nobody knows. They never print as a date.
const (
	NoLower Day = math.MinInt32
	NoUpper Day = math.MaxInt32
)

const secondsADay = 24 * 60 * 60

// DayOf returns the day of the given year, month and day of the month.
func DayOf(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsADay)
}

// DayIn returns the day that t falls on in its own location.
func DayIn(t time.Time) Day {
	return DayOf(t.Year(), t.Month(), t.Day())
}

// ParseDay reads YYYY-MM-DD and nothing else.
func ParseDay(s string) (Day, error) {
	d, err := Parse(s)
	if err != nil {
		return 0, err
	}
	if d.precision != Exact || d.lo != d.hi {
		return 0, fmt.Errorf("%q is not a single day (YYYY-MM-DD)", s)
	}
	return d.lo, nil
}

// Time returns midnight UTC of the day; the ends of time must not be asked.
func (d Day) Time() time.Time { return time.Unix(int64(d)*secondsADay, 0).UTC() }

// Known reports whether d is a real day and not one of the two ends of time.
func (d Day) Known() bool { return d != NoLower && d != NoUpper }

// String prints YYYY-MM-DD, and ".." for an end of time.
func (d Day) String() string {
	if !d.Known() {
		return ".."
	}
	return d.Time().Format(time.DateOnly)
}

// Add moves d by n days; the ends of time stay where they are.
func (d Day) Add(n int) Day {
	if !d.Known() {
		return d
	}
	return d + Day(n)
}
