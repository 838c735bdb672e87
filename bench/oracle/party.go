package main

import "slices"

// join makes one party of entries that leave in an edition and others of the same name and
// kind that come in it. Persons must share a date of birth too. Persons of one name who
// share something else with a number in it may or may not be one (the program reads
// identifiers out of it, the oracle does not): such parties are left out.
func (s *series) join() {
	for at := 1; at < len(s.days); at++ {
		came := map[string][]*entry{}
		for _, e := range s.entries {
			if now := e.at(at); now != nil && e.at(at-1) == nil {
				came[now.name+"\x00"+now.kind] = append(came[now.name+"\x00"+now.kind], e)
			}
		}
		if len(came) == 0 {
			continue
		}
		for _, left := range s.entries {
			before := left.at(at - 1)
			if before == nil || left.at(at) != nil {
				continue
			}
			for _, back := range came[before.name+"\x00"+before.kind] {
				now := back.at(at)
				switch {
				case !before.person || shared(before.births, now.births):
					left.unite(back)
				case shared(before.numbers, now.numbers):
					left.doubt, back.doubt = true, true
				}
			}
		}
	}
	for _, e := range s.entries {
		r := e.root()
		r.members = append(r.members, e)
	}
}

func shared(a, b []string) bool {
	return slices.ContainsFunc(a, func(v string) bool { return slices.Contains(b, v) })
}

// root returns the entry that stands for the party.
func (e *entry) root() *entry {
	for e.party != nil {
		e = e.party
	}
	return e
}

func (e *entry) unite(other *entry) {
	if a, b := e.root(), other.root(); a != b {
		b.party = a
	}
}

func (s *series) parties() (n int) {
	for _, e := range s.entries {
		if e.party == nil {
			n++
		}
	}
	return n
}

func (s *series) doubtful() (n int) {
	for _, e := range s.entries {
		if e.party == nil && e.doubtful() {
			n++
		}
	}
	return n
}

// doubtful reports whether any entry of the party is; it is asked of the one that stands
// for it.
func (e *entry) doubtful() bool {
	return slices.ContainsFunc(e.members, func(m *entry) bool { return m.doubt })
}
