package corpus

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"

	"standing"
)

// Customer is a row of a customers file.
type Customer struct {
	ID, Name, BirthDate, Country, Type string
	Truth                              string // the entry that the customer is, as source:id; empty for nobody's
}

// Customers makes rows of customers. Most are people of nobody's list, whose names come from
// the model and from the tables of names; that one of them has a name of a listed party is
// chance, and happens as it does to real customers. The others are parties under a name of
// theirs that came to be written otherwise.
type Customers struct {
	Corpus *Corpus
	Share  float64 // the share of customers who are listed
	Real   bool    // they are parties of the real lists, and not made ones
}

// Parts of a hundred of the customers who are not listed.
const (
	ofTables = 50 // persons, by the tables of names
	ofModel  = 38 // persons, by the real lists
	// and the rest organizations, by the real lists
)

// Rows yields n customers. Customer i is the same for any n.
func (c *Customers) Rows(n int) iter.Seq[Customer] {
	return func(yield func(Customer) bool) {
		for i := range n {
			if !yield(c.Row(i)) {
				return
			}
		}
	}
}

// Row makes customer i.
func (c *Customers) Row(i int) Customer {
	r := chance(c.Corpus.seed, customerStream, i)
	var row Customer
	switch {
	case r.Float64() < c.Share:
		row = c.listed(r)
	default:
		row = c.Corpus.model.nobody(r)
	}
	row.ID = fmt.Sprintf("c%08d", i)
	return row
}

// listed makes a customer of a party.
func (c *Customers) listed(r *rand.Rand) Customer {
	e, s := c.anyParty(r)
	d := damager{Model: c.Corpus.model, r: r, culture: s.culture}
	row := Customer{Name: d.name(&e), Type: typeOf(e.Schema), Country: countryOf(&e), Truth: e.Ref().String()}
	if births := e.Properties["birthDate"]; len(births) > 0 && r.IntN(10) > 0 {
		row.BirthDate = births[r.IntN(len(births))]
		if strings.ContainsAny(row.BirthDate, "/~?X.") {
			row.BirthDate = "" // no customer gives a date of that form
		}
	}
	return row
}

func (c *Customers) anyParty(r *rand.Rand) (standing.Entry, *skeleton) {
	if c.Real || c.Corpus.n == 0 {
		s := c.Corpus.model.skeletons[r.IntN(len(c.Corpus.model.skeletons))]
		return *s.real, s
	}
	return c.Corpus.party(r.IntN(c.Corpus.n))
}

func typeOf(s standing.Schema) string {
	switch s {
	case standing.Person:
		return "person"
	case standing.Vessel:
		return "vessel"
	case standing.Airplane:
		return "airplane"
	}
	return "organization"
}

// nobody makes a customer who is on no list.
func (m *Model) nobody(r *rand.Rand) Customer {
	var row Customer
	of := western
	switch kind := r.IntN(100); {
	case kind < ofTables:
		row.Name, of = m.census.name(r)
		row.Type = "person"
	case kind < ofTables+ofModel:
		row.Name, of = m.newName(m.persons, r)
		row.Type = "person"
	default:
		row.Name, of = m.newName(m.others, r)
		row.Type = "organization"
	}
	if homes := m.homes[of]; len(homes) > 0 {
		row.Country = homes[r.IntN(len(homes))]
	}
	if row.Type == "person" && r.IntN(10) > 0 {
		row.BirthDate = fmt.Sprintf("%d-%02d-%02d", 1935+r.IntN(72), 1+r.IntN(12), 1+r.IntN(28))
	}
	return row
}

// newName draws a name after the first name of one of the skeletons.
func (m *Model) newName(among []*skeleton, r *rand.Rand) (string, culture) {
	if len(among) == 0 {
		return m.census.name(r)
	}
	s := among[r.IntN(len(among))]
	f := filler{model: m, r: r, skeleton: s}
	f.fill()
	name := f.print(&s.names[0])
	if s.real.Schema == standing.Person {
		name = plain(name)
	}
	return written(name, r), s.culture
}

// plain turns "LAST, First" about, as people write themselves.
func plain(name string) string {
	last, first, ok := strings.Cut(name, ", ")
	if !ok {
		return name
	}
	first, suffix, _ := strings.Cut(first, ", ")
	return strings.TrimSpace(first + " " + last + " " + suffix)
}

// written writes a name in capitals or with capitals at the beginnings, as systems do.
func written(name string, r *rand.Rand) string {
	if r.IntN(2) == 0 {
		return strings.ToUpper(name)
	}
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		var b strings.Builder
		writeStyled(&b, w, title)
		words[i] = b.String()
	}
	return strings.Join(words, " ")
}
