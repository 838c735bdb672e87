package page

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"standing/edtf"
)

const monthNames = `jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?`

var (
	dayFirst   = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(` + monthNames + `)\.?,?[ -](\d{4})\b`)
	monthFirst = regexp.MustCompile(`(?i)\b(` + monthNames + `)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`)
	numbers    = regexp.MustCompile(`\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\b|T)`)
	numbersEnd = regexp.MustCompile(`\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b`)
	eastern    = regexp.MustCompile(`(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]`)
	// dateWords are what may stand beside the date in a line that tells the date only.
	dateWords = regexp.MustCompile(`(?i)\b(?:(?:first |last )?(?:published|updated|posted|modified|created|issued|release[ds]?|date|dated|edited|uploaded)|(?:on|at|in|of|the|last|by|first|and|local|time|from)|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|a\.?m\.?|p\.?m\.?|noon|midnight|gmt|utc|bst|[ecmp][sd]?t|cet|cest|ist|msk|jst|edt|hrs?|hours?|h|min(?:ute)?s? (?:read|ago)|z)\b|[+-]\d{2}:?\d{2}\b|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|[\d\s:|,.;/()·•–—-]`)
)

// dateIn finds the first date in text that states its day, and where it stands. Dates in
// numbers are read where they can be one day only.
func dateIn(s string) (d edtf.Date, from, to int) {
	from = len(s)
	try := func(at []int, year, month, day int) {
		if at == nil || at[0] >= from {
			return
		}
		if found := dateOf(group(s, at, year), group(s, at, month), group(s, at, day)); !found.IsZero() {
			d, from, to = found, at[0], at[1]
		}
	}
	try(dayFirst.FindStringSubmatchIndex(s), 3, 2, 1)
	try(monthFirst.FindStringSubmatchIndex(s), 3, 1, 2)
	try(numbers.FindStringSubmatchIndex(s), 1, 2, 3)
	try(eastern.FindStringSubmatchIndex(s), 1, 2, 3)
	if at := numbersEnd.FindStringSubmatchIndex(s); at != nil {
		a, _ := strconv.Atoi(group(s, at, 1))
		b, _ := strconv.Atoi(group(s, at, 2))
		switch {
		case a > 12 || a == b:
			try(at, 3, 2, 1)
		case b > 12:
			try(at, 3, 1, 2)
		}
	}
	if d.IsZero() {
		return d, 0, 0
	}
	return d, from, to
}

func group(s string, at []int, n int) string { return s[at[2*n]:at[2*n+1]] }

// dateOf is the day of a year, a month in words or numbers, and a day.
func dateOf(year, month, day string) edtf.Date {
	y, _ := strconv.Atoi(year)
	d, _ := strconv.Atoi(day)
	m, err := strconv.Atoi(month)
	if err != nil {
		m = monthOf(month)
	}
	if y < 1800 || y > 2200 || m < 1 || m > 12 || d < 1 {
		return edtf.Date{}
	}
	on := edtf.DayOf(y, time.Month(m), d)
	if on.Time().Day() != d {
		return edtf.Date{}
	}
	return edtf.On(on)
}

func monthOf(name string) int {
	const firsts = "janfebmaraprmayjunjulaugsepoctnovdec"
	if len(name) < 3 {
		return 0
	}
	return strings.Index(firsts, strings.ToLower(name[:3]))/3 + 1
}

// digits counts the digits of a line: a date has five or more.
func digits(s string) (n int) {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			n++
		}
	}
	return n
}

// isDateLine reports whether a line tells a date and nothing else but where.
func isDateLine(s string) bool {
	if digits(s) < 5 {
		return false
	}
	d, from, to := dateIn(s)
	if d.IsZero() {
		return false
	}
	before, after := s[:from], s[to:]
	if place, rest, ok := cutPlace(before); ok {
		before = rest
		_ = place
	}
	return dateWords.ReplaceAllString(before, "") == "" && dateWords.ReplaceAllString(after, "") == ""
}

var leadingPlace = regexp.MustCompile(`^(\p{Lu}[\p{L}'’. -]{1,40}),\s*$`)

// cutPlace takes the place from the beginning of a line like "Geneva, 4 July 2023".
func cutPlace(s string) (place, rest string, ok bool) {
	m := leadingPlace.FindStringSubmatch(s)
	if m == nil || words(m[1]) > 3 {
		return "", s, false
	}
	return m[1], "", true
}

// stampOf reads the day of a moment as attributes and descriptions of pages have it:
// 2023-07-04T10:00:00+02:00 is 4 July 2023, in whatever zone its writer was.
func stampOf(s string) edtf.Date {
	s = strings.TrimSpace(s)
	if len(s) >= 10 {
		if day, err := edtf.ParseDay(s[:10]); err == nil {
			return edtf.On(day)
		}
	}
	d, _, _ := dateIn(s)
	return d
}
