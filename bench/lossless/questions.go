package main

import (
	"math"
	"math/rand/v2"

	"standing"
	"standing/bench/lists"
	"standing/text"
)

// question is a party to search for, and in which way it was made.
type question struct {
	kind  string
	entry standing.Entry
}

// maker makes questions of entries and of names of nobody. Question i depends on the seed and i
// only, but for the order in which names of the last third are taken.
type maker struct {
	seed      uint64
	entries   []standing.Entry
	originals []named  // the names that are not in Latin letters
	nobodies  []string // shuffled
}

// named is one name of one entry.
type named struct{ entry, name int }

// nobodiesFile holds the names of persons of nobody's list.
const nobodiesFile = "negatives_us.csv.gz"

func newMaker(shared string, entries []standing.Entry, seed uint64) (*maker, error) {
	m := &maker{seed: seed, entries: entries}
	var err error
	if m.nobodies, err = lists.Names(shared, nobodiesFile, math.MaxInt); err != nil {
		return nil, err
	}
	seen := map[string]bool{} // the editions hold many entries twice
	for i := range entries {
		for j, n := range entries[i].Names {
			if !latin(n.Text) && !seen[n.Text] {
				seen[n.Text] = true
				m.originals = append(m.originals, named{i, j})
			}
		}
	}
	r := rand.New(rand.NewPCG(seed, 0))
	r.Shuffle(len(m.nobodies), func(i, j int) { m.nobodies[i], m.nobodies[j] = m.nobodies[j], m.nobodies[i] })
	r.Shuffle(len(m.originals), func(i, j int) { m.originals[i], m.originals[j] = m.originals[j], m.originals[i] })
	return m, nil
}

// latin reports whether all words of a name are in Latin letters.
func latin(name string) bool {
	for _, w := range text.Words(name) {
		if w.Script != text.Latin {
			return false
		}
	}
	return true
}

// question makes question i: of every nine, three are names as they are listed, three are damaged, and
// one each is in an original script, a Latin name of an entry that has such, and a name of nobody.
func (m *maker) question(i int) question {
	r := rand.New(rand.NewPCG(m.seed, uint64(i)+1))
	nine, turn := i/9, i%9
	switch {
	case turn < 3:
		return m.listed(r)
	case turn < 6:
		return m.damaged(r, nine*3+turn)
	case turn == 6:
		return m.original(r, nine)
	case turn == 7:
		return m.latinOfOriginal(r, nine)
	}
	q := question{kind: "nobody", entry: standing.Entry{Schema: standing.Person}}
	q.entry.AddName(m.nobodies[nine%len(m.nobodies)], standing.Primary)
	return q
}

// any draws one name of one entry.
func (m *maker) any(r *rand.Rand) (*standing.Entry, standing.Name) {
	for {
		e := &m.entries[r.IntN(len(m.entries))]
		if len(e.Names) > 0 {
			return e, e.Names[r.IntN(len(e.Names))]
		}
	}
}

// wholeOf is how many questions there are for each one that asks with all names of an entry: such cost
// the exhaustive twin many times as much.
const wholeOf = 12

// listed asks with a name as it stands and all evidence of its entry.
func (m *maker) listed(r *rand.Rand) question {
	e, n := m.any(r)
	q := question{"as listed", about(e, true)}
	q.entry.Names = []standing.Name{n}
	if r.IntN(wholeOf) == 0 {
		q.kind, q.entry.Names = "as listed, all names", e.Names
	}
	return q
}

// damaged asks with a damaged name: half the time with evidence, one time in eight without saying
// whether it is a person.
func (m *maker) damaged(r *rand.Rand, way int) question {
	e, n := m.any(r)
	kind, name := damaged(n.Text, way, r)
	q := question{kind, about(e, r.IntN(2) == 0)}
	q.entry.AddName(name, standing.Primary)
	if r.IntN(8) == 0 {
		q.entry.Schema = ""
	}
	return q
}

// original asks with a name in an original script: each once, and damaged when all were asked.
func (m *maker) original(r *rand.Rand, i int) question {
	if len(m.originals) == 0 {
		return m.listed(r)
	}
	o := m.originals[i%len(m.originals)]
	e := &m.entries[o.entry]
	q, name := question{"original script", about(e, r.IntN(2) == 0)}, e.Names[o.name].Text
	if i >= len(m.originals) {
		q.kind = "original script, damaged"
		_, name = damaged(name, r.IntN(len(damages)), r)
	}
	q.entry.AddName(name, standing.Original)
	return q
}

// latinOfOriginal asks with a Latin name of an entry that has a name in an original script.
func (m *maker) latinOfOriginal(r *rand.Rand, i int) question {
	if len(m.originals) == 0 {
		return m.listed(r)
	}
	e := &m.entries[m.originals[i%len(m.originals)].entry]
	q := question{"Latin beside an original", about(e, r.IntN(2) == 0)}
	at := r.IntN(len(e.Names))
	for k := range e.Names {
		if n := &e.Names[(at+k)%len(e.Names)]; latin(n.Text) {
			q.entry.AddName(n.Text, standing.Primary)
			break
		}
	}
	return q
}

// about is an entry without names, of the same schema, and with what else is known of it if that is asked for.
func about(e *standing.Entry, evidence bool) standing.Entry {
	q := standing.Entry{Schema: e.Schema}
	if evidence {
		q.Properties, q.Identifiers = e.Properties, e.Identifiers
	}
	return q
}
