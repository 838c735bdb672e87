package match

import (
	"math"
	"slices"

	"standing/text"
)

// knownName is what the tables say of one spelling.
type knownName struct {
	rows   []rowID // sorted
	kin    []rowID // rows related to rows, sorted
	common float64 // per 100,000 people; in the end of the commonest spelling of its rows
	usual  float64 // 0 for a name nobody has heard of to 1 for a common one
	tells  float64 // the weight of a whole word
}

// unknownName is a word that no table has.
var unknownName = knownName{tells: 1}

func (l *lexicon) name(letters string) knownName {
	if known, ok := l.names[letters]; ok {
		return known
	}
	return unknownName
}

// usualName is how many of 100,000 people have a name that everybody has heard of.
const usualName = 150

// weighNames fills in what follows from the rows of a name.
func (l *lexicon) weighNames(related map[rowID][]rowID, commonness map[rowID]float64) {
	for spelling, known := range l.names {
		for _, row := range known.rows {
			known.kin = append(known.kin, related[row]...)
			known.common = max(known.common, commonness[row])
		}
		slices.Sort(known.kin)
		known.kin = slices.Compact(known.kin)
		known.usual = min(1, math.Log1p(known.common)/math.Log1p(usualName))
		known.tells = max(0.38, 1-0.175*math.Log10(1+known.common))
		l.names[spelling] = known
	}
}

// telling is the weight of a part of a personal name: rare names tell more than common ones,
// and one or two letters less than a whole word.
func (k *knownName) telling(length int, script text.Script) float64 {
	if script == text.Han || script == text.Hangul || length > 3 {
		return k.tells
	}
	return min(k.tells, 0.4+0.15*float64(length))
}
