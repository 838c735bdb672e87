package grammar

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"standing/edtf"
)

// moment is a phrase that tells a time, as tokens.
type moment struct {
	from, to int
	since    bool // only the beginning is told
	future   bool // "next week"
	vague    bool // tells no date: "soon", "recently"
	// day tells the date, given the day of the story, the date told before, and whether
	// what it tells is still to come; unknown where the story has no date and one is needed.
	day func(story edtf.Day, before edtf.Date, ahead bool) edtf.Date
}

// moments finds the phrases that tell a time and marks their tokens. The grammar of dates:
//
//	[on|since|until|by|before|after|in|from] [about|around|early|mid|late|last|next|this|...] DATE
//
// where DATE is a weekday, a day and month with or without a year, a month, a year, a
// decade, "N days ago", "N days later|earlier", "yesterday", "the same day".
func moments(tokens []token) (all []moment) {
	for i := 0; i < len(tokens); {
		m, ok := momentAt(tokens, i)
		if !ok {
			i++
			continue
		}
		for j := m.from; j < m.to; j++ {
			tokens[j].tag = when
		}
		all = append(all, m)
		i = m.to
	}
	return all
}

func momentAt(tokens []token, i int) (m moment, ok bool) {
	c := cursor{tokens: tokens, at: i}
	prep := c.one("on", "in", "since", "from", "by", "until", "till", "before", "after", "during", "at", "between", "of")
	about := c.one("about", "around", "roughly", "nearly", "some", "almost", "over", "approximately", "more")
	if about == "more" && c.one("than") == "" {
		return m, false
	}
	c.one("the")
	m.day = c.date(prep, about != "")
	if m.day == nil {
		return m, false
	}
	m.from, m.to = i, c.at
	m.since = prep == "since" || prep == "from"
	m.future = c.future
	m.vague = c.vague
	if prep == "of" && !c.exact || prep == "before" || prep == "until" || prep == "till" || prep == "by" {
		m.vague = true
	}
	return m, true
}

var months = map[string]time.Month{}

var weekdays = map[string]time.Weekday{}

func init() {
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		months[name] = m
		if m != time.May && m != time.March {
			months[name[:3]], months[name[:3]+"."] = m, m
		}
	}
	months["mar."], months["sept"], months["sept."] = time.March, time.September, time.September
	for d := time.Sunday; d <= time.Saturday; d++ {
		weekdays[strings.ToLower(d.String())] = d
	}
}

func (c *cursor) monthName() (time.Month, bool) {
	w := c.low()
	m, ok := months[w]
	if !ok || !c.tokens[c.at].capital {
		return 0, false
	}
	c.at++
	if w != strings.ToLower(m.String()) && c.low() == "." {
		c.at++
	}
	return m, true
}

var ordinal = regexp.MustCompile(`^([0-3]?[0-9])(st|nd|rd|th)?$`)

func (c *cursor) dayNumber() (int, bool) {
	m := ordinal.FindStringSubmatch(c.low())
	if m == nil {
		return 0, false
	}
	n, _ := strconv.Atoi(m[1])
	if n < 1 || n > 31 {
		return 0, false
	}
	c.at++
	return n, true
}

func (c *cursor) yearNumber() (int, bool) {
	w := c.low()
	if len(w) != 4 || w < "1000" || w > "2100" {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	if err != nil {
		return 0, false
	}
	c.at++
	return n, true
}

// monthDay reads "June 20", "June 20, 2023".
func (c *cursor) monthDay(string, bool) dater {
	m, ok := c.monthName()
	if !ok {
		return nil
	}
	d, ok := c.dayNumber()
	if !ok {
		return nil
	}
	comma := c.one(",")
	if y, ok := c.yearNumber(); ok {
		c.one(",")
		return c.fixed(y, m, d)
	}
	if comma != "" {
		c.at--
	}
	return c.nearest(m, d)
}

// dayMonth reads "20 June", "20th of June 2023".
func (c *cursor) dayMonth(string, bool) dater {
	if w := c.low(); weekdays[w] != 0 || w == "sunday" { // "Tuesday, 4 July"
		c.at++
		c.one(",")
		c.one("the")
		if d := c.monthDay("", false); d != nil {
			return d
		}
	}
	d, ok := c.dayNumber()
	if !ok {
		return nil
	}
	c.one("of")
	m, ok := c.monthName()
	if !ok {
		return nil
	}
	if y, ok := c.yearNumber(); ok {
		return c.fixed(y, m, d)
	}
	return c.nearest(m, d)
}

// iso reads "2023-06-20".
func (c *cursor) iso(string, bool) dater {
	w := c.low()
	if len(w) != 10 || strings.Count(w, "-") != 2 {
		return nil
	}
	day, err := edtf.ParseDay(w)
	if err != nil {
		return nil
	}
	c.at++
	c.exact = true
	return func(edtf.Day, edtf.Date, bool) edtf.Date { return edtf.On(day) }
}

func (c *cursor) fixed(y int, m time.Month, d int) dater {
	c.exact = true
	return func(edtf.Day, edtf.Date, bool) edtf.Date { return dayOf(y, m, d) }
}

// nearest is a day without a year: the last such day until the story, or the next one
// where what is told is still to come.
func (c *cursor) nearest(m time.Month, d int) dater {
	c.exact = true
	return func(story edtf.Day, _ edtf.Date, ahead bool) edtf.Date {
		if !story.Known() {
			return edtf.Date{}
		}
		y := story.Time().Year()
		day := edtf.DayOf(y, m, d)
		switch {
		case ahead && day < story:
			y++
		case !ahead && day > story+1:
			y--
		}
		return dayOf(y, m, d)
	}
}

// dayOf is the day, or unknown where the month has no such day.
func dayOf(y int, m time.Month, d int) edtf.Date {
	day := edtf.DayOf(y, m, d)
	if day.Time().Day() != d {
		return edtf.Date{}
	}
	return edtf.On(day)
}

func (c *cursor) between(prep string, _ bool) dater {
	if prep != "between" && prep != "from" {
		return nil
	}
	a, ok := c.yearNumber()
	if !ok || c.one("and", "to") == "" {
		return nil
	}
	b, ok := c.yearNumber()
	if !ok {
		return nil
	}
	return parsed(strconv.Itoa(a) + "/" + strconv.Itoa(b))
}

// parsed is a date that needs nothing else to be told.
func parsed(s string) dater {
	d, err := edtf.Parse(s)
	if err != nil {
		return nil
	}
	return func(edtf.Day, edtf.Date, bool) edtf.Date { return d }
}
