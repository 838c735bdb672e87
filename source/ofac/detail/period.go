package detail

import (
	"strings"
	"time"

	"standing/edtf"
)

// Period is a date as the advanced and the enhanced form state it: the first day that it can be, and
// the last. They tell two days for each, which are the same but for spans of years.
type Period struct {
	From, Until edtf.Day
	Approximate bool
}

// EDTF returns the date as finely as it is meant: a period that is a whole year, or runs over
// whole years, is printed by years. The empty string says that it is no date.
func (p Period) EDTF() string {
	lo, hi := p.From, p.Until
	if !lo.Known() || !hi.Known() || hi < lo {
		return ""
	}
	mark := ""
	if p.Approximate {
		mark = "~"
	}
	first, last := lo.Time(), hi.Time()
	layout := time.DateOnly
	switch wholeMonths := first.Day() == 1 && last.AddDate(0, 0, 1).Day() == 1; {
	case wholeMonths && first.Month() == time.January && last.Month() == time.December:
		layout = "2006"
	case wholeMonths:
		layout = "2006-01"
	}
	from, until := first.Format(layout)+mark, last.Format(layout)+mark
	if from == until {
		return from
	}
	return from + "/" + until
}

// Printed returns an EDTF day, month or year as the remarks of the flat files print it
// ("10 Jul 1991"), so that a note on a paper reads the same from each form.
func Printed(date string) string {
	for _, form := range []struct{ is, printed string }{{time.DateOnly, "02 Jan 2006"}, {"2006-01", "Jan 2006"}} {
		if t, err := time.Parse(form.is, date); err == nil {
			return t.Format(form.printed)
		}
	}
	if from, until, span := strings.Cut(date, "/"); span {
		return Printed(from) + " to " + Printed(until)
	}
	if about, ok := strings.CutSuffix(date, "~"); ok {
		return "circa " + Printed(about)
	}
	return date
}
