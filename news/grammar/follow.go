package grammar

import (
	"slices"

	"standing/news"
)

// followers reads "and the United States followed in 2012": another authority did what the
// act told before says.
func (r *reading) followers(s *sentence, says []saying, here []*draft) {
	for i, p := range s.phrases {
		if p.kind != verbal || p.vg.lemma != "follow" && !s.didSo(i) || p.vg.passive || !p.vg.finite() || p.vg.negated || !s.followsAlone(i) {
			continue
		}
		before := r.followed(s, i, here)
		g := s.subjectOf(i)
		if before == nil || g == nil {
			continue
		}
		dates := s.timesBehind(i)
		for n, f := range r.fits(s, actor, g) {
			d := &draft{sentence: s, at: i, agent: f.head, known: before.known, event: before.event}
			d.Claim = before.Claim
			d.Repeats, d.Said, d.Happened = nil, before.Said, before.Happened
			if p.vg.modal != "" {
				d.Force = news.Hypothetical
			}
			if p.vg.lemma == "do" {
				d.Force, d.Speaker, d.Via = news.Done, "", ""
			}
			d.Authority = r.actorName(s, f.head, "")
			d.state, _ = r.stateIn(s, f.head)
			d.Happened = r.resolve(&moment{vague: true}, false)
			if len(dates) > 0 {
				d.Happened = r.resolve(s.phrases[dates[min(n, len(dates)-1)]].moment, false)
			}
			d.Trust -= 0.2
			r.speak(d, governing(says, i))
			r.claims = append(r.claims, d)
		}
	}
}

// timesBehind is the times that follow the verb i before anything else is told.
func (s *sentence) timesBehind(i int) (at []int) {
	for i++; s.kind(i) == timed || s.kind(i) == adverbial || s.kind(i) == nominal || s.kind(i) == joining && s.kind(i+1) == timed; i++ {
		if s.kind(i) == timed && s.phrases[i].moment != nil {
			at = append(at, i)
		}
	}
	return at
}

// didSo reports whether the verb is that of "as Washington has done".
func (s *sentence) didSo(i int) bool {
	if s.phrases[i].vg.lemma != "do" {
		return false
	}
	if w := s.word(s.skip(i+1, 1)); w == "same" || w == "likewise" || s.word(i+1) == "so" {
		return true
	}
	g := s.subjectOf(i)
	return g != nil && s.kind(g.first-1) == opens && s.word(g.first-1) == "as"
}

// followsAlone reports whether the verb has no object but "suit".
func (s *sentence) followsAlone(i int) bool {
	j := s.skip(i+1, 1)
	return s.kind(j) != nominal || s.word(j) == "suit" || s.word(j) == "same"
}

// followed is the listing act that the one at i follows.
func (r *reading) followed(s *sentence, i int, here []*draft) *draft {
	for _, d := range slices.Backward(here) {
		if d.at < i && d.Act.Listing() {
			return d
		}
	}
	if n := len(r.claims) - len(here); n > 0 && r.claims[n-1].Act.Listing() && !r.claims[n-1].headline {
		return r.claims[n-1]
	}
	return nil
}
