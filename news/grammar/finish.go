package grammar

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

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
		for k := range r.l.patterns {
			p := &r.l.patterns[k]
			if p.noun && slices.ContainsFunc(p.heads, func(w string) bool { return sameNoun(s.word(j), w) }) && !slices.Contains(acts, p.act) {
				acts = append(acts, p.act)
			}
		}
	}
	return acts
}

// steps reads what a decision told before still needs: "the move must be approved by".
func (r *reading) steps(s *sentence, says []saying, here []*draft) {
	if len(here) > 0 {
		return
	}
	for i, p := range s.phrases {
		if p.kind != verbal || !p.vg.finite() || !r.needs(s, i) {
			continue
		}
		g := s.subjectOf(i)
		last := r.lastListing()
		if g == nil || last == nil || !r.l.is(s.word(g.first), "step_noun") || s.tokens[s.phrases[g.first].from].tag != determiner {
			continue
		}
		d := &draft{sentence: s, at: i, known: last.known, state: last.state, event: last.event}
		d.Act, d.Subject, d.Party, d.Authority, d.Object = last.Act, last.Subject, last.Party, last.Authority, last.Object
		d.Force, d.Trust = news.Pending, 0.5
		r.speak(d, governing(says, i))
		r.claims = append(r.claims, d)
		return
	}
}

// needs reports whether the verb says that something is still to come.
func (r *reading) needs(s *sentence, i int) bool {
	v := s.phrases[i].vg
	return !v.negated && (r.l.is(v.lemma, "needing") || r.l.is(v.modal, "needing_modal"))
}

func (r *reading) lastListing() *draft {
	for i := len(r.claims) - 1; i >= 0 && i >= len(r.claims)-4; i-- {
		if d := r.claims[i]; d.Act.Listing() && !d.headline && d.Force == news.Announced {
			return d
		}
	}
	return nil
}

// remarks reads warnings, calls and accusations by or about a party.
func (r *reading) remarks(s *sentence, says []saying) {
	for k := range says {
		x := &says[k]
		act, force := news.Warn, news.Threatened
		switch x.kind {
		case "warn":
		case "call":
			act, force = news.Call, news.CalledFor
		default:
			continue
		}
		if x.verb < 0 || r.sport || r.market || s.headline {
			continue
		}
		party := x.speaker.party
		if party.name != "" {
			force = map[news.Act]news.Force{news.Warn: news.Alleged, news.Call: news.CalledFor}[act]
		}
		for j := x.from; j <= x.to && party.name == ""; j++ {
			if s.kind(j) == nominal {
				party, _ = r.partyOfPhrase(s, s.phrases[j])
			}
		}
		if party.name == "" {
			continue
		}
		d := &draft{sentence: s, at: x.at, known: party, speaker: x.speaker, event: x.kind}
		d.Act, d.Force, d.Speaker, d.Via, d.Subject, d.Party, d.Trust = act, force, x.speaker.text, x.speaker.via, party.name, party.ref, 0.5
		r.claims = append(r.claims, d)
	}
}

// finish merges what is told twice and makes claims of the drafts.
func (r *reading) finish(page string) []news.Claim {
	kept := r.merge()
	for _, d := range kept {
		d.Quote = r.quote(d.sentence)
		d.ID = d.id(page)
	}
	claims := make([]news.Claim, len(kept))
	for i, d := range kept {
		if d.denies != nil {
			d.Denies = d.denies.ID
		}
		claims[i] = d.Claim
	}
	return claims
}

// id is made of what tells the claim from all others, so that it stays as long as the reader
// reads it so.
func (d *draft) id(page string) string {
	h := sha256.New()
	for _, part := range []string{page, string(d.Act), d.Subject, d.Object, d.Authority, d.Speaker, string(d.Force), strconv.Itoa(d.Quote.Start)} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

func (r *reading) quote(s *sentence) news.Quote {
	b := r.story.Blocks[s.block]
	return news.Quote{Text: s.text[s.start:s.end], Start: b.Offset(s.start), End: b.Offset(s.end-1) + 1}
}

// merge joins drafts that tell the same: same act, party, authority and speaker, and no
// other date. What only a headline says counts as told by the story.
func (r *reading) merge() (kept []*draft) {
	for _, d := range r.claims {
		if d.headline {
			continue
		}
		if i := slices.IndexFunc(kept, func(e *draft) bool { return e.same(d) }); i >= 0 {
			r.absorb(kept[i], d)
			continue
		}
		kept = append(kept, d)
	}
	for _, d := range r.claims {
		if !d.headline {
			continue
		}
		i := slices.IndexFunc(kept, func(e *draft) bool { return e.Act == d.Act && e.about(d) })
		if i >= 0 {
			kept[i].Repeats = append(kept[i].Repeats, r.quote(d.sentence))
		} else if !slices.ContainsFunc(kept, func(e *draft) bool { return e.Act.Listing() == d.Act.Listing() }) && d.Trust > 0.6 {
			d.Trust -= 0.3
			kept = append(kept, d)
		}
	}
	return kept
}

func (d *draft) about(e *draft) bool {
	return d.Party == e.Party && d.Party.ID != "" || fold(d.known.name) == fold(e.known.name) || d.Party.ID == "" && e.Party.ID == "" && fold(d.Subject) == fold(e.Subject)
}

func (d *draft) same(e *draft) bool {
	if d.sentence == e.sentence && d.at == e.at && d.Subject != e.Subject {
		return false // "A and B were listed"
	}
	if d.Act != e.Act || !d.about(e) || fold(d.Speaker) != fold(e.Speaker) || d.denies != e.denies {
		return false
	}
	if d.Authority != e.Authority && (d.state != e.state || d.state == "") {
		return false
	}
	if d.Force != e.Force && d.sentence != e.sentence {
		return false
	}
	if !d.Act.Listing() && d.sentence != e.sentence && fold(d.Object) != fold(e.Object) {
		return false
	}
	return d.Happened.IsZero() || e.Happened.IsZero() || d.Happened.MayEqual(e.Happened)
}

func (r *reading) absorb(d, e *draft) {
	if e.sentence != d.sentence {
		d.Repeats = append(d.Repeats, r.quote(e.sentence))
	}
	if d.Happened.IsZero() {
		d.Happened = e.Happened
	}
	if d.Said.IsZero() {
		d.Said = e.Said
	}
	for _, x := range r.claims {
		if x.denies == e {
			x.denies = d
		}
	}
}
