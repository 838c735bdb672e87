package uscsl

import (
	"iter"
	"strings"
	"time"

	"standing/edtf"
)

// values walks over the parts of a cell, which semicolons part.
func values(cell string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for part := range strings.SplitSeq(cell, ";") {
			if part = strings.TrimSpace(part); part != "" && !yield(part) {
				return
			}
		}
	}
}

// day reads YYYY-MM-DD; an empty cell is the unknown date.
func day(text string) (edtf.Date, bool) {
	if text = strings.TrimSpace(text); text == "" {
		return edtf.Date{}, true
	}
	d, err := edtf.ParseDay(text)
	if err != nil {
		return edtf.Date{}, false
	}
	return edtf.On(d), true
}

// birthDate reads a date as the list prints it ("1966-04-17", "1971", "circa 1961", "Feb
// 1961", "circa 02 Jul 1963", "1960 to 1962") and returns it in EDTF.
func birthDate(text string) (string, bool) {
	text, mark := strings.TrimSpace(text), ""
	if rest, ok := strings.CutPrefix(text, "circa "); ok {
		text, mark = rest, "~"
	}
	date, ok := simpleDate(text, mark)
	if from, to, span := strings.Cut(text, " to "); span {
		begin, first := simpleDate(from, mark)
		end, second := simpleDate(to, mark)
		date, ok = begin+"/"+end, first && second
	}
	if !ok {
		return "", false
	}
	if _, err := edtf.Parse(date); err != nil {
		return "", false
	}
	return date, true
}

// forms are the ways in which a date is printed, and what is kept of each.
var forms = []struct{ printed, kept string }{
	{"2006-01-02", "2006-01-02"}, {"2006", "2006"}, {"Jan 2006", "2006-01"}, {"2 Jan 2006", "2006-01-02"}, {"2006-01", "2006-01"},
}

func simpleDate(text, mark string) (string, bool) {
	for _, form := range forms {
		if t, err := time.Parse(form.printed, text); err == nil {
			return t.Format(form.kept) + mark, true
		}
	}
	return "", false
}
