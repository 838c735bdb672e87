package main

import (
	"math"
	"os"

	"standing/match"
)

// bins is how many ranges of score are looked at: tenths.
const bins = 10

// bin is a range of scores: how many pairs fall into it, how many of them are matches, and
// what they score on the average.
type bin struct {
	pairs, matches int
	mean           float64
}

// chartPath is where the chart is drawn.
const chartPath = "bench/results/quality-calibration.svg"

// calibration tells how often a score of so much is a match, and draws it.
func calibration(b *bench, _ []string) error {
	all, err := readPairs(b.shared)
	if err != nil {
		return err
	}
	tenths := binned(b.model, all)
	off := 0.0
	b.figure("%-12s %5s %8s %6s %6s  %s", "score", "pairs", "matches", "share", "mean", "95 % interval of the share")
	for i, t := range tenths {
		if t.pairs == 0 {
			continue
		}
		low, high := wilson(t.matches, t.pairs)
		b.figure("%.1f to %.1f   %5d %8d %6.2f %6.2f  %.2f to %.2f", float64(i)/bins, float64(i+1)/bins, t.pairs, t.matches, share(t.matches, t.pairs), t.mean, low, high)
		off += float64(t.pairs) / float64(len(all)) * math.Abs(share(t.matches, t.pairs)-t.mean)
	}
	b.figure("expected calibration error: %.3f", off)
	return os.WriteFile(chartPath, []byte(drawCalibration(tenths, off)), 0o644)
}

func binned(m *match.Model, pairs []pair) []bin {
	out := make([]bin, bins)
	for i := range pairs {
		score := m.Score(pairs[i].a, pairs[i].b).Score
		t := &out[min(bins-1, int(score*bins+1e-9))]
		t.mean = (t.mean*float64(t.pairs) + score) / float64(t.pairs+1)
		t.pairs++
		if pairs[i].match {
			t.matches++
		}
	}
	return out
}
