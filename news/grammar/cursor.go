package grammar

import (
	"standing/edtf"
)

type dater func(story edtf.Day, before edtf.Date, ahead bool) edtf.Date

// cursor walks over tokens while a date is read.
type cursor struct {
	tokens        []token
	at            int
	future, vague bool
	exact         bool
}

func (c *cursor) low() string { return c.peek(0) }

func (c *cursor) peek(n int) string {
	if c.at+n >= len(c.tokens) || c.tokens[c.at+n].mention != nil {
		return ""
	}
	return c.tokens[c.at+n].low
}

// one takes the next word where it is one of the words.
func (c *cursor) one(words ...string) string {
	for _, w := range words {
		if c.low() == w {
			c.at++
			return w
		}
	}
	return ""
}

func (c *cursor) date(prep string, about bool) dater {
	for _, read := range []func(string, bool) dater{c.monthDay, c.dayMonth, c.iso, c.between, c.ago, c.weekday, c.month, c.decade, c.year, c.relative} {
		start := c.at
		if d := read(prep, about); d != nil {
			return d
		}
		c.at = start
	}
	return nil
}
