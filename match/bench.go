package match

import "sync"

// Bench is what a comparison needs to work on. A worker has one of its own.
type Bench struct {
	alignment alignment
	sheet     sheet
}

var benches = sync.Pool{New: func() any { return new(Bench) }}

// ScoreNames compares two names alone, as Score does every two names of two parties.
func (m *Model) ScoreNames(w *Bench, a, b *Name) float64 { return m.names(w, a, b) }

// ScoreKnown is Score where the names of the two parties that are most alike have been found
// already: x of a and y of the party that k is known of; nil where no two have anything to do with each other.
func (m *Model) ScoreKnown(w *Bench, a *Party, x *Name, k *Known, y *Name) (score, support float64) {
	w.sheet.reset()
	if x != nil {
		m.names(w, x, y)
	}
	support = m.weigh(&w.sheet, a, &k.party)
	return w.sheet.total, support
}

// Kinds says as what the names of a party may be read.
type Kinds struct{ Persons, Other, Corporate bool }

// Kinds returns as what the names of the party may be read.
func (p *Party) Kinds() Kinds {
	return Kinds{len(p.persons) > 0, len(p.organizations) > 0, p.corporate}
}

// ReadAsPersons decides how the names of two parties are read.
func ReadAsPersons(a, b Kinds) bool {
	switch {
	case !a.Other || !b.Other:
		return true
	case !a.Persons || !b.Persons:
		return false
	}
	return !a.Corporate && !b.Corporate
}
