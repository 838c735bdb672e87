package gazetteer

import (
	"iter"
	"unicode"

	"standing"
)

// Party is a party of the register with its names.
type Party struct {
	Ref    standing.EntryRef
	Schema standing.Schema
	Names  []standing.Name
}

// Names finds the parties of a register in stories. It is not changed after it is compiled;
// any number of goroutines may use it at once.
type Names struct {
	trie    *Trie
	parties []bearing
}

// bearing is what Names keeps of a party.
type bearing struct {
	ref     standing.EntryRef
	single  bool // a name of one word tells nobody: persons, vessels, aircraft
	capital bool // all its names are printed in capitals
}

// Compile takes the parties, each of which should come once: entries of several lists that
// are known to be one party are given as one, with the names of all, or else every mention
// of it is of several parties.
func Compile(parties iter.Seq[Party]) *Names {
	b := NewBuilder()
	n := &Names{}
	for p := range parties {
		id := uint32(len(n.parties))
		n.parties = append(n.parties, bearingOf(p))
		for _, name := range p.Names {
			b.Add(name.Text, name.Kind, id)
			b.add(name.Text, name.Kind, id, withoutBracket)
			if p.Schema == standing.Person {
				b.add(name.Text, name.Kind, id, givenFirst)
			}
		}
	}
	n.parties = exact(n.parties)
	n.trie = b.Build()
	return n
}

func bearingOf(p Party) bearing {
	of := bearing{ref: p.Ref, capital: true}
	switch p.Schema {
	case standing.Person, standing.Vessel, standing.Airplane:
		of.single = true
	}
	for _, name := range p.Names {
		of.capital = of.capital && !hasSmall(name.Text)
	}
	return of
}

// hasSmall reports whether the text has a small letter.
func hasSmall(s string) bool {
	for _, r := range s {
		if unicode.IsLower(r) {
			return true
		}
	}
	return false
}
