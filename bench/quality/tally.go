package main

import (
	"fmt"
	"math"
)

// tally counts outcomes: what is a match and is called one (tp), is none and is called one
// (fp), is one and is not called so (fn), and neither (tn).
type tally struct{ tp, fp, fn, tn int }

func (t *tally) add(is, says bool) {
	switch {
	case is && says:
		t.tp++
	case is:
		t.fn++
	case says:
		t.fp++
	default:
		t.tn++
	}
}

func (t *tally) addAll(u tally) {
	t.tp += u.tp
	t.fp += u.fp
	t.fn += u.fn
	t.tn += u.tn
}

func (t tally) size() int          { return t.tp + t.fp + t.fn + t.tn }
func (t tally) precision() float64 { return share(t.tp, t.tp+t.fp) }
func (t tally) recall() float64    { return share(t.tp, t.tp+t.fn) }
func (t tally) f1() float64        { return share(2*t.tp, 2*t.tp+t.fp+t.fn) }

func share(part, whole int) float64 { return percent(part, whole) / 100 }

const tallyHead = "   n   TP   FP   FN   TN   prec    rec     F1"

func (t tally) String() string {
	return fmt.Sprintf("%4d %4d %4d %4d %4d  %.3f  %.3f  %.3f", t.size(), t.tp, t.fp, t.fn, t.tn, t.precision(), t.recall(), t.f1())
}

// wilson gives the 95 % interval of a share by Wilson's formula, which stays within 0 and 1 and
// is of use for small counts.
func wilson(part, whole int) (low, high float64) {
	if whole == 0 {
		return 0, 1
	}
	const z = 1.959964
	n, p := float64(whole), float64(part)/float64(whole)
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, middle-half), min(1, middle+half)
}
