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
	if unit := units[c.peek(1)]; unit != "" && (c.peek(0) == "same" || c.peek(0) == "following" || c.peek(0) == "next" && prep == "of") {
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
