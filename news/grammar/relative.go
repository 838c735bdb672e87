package grammar

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"standing/edtf"
)

// numerals are the numbers that news writes out.
var numerals = func() map[string]int {
	m := map[string]int{"a": 0, "dozen": 12, "hundred": 100}
	for i, w := range strings.Fields("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty") {
		m[w] = i + 1
	}
	for i, w := range strings.Fields("thirty forty fifty sixty seventy eighty ninety") {
		m[w] = 30 + 10*i
	}
	return m
}()

var units = map[string]string{
	"day": "day", "days": "day", "week": "week", "weeks": "week", "fortnight": "fortnight", "month": "month", "months": "month",
	"year": "year", "years": "year", "decade": "decade", "decades": "decade", "hour": "hour", "hours": "hour",
}

// ago reads "two weeks ago", "a year earlier", "10 years later", "the previous day".
func (c *cursor) ago(_ string, about bool) dater {
	n, ok := c.count()
	if !ok {
		return nil
	}
	unit := units[c.low()]
	if unit == "" || unit == "hour" && c.peek(1) != "ago" {
		return nil
	}
	c.at++
	switch c.one("ago", "earlier", "later", "before", "after") {
	case "ago":
		return func(story edtf.Day, _ edtf.Date, _ bool) edtf.Date { return back(story, -n, unit, about) }
	case "earlier":
		return func(_ edtf.Day, before edtf.Date, _ bool) edtf.Date { return from(before, -n, unit) }
	case "later":
		return func(_ edtf.Day, before edtf.Date, _ bool) edtf.Date { return from(before, n, unit) }
	}
	return nil
}

func (c *cursor) count() (int, bool) {
	w := c.low()
	if w == "a" || w == "an" {
		c.at++
		return 1, true
	}
	n, err := strconv.Atoi(w)
	if err != nil || n > 999 {
		n = numerals[w]
	}
	if n <= 0 {
		return 0, false
	}
	c.at++
	return n, true
}

// back counts from a known day. Weeks are days; months and years are told as such, since
// nobody who says "two months ago" means a day.
func back(day edtf.Day, n int, unit string, about bool) edtf.Date {
	if !day.Known() {
		return edtf.Date{}
	}
	t := day.Time()
	switch unit {
	case "hour":
		return edtf.On(day)
	case "day", "week", "fortnight":
		d := edtf.On(day.Add(n * map[string]int{"day": 1, "week": 7, "fortnight": 14}[unit]))
		if about || unit != "day" {
			return edtf.MustParse(d.String() + "~")
		}
		return d
	case "month":
		first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return monthOf(first.Year(), first.Month())
	case "decade":
		n *= 10
	}
	return yearOf(t.Year() + n)
}

// from counts from a date told before, in its own precision.
func from(before edtf.Date, n int, unit string) edtf.Date {
	lo, _ := before.Bounds()
	if before.IsZero() || !lo.Known() {
		return edtf.Date{}
	}
	switch p := before.Precision(); {
	case p == edtf.Exact, p == edtf.Month && (unit == "month" || unit == "year"), p == edtf.Year && (unit == "year" || unit == "decade"):
		return back(lo, n, unit, false)
	}
	return edtf.Date{}
}

func monthOf(y int, m time.Month) edtf.Date { return edtf.MustParse(fmt.Sprintf("%04d-%02d", y, m)) }

func yearOf(y int) edtf.Date { return edtf.MustParse(fmt.Sprintf("%04d", y)) }

// weekday reads "Tuesday", "last Friday", "next Monday".
func (c *cursor) weekday(string, bool) dater {
	mark := c.one("last", "next", "this", "coming", "past")
	day, ok := weekdays[c.low()]
	if !ok || !c.tokens[c.at].capital {
		return nil
	}
	c.at++
	c.one("morning", "afternoon", "evening", "night")
	c.future = mark == "next" || mark == "coming"
	c.exact = true
	return func(story edtf.Day, _ edtf.Date, ahead bool) edtf.Date {
		if !story.Known() {
			return edtf.Date{}
		}
		ago := (int(story.Time().Weekday()) - int(day) + 7) % 7
		switch {
		case mark == "next" || mark == "coming" || ahead && ago != 0:
			return edtf.On(story.Add(7 - ago))
		case mark == "last" && ago == 0:
			ago = 7
		}
		return edtf.On(story.Add(-ago))
	}
}

// month reads "in July", "last March", "in June 2023", "early October".
func (c *cursor) month(prep string, _ bool) dater {
	mark := c.one("last", "next", "this", "early", "late", "mid", "mid-", "that")
	m, ok := c.monthName()
	if !ok {
		return nil
	}
	c.one("of")
	if y, ok := c.yearNumber(); ok {
		return parsed(fmt.Sprintf("%04d-%02d", y, m))
	}
	if year, ok := c.yearMark(); ok {
		return func(story edtf.Day, before edtf.Date, _ bool) edtf.Date {
			if !story.Known() {
				return edtf.Date{}
			}
			return monthOf(story.Time().Year()+year, m)
		}
	}
	if mark == "that" {
		return func(_ edtf.Day, before edtf.Date, _ bool) edtf.Date {
			lo, _ := before.Bounds()
			if before.IsZero() || !lo.Known() {
				return edtf.Date{}
			}
			return monthOf(lo.Time().Year(), m)
		}
	}
	if prep == "" && mark == "" {
		return nil // "May", "March" and names of persons
	}
	c.future = mark == "next"
	return func(story edtf.Day, _ edtf.Date, ahead bool) edtf.Date {
		if !story.Known() {
			return edtf.Date{}
		}
		y, now := story.Time().Year(), story.Time().Month()
		switch {
		case mark == "next" || ahead:
			if m < now {
				y++
			}
		case m > now || mark == "last" && m == now:
			y--
		}
		return monthOf(y, m)
	}
}

// yearMark reads "last year", "of this year" behind a month.
func (c *cursor) yearMark() (int, bool) {
	start := c.at
	c.one("of")
	mark := c.one("last", "this", "next", "the")
	if mark == "the" {
		mark = c.one("same", "previous")
	}
	if c.one("year") == "" || mark == "" || mark == "the" {
		c.at = start
		return 0, false
	}
	return map[string]int{"last": -1, "previous": -1, "next": 1}[mark], true
}

// decade reads "the 1980s", "the early eighties", "late 1990s", "mid-1990s".
func (c *cursor) decade(string, bool) dater {
	part := c.one("early", "mid", "late")
	w := c.low()
	for _, p := range []string{"mid-", "early-", "late-"} {
		if rest, ok := strings.CutPrefix(w, p); ok {
			part, w = p[:len(p)-1], rest
		}
	}
	start := decades[w]
	if start == 0 && len(w) == 5 && w[4] == 's' && w[3] == '0' {
		start, _ = strconv.Atoi(w[:4])
	}
	if start == 0 {
		if part != "" && len(w) == 4 { // "mid-2015", "early 2003"
			if y, err := strconv.Atoi(w); err == nil && y > 1000 && y < 2100 {
				c.at++
				return parsed(w)
			}
		}
		return nil
	}
	c.at++
	switch part {
	case "early":
		return parsed(fmt.Sprintf("%d/%d", start, start+3))
	case "mid":
		return parsed(fmt.Sprintf("%d/%d", start+4, start+6))
	case "late":
		return parsed(fmt.Sprintf("%d/%d", start+7, start+9))
	}
	return parsed(fmt.Sprintf("%dX", start/10))
}

var decades = func() map[string]int {
	m := map[string]int{}
	for i, w := range strings.Fields("twenties thirties forties fifties sixties seventies eighties nineties") {
		m[w] = 1920 + 10*i
	}
	return m
}()

// year reads "in 2003", "since 2014", "2003"; a number alone is a year only behind a
// preposition or in brackets.
func (c *cursor) year(prep string, _ bool) dater {
	bracket := c.at > 0 && c.tokens[c.at-1].low == "("
	y, ok := c.yearNumber()
	if !ok || prep == "" && !bracket || prep == "at" || y < 1700 {
		return nil
	}
	return parsed(strconv.Itoa(y))
}

// isAfterOf reports whether "next" goes on from a date told before: "of the next year".
func (c *cursor) isAfterOf(prep string) bool { return prep == "of" }

// relative reads "yesterday", "last month", "this year", "the same day", "recently".
func (c *cursor) relative(prep string, _ bool) dater {
	early := c.one("earlier", "later")
	switch w := c.one("yesterday", "today", "tonight", "tomorrow"); w {
	case "":
	default:
		n := map[string]int{"yesterday": -1, "tomorrow": 1}[w]
		c.future = n > 0
		c.exact = true
		return func(story edtf.Day, _ edtf.Date, _ bool) edtf.Date {
			if !story.Known() {
				return edtf.Date{}
			}
			return edtf.On(story.Add(n))
		}
	}
	if unit := units[c.peek(1)]; unit != "" && (c.peek(0) == "same" || c.peek(0) == "following" || c.peek(0) == "next" && c.isAfterOf(prep)) {
		n := 1
		if c.peek(0) == "same" {
			n = 0
		}
		c.at += 2
		return func(_ edtf.Day, before edtf.Date, _ bool) edtf.Date {
			if unit == "year" && !before.IsZero() {
				lo, _ := before.Bounds()
				return yearOf(lo.Time().Year() + n)
			}
			return from(before, n, unit)
		}
	}
	mark := c.one("last", "this", "next", "past", "previous", "current")
	unit := units[c.low()]
	if mark == "" || unit == "" || unit == "hour" || unit == "decade" || strings.HasSuffix(c.low(), "s") {
		return nil
	}
	c.at++
	c.future = mark == "next"
	n := map[string]int{"last": -1, "past": -1, "previous": -1, "next": 1}[mark]
	if prep == "in" || prep == "over" || early != "" {
		c.vague = true
	}
	return func(story edtf.Day, _ edtf.Date, _ bool) edtf.Date {
		if !story.Known() {
			return edtf.Date{}
		}
		if unit != "week" {
			return back(story, n, unit, false)
		}
		monday := story.Add(-(int(story.Time().Weekday())+6)%7 + 7*n)
		return edtf.Between(monday, monday.Add(6))
	}
}
