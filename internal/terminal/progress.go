package terminal

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/dustin/go-humanize"
)

const (
	// redrawEvery keeps drawing far below the cost of the work, and readable.
	redrawEvery = 100 * time.Millisecond
	// progressLabel and progressBar keep the whole line within the 80 cells that every
	// terminal has: a line that wraps cannot be drawn over.
	progressLabel = 20
	progressBar   = 16
	progressLine  = 79

	eraseToEnd = "\x1b[K"
)

// Progress is a line on a terminal that tells how far a run has come, drawn over itself. It
// may be used by several goroutines.
type Progress struct {
	mu          sync.Mutex
	w           io.Writer
	enabled     bool
	label       string
	now         func() time.Time
	start, last time.Time // last: when it was last drawn, zero before
	done, total int
}

// NewProgress returns the line of a run that starts now. Unless enabled it never writes,
// nor asks for the time; enable it only where w is a terminal.
func NewProgress(w io.Writer, enabled bool, label string, now func() time.Time) *Progress {
	p := &Progress{w: w, enabled: enabled, label: shorten(Safe(label), progressLabel, "…"), now: now}
	if enabled {
		p.start = now()
	}
	return p
}

// Set tells that done of total are done, and draws if the last drawing is a tenth of a
// second old. A total of zero or less is unknown.
func (p *Progress) Set(done, total int) {
	if !p.enabled {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done, p.total = done, total
	if at := p.now(); p.last.IsZero() || at.Sub(p.last) >= redrawEvery {
		p.draw(at, "")
	}
}

// Done draws the line a last time, as it was last set, and ends it. If nothing was ever set,
// there is no line.
func (p *Progress) Done() {
	if !p.enabled {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.last.IsZero() {
		p.draw(p.now(), "\n")
	}
}

// draw writes the line in one go. A terminal that cannot be written to is no reason to stop
// the run: the error is dropped.
func (p *Progress) draw(at time.Time, end string) {
	p.last = at
	_, _ = io.WriteString(p.w, "\r"+p.line(at.Sub(p.start), end != "")+eraseToEnd+end)
}

func (p *Progress) line(took time.Duration, ended bool) string {
	parts := []string{p.label}
	if p.total > 0 {
		parts = append(parts, bar(p.done, p.total), comma(p.done)+"/"+comma(p.total))
	} else {
		parts = append(parts, comma(p.done))
	}
	if rate := float64(p.done) / took.Seconds(); took > 0 && rate > 0 {
		parts = append(parts, rateText(rate))
		if left := float64(p.total-p.done) / rate; left > 0 && !ended {
			parts = append(parts, clock(left)+" left")
		}
	}
	if ended {
		parts = append(parts, "in "+clock(took.Seconds()))
	}
	return cut(strings.Join(parts, "  "), progressLine)
}

func bar(done, total int) string {
	n := int(float64(progressBar) * min(1, max(0, float64(done)/float64(total))))
	return "[" + strings.Repeat("=", n) + strings.Repeat(" ", progressBar-n) + "]"
}

func comma(n int) string { return humanize.Comma(int64(n)) }

func rateText(rate float64) string {
	if rate < 10 {
		return fmt.Sprintf("%.1f/s", rate)
	}
	return comma(int(rate)) + "/s"
}

// clock prints seconds as m:ss or h:mm:ss. A first guess can be absurdly long; beyond a
// hundred hours it says only that.
func clock(seconds float64) string {
	if seconds >= 100*60*60 {
		return ">100 h"
	}
	s := int(seconds + 0.5)
	if s < 60*60 {
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}
