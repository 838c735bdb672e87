package uk

import "standing/edtf"

// parseDate reads DD/MM/YYYY, of which the day, or the day and the month, may be 00 where
// they are not known, and returns EDTF. whole is false where a day without its month was
// printed, which EDTF cannot hold: the year is kept.
func parseDate(s string) (date string, whole, ok bool) {
	if len(s) != len("02/01/2006") || s[2] != '/' || s[5] != '/' {
		return "", false, false
	}
	day, month, year := s[:2], s[3:5], s[6:]
	whole = true
	switch {
	case month == "00":
		date, whole = year, day == "00"
	case day == "00":
		date = year + "-" + month
	default:
		date = year + "-" + month + "-" + day
	}
	if _, err := edtf.Parse(date); err != nil || year == "0000" {
		return "", false, false
	}
	return date, whole, true
}

// parseDay reads a date that must be a day.
func parseDay(s string) (edtf.Day, bool) {
	date, _, ok := parseDate(s)
	if !ok {
		return 0, false
	}
	day, err := edtf.ParseDay(date)
	return day, err == nil
}
