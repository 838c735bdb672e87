package terminal

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/fold"
)

// Bar is the row of one instrument.
type Bar struct {
	Label  string
	Pieces []fold.Piece
	State  standing.State // on the asked day
}

// Options say for which terminal to draw.
type Options struct {
	Width int  // in cells; drawn for at least 40 and at most 240
	Color bool // may colours be used; they only repeat what the signs tell
	ASCII bool // draw with ASCII signs alone; labels stay as they are
}

const (
	// leastWidth still holds a label, twenty-five cells and a date over them.
	leastWidth = 40
	// mostWidth ends the growth: in a longer row the eye loses its line.
	mostWidth = 240
	// mostLabel cells hold the longest name of an instrument in use.
	mostLabel = 40
	// leastBar is what a bar must keep for the state in words to be written after it.
	leastBar = 30

	gap = "  "
)

// Timeline draws one row a bar: its label, the states over the years, and the state of the
// asked day in words where there is room. Above, ▼ and the date mark the asked day; beneath
// are the years, and the signs in use with their meaning. Without bars nothing is written.
//
// The years reach from the one before the first change of any bar to the one after the last,
// and to the asked day: at least five, and no farther than a hundred from the asked day.
// A cell stands for many days and shows one state. It is
//
//   - on the asked day, the state of that day;
//   - else the one that holds on most of its days;
//   - except that a stretch which would thereby be seen nowhere, however short, takes the
//     cell where most of it lies, unless a graver or equal one would vanish there: graver is
//     listed, then suspended, unclear, not-listed, not-covered.
//
// So a listing of a day is seen in a century, and the lengths of short stretches are not to
// be read off the bar.
func Timeline(w io.Writer, bars []Bar, asked edtf.Day, opts Options) error {
	if !asked.Known() || yearOf(asked) < 0 || yearOf(asked) > 9999 {
		return errors.New("draw timeline: the asked day is not in the years 0 to 9999")
	}
	if len(bars) == 0 {
		return nil
	}
	c := newChart(bars, asked, opts)
	if _, err := io.WriteString(w, c.draw(bars)); err != nil {
		return fmt.Errorf("write timeline: %w", err)
	}
	return nil
}

// chart is the layout that all lines of a timeline share.
type chart struct {
	scale
	palette
	width  int
	left   int // cells before the bars: label and gap
	words  bool
	marked int // the cell of the asked day
	asked  edtf.Day
}

func newChart(bars []Bar, asked edtf.Day, opts Options) chart {
	c := chart{
		palette: paletteOf(opts), width: min(max(opts.Width, leastWidth), mostWidth), asked: asked,
	}
	label, word := 0, 0
	for _, b := range bars {
		label = max(label, cellsOf(Safe(b.Label)))
		word = max(word, len(b.State))
	}
	c.left = min(label, mostLabel, c.width*3/10) + len(gap)
	cells := c.width - c.left
	if rest := cells - len(gap) - word; rest >= leastBar {
		cells, c.words = rest, true
	}
	c.scale = scaleOf(bars, asked, cells)
	c.marked = c.cell(asked)
	return c
}

func (c chart) draw(bars []Bar) string {
	lines := []string{c.mark()}
	var used []standing.State
	for _, b := range bars {
		states := statesOf(b, c.scale, c.marked, c.asked)
		used = append(used, states...)
		lines = append(lines, c.row(b, states))
	}
	lines = append(lines, c.axis()...)
	lines = append(lines, c.legend(used)...)
	var out strings.Builder
	for _, l := range lines {
		out.WriteString(strings.TrimRight(l, " ") + "\n")
	}
	return out.String()
}

// mark is the line above the bars: the date stands after its sign, or before it where the
// line would grow too long.
func (c chart) mark() string {
	at, date := c.left+c.marked, c.asked.String()
	if at+1+1+len(date) > c.width {
		return strings.Repeat(" ", at-1-len(date)) + date + " " + c.above
	}
	return strings.Repeat(" ", at) + c.above + " " + date
}

func (c chart) row(b Bar, states []standing.State) string {
	var row strings.Builder
	row.WriteString(pad(shorten(Safe(b.Label), c.left-len(gap), c.ellipsis), c.left))
	for i := 0; i < len(states); {
		n := c.alike(states, i)
		row.WriteString(c.paint(states[i], strings.Repeat(c.sign(states[i]), n), i == c.marked))
		i += n
	}
	if c.words {
		row.WriteString(gap + c.paint(b.State, Safe(string(b.State)), false))
	}
	return row.String()
}

// alike returns how many cells from i on are painted alike; the asked day is alone.
func (c chart) alike(states []standing.State, i int) int {
	n := 1
	for i != c.marked && i+n < len(states) && i+n != c.marked && states[i+n] == states[i] {
		n++
	}
	return n
}

// legend names the signs in use, gravest state first, on as many lines as needed.
func (c chart) legend(used []standing.State) []string {
	indent := strings.Repeat(" ", c.left)
	line, cells := indent, c.left
	var lines []string
	for _, s := range byGravity {
		if !slices.Contains(used, s) {
			continue
		}
		item := c.key(s) + " " + string(s)
		if cells > c.left && cells+cellsOf(item) > c.width {
			lines = append(lines, line)
			line, cells = indent, c.left
		}
		line += c.paint(s, c.key(s), false) + " " + string(s) + gap
		cells += cellsOf(item) + len(gap)
	}
	return append(lines, line)
}
