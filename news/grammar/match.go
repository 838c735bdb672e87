package grammar

import (
	"slices"
	"strings"

	"standing/news"
)

// found is a pattern that fits a place in a sentence.
type found struct {
	pattern *pattern
	at      int // the phrase of the verb or noun
	passive bool
	fill    map[slot][]filler
	agent   []filler // who acts
	agentOK bool     // an agent was looked for and fits, or none is told
	end     int      // the last phrase that belongs to it
}

// matches finds the patterns that fit the phrase i.
func (r *reading) matches(s *sentence, i int) (all []found) {
	for k := range r.l.patterns {
		p := &r.l.patterns[k]
		var f found
		var ok bool
		switch {
		case p.noun && s.kind(i) == nominal:
			f, ok = r.matchNoun(s, i, p)
		case !p.noun && s.kind(i) == verbal && slices.Contains(p.heads, s.phrases[i].vg.lemma):
			f, ok = r.matchVerb(s, i, p)
		}
		if ok && (!p.again || r.toldBefore(p.act)) {
			all = append(all, f)
		}
	}
	return all
}

// toldBefore reports whether one of the last acts told of is the act.
func (r *reading) toldBefore(act news.Act) bool {
	for i := len(r.claims) - 1; i >= 0 && i >= len(r.claims)-2; i-- {
		if r.claims[i].Act == act {
			return true
		}
	}
	return false
}

// matchVerb fits a pattern with a verb.
func (r *reading) matchVerb(s *sentence, i int, p *pattern) (f found, ok bool) {
	c := s.clauseOf(i)
	f = found{pattern: p, at: i, passive: c.passive, fill: map[slot][]filler{}, end: i}
	if p.particle != "" && !s.hasParticle(i, p.particle) {
		return f, false
	}
	subject, objects := c.subject, []*group{c.object, c.second}
	bounds := c.bound
	if p.particle != "" && c.object == nil && s.kind(i+2) == nominal {
		objects[0] = s.groupAt(i + 2)
		bounds = s.boundFrom(objects[0].last + 1)
	}
	if c.passive {
		objects = []*group{c.subject, c.object}
		subject = agents(bounds)
		if c.subject != nil {
			bounds = append(slices.Clone(bounds), s.boundBetween(c.subject.last+1, i)...)
		}
	} else if subject == nil {
		subject = r.controller(s, i)
	}
	if !r.fillAgent(s, &f, p.subject, subject, c.passive) {
		return f, false
	}
	if p.subject == list {
		if len(f.agent) == 0 {
			return f, false
		}
		f.fill[list], f.agent = f.agent, nil
	}
	if s.phrases[i].vg.lemma == "be" && c.object != nil && !c.passive { // "would be a name on the list"
		return f, false
	}
	if p.subject == partySlot || p.subject == people { // "the group is on the list"
		if len(f.agent) == 0 {
			return f, false
		}
		f.fill[p.subject], f.agent = f.agent, nil
	}
	if !r.fillObjects(s, &f, p, objects) {
		return f, false
	}
	return f, r.fillOthers(s, &f, p, bounds, s.objectGroup(objects))
}

// agents is who acts in the passive: all groups behind "by".
func agents(bounds []bound) *group {
	var all *group
	for _, b := range bounds {
		if b.prep != "by" {
			continue
		}
		g := b.group
		if all == nil {
			all = &g
		} else {
			all.heads = append(slices.Clone(all.heads), g.heads...)
		}
	}
	return all
}

func (s *sentence) objectGroup(objects []*group) *group {
	for _, o := range objects {
		if o != nil {
			return o
		}
	}
	return nil
}

// hasParticle reports whether the adverb stands behind the verb, with nothing but its
// object between.
func (s *sentence) hasParticle(i int, particle string) bool {
	for j := i + 1; j < len(s.phrases) && j <= i+4; j++ {
		if s.word(j) == particle && (s.kind(j) == adverbial || s.kind(j) == binding) {
			return true
		}
		if s.kind(j) != nominal && s.kind(j) != binding {
			return false
		}
	}
	return false
}

// boundBetween collects the groups behind prepositions between two phrases.
func (s *sentence) boundBetween(from, to int) (all []bound) {
	for i := from; i+1 < to; i++ {
		if s.kind(i) == binding && s.kind(i+1) == nominal {
			g := s.groupAt(i + 1)
			all = append(all, bound{s.word(i), *g})
		}
	}
	return all
}

// controller is who does what an infinitive or a form in -ing tells: whom the verb before
// calls upon, the subject of that verb, or whose decision it is.
func (r *reading) controller(s *sentence, i int) *group {
	g, ok := r.governorOf(s, i)
	if !ok {
		if s.phrases[i].vg.gerund {
			return s.firstSubject(i)
		}
		if s.headline {
			return s.leftmost(i - 1)
		}
		return nil
	}
	if g.noun && r.l.forceWord(s.word(g.phrase)) == news.CalledFor {
		return r.calledUpon(s, g.phrase)
	}
	if g.noun {
		return s.owner(g.phrase)
	}
	v := s.phrases[g.phrase].vg
	if news.Force(r.l.force[v.lemma]) == news.CalledFor && !v.passive {
		for j := g.phrase + 1; j < i; j++ {
			if s.kind(j) == nominal {
				return s.groupAt(j)
			}
		}
	}
	if v.finite() || v.bare {
		return s.subjectOf(g.phrase)
	}
	if g.phrase < i {
		return r.controller(s, g.phrase)
	}
	return nil
}

// calledUpon is who is to do what a call or request asks for: behind "on" or "to", else
// whoever answers it.
func (r *reading) calledUpon(s *sentence, i int) *group {
	for _, b := range s.boundUntilVerb(i + 1) {
		if b.prep == "on" || b.prep == "to" || b.prep == "for" {
			g := b.group
			return &g
		}
	}
	for j := i - 1; j >= 0; j-- {
		if s.kind(j) == verbal && s.phrases[j].vg.finite() {
			return s.subjectOf(j)
		}
	}
	return nil
}

// owner is whose decision a noun tells: behind "by" or "of", or before "'s".
func (s *sentence) owner(i int) *group {
	for j := i + 1; s.kind(j) == binding && s.kind(j+1) == nominal; {
		g := s.groupAt(j + 1)
		if s.word(j) == "by" || s.word(j) == "from" || s.word(j) == "on" || s.word(j) == "of" {
			return g
		}
		j = g.last + 1
	}
	p := s.phrases[i]
	for j := p.from; j < p.head; j++ {
		if t := s.tokens[j]; t.tag == possessive || t.placed || r0(t) {
			return &group{first: i, last: i, heads: []int{i}}
		}
	}
	if s.kind(i-1) == verbal && s.phrases[i-1].vg.finite() { // "Russia took a decision to"
		return s.subjectOf(i - 1)
	}
	return nil
}

// r0 reports whether the word is a possessive pronoun.
func r0(t token) bool { return t.low == "its" || t.low == "their" || t.low == "his" || t.low == "her" }

// fillAgent fills who acts. Nobody told is as good; somebody who cannot act is not.
func (r *reading) fillAgent(s *sentence, f *found, at slot, g *group, passive bool) bool {
	if g == nil {
		return f.pattern.noun || passive || at == actor || at == police || at == force || at == anything
	}
	f.agent = r.fits(s, at, g)
	if len(f.agent) == 0 && passive { // "by a large majority"
		return !r.wrongAgent(s, g)
	}
	return len(f.agent) > 0
}

// wrongAgent reports whether the group names somebody who is no authority: "by FIFA".
func (r *reading) wrongAgent(s *sentence, g *group) bool {
	t := s.tokens[s.phrases[g.first].head]
	return t.tag == name || r.contains(s, g.first, "sport", "media", "market", "group") || t.tag == pronoun
}

func (r *reading) fillObjects(s *sentence, f *found, p *pattern, objects []*group) bool {
	if len(p.objectWord) > 0 {
		o := s.objectGroup(objects)
		return o != nil && slices.ContainsFunc(p.objectWord, func(w string) bool { return sameNoun(s.word(o.first), w) })
	}
	n := 0
	for _, at := range p.object {
		var fill []filler
		for n < len(objects) && len(fill) == 0 {
			fill = r.withoutStates(p, r.fits(s, at, objects[n]))
			n++
			if j := s.relativeOf(f.at); len(fill) == 0 && n == 1 && j >= 0 {
				fill = r.furtherBack(s, at, j)
			}
		}
		if len(fill) == 0 {
			return false
		}
		f.fill[at] = fill
	}
	return true
}

// withoutStates drops states where the pattern names no list that could hold them.
func (r *reading) withoutStates(p *pattern, fill []filler) []filler {
	if p != nil && slices.ContainsFunc(p.others, func(a argument) bool { return a.slot == list }) {
		return fill
	}
	return slices.DeleteFunc(fill, func(f filler) bool { return f.state })
}

// relativeOf is the relative that opens the clause of the verb i, right before it or before
// its subject; -1 where there is none.
func (s *sentence) relativeOf(i int) int {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		switch s.kind(j) {
		case relates:
			return j
		case nominal, adverbial, timed, joining:
		case binding:
			if s.word(j) != "of" {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// furtherBack is the noun that a relative may go back to beyond the nearest: "the devices to
// the ministry that were seized".
func (r *reading) furtherBack(s *sentence, at slot, i int) []filler {
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		switch s.kind(j) {
		case nominal:
			if fill := r.withoutStates(nil, r.fits(s, at, s.groupEnding(j))); len(fill) > 0 {
				return fill
			}
		case binding, pause:
		default:
			return nil
		}
	}
	return nil
}

// sameNoun compares a word with a noun, in the singular or plural.
func sameNoun(word, noun string) bool {
	if word == noun || word == noun+"s" {
		return true
	}
	stem, y := strings.CutSuffix(noun, "y")
	return y && word == stem+"ies"
}

// fillOthers fills what stands behind prepositions, and from whom a ban is where its owner
// stands before it.
func (r *reading) fillOthers(s *sentence, f *found, p *pattern, bounds []bound, object *group) bool {
	for _, a := range p.others {
		fill := r.fillArgument(s, f, a, bounds, object)
		if len(fill) == 0 {
			if !a.optional {
				return false
			}
			continue
		}
		f.fill[a.slot] = append(f.fill[a.slot], fill...)
	}
	return true
}

func (r *reading) fillArgument(s *sentence, f *found, a argument, bounds []bound, object *group) []filler {
	if len(a.verbs) > 0 {
		return r.fillInfinitive(s, a, f.at)
	}
	for _, b := range bounds {
		if slices.Contains(a.preps, b.prep) {
			if len(a.words) > 0 {
				if slices.Contains(a.words, s.word(b.group.first)) {
					return []filler{{group: b.group, head: b.group.first}}
				}
				continue
			}
			if fill := r.fits(s, a.slot, &b.group); len(fill) > 0 {
				f.end = max(f.end, b.group.last)
				return fill
			}
		}
	}
	if a.slot == anything && s.gerundBehind(f.at, a.preps) {
		return []filler{{head: -1}}
	}
	if object == nil {
		return nil
	}
	if of := s.complement(object.first); of != nil && slices.Contains(a.preps, "of") {
		if fill := r.fits(s, a.slot, of); len(fill) > 0 {
			return fill
		}
	}
	if a.slot == partySlot && (slices.Contains(a.preps, "of") || slices.Contains(a.preps, "on")) {
		if fill := r.ownerParty(s, object.first); fill != nil {
			return fill
		}
		return r.banAgain(s, object.first)
	}
	return nil
}

// gerundBehind reports whether one of the prepositions with a verb in -ing follows i:
// "suspected of plotting".
func (s *sentence) gerundBehind(i int, preps []string) bool {
	for j := i + 1; j < len(s.phrases) && j < i+5; j++ {
		if s.kind(j) == binding && slices.Contains(preps, s.word(j)) && s.kind(j+1) == verbal && s.phrases[j+1].vg.gerund {
			return true
		}
		if s.kind(j) == verbal {
			return false
		}
	}
	return false
}

// ownerParty is the party before "'s", or beside a noun: "the group's designation".
func (r *reading) ownerParty(s *sentence, i int) []filler {
	at := filler{group: group{first: i, last: i, heads: []int{i}}, head: i}
	p := s.phrases[i]
	if k, where := r.partyOfPhrase(s, p); where != nowhere {
		at.party, at.sure = k, true
		return []filler{at}
	}
	for j := p.from; j < p.head; j++ { // "the ABC's designation"
		if run := nameRun(s.tokens, j, p.to); run > 0 && tagAt(s.tokens, j+run) == possessive {
			at.party = known{name: s.text[s.tokens[j].start:s.tokens[j+run-1].end]}
			return []filler{at}
		}
	}
	return nil
}

// banAgain is the party of a ban that was told of before: "the ban was lifted".
func (r *reading) banAgain(s *sentence, i int) []filler {
	p := s.phrases[i]
	low := s.tokens[p.from].low
	if low == "their" || low == "his" || low == "her" {
		low = "its"
	}
	k, ok := r.lastParty()
	if !ok || !slices.ContainsFunc(r.claims, func(d *draft) bool { return d.Act.Listing() }) || low != "the" && low != "its" && low != "that" && low != "this" || p.to-p.from > 3 || !r.l.is(s.tokens[p.head].low, "measure") {
		return nil
	}
	return []filler{{group: group{first: i, last: i, heads: []int{i}}, head: i, party: k}}
}

// complement is the group behind "of" that belongs to the phrase i.
func (s *sentence) complement(i int) *group {
	if s.kind(i+1) == binding && s.word(i+1) == "of" && s.kind(i+2) == nominal {
		return s.groupAt(i + 2)
	}
	return nil
}

// fillInfinitive takes the object of an infinitive that belongs to the verb at i: "annulled
// the decision to list PARTY".
func (r *reading) fillInfinitive(s *sentence, a argument, i int) []filler {
	for _, step := range []int{1, -1} {
		for j := i + step; j >= 0 && j < len(s.phrases) && j <= i+8 && j >= i-8; j += step {
			p := s.phrases[j]
			if p.kind == verbal && (p.vg.infinitive || p.vg.gerund || s.kind(j-1) == relates) && slices.Contains(a.verbs, p.vg.lemma) {
				return r.fits(s, a.slot, s.clauseOf(j).object)
			}
			if p.kind == verbal && p.vg.finite() {
				break
			}
		}
	}
	return nil
}

// matchNoun fits a pattern with a noun: what belongs to it stands behind prepositions,
// before "'s", or right before it ("a police raid").
func (r *reading) matchNoun(s *sentence, i int, p *pattern) (f found, ok bool) {
	t := s.tokens[s.phrases[i].head]
	if t.tag == name && !s.headline || !slices.ContainsFunc(p.heads, func(w string) bool { return sameNoun(t.low, w) }) {
		return f, false
	}
	f = found{pattern: p, at: i, fill: map[slot][]filler{}, end: i}
	bounds := s.boundAfter(i)
	for _, a := range p.others {
		if slices.Contains(a.preps, "by") && (a.slot == actor || a.slot == police) {
			r.fillNounAgent(s, &f, a, bounds)
			continue
		}
		fill := r.fillArgument(s, &f, a, bounds, nil)
		if len(fill) == 0 && !a.optional && a.slot != list && slices.Contains(a.preps, "of") {
			if fill = r.ownerParty(s, i); fill == nil && r0(s.tokens[s.phrases[i].from]) && len(r.parties) > 0 {
				fill = []filler{{group: group{first: i, last: i, heads: []int{i}}, head: i, party: r.parties[len(r.parties)-1]}}
			}
		}
		if len(fill) == 0 && !a.optional {
			return f, false
		}
		f.fill[a.slot] = append(f.fill[a.slot], fill...)
	}
	return f, true
}

// boundAfter collects what stands behind prepositions after the noun i.
func (s *sentence) boundAfter(i int) []bound {
	if s.kind(i+1) == binding && s.word(i+1) == "of" && s.kind(i+2) == nominal {
		g := s.groupAt(i + 2)
		return append([]bound{{"of", *g}}, s.boundUntilVerb(g.last+1)...)
	}
	if s.kind(i+1) == pause && s.kind(i+2) == binding { // "the raids, on two schools, ..."
		return s.boundUntilVerb(i + 2)
	}
	return s.boundUntilVerb(i + 1)
}

func (s *sentence) boundUntilVerb(i int) []bound {
	end := i
	for end < len(s.phrases) && s.kind(end) != verbal && s.kind(end) != relates && s.kind(end) != pause {
		end++
	}
	return s.boundBetween(i, end)
}

func (r *reading) fillNounAgent(s *sentence, f *found, a argument, bounds []bound) {
	for _, b := range bounds {
		if b.prep == "by" {
			f.agent = r.fits(s, a.slot, &b.group)
			return
		}
	}
	if g, ok := r.verbOfEvent(s, f.at); ok && !g.noun && g.phrase < f.at && r.l.is(s.phrases[g.phrase].vg.lemma, "doer") {
		if f.agent = r.fits(s, a.slot, s.subjectOf(g.phrase)); len(f.agent) > 0 {
			return
		}
	}
	p := s.phrases[f.at]
	for j := p.from; j < p.head; j++ {
		if t := s.tokens[j]; t.placed || r.l.is(t.low, "body", "force") && t.tag != adjective {
			f.agent = []filler{{group: group{first: f.at, last: f.at, heads: []int{f.at}}, head: f.at}}
			return
		}
	}
}
