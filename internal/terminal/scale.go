package terminal

import (
	"time"

	"standing/edtf"
)

const (
	// leastYears keeps a single change from being blown up to the width of the terminal.
	leastYears = 5
	// farthest bounds what one wrong date (0001-01-01, 9999-12-31) can do to the scale: no
	// list is older than that.
	farthest = 100 * 366
)

// scale maps days to the cells of a bar. It begins and ends with a year.
type scale struct {
	from, until edtf.Day // until is the day after the last
	cells       int
}

func scaleOf(bars []Bar, asked edtf.Day, cells int) scale {
	first, last := yearOf(asked), yearOf(asked)
	for _, day := range changesOf(bars) {
		if away := int64(day) - int64(asked); away < -farthest || away > farthest {
			continue
		}
		first = min(first, yearOf(day)-1)
		last = max(last, yearOf(day)+1)
	}
	first = min(first, last-leastYears+1)
	return scale{from: newYear(first), until: newYear(last + 1), cells: cells}
}

// changesOf returns the days on which the state of a bar changes.
func changesOf(bars []Bar) []edtf.Day {
	var days []edtf.Day
	for _, b := range bars {
		for i, p := range b.Pieces {
			if i > 0 && p.State != b.Pieces[i-1].State && p.From.Known() {
				days = append(days, p.From)
			}
		}
	}
	return days
}

func yearOf(d edtf.Day) int { return d.Time().Year() }

func newYear(year int) edtf.Day { return edtf.DayOf(year, time.January, 1) }

// cell returns the cell of a day within the scale.
func (s scale) cell(d edtf.Day) int {
	return int(int64(d-s.from) * int64(s.cells) / int64(s.until-s.from))
}

// start returns the first day of a cell; of the cell after the last, the end of the scale.
func (s scale) start(cell int) edtf.Day {
	days, cells := int64(s.until-s.from), int64(s.cells)
	return s.from + edtf.Day((int64(cell)*days+cells-1)/cells)
}
