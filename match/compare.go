package match

import "standing"

// Result is what a comparison says in figures.
type Result struct {
	// Score is between 0 and 1: how much speaks for the two being one. Support is between 0
	// and 1: how much of what is known besides the names agrees.
	Score, Support float64
	// A and B are the positions of the names that the score rests on, Person how they
	// were read; -1 where no two names have anything to do with each other.
	A, B   int
	Person bool
}

// Score compares two parties. It is symmetric but for A and B changing places, and allocates
// nothing.
func (m *Model) Score(a, b *Party) Result {
	w := benches.Get().(*Bench)
	r := m.best(w, a, b)
	w.sheet.reset()
	if r.A >= 0 {
		m.names(w, r.nameOf(a, r.A), r.nameOf(b, r.B))
	}
	r.Support = m.weigh(&w.sheet, a, b)
	r.Score = w.sheet.total
	benches.Put(w)
	return r
}

// Names returns the two names, as printed, that the result rests on.
func (r Result) Names(a, b *Party) (string, string) {
	if r.A < 0 {
		return "", ""
	}
	return r.nameOf(a, r.A).Text, r.nameOf(b, r.B).Text
}

func (r Result) nameOf(p *Party, i int) *Name {
	if r.Person {
		return &p.persons[i]
	}
	return &p.organizations[i]
}

// best finds the two names that are most alike.
func (m *Model) best(w *Bench, a, b *Party) Result {
	r := Result{A: -1, B: -1}
	r.Person = ReadAsPersons(a.Kinds(), b.Kinds())
	na, nb := a.organizations, b.organizations
	if r.Person {
		na, nb = a.persons, b.persons
	}
	for i := range na {
		for j := range nb {
			if score := m.names(w, &na[i], &nb[j]); score > r.Score {
				r.Score, r.A, r.B = score, i, j
				if score == 1 {
					return r
				}
			}
		}
	}
	return r
}

// exact is the score from which a weak alias counts as the same name.
const exact = 0.995

// names compares two names and leaves the contributions on the sheet.
func (m *Model) names(w *Bench, a, b *Name) float64 {
	w.alignment.lay(m, a, b)
	m.score(&w.alignment, &w.sheet)
	if a.Weak || b.Weak {
		if rest := w.sheet.total - m.WeakAlias; rest > 0 && w.sheet.total < exact {
			w.sheet.add(contribution{rule: WeakAlias, value: -rest})
		}
	}
	w.sheet.settle()
	return w.sheet.total
}

// Names compares two names alone.
func (m *Model) Names(a, b string, schema standing.Schema) float64 {
	x, y := Prepare(asEntry(a, schema)), Prepare(asEntry(b, schema))
	return m.Score(x, y).Score
}

func asEntry(name string, schema standing.Schema) *standing.Entry {
	return &standing.Entry{Schema: schema, Names: []standing.Name{{Text: name, Kind: standing.Primary}}}
}

// Threshold is the score from which two parties are taken for a match where nothing else is asked for.
const Threshold = 0.70
