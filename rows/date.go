package rows

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"standing"
	"standing/edtf"
)

// DateOrder says what comes first in dates that are written with figures and end with the
// year.
type DateOrder uint8

// The orders. MixedOrder is that of a file whose dates contradict each other.
const (
	UnknownOrder DateOrder = iota
	DayFirst
	MonthFirst
	MixedOrder
)

// String names the order.
func (o DateOrder) String() string {
	return [...]string{"unknown", "day first", "month first", "mixed"}[min(o, MixedOrder)]
}

// ErrDateOrder says that a date is sound but may be two days: 03/04/1980.
var ErrDateOrder = errors.New("the date may be two days, depending on whether the day or the month is written first")

// ErrTwoDigitYear says that a date does not tell its century.
var ErrTwoDigitYear = errors.New("the year has two digits only")

// The years between which dates are believed. Beyond them the calendar is another one
// (1359 is Persian, 2523 Buddhist) or the text is no date.
const (
	minYear = 1800
	maxYear = 2100
)

// ParseDate reads a date as people write it: EDTF and ISO 8601 (1980, 1980-12, 1980-12-31,
// 19801231, with a time only if it is midnight), year first with other separators, day or
// month first with the year last (by order; where order is unknown, as far as the figures
// leave no doubt, or with points, which stand in dates with the day first; where it is mixed,
// only as far as the figures leave no doubt), English month
// names, and figures of other scripts. A missing day is not invented. It fails with
// ErrDateOrder where two days are possible, and with ErrTwoDigitYear.
func ParseDate(s string, order DateOrder) (edtf.Date, error) {
	text := plainDigits(s)
	d, err := parseDate(text, order)
	if err != nil {
		return edtf.Date{}, standing.Errorf(standing.Invalid, "read the date %q: %w", s, err)
	}
	return d, nil
}

func parseDate(text string, order DateOrder) (edtf.Date, error) {
	if d, err := edtf.Parse(text); err == nil {
		return believable(d)
	}
	w, ok := splitDate(text)
	if !ok {
		return edtf.Date{}, errors.New("it is no date")
	}
	y, m, d, err := w.arrange(order)
	if err != nil {
		return edtf.Date{}, err
	}
	iso := fmt.Sprintf("%04d", y)
	if m > 0 {
		iso += fmt.Sprintf("-%02d", m)
	}
	if d > 0 {
		iso += fmt.Sprintf("-%02d", d)
	}
	date, err := edtf.Parse(iso)
	if err != nil {
		return edtf.Date{}, err
	}
	return believable(date)
}

// believable refuses years of another calendar.
func believable(d edtf.Date) (edtf.Date, error) {
	for _, day := range boundDays(d) {
		if y := day.Time().Year(); y < minYear || y > maxYear {
			return edtf.Date{}, fmt.Errorf("the year %d is not between %d and %d; is it of another calendar?", y, minYear, maxYear)
		}
	}
	return d, nil
}

func boundDays(d edtf.Date) (days []edtf.Day) {
	lo, hi := d.Bounds()
	for _, day := range []edtf.Day{lo, hi} {
		if day.Known() {
			days = append(days, day)
		}
	}
	return days
}

// written is a date taken apart: numbers and the signs between them.
type written struct {
	nums  []int
	lens  []int
	sep   rune // the sign between the numbers
	month int  // a month given by name; it stands at the place at
	at    int
}

// splitDate takes text apart into two or three numbers, or two and the name of a month.
func splitDate(text string) (w written, ok bool) {
	w.at = -1
	for _, word := range dateWords(withoutMidnight(text)) {
		if n, err := strconv.Atoi(word); err == nil {
			w.nums, w.lens = append(w.nums, n), append(w.lens, len(word))
			continue
		}
		if isDateSign(word) {
			if w.sep == 0 {
				w.sep = []rune(word)[0]
			}
			continue
		}
		m := monthNamed(word)
		if m == 0 || w.month != 0 {
			return w, false
		}
		w.month, w.at = m, len(w.nums)
	}
	return w, len(w.nums) >= 1 && len(w.nums) <= 3 && (w.month == 0 || len(w.nums) <= 2)
}

// dateWords cuts text into runs of digits, of letters and of signs, without blanks.
func dateWords(text string) (words []string) {
	kind := func(r rune) int {
		switch {
		case r >= '0' && r <= '9':
			return 1
		case unicode.IsLetter(r):
			return 2
		case unicode.IsSpace(r):
			return 0
		}
		return 3
	}
	last := 0
	for _, r := range text {
		k := kind(r)
		if k != 0 && k == last {
			words[len(words)-1] += string(r)
		} else if k != 0 {
			words = append(words, string(r))
		}
		last = k
	}
	return words
}

func isDateSign(word string) bool {
	switch word {
	case "-", "/", ".", ",", ".,", "年", "月", "日", "년", "월", "일", "th", "st", "nd", "rd", "of":
		return true
	}
	return false
}

// withoutMidnight removes a time of day that is midnight. Any other is left, and makes the
// text no date: a birth date with a time has been moved through a time zone.
func withoutMidnight(s string) string {
	i := strings.IndexAny(s, "T ")
	if i < 6 {
		return s
	}
	clock := strings.TrimRight(strings.TrimSpace(s[i+1:]), "Zz")
	if clock == "" || !strings.Contains(clock, ":") || strings.Trim(clock, "0:.") != "" {
		return s
	}
	return s[:i]
}

func plainDigits(s string) string {
	s = norm.NFKC.String(tidy(s))
	return strings.Map(func(r rune) rune {
		if r < 0x80 || !unicode.IsDigit(r) {
			return r
		}
		zero := r
		for unicode.IsDigit(zero-1) && r-zero < 9 {
			zero--
		}
		return '0' + (r - zero)
	}, s)
}

func monthNamed(word string) int {
	word = strings.ToLower(word)
	for i, m := range [...]string{
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
	} {
		if word == m || len(word) >= 3 && len(word) <= 4 && strings.HasPrefix(m, word) {
			return i + 1
		}
	}
	return 0
}
