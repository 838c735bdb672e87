package grammar

import "slices"

// sentence is one sentence of a block, parted into phrases.
type sentence struct {
	block      int
	start, end int // in the text of the block
	text       string
	tokens     []token
	phrases    []phrase
	headline   bool
}

// group is a noun with what belongs to it, "members of the group", or several of them
// joined by "and"; as phrases.
type group struct {
	first, last int
	heads       []int // the phrases that are joined
}

// bound is a group behind a preposition.
type bound struct {
	prep  string
	group group
}

// clause is a verb with what depends on it.
type clause struct {
	verb    int // phrase
	subject *group
	object  *group
	second  *group // "declared the group a terrorist organization"
	bound   []bound
	passive bool // the subject is what the verb is done to
}

func (s *sentence) kind(i int) phraseKind {
	if i < 0 || i >= len(s.phrases) {
		return stop
	}
	return s.phrases[i].kind
}

func (s *sentence) word(i int) string {
	if i < 0 || i >= len(s.phrases) {
		return ""
	}
	return s.tokens[s.phrases[i].head].low
}

// printed is the text of phrases as printed.
func (s *sentence) printed(first, last int) string {
	from, to := s.phrases[first].from, s.phrases[last].to-1
	return s.text[s.tokens[from].start:s.tokens[to].end]
}

// settleBare decides which verbs in the form of the past are participles without an
// auxiliary: "the cases seized from the group".
func (s *sentence) settleBare(l *lexicon) {
	for i := range s.phrases {
		p := &s.phrases[i]
		t := s.tokens[p.head]
		if p.kind != verbal || p.from != p.head && tagAt(s.tokens, p.from) != adverb || t.verb.kind&participle == 0 || !p.vg.finite() || p.vg.passive || p.vg.perfect || p.vg.modal != "" {
			continue
		}
		if j := s.splitFrom(i); j >= 0 {
			p.vg.perfect, p.vg.split = true, j
			continue
		}
		if s.joinsPassive(i) {
			p.vg.passive = true
			continue
		}
		p.vg.bare = s.isBare(l, i, t)
	}
}

// splitFrom is the "has" that the participle i belongs to, with phrases between: "has in the
// last year seized"; -1 where there is none.
func (s *sentence) splitFrom(i int) int {
	for j := i - 1; j >= 0; j-- {
		switch p := s.phrases[j]; p.kind {
		case binding, timed, adverbial, pause:
		case nominal:
			if s.kind(j-1) != binding {
				return -1
			}
		case verbal:
			if p.vg.lemma == "have" && p.vg.finite() && j < i-1 {
				return j
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// joinsPassive reports whether the participle i goes on from a passive: "was banned in May and
// unbanned in June".
func (s *sentence) joinsPassive(i int) bool {
	if s.kind(i-1) != joining || s.kind(s.skip(i+1, 1)) == nominal {
		return false
	}
	for j := i - 2; j >= 0; j-- {
		if s.kind(j) == verbal {
			return s.phrases[j].vg.passive
		}
		if s.kind(j) == stop {
			return false
		}
	}
	return false
}

func (s *sentence) isBare(l *lexicon, i int, t token) bool {
	if t.verb.kind&past == 0 { // "taken"
		return true
	}
	if l.is(t.verb.lemma, "intransitive") {
		return false
	}
	after := s.skip(i+1, 1)
	if s.kind(after) == binding && s.word(after) == "by" && s.kind(i-1) == nominal {
		return true
	}
	if l.speech[t.verb.lemma] != "" && !s.isObject(i-1) || s.kind(after) == nominal || s.kind(after) == relates {
		return false
	}
	if s.kind(i-1) != nominal {
		return s.kind(i-1) == pause && s.kind(after) == binding && s.finiteIn(i+1) && !s.finiteBefore(i)
	}
	if s.kind(after) == binding || s.kind(after) == infinitiveOf(s, after) {
		return s.isObject(i-1) || s.finiteIn(i+1) && !s.commaBefore(i+1)
	}
	return false
}

// infinitiveOf is the kind of a phrase that is an infinitive, else one that no phrase has.
func infinitiveOf(s *sentence, i int) phraseKind {
	if s.kind(i) == verbal && s.phrases[i].vg.infinitive {
		return verbal
	}
	return 255
}

// isObject reports whether the nominal phrase i stands behind a verb that is not one of
// saying, or behind a preposition that follows such a verb.
func (s *sentence) isObject(i int) bool {
	for ; i >= 0; i-- {
		switch p := s.phrases[i]; p.kind {
		case nominal, binding, adverbial, timed, joining:
		case verbal:
			if english().speech[p.vg.lemma] != "" {
				return false
			}
			return true
		case pause:
			return false
		default:
			return false
		}
	}
	return false
}

// finiteIn reports whether a finite verb follows from i on before a clause is opened.
func (s *sentence) finiteIn(i int) bool {
	for ; i < len(s.phrases); i++ {
		switch p := s.phrases[i]; {
		case p.kind == verbal && p.vg.finite():
			return true
		case p.kind == opens, p.kind == relates, p.kind == stop, p.kind == joining && s.kind(i+1) == verbal:
			return false
		}
	}
	return false
}

func (s *sentence) finiteBefore(i int) bool {
	for i--; i >= 0; i-- {
		if s.phrases[i].kind == verbal && s.phrases[i].vg.finite() {
			return true
		}
	}
	return false
}

// commaBefore reports whether a comma stands before the next finite verb from i on.
func (s *sentence) commaBefore(i int) bool {
	for ; i < len(s.phrases); i++ {
		switch p := s.phrases[i]; {
		case p.kind == pause:
			return true
		case p.kind == verbal && p.vg.finite():
			return false
		}
	}
	return false
}

// skip steps over adverbs and times.
func (s *sentence) skip(i, step int) int {
	for i >= 0 && i < len(s.phrases) && (s.phrases[i].kind == adverbial || s.phrases[i].kind == timed) {
		i += step
	}
	return i
}

// groupAt is the group that begins with the nominal phrase i.
func (s *sentence) groupAt(i int) *group {
	g := &group{first: i, last: i, heads: []int{i}}
	for {
		next := g.last + 1
		switch {
		case s.kind(next) == binding && s.word(next) == "of" && s.kind(next+1) == nominal:
			g.last = next + 1
		case s.kind(next) == joining && s.word(next) != "but" && s.kind(next+1) == nominal && !s.beginsClause(g, next+1),
			s.kind(next) == pause && s.kind(next+1) == nominal && s.isList(next):
			g.last = next + 1
			g.heads = append(g.heads, next+1)
		case s.kind(next) == pause && s.kind(next+1) == joining && s.word(next+1) == "and" && s.kind(next+2) == nominal && len(g.heads) > 1 && !s.beginsClause(g, next+2):
			g.last = next + 2
			g.heads = append(g.heads, next+2)
		default:
			return g
		}
	}
}

// beginsClause reports whether the nominal phrase i, joined to a group that stands behind a
// verb, is the subject of a clause of its own.
func (s *sentence) beginsClause(g *group, i int) bool {
	j := i + 1
	for s.kind(j) == binding && s.kind(j+1) == nominal {
		j += 2
	}
	j = s.skip(j, 1)
	return s.kind(j) == verbal && s.phrases[j].vg.finite() && s.finiteBefore(g.first)
}

// isList reports whether the comma at i parts members of a list that an "and" closes.
func (s *sentence) isList(i int) bool {
	for i < len(s.phrases) {
		if s.kind(i) != pause && s.kind(i) != joining || s.kind(i+1) != nominal {
			return s.kind(i) == pause && s.kind(i+1) == joining && s.kind(i+2) == nominal
		}
		if s.kind(i) == joining {
			return s.word(i) == "and" || s.word(i) == "or"
		}
		i += 2
		for s.kind(i) == binding && s.word(i) == "of" && s.kind(i+1) == nominal {
			i += 2
		}
	}
	return false
}

// clauseOf collects what depends on the verb i.
func (s *sentence) clauseOf(i int) clause {
	v := s.phrases[i].vg
	c := clause{verb: i, passive: v.passive || v.bare}
	c.subject = s.subjectOf(i)
	at := s.skip(i+1, 1)
	if s.kind(at) == nominal && !c.passive {
		c.object = s.groupAt(at)
		at = c.object.last + 1
		if s.kind(at) == nominal {
			c.second = s.groupAt(at)
			at = c.second.last + 1
		}
	} else if s.kind(at) == binding && !c.passive && s.shifted(at) >= 0 {
		c.object = s.groupAt(s.shifted(at))
		at = c.object.last + 1
	} else if s.kind(at) == nominal && c.passive { // "was declared a terrorist group"
		c.object = s.groupAt(at)
		at = c.object.last + 1
	}
	if c.object == nil && c.subject != nil && s.kind(c.subject.first-1) == relates {
		c.object = s.antecedent(c.subject.first - 1)
	}
	c.bound = s.boundFrom(at)
	return c
}

// shifted is the object that stands behind what a verb is bound to: "handed over to Turkey a
// man"; -1 where there is none.
func (s *sentence) shifted(at int) int {
	if s.word(at) == "over" && s.kind(at+1) == binding {
		at++
	}
	if s.word(at) != "to" && s.word(at) != "for" || s.kind(at+1) != nominal {
		return -1
	}
	if j := s.groupAt(at+1).last + 1; s.kind(j) == nominal {
		return j
	}
	return -1
}

// boundFrom collects the groups behind prepositions from i to the end of the clause.
func (s *sentence) boundFrom(i int) (all []bound) {
	for i < len(s.phrases) {
		switch p := s.phrases[i]; {
		case (p.kind == binding || p.kind == opens) && s.kind(i+1) == nominal:
			if p.kind == opens && s.kind(s.skip(i+2, 1)) == verbal {
				return all
			}
			g := s.groupAt(i + 1)
			all = append(all, bound{s.word(i), *g})
			i = g.last + 1
		case p.kind == verbal && p.vg.finite(), p.kind == relates, p.kind == stop, p.kind == opens, p.kind == joining && s.kind(i+1) == verbal:
			return all
		case p.kind == pause && s.kind(i+1) == nominal && !s.apposed(i), p.kind == pause && s.kind(i+1) == joining:
			return all
		default:
			i++
		}
	}
	return all
}

// apposed reports whether between the comma at i and the next one only a group stands that
// tells of the one before, with the clause going on behind.
func (s *sentence) apposed(i int) bool {
	if s.kind(i) != pause || s.kind(i+1) != nominal {
		return false
	}
	for j := i + 2; j < len(s.phrases); j++ {
		switch s.kind(j) {
		case pause:
			return s.kind(s.skip(j+1, 1)) == binding || s.kind(s.skip(j+1, 1)) == verbal
		case verbal:
			if s.phrases[j].vg.finite() {
				return false
			}
		case relates, opens, stop:
			return false
		}
	}
	return false
}

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

// antecedent is the group to which the relative at j goes back.
func (s *sentence) antecedent(j int) *group {
	j--
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
		return s.groupEnding(j)
	}
	return nil
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
		case p.kind == verbal && p.vg.finite() || p.kind == opens || p.kind == stop && s.word(j) != "(" && s.word(j) != ")":
			return s.groupFrom(found)
		case p.kind == relates:
			if found >= 0 {
				return s.groupFrom(found)
			}
			return s.antecedent(j)
		case p.kind == joining && s.kind(j+1) != nominal, p.kind == joining && found > j && s.joinsClauses(j):
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

// joinsClauses reports whether the "and" at j stands between two clauses.
func (s *sentence) joinsClauses(j int) bool { return s.finiteBefore(j) }

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

// times returns the moments told between the phrases first and last.
func (s *sentence) timesIn(first, last int) (at []int) {
	for i := max(first, 0); i <= last && i < len(s.phrases); i++ {
		if s.phrases[i].kind == timed && s.phrases[i].moment != nil {
			at = append(at, i)
		}
	}
	return at
}

func (g *group) has(i int) bool {
	return g != nil && (i >= g.first && i <= g.last || slices.Contains(g.heads, i))
}
