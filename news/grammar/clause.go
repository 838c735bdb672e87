package grammar

// sentence is one sentence of a block, parted into phrases.
type sentence struct {
	block      int
	start, end int // in the text of the block
	text       string
	tokens     []token
	phrases    []phrase
	headline   bool
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
	if first < 0 || last >= len(s.phrases) {
		return ""
	}
	from, to := s.phrases[first].from, s.phrases[last].to-1
	return s.text[s.tokens[from].start:s.tokens[to].end]
}

// skip steps over adverbs and times.
func (s *sentence) skip(i, step int) int {
	for i >= 0 && i < len(s.phrases) && (s.phrases[i].kind == adverbial || s.phrases[i].kind == timed) {
		i += step
	}
	return i
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
