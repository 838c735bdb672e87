package grammar

import (
	"standing/news"
	"standing/place"
)

// fillAuthority names who acts; where the act itself does not tell, the state in which it
// holds, or for which its speaker speaks.
func (r *reading) fillAuthority(s *sentence, d *draft, f found, a filler) {
	switch {
	case a.head >= 0 && f.pattern.noun && a.head == f.at:
		d.state, _ = r.stateIn(s, a.head)
		d.Authority = withState(r.modifier(s, a.head), r.stateOr(d.state))
	case a.head >= 0:
		d.state, _ = r.stateIn(s, a.head)
		d.Authority = r.actorName(s, a.head, r.fallback())
		if d.state == "" && s.tokens[s.phrases[a.head].head].tag == pronoun {
			d.state = r.subjectAgain(s, a.head).state
		}
	default:
		d.Authority, d.state = r.placeOf(s, f, d)
	}
}

func (r *reading) stateOr(c place.Code) place.Code {
	if c == "" {
		return r.fallback()
	}
	return c
}

// fallback is the state of a body that the story names without one.
func (r *reading) fallback() place.Code {
	if r.home != "" {
		return r.home
	}
	return r.lastState
}

// modifier is who acts in "a police raid", "US sanctions".
func (r *reading) modifier(s *sentence, i int) string {
	p := s.phrases[i]
	from, to := -1, p.head
	for j := p.from; j < p.head; j++ {
		if t := s.tokens[j]; t.placed || r.l.is(t.low, "body", "force") {
			if from < 0 {
				from = j
			}
			to = j + 1
		}
	}
	if from < 0 {
		return ""
	}
	return s.text[s.tokens[from].start:s.tokens[to-1].end]
}

// placeOf is the state in which an act without an actor holds.
func (r *reading) placeOf(s *sentence, f found, d *draft) (string, place.Code) {
	if code, ok := r.placeBefore(s, f.at); ok {
		return code.Name(), code
	}
	for _, b := range append(s.clauseOrNoun(f.at), s.boundBetween(f.at+1, min(f.end+4, len(s.phrases)))...) {
		if b.prep == "in" || b.prep == "by" || b.prep == "across" {
			if code, ok := r.stateIn(s, b.group.first); ok {
				return code.Name(), code
			}
		}
	}
	for _, at := range []slot{list, ban} {
		for _, fill := range f.fill[at] {
			if code, ok := r.stateIn(s, fill.group.first); ok {
				return withState(r.modifier(s, fill.group.first), code), code
			}
			if r.supranational(s, fill.group.first) {
				return r.modifier(s, fill.group.first), ""
			}
		}
	}
	if d.speaker.official && d.speaker.state != "" {
		return d.speaker.state.Name(), d.speaker.state
	}
	if d.speaker.official && d.Act.Listing() {
		for _, e := range r.claims {
			if e.Act.Listing() && e.state != "" && !e.headline {
				return withState(d.speaker.text, e.state), e.state
			}
		}
		return d.speaker.text, ""
	}
	if v := s.phrases[f.at].vg; d.Force == news.InForce && d.Act.Listing() && (v.still || s.inAside(f.at)) {
		for _, e := range r.claims {
			if e.Act.Listing() && e.Authority != "" && e.state != "" {
				return e.state.Name(), e.state
			}
		}
	}
	if !d.Act.Listing() && r.home != "" {
		d.guessed = true
		return r.home.Name(), r.home
	}
	return "", ""
}

// placeBefore is the state told at the front of the clause: "in Kazakhstan it has been banned".
func (r *reading) placeBefore(s *sentence, i int) (place.Code, bool) {
	if s.kind(i) != verbal {
		return "", false
	}
	g := s.subjectOf(i)
	if g == nil {
		return "", false
	}
	j := g.first - 1
	if s.kind(j) == pause {
		j--
	}
	if s.kind(j) == nominal && s.kind(j-1) == binding && s.word(j-1) == "in" {
		return r.stateIn(s, j)
	}
	return "", false
}

func (s *sentence) clauseOrNoun(i int) []bound {
	if s.kind(i) == verbal {
		return s.clauseOf(i).bound
	}
	return s.boundAfter(i)
}
