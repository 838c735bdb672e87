package grammar

import (
	"fmt"
	"strconv"
	"strings"

	"standing/edtf"
)

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
