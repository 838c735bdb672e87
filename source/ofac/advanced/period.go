package advanced

import (
	"strconv"
	"time"

	"standing/edtf"
	"standing/source/markup"
	"standing/source/ofac/detail"
)

// period returns a period of days in EDTF, "" where none is stated.
func (r *reading) period(n *markup.Node) string {
	start, end := n.Child("Start"), n.Child("End")
	if n.Leaf() {
		return ""
	}
	var p detail.Period
	ok := true
	read := func(day *edtf.Day, point *markup.Node) {
		known := false
		*day, known = dayOf(point)
		ok = ok && known
	}
	read(&p.From, start.Child("From"))
	read(&p.Until, orElse(end.Child("To"), end.Child("From")))
	p.Approximate = start.Attr("Approximate") == "true" || end.Attr("Approximate") == "true"
	text := p.EDTF()
	if !ok || text == "" {
		r.unknown(n)
		return ""
	}
	return text
}

func orElse(a, b *markup.Node) *markup.Node {
	if a == nil {
		return b
	}
	return a
}

// dayOf reads a day that is printed as three numbers.
func dayOf(n *markup.Node) (edtf.Day, bool) {
	var numbers [3]int
	for i, tag := range []string{"Year", "Month", "Day"} {
		var err error
		if numbers[i], err = strconv.Atoi(n.Child(tag).Text()); err != nil {
			return edtf.NoLower, false
		}
	}
	day := edtf.DayOf(numbers[0], time.Month(numbers[1]), numbers[2])
	at := day.Time()
	return day, at.Year() == numbers[0] && int(at.Month()) == numbers[1] && at.Day() == numbers[2]
}
