package terminal

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"time"
)

// watch is a clock that tests move by hand.
type watch struct{ at time.Time }

func (w *watch) now() time.Time       { return w.at }
func (w *watch) pass(d time.Duration) { w.at = w.at.Add(d) }

func newWatch() *watch { return &watch{at: time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC)} }

func TestProgressLines(t *testing.T) {
	tests := []struct {
		name        string
		label       string
		done, total int
		took        time.Duration
		want        string
	}{
		{
			"half", "reading", 5000, 10000, 20 * time.Second,
			"reading  [========        ]  5,000/10,000  250/s  0:20 left",
		},
		{
			"slow", "reading", 3, 4000, 2 * time.Second,
			"reading  [                ]  3/4,000  1.5/s  44:25 left",
		},
		{
			"hours", "reading", 1, 10000, 2 * time.Second,
			"reading  [                ]  1/10,000  0.5/s  5:33:18 left",
		},
		{
			"for ever", "reading", 1, 1000000, time.Second,
			"reading  [                ]  1/1,000,000  1.0/s  >100 h left",
		},
		{"total unknown", "reading", 1234, 0, 2 * time.Second, "reading  1,234  617/s"},
		{"more than all", "reading", 11, 10, time.Second, "reading  [================]  11/10  11/s"},
		{"nothing yet", "reading", 0, 10, time.Second, "reading  [                ]  0/10"},
		{"no time passed", "reading", 5, 10, 0, "reading  [========        ]  5/10"},
		{"the clock was set back", "reading", 5, 10, -time.Hour, "reading  [========        ]  5/10"},
		{"label", "a label\x1b[2J far too long for this", 5, 10, 0, `a label\x1b[2J far …  [========        ]  5/10`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			w := newWatch()
			p := NewProgress(&out, true, tt.label, w.now)
			w.pass(tt.took)
			p.Set(tt.done, tt.total)
			if want := "\r" + tt.want + eraseToEnd; out.String() != want {
				t.Errorf("got %q, want %q", out.String(), want)
			}
		})
	}
}

func TestProgressIsNotDrawnTooOften(t *testing.T) {
	var out bytes.Buffer
	w := newWatch()
	p := NewProgress(&out, true, "reading", w.now)
	for i := range 1000 { // over ten seconds
		w.pass(10 * time.Millisecond)
		p.Set(i+1, 1000)
	}
	if n := strings.Count(out.String(), "\r"); n < 90 || n > 101 {
		t.Errorf("drawn %d times in ten seconds", n)
	}
	out.Reset()
	p.Done()
	if want := "\rreading  [================]  1,000/1,000  100/s  in 0:10" + eraseToEnd + "\n"; out.String() != want {
		t.Errorf("at the end %q, want %q", out.String(), want)
	}
}

func TestProgressWritesNothing(t *testing.T) {
	var out bytes.Buffer
	off := NewProgress(&out, false, "reading", nil)
	off.Set(1, 2)
	off.Done()
	NewProgress(&out, true, "reading", newWatch().now).Done()
	if out.Len() > 0 {
		t.Errorf("wrote %q", out.String())
	}
}

func TestProgressFitsEightyCells(t *testing.T) {
	var out bytes.Buffer
	w := newWatch()
	p := NewProgress(&out, true, strings.Repeat("名", 50), w.now)
	w.pass(time.Second)
	p.Set(1<<62, 1<<62+1)
	line := strings.TrimSuffix(strings.TrimPrefix(out.String(), "\r"), eraseToEnd)
	if n := cellsOf(line); n > progressLine {
		t.Errorf("%d cells: %q", n, line)
	}
}

func TestProgressOfManyGoroutines(t *testing.T) {
	var out bytes.Buffer
	p := NewProgress(&out, true, "reading", newWatch().now)
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() { p.Set(i, 8) })
	}
	wg.Wait()
	p.Done()
	if n := strings.Count(out.String(), "\r"); n != 2 {
		t.Errorf("drawn %d times", n)
	}
}
