package main

import (
	"fmt"
	"math"
	"strings"
)

// The chart, in pixels.
const (
	chartWidth, chartHeight               = 640, 480
	chartLeft, chartTop, plotWide, plotUp = 80, 50, 520, 360
)

// goal is how many times as much a name may cost where there are goalOver times the parties (issue 5).
const goal, goalOver = 5, 100

// chart is a drawing of SVG elements on logarithmic axes.
type chart struct {
	strings.Builder
	left, right, low, high float64 // the bounds, in powers of ten
}

func (c *chart) add(format string, args ...any) { fmt.Fprintf(c, format+"\n", args...) }

func (c *chart) x(parties float64) float64 {
	return chartLeft + (math.Log10(parties)-c.left)/(c.right-c.left)*plotWide
}

func (c *chart) y(cost float64) float64 {
	return chartTop + (c.high-math.Log10(cost))/(c.high-c.low)*plotUp
}

const chartStyle = `text{font:12px sans-serif;fill:#333}.title{font-size:14px;font-weight:bold}.grid{stroke:#e4e4e4}.axis{stroke:#333}` +
	`.goal{stroke:#b5651d;stroke-dasharray:5 4;fill:none}.mean{stroke:#1f5f99;stroke-width:2;fill:none}.rest{stroke:#8aa9c4;fill:none}.point{fill:#1f5f99}`

// draw draws what a name costs over how many parties there are: the mean, the median, the hundredth that costs most, and the
// line that must not be crossed.
func draw(rows []row) string {
	c := newChart(rows)
	c.add(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">`, chartWidth, chartHeight, chartWidth, chartHeight)
	c.add(`<title>Cost of a name by size of the register</title>`)
	c.add(`<style>%s</style>`, chartStyle)
	c.add(`<rect width="100%%" height="100%%" fill="#fff"/>`)
	c.add(`<text class="title" x="%d" y="24">Cost of a name by size of the register, one core</text>`, chartLeft)
	c.axes()
	first, last := &rows[0], &rows[len(rows)-1]
	slope := math.Log(goal) / math.Log(goalOver)
	most := first.cost() * math.Pow(float64(last.Parties)/float64(first.Parties), slope)
	c.path("goal", []float64{float64(first.Parties), float64(last.Parties)}, []float64{first.cost(), most}, fmt.Sprintf("goal, %d× for %d×", goal, goalOver))
	c.series("rest", "p50", rows, func(r *row) float64 { return micros(r.P50) })
	c.series("rest", "p99", rows, func(r *row) float64 { return micros(r.P99) })
	c.series("mean", "mean", rows, (*row).cost)
	for i := range rows {
		r := &rows[i]
		c.add(`<circle class="point" cx="%.1f" cy="%.1f" r="4"/>`, c.x(float64(r.Parties)), c.y(r.cost()))
		c.add(`<text x="%.1f" y="%.1f" text-anchor="middle">%.1f</text>`, c.x(float64(r.Parties)), c.y(r.cost())-9, r.cost())
	}
	c.add(`</svg>`)
	return c.String()
}

// newChart takes bounds that all points lie within: powers of ten.
func newChart(rows []row) *chart {
	c := &chart{left: math.Inf(1), right: math.Inf(-1), low: math.Inf(1), high: math.Inf(-1)}
	for i := range rows {
		r := &rows[i]
		c.left, c.right = min(c.left, math.Log10(float64(r.Parties))), max(c.right, math.Log10(float64(r.Parties)))
		for _, cost := range []float64{r.cost(), micros(r.P50), micros(r.P99)} {
			c.low, c.high = min(c.low, math.Log10(cost)), max(c.high, math.Log10(cost))
		}
	}
	c.left, c.right = math.Floor(c.left), math.Ceil(c.right)
	c.low, c.high = math.Floor(c.low), math.Ceil(c.high)
	if c.left == c.right {
		c.right++
	}
	if c.low == c.high {
		c.high++
	}
	return c
}

func (c *chart) axes() {
	for power := c.left; power <= c.right; power++ {
		c.gridX(power)
	}
	for power := c.low; power <= c.high; power++ {
		c.gridY(power)
	}
	c.add(`<line class="axis" x1="%d" y1="%d" x2="%d" y2="%d"/>`, chartLeft, chartTop+plotUp, chartLeft+plotWide, chartTop+plotUp)
	c.add(`<line class="axis" x1="%d" y1="%d" x2="%d" y2="%d"/>`, chartLeft, chartTop, chartLeft, chartTop+plotUp)
	c.add(`<text x="%d" y="%d" text-anchor="middle">parties in the register</text>`, chartLeft+plotWide/2, chartTop+plotUp+42)
	c.add(`<text transform="translate(%d %d) rotate(-90)" text-anchor="middle">microseconds a name</text>`, chartLeft-50, chartTop+plotUp/2)
}

func (c *chart) gridX(power float64) {
	for step := 1.0; step < 10 && math.Log10(step)+power <= c.right; step++ {
		x := c.x(step * math.Pow(10, power))
		c.add(`<line class="grid" x1="%.1f" y1="%d" x2="%.1f" y2="%d"/>`, x, chartTop, x, chartTop+plotUp)
	}
	c.add(`<text x="%.1f" y="%d" text-anchor="middle">%.0f</text>`, c.x(math.Pow(10, power)), chartTop+plotUp+18, math.Pow(10, power))
}

func (c *chart) gridY(power float64) {
	for step := 1.0; step < 10 && math.Log10(step)+power <= c.high; step++ {
		y := c.y(step * math.Pow(10, power))
		c.add(`<line class="grid" x1="%d" y1="%.1f" x2="%d" y2="%.1f"/>`, chartLeft, y, chartLeft+plotWide, y)
	}
	c.add(`<text x="%d" y="%.1f" text-anchor="end">%.0f</text>`, chartLeft-8, c.y(math.Pow(10, power))+4, math.Pow(10, power))
}

func (c *chart) series(class, says string, rows []row, of func(*row) float64) {
	var xs, ys []float64
	for i := range rows {
		xs, ys = append(xs, float64(rows[i].Parties)), append(ys, of(&rows[i]))
	}
	c.path(class, xs, ys, says)
}

// path draws a line and says at its end what it is.
func (c *chart) path(class string, xs, ys []float64, says string) {
	var points []string
	for i := range xs {
		points = append(points, fmt.Sprintf("%.1f,%.1f", c.x(xs[i]), c.y(ys[i])))
	}
	c.add(`<polyline class="%s" points="%s"/>`, class, strings.Join(points, " "))
	last := len(xs) - 1
	c.add(`<text x="%.1f" y="%.1f" text-anchor="end">%s</text>`, c.x(xs[last])-8, c.y(ys[last])+14, says)
}
