package main

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"standing/match"
)

// tuned are the features of the model that are searched: those that the labelled pairs speak of.
// Left alone are all that need evidence beside the names (dates, countries, numbers: the pairs
// have none), those of single scripts and of names of one word (a few pairs each, which a search
// would learn by heart), and number, generation and reversed, which are rules and no matter of
// degree: fund II is not fund III, whatever the few labels say that would have it otherwise.
var tuned = []string{
	"spelling", "related", "slip", "first", "near", "sound", "sound_two", "sound_limit", "pair_limit", "other_name", "short_word",
	"initial", "joined", "acronym", "conflict", "conflict_full",
	"missing_person", "missing_power", "telling", "missing_lone",
	"missing_core", "missing_generic", "missing_place", "missing_most",
	"generation_missing", "legal_form",
}

// factors are what a shipped value may be multiplied with.
var factors = []float64{0.7, 0.8, 0.9, 1.1, 1.25, 1.4}

// settings are factors on the tuned features, in their order; 1 is the shipped value.
type settings []float64

func shipped() settings {
	s := make(settings, len(tuned))
	for i := range s {
		s[i] = 1
	}
	return s
}

// apply returns the model with these factors on it.
func (s settings) apply(m *match.Model) *match.Model {
	out := m.Copy(m.Name)
	for i, factor := range s {
		if factor != 1 {
			if err := out.Set(tuned[i], strconv.FormatFloat(factor*feature(m, tuned[i]), 'g', -1, 64)); err != nil {
				panic(err) // a name in tuned that the model does not know
			}
		}
	}
	return out
}

// feature reads the value of a feature by its name in the table.
func feature(m *match.Model, name string) float64 {
	plain := strings.ReplaceAll(name, "_", "")
	return reflect.ValueOf(m).Elem().FieldByNameFunc(func(field string) bool { return strings.EqualFold(field, plain) }).Float()
}

// String tells the features that are not as shipped.
func (s settings) String() string {
	var out []string
	for i, factor := range s {
		if factor != 1 {
			out = append(out, fmt.Sprintf("%s×%g", tuned[i], factor))
		}
	}
	if out == nil {
		return "as shipped"
	}
	return strings.Join(out, " ")
}

// What the objective is made of besides F1. One pair more or less is worth about 0.003 of F1.
const (
	softWeight  = 0.1   // of F1 with soft counts: breaks ties by how far pairs lie from the threshold
	softWidth   = 0.03  // of score, over which a count goes from 0.27 to 0.73
	changePrice = 0.005 // for each doubling or halving of a value: no change is made for nothing
	strongPrice = 1     // for each pair of STRONG quality missed that is not missed as shipped: never
)

// objective is what the search makes greatest.
func objective(base *match.Model, s settings, pairs []pair, strongMissed int) float64 {
	m := s.apply(base)
	var hard tally
	tp, fp, fn := 0.0, 0.0, 0.0
	missed := 0
	for i := range pairs {
		p := &pairs[i]
		score := m.Score(p.a, p.b).Score
		says := score >= match.Threshold
		hard.add(p.match, says)
		soft := 1 / (1 + math.Exp((match.Threshold-score)/softWidth))
		if p.match {
			tp, fn = tp+soft, fn+1-soft
			if !says && p.strong() {
				missed++
			}
		} else {
			fp += soft
		}
	}
	changed := 0.0
	for _, factor := range s {
		changed += math.Abs(math.Log2(factor))
	}
	return hard.f1() + softWeight*2*tp/(2*tp+fp+fn) - changePrice*changed - strongPrice*float64(max(0, missed-strongMissed))
}

// maxPasses bounds the rounds over all features; the search mostly ends after three.
const maxPasses = 6

// tune searches the settings one feature after the other, in their order, until a round changes none.
func tune(base *match.Model, pairs []pair) settings {
	best := shipped()
	strong := strongMisses(base, pairs)
	value := objective(base, best, pairs, strong)
	for range maxPasses {
		before := slices.Clone(best)
		for i := range tuned {
			for _, factor := range append([]float64{1}, factors...) {
				try := slices.Clone(best)
				try[i] = factor
				if v := objective(base, try, pairs, strong); v > value+1e-9 {
					best, value = try, v
				}
			}
		}
		if slices.Equal(before, best) {
			break
		}
	}
	return best
}

// strongMisses counts the pairs of STRONG quality that are matches and score too low.
func strongMisses(m *match.Model, pairs []pair) (n int) {
	for i := range pairs {
		if p := &pairs[i]; p.match && p.strong() && m.Score(p.a, p.b).Score < match.Threshold {
			n++
		}
	}
	return n
}
