package terminal

import (
	"strconv"
	"strings"
)

// tickSteps are the years between two ticks that can be counted on without thinking.
var tickSteps = [...]int{1, 2, 5, 10, 20, 50, 100}

// leastTick is the room of a label: four digits and a gap of two.
const leastTick = 6

// step returns the least number of years between ticks whose labels stay apart.
func (s scale) step() int {
	years := yearOf(s.until) - yearOf(s.from)
	for _, step := range tickSteps {
		if step*s.cells/years >= leastTick {
			return step
		}
	}
	return tickSteps[len(tickSteps)-1]
}

// axis draws two lines beneath the bars: ticks at new years with the sign of the asked day
// among them, and the years, each beginning under its tick.
func (c chart) axis() []string {
	line := make([]string, c.cells)
	for i := range line {
		line[i] = c.line
	}
	var labels strings.Builder
	step := c.step()
	for year := yearOf(c.from); year < yearOf(c.until); year++ {
		if year%step != 0 {
			continue
		}
		at, label := c.cell(newYear(year)), strconv.Itoa(year)
		line[at] = c.tick
		if at+len(label) <= c.cells {
			labels.WriteString(strings.Repeat(" ", at-labels.Len()) + label)
		}
	}
	line[c.marked] = c.below
	indent := strings.Repeat(" ", c.left)
	return []string{indent + strings.Join(line, ""), indent + labels.String()}
}
