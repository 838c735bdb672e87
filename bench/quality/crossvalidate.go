package main

import (
	"encoding/binary"
	"flag"
	"fmt"
	"math"
	"slices"
	"strings"
)

// folds is how many parts the labelled pairs are cut into.
const folds = 5

// foldOf gives the fold of a pair: always the same one for a salt.
func (p *pair) foldOf(salt string) int {
	d := p.digest(salt)
	return int(binary.BigEndian.Uint64(d[:8]) % folds)
}

// trial is one cross-validation: what the settings tuned on the other folds, and the shipped
// ones, make of each fold.
type trial struct {
	tuned, shipped [folds]tally
	settings       [folds]settings
	training       [folds][2]float64 // F1 on the other folds, as shipped and as tuned
	missed         int               // pairs of STRONG quality, of all folds, missed as tuned
}

func (t *trial) pooled() (tuned, shipped tally) {
	for i := range folds {
		tuned.addAll(t.tuned[i])
		shipped.addAll(t.shipped[i])
	}
	return tuned, shipped
}

// crossvalidate tunes on four fifths of the labelled pairs and measures on the fifth, five times;
// and does the whole again with other cuts, to tell luck from gain.
func crossvalidate(b *bench, args []string) error {
	flags := flag.NewFlagSet("crossvalidate", flag.ContinueOnError)
	repeat := flags.Int("repeat", 10, "how many cuts into folds")
	if err := flags.Parse(args); err != nil {
		return err
	}
	all, err := readPairs(b.shared)
	if err != nil {
		return err
	}
	trials := make([]trial, *repeat)
	each(len(trials)*folds, func(i int) { b.tryFold(&trials[i/folds], all, salt(i/folds), i%folds) })
	for i := range trials {
		trials[i].missed = b.missedOut(&trials[i], all, salt(i))
	}
	b.figureFolds(&trials[0])
	b.figureTrials(trials)
	b.figureAgreement(trials)
	full := tune(b.model, all)
	b.figure("tuned on all pairs (says nothing of other pairs): F1 %.3f, %s", count(full.apply(b.model), all).f1(), full)
	return nil
}

// salt is that of the cut so many; the first has none.
func salt(cut int) string {
	if cut == 0 {
		return ""
	}
	return fmt.Sprintf("cut %d|", cut+1)
}

func (b *bench) tryFold(t *trial, all []pair, salt string, fold int) {
	var rest, held []pair
	for _, p := range all {
		if p.foldOf(salt) == fold {
			held = append(held, p)
		} else {
			rest = append(rest, p)
		}
	}
	s := tune(b.model, rest)
	m := s.apply(b.model)
	t.settings[fold] = s
	t.training[fold] = [2]float64{count(b.model, rest).f1(), count(m, rest).f1()}
	t.tuned[fold], t.shipped[fold] = count(m, held), count(b.model, held)
}

// missedOut counts the pairs of STRONG quality that are missed by the settings which have not seen them.
func (b *bench) missedOut(t *trial, all []pair, salt string) (n int) {
	for fold := range folds {
		m := t.settings[fold].apply(b.model)
		for i := range all {
			if all[i].foldOf(salt) == fold {
				n += strongMisses(m, all[i:i+1])
			}
		}
	}
	return n
}

func (b *bench) figureFolds(t *trial) {
	b.figure("%-22s %s  F1 on the other four: as shipped, tuned", "", tallyHead)
	for i := range folds {
		b.figure("fold %d as shipped      %s  %.3f", i+1, t.shipped[i], t.training[i][0])
		b.figure("fold %d tuned           %s  %12.3f", i+1, t.tuned[i], t.training[i][1])
	}
	tuned, shipped := t.pooled()
	b.figure("held out, as shipped   %s", shipped)
	b.figure("held out, tuned        %s", tuned)
	for i, s := range t.settings {
		b.figure("fold %d chose: %s", i+1, s)
	}
}

func (b *bench) figureTrials(trials []trial) {
	var of [2][]float64
	var list []string
	missed := 0
	for i := range trials {
		tuned, shipped := trials[i].pooled()
		of[0], of[1] = append(of[0], tuned.f1()), append(of[1], shipped.f1())
		list = append(list, fmt.Sprintf("%.3f", tuned.f1()))
		missed = max(missed, trials[i].missed)
	}
	mean, spread := meanAndSpread(of[0])
	b.figure("held out, tuned, by %d cuts into folds: F1 %s; mean %.3f, spread %.3f; as shipped %.3f", len(trials), strings.Join(list, " "), mean, spread, of[1][0])
	b.figure("STRONG pairs missed while held out, at most: %d", missed)
}

// meanAndSpread gives the mean and the standard deviation.
func meanAndSpread(values []float64) (mean, spread float64) {
	for _, v := range values {
		mean += v / float64(len(values))
	}
	for _, v := range values {
		spread += (v - mean) * (v - mean) / float64(len(values))
	}
	return mean, math.Sqrt(spread)
}

// figureAgreement tells which changes most searches make, and the middle of the factors chosen.
func (b *bench) figureAgreement(trials []trial) {
	searches := len(trials) * folds
	for i, name := range tuned {
		var up, down []float64
		for t := range trials {
			for _, s := range trials[t].settings {
				switch f := s[i]; {
				case f > 1:
					up = append(up, f)
				case f < 1:
					down = append(down, f)
				}
			}
		}
		for _, chosen := range [][]float64{down, up} {
			if 2*len(chosen) >= searches {
				slices.Sort(chosen)
				f := chosen[len(chosen)/2]
				b.figure("agreed by %d of %d searches: %s×%g (%.4g for %.4g)", len(chosen), searches, name, f, f*feature(b.model, name), feature(b.model, name))
			}
		}
	}
}
