package grammar

import (
	"slices"

	"standing/news"
)

// denials ties each denial to what it denies: what the sentence itself tells, else the last
// act told that the speaker, or his state, is said to have done.
func (r *reading) denials(s *sentence, says []saying, here []*draft) {
	for k := range says {
		x := &says[k]
		if x.kind != "deny" || !r.isDenial(s, x) {
			continue
		}
		d := &draft{sentence: s, at: x.at, speaker: x.speaker, event: "deny"}
		d.Act, d.Force, d.Speaker, d.Via, d.Trust = news.Deny, news.Denied, x.speaker.text, x.speaker.via, 0.7
		d.Said = x.said
		d.denies = r.denied(s, x, here)
		if d.denies != nil {
			d.Subject, d.Party, d.known, d.Authority = d.denies.Subject, d.denies.Party, d.denies.known, d.denies.Authority
		} else if x.speaker.party.name != "" {
			d.Subject, d.Party = x.speaker.party.name, x.speaker.party.ref
		} else {
			continue
		}
		r.claims = append(r.claims, d)
	}
}

// isDenial tells a denial from a refusal: "rejected the claim", "rejected the request".
func (r *reading) isDenial(s *sentence, x *saying) bool {
	if x.verb < 0 {
		return false
	}
	if s.phrases[x.verb].vg.lemma == "deny" {
		return true
	}
	after := s.skip(x.verb+1, 1)
	return s.kind(after) == nominal && (r.l.is(s.word(after), "allegation") || r.contains(s, after, "allegation"))
}

func (r *reading) denied(s *sentence, x *saying, here []*draft) *draft {
	for i := len(here) - 1; i >= 0; i-- {
		if here[i].at < x.at && here[i].Force != news.Denied {
			return here[i]
		}
	}
	inside := slices.IndexFunc(here, func(d *draft) bool { return d.at > x.at })
	wanted := r.actsNamed(s, x)
	if inside >= 0 {
		wanted = []news.Act{here[inside].Act}
	}
	for i := len(r.claims) - 1; i >= 0; i-- {
		d := r.claims[i]
		if d.sentence == s || d.Act == news.Deny || d.headline {
			continue
		}
		if len(wanted) > 0 && !slices.Contains(wanted, d.Act) {
			continue
		}
		if len(wanted) == 0 && x.speaker.state != "" && d.state != "" && !x.speaker.state.Same(d.state) && x.speaker.party.name == "" {
			continue
		}
		if inside >= 0 { // what is denied is told already
			drop := here[inside]
			r.claims = slices.DeleteFunc(r.claims, func(e *draft) bool { return e == drop })
		}
		return d
	}
	if inside >= 0 {
		return here[inside]
	}
	return nil
}

// actsNamed is the acts that a noun behind a verb of denying names: "denied the raid".
func (r *reading) actsNamed(s *sentence, x *saying) (acts []news.Act) {
	for j := x.from; j <= x.to && j < x.from+4; j++ {
		if s.kind(j) != nominal {
			continue
		}
		for _, p := range r.l.byNoun[s.word(j)] {
			if !slices.Contains(acts, p.act) {
				acts = append(acts, p.act)
			}
		}
	}
	return acts
}
