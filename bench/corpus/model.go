package corpus

import (
	"cmp"
	"slices"
	"strings"

	"standing"
	"standing/text"
)

// Model is what was learned of real lists. It is not changed once learned and may be used by
// many goroutines. It shares memory with the entries it was learned from.
type Model struct {
	skeletons []*skeleton
	persons   []*skeleton // those of them with a name to draw customers after
	others    []*skeleton // the same of organizations
	habits    *habits
	pools     [cultures][parts]*pool
	places    [cultures][]string // places of birth
	homes     [cultures][]string // countries of persons
	census    *census
}

// Learn takes entries of real lists apart. The order of the entries decides which party comes
// of which number.
func Learn(entries []standing.Entry) *Model {
	t := readTables()
	m := &Model{habits: newHabits(t), census: newCensus(t)}
	of := sortCultures(t, entries)
	for i := range entries {
		e := &entries[i]
		s := takeApart(t, m.habits, e, of[i])
		if len(s.names) == 0 {
			continue
		}
		m.skeletons = append(m.skeletons, s)
		m.places[s.culture] = append(m.places[s.culture], e.Properties["birthPlace"]...)
		switch {
		case !s.bears(fresh):
		case e.Schema == standing.Person:
			m.persons = append(m.persons, s)
			if home := countryOf(e); home != "" && !strings.Contains(home, ":") { // "Region: ..."
				m.homes[s.culture] = append(m.homes[s.culture], home)
			}
		case e.Schema == standing.Organization:
			m.others = append(m.others, s)
		}
	}
	m.markShared()
	m.habits.settle()
	m.fillPools()
	return m
}

// bears reports whether the first name has an atom of the kind.
func (s *skeleton) bears(kind atomKind) bool {
	return slices.ContainsFunc(s.names[0].pieces, func(p piece) bool { return s.atoms[p.atom].kind == kind })
}

// fillPools counts every token that names are drawn anew for, and makes the pools of it.
func (m *Model) fillPools() {
	var tallies [cultures][parts]tally
	var words [cultures][]string
	for c := range tallies {
		for p := range tallies[c] {
			tallies[c][p] = tally{}
		}
	}
	for _, s := range m.skeletons {
		for _, a := range s.atoms {
			if a.part == parts || a.script != text.Latin || a.kind != fresh && a.kind != generic {
				continue
			}
			tallies[s.culture][a.part][a.text]++
			if a.kind == fresh {
				words[s.culture] = append(words[s.culture], a.text)
			}
		}
	}
	all := tally{} // how often a token is in any pool
	for c := range tallies {
		for p := range trade {
			for token, n := range tallies[c][p] {
				all[token] += n
			}
		}
	}
	common := newPool(all, all.discount(), newStock(mix(uint64(cultures)), slices.Concat(words[:]...)))
	for c := range tallies {
		made := newStock(mix(uint64(c)), words[c])
		for p := range tallies[c] {
			m.pools[c][p] = poolOf(&tallies, culture(c), part(p), made)
			if part(p) != trade {
				m.pools[c][p].borrow(tallies[c][p], common, all)
			}
		}
	}
}

// poolOf makes one pool. One of too few draws takes the discount of its part in all cultures.
func poolOf(tallies *[cultures][parts]tally, c culture, p part, made *stock) *pool {
	own, all := tallies[c][p], tally{}
	for i := range tallies {
		for token, n := range tallies[i][p] {
			all[token] += n
		}
	}
	d := own.discount()
	if own.draws() < minDraws {
		d = cmp.Or(all.discount(), 0.5)
	}
	if p == trade {
		made = nil
		if len(own) == 0 {
			own = all
		}
	}
	return newPool(own, d, made)
}
