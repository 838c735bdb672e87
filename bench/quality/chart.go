package main

import (
	"fmt"
	"strings"

	"standing/match"
)

// The chart of the calibration, in pixels.
const (
	chartWidth, chartHeight               = 560, 520
	chartLeft, chartTop, plotWide, plotUp = 70, 50, 440, 400
)

// chart is a drawing of SVG elements; x and y run from 0 to 1 in the plot.
type chart struct{ strings.Builder }

func (c *chart) add(format string, args ...any) { fmt.Fprintf(c, format+"\n", args...) }

func chartX(x float64) float64 { return chartLeft + x*plotWide }
func chartY(y float64) float64 { return chartTop + (1-y)*plotUp }

func (c *chart) line(x1, y1, x2, y2 float64, class string) {
	c.add(`<line class="%s" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>`, class, chartX(x1), chartY(y1), chartX(x2), chartY(y2))
}

// text writes at a place, moved by so many pixels.
func (c *chart) text(x, y, dx, dy float64, anchor, says string) {
	c.add(`<text x="%.1f" y="%.1f" text-anchor="%s">%s</text>`, chartX(x)+dx, chartY(y)+dy, anchor, says)
}

const chartStyle = `text{font:12px sans-serif;fill:#333}.title{font-size:14px;font-weight:bold}.grid{stroke:#e4e4e4}.axis{stroke:#333}` +
	`.even{stroke:#999;stroke-dasharray:5 4}.limit{stroke:#b5651d;stroke-dasharray:2 3}.interval{stroke:#1f5f99;stroke-width:1.5}.point{fill:#1f5f99}`

// drawCalibration draws for each range of scores the share of matches with its interval over
// the mean score, and the counts.
func drawCalibration(tenths []bin, off float64) string {
	c := new(chart)
	c.add(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">`, chartWidth, chartHeight, chartWidth, chartHeight)
	c.add(`<title>Calibration on the labelled pairs</title>`)
	c.add(`<style>%s</style>`, chartStyle)
	c.add(`<rect width="100%%" height="100%%" fill="#fff"/>`)
	c.add(`<text class="title" x="%d" y="24">Share of true matches by score (calibration error %.3f)</text>`, chartLeft, off)
	c.axes()
	for _, t := range tenths {
		c.point(t)
	}
	c.add(`</svg>`)
	return c.String()
}

func (c *chart) axes() {
	for i := range 11 {
		at := float64(i) / 10
		c.line(at, 0, at, 1, "grid")
		c.line(0, at, 1, at, "grid")
		c.text(at, 0, 0, 18, "middle", fmt.Sprintf("%.1f", at))
		c.text(0, at, -8, 4, "end", fmt.Sprintf("%.1f", at))
	}
	c.line(0, 0, 1, 0, "axis")
	c.line(0, 0, 0, 1, "axis")
	c.line(0, 0, 1, 1, "even")
	c.line(match.Threshold, 0, match.Threshold, 1, "limit")
	c.text(match.Threshold, 1, 4, 14, "start", fmt.Sprintf("threshold %.2f", match.Threshold))
	c.text(0.5, 0, 0, 40, "middle", "mean score of the pairs of a tenth")
	c.add(`<text transform="translate(%d %d) rotate(-90)" text-anchor="middle">share that are matches, 95 %% interval (Wilson)</text>`, chartLeft-45, chartTop+plotUp/2)
}

func (c *chart) point(t bin) {
	if t.pairs == 0 {
		return
	}
	low, high := wilson(t.matches, t.pairs)
	is := share(t.matches, t.pairs)
	c.line(t.mean, low, t.mean, high, "interval")
	c.add(`<circle class="point" cx="%.1f" cy="%.1f" r="4"/>`, chartX(t.mean), chartY(is))
	c.text(t.mean, is, 7, 14, "start", fmt.Sprintf("n=%d", t.pairs))
}
