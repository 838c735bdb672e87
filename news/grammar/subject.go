package grammar

// subjectOf finds who does what the finite verb i tells, or, of a participle, to what it
// belongs.
func (s *sentence) subjectOf(i int) *group {
	v := s.phrases[i].vg
	if v.split >= 0 {
		return s.subjectOf(v.split)
	}
	j := s.skip(i-1, -1)
	if v.passive && v.infinitive {
		return s.subjectToBe(i)
	}
	if v.bare {
		if s.kind(j) == pause {
			j--
		}
		if s.kind(j) == nominal {
			return s.groupEnding(j)
		}
		return nil
	}
	if !v.finite() {
		return nil // see governorOf
	}
	if s.kind(j) == relates {
		return s.antecedent(j)
	}
	if k := s.beforeAside(j); k >= 0 {
		return s.leftmost(k)
	}
	if s.kind(j) == joining || s.kind(j) == pause && s.kind(j-1) == verbal {
		return s.sharedSubject(j)
	}
	return s.leftmost(j)
}

// subjectToBe is what is to be done with by the passive infinitive i: "asked for the men to be
// removed", "the group is to be banned".
func (s *sentence) subjectToBe(i int) *group {
	if s.kind(i-1) == nominal && (s.kind(i-2) == binding && s.word(i-2) == "for" || s.kind(i-2) == verbal) {
		return s.groupEnding(i - 1)
	}
	for j := i - 1; j >= 0; j-- {
		if p := s.phrases[j]; p.kind == verbal && p.vg.finite() {
			return s.subjectOf(j)
		}
	}
	return nil
}

// beforeAside is the phrase before a clause between commas that the comma at j closes: "the
// group, which ..., denied"; -1 where there is none.
func (s *sentence) beforeAside(j int) int {
	if s.kind(j) != pause {
		return -1
	}
	for k := j - 1; k > 0; k-- {
		switch s.kind(k) {
		case relates, opens:
			if s.kind(k-1) == pause {
				return k - 2
			}
			if s.kind(k-2) == pause && s.kind(k-1) == binding {
				return k - 3
			}
			return -1
		case verbal:
			if s.phrases[k].vg.bare && s.kind(k-1) == pause { // "the group, founded in 1953, is"
				return k - 2
			}
		case pause, stop:
			return -1
		}
	}
	return -1
}

// inAside reports whether the verb i is that of a relative clause behind a comma.
func (s *sentence) inAside(i int) bool {
	for j := i - 1; j > 0; j-- {
		switch s.kind(j) {
		case relates:
			return s.kind(j-1) == pause
		case nominal, adverbial, timed:
		default:
			return false
		}
	}
	return false
}

// antecedent is the group to which the relative at i goes back.
func (s *sentence) antecedent(i int) *group {
	j := i - 1
	if s.kind(j) == binding { // "in which"
		return nil
	}
	if s.kind(j) == pause {
		j--
	}
	if s.kind(j) == stop && s.printed(j, j) == ")" { // "the movement (ABC), which"
		for j > 0 && s.printed(j, j) != "(" {
			j--
		}
		j--
	}
	if s.kind(j) == nominal {
		if v := s.skip(i+1, 1); s.kind(v) == verbal && s.kind(j-1) == joining && s.kind(j-2) == nominal && s.isPlural(v) {
			return &group{first: j - 2, last: j, heads: []int{j - 2, j}} // "A and B, which were banned"
		}
		return s.groupEnding(j)
	}
	return nil
}

// isPlural reports whether the verb is in the plural.
func (s *sentence) isPlural(v int) bool {
	for _, t := range s.tokens[s.phrases[v].from:s.phrases[v].to] {
		if t.low == "were" || t.low == "are" || t.low == "have" {
			return true
		}
	}
	return false
}

// groupEnding is the group that the nominal phrase j closes, by itself: the nearest noun.
func (s *sentence) groupEnding(j int) *group { return &group{first: j, last: j, heads: []int{j}} }

// sharedSubject is the subject of the verb before the "and" at j.
func (s *sentence) sharedSubject(j int) *group {
	for j--; j >= 0; j-- {
		p := s.phrases[j]
		if p.kind == verbal && (p.vg.finite() || p.vg.bare) {
			return s.subjectOf(j)
		}
		if p.kind == stop {
			return nil
		}
	}
	return nil
}

// leftmost walks from j to the left to the noun that begins the clause, over what stands
// behind prepositions and over objects of infinitives and participles.
func (s *sentence) leftmost(j int) *group {
	found, start := -1, j
	for ; j >= 0; j-- {
		p := s.phrases[j]
		switch {
		case p.kind == nominal:
			before := s.kind(j - 1)
			if before == verbal && s.phrases[j-1].vg.finite() && found < 0 {
				found = j
			}
			if before != binding && before != verbal && !(before == opens && found >= 0) {
				found = j
			}
		case p.kind == verbal && p.vg.finite() && found < 0 && s.relativeOf(j) > 0: // "men who met in a loft were convicted"
			return s.leftmost(s.relativeOf(j) - 1)
		case p.kind == verbal && p.vg.finite() || p.kind == opens || p.kind == stop && s.word(j) != "(" && s.word(j) != ")":
			return s.groupFrom(found)
		case p.kind == relates:
			if found >= 0 {
				return s.groupFrom(found)
			}
			return s.antecedent(j)
		case p.kind == joining && s.kind(j+1) != nominal, p.kind == joining && found > j && s.finiteBefore(j):
			return s.groupFrom(found)
		case p.kind == pause && found == j+1 && s.finiteBefore(j) && s.endsAt(found, start):
			return s.groupFrom(found)
		case p.kind == pause && found >= 0 && s.clauseBefore(j):
			return s.groupFrom(found)
		}
	}
	return s.groupFrom(found)
}

// endsAt reports whether the group that begins at i reaches to j.
func (s *sentence) endsAt(i, j int) bool {
	for last := s.groupAt(i).last; ; last += 2 {
		if last >= j {
			return true
		}
		if s.kind(last+1) != binding || s.kind(last+2) != nominal {
			return false
		}
	}
}

// clauseBefore reports whether the comma at j closes a clause or what stands before one.
func (s *sentence) clauseBefore(j int) bool {
	for k := j - 1; k >= 0; k-- {
		switch p := s.phrases[k]; {
		case p.kind == verbal:
			return true
		case p.kind == pause:
			return false
		case p.kind == opens, p.kind == relates:
			return true
		}
	}
	return false
}

func (s *sentence) groupFrom(i int) *group {
	if i < 0 {
		return nil
	}
	return s.groupAt(i)
}
