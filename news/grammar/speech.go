package grammar

import (
	"slices"
	"strings"

	"standing/edtf"
)

// saying is a place in a sentence where somebody is quoted.
type saying struct {
	verb     int    // phrase; -1 for "according to"
	kind     string // of the table of speech
	speaker  speaker
	from, to int // phrases that are what is said
	trailing bool
	said     edtf.Date
	at       int // where it stands: the verb, or "according"
}

// sayings finds who says what in the sentence.
func (r *reading) sayings(s *sentence) (all []saying) {
	for i, p := range s.phrases {
		switch {
		case p.kind == verbal:
			if x, ok := r.sayingAt(s, i); ok {
				all = append(all, x)
			}
		case p.kind == binding && s.tokens[p.from].low == "according" && s.kind(i+2) == nominal:
			all = append(all, r.accordingTo(s, i, i+2))
		case p.kind == binding && s.tokens[p.from].low == "according" && s.kind(i+1) == nominal:
			all = append(all, r.accordingTo(s, i, i+1))
		}
	}
	r.layer(s, all)
	return all
}

func (r *reading) accordingTo(s *sentence, i, who int) saying {
	x := saying{verb: -1, kind: "say", at: i, speaker: r.speakerFrom(s, s.groupAt(who), -1)}
	x.trailing = i > 0 && s.kind(i-1) == pause
	if x.trailing {
		x.from, x.to = 0, i-1
	} else if i == 0 || s.finiteIn(s.groupAt(who).last+1) {
		x.from, x.to = s.groupAt(who).last+1, len(s.phrases)-1
	} else {
		x.from, x.to, x.trailing = 0, i-1, true
	}
	return x
}

// sayingAt reads a verb of speech: "X said that ...", "..., X said", "..., said X", "X was
// quoted as saying".
func (r *reading) sayingAt(s *sentence, i int) (x saying, ok bool) {
	v := s.phrases[i].vg
	kind := r.l.speech[v.lemma]
	if kind == "" || v.negated || v.infinitive || v.bare {
		return x, false
	}
	x = saying{verb: i, kind: kind, at: i, from: i + 1, to: len(s.phrases) - 1}
	if v.gerund {
		return r.alsoSaying(s, i, x)
	}
	if j := s.skip(i+1, 1); r.l.is(v.lemma, "judges") && s.kind(j) == nominal && !s.opensClause(j) {
		return x, false // "declared the group illegal" quotes nobody
	}
	if j := s.skip(i+1, 1); v.lemma == "add" && s.kind(j) == binding { // "adds to the pressure"
		return x, false
	}
	g := s.subjectOf(i)
	if v.passive && !(v.lemma == "quote" || v.lemma == "cite") {
		return x, false
	}
	after := s.skip(i+1, 1)
	closes := s.kind(i-1) == pause || s.kind(i-1) == stop || g != nil && g.first > 0 && s.kind(g.first-1) == pause && s.finiteBefore(g.first)
	if g == nil || s.kind(i-1) == pause && s.kind(after) == nominal && !g.has(i-2) && s.beforeAside(i-1) < 0 && (s.finiteBefore(i) || s.quotedBefore(i)) {
		if s.kind(after) != nominal || i == 0 || s.kind(i-1) == relates {
			return x, false
		}
		g = s.groupAt(after) // "..., said Doe"
		x.from, x.to, x.trailing = 0, i-1, true
	} else if closes && !s.opensClause(after) && s.finiteBefore(g.first) || g.first > 0 && s.kind(g.first-1) == pause && s.quotedBefore(g.first) {
		x.from, x.to, x.trailing = 0, g.first-1, true
	}
	x.speaker = r.speakerFrom(s, g, i)
	return x, x.speaker.text != ""
}

// opensClause reports whether what is said begins at the phrase i.
func (s *sentence) opensClause(i int) bool {
	if s.kind(i) == opens && s.word(i) == "that" {
		return true
	}
	return s.kind(i) == nominal && s.finiteIn(i)
}

// quotedBefore reports whether a quotation closes right before the phrase i.
func (s *sentence) quotedBefore(i int) bool {
	from := s.phrases[i].from
	return from > 1 && s.tokens[from-2].quoted && !s.tokens[from].quoted
}

// alsoSaying is "..., adding that ...": it has the speaker of the verb before it.
func (r *reading) alsoSaying(s *sentence, i int, x saying) (saying, bool) {
	for j := i - 1; j >= 0; j-- {
		if p := s.phrases[j]; p.kind == verbal && p.vg.finite() && r.l.speech[p.vg.lemma] != "" {
			x.speaker = r.speakerFrom(s, s.subjectOf(j), j)
			return x, x.speaker.text != ""
		}
	}
	if g := s.firstSubject(i); g != nil {
		x.speaker = r.speakerFrom(s, g, -1)
		return x, x.speaker.text != ""
	}
	return x, false
}

// firstSubject is the subject of the first finite verb before i.
func (s *sentence) firstSubject(i int) *group {
	for j := range i {
		if p := s.phrases[j]; p.kind == verbal && p.vg.finite() {
			return s.subjectOf(j)
		}
	}
	return nil
}

// layer tells who speaks through whom: where a medium reports at the end what somebody said,
// the medium is the way it was heard.
func (r *reading) layer(s *sentence, all []saying) {
	for i := range all {
		for j := range all {
			outer := &all[j]
			if i != j && outer.trailing && !all[i].trailing && outer.from <= all[i].at && all[i].at <= outer.to && outer.speaker.media {
				all[i].speaker.via = outer.speaker.text
			}
		}
	}
}

// governing is the saying that what stands at the phrase i is part of: the nearest that
// leads it in, else one that follows.
func governing(all []saying, i int) *saying {
	var best *saying
	for k := range all {
		x := &all[k]
		if i < x.from || i > x.to || x.at == i {
			continue
		}
		if best == nil || best.trailing && !x.trailing || best.trailing == x.trailing && x.at > best.at {
			best = x
		}
	}
	return best
}

// speakerFrom names a speaker: with what stands between him and the verb where that tells
// who he is ("the spokesman, John Doe, said").
func (r *reading) speakerFrom(s *sentence, g *group, verb int) (x speaker) {
	if g == nil {
		return x
	}
	t := s.tokens[s.phrases[g.first].head]
	if t.tag == pronoun || t.tag == number && g.last == g.first {
		return r.speakerAgain(t)
	}
	last := s.apposition(g, verb)
	x.text = r.display(s, g.first, last)
	for i := g.first; i <= last; i++ {
		if s.kind(i) != nominal {
			continue
		}
		if k, at := r.partyOfPhrase(s, s.phrases[i]); at != nowhere && x.party.name == "" {
			x.party = k
		}
		if code, ok := r.stateIn(s, i); ok && x.state == "" {
			x.state = code
		}
		x.person = x.person || r.contains(s, i, "office")
		x.media = x.media || r.contains(s, i, "media") && !r.contains(s, i, "office")
		x.official = x.official || r.isActor(s, i, true)
	}
	if x.party.name != "" && x.state == "" {
		x.official = false
	}
	if known, ok := r.speakers[fold(x.text)]; ok { // a surname alone
		return known
	}
	if words := strings.Fields(x.text); len(words) > 1 && x.person {
		r.speakers[fold(words[len(words)-1])] = x
	}
	if r.definite(s, g, last) && r.lastSpeaker.text != "" && x.state == "" {
		return r.lastSpeaker
	}
	return x
}

// definite reports whether the speaker is told by an office alone: "the spokesman".
func (r *reading) definite(s *sentence, g *group, last int) bool {
	p := s.phrases[g.first]
	return g.first == last && p.to-p.from == 2 && s.tokens[p.from].low == "the" && r.l.is(s.tokens[p.head].low, "office")
}

// speakerAgain is who a pronoun goes back to.
func (r *reading) speakerAgain(t token) speaker {
	if r.l.is(t.low, "person_pronoun") && r.lastSpeaker.text != "" {
		return r.lastSpeaker
	}
	if r.lastSpeaker.text != "" && !r.lastSpeaker.person && r.spokeAt >= r.at-1 && !r.l.is(t.low, "person_pronoun") {
		return r.lastSpeaker
	}
	if r.lastSubject.text != "" && !r.l.is(t.low, "person_pronoun") {
		x := speaker{text: r.lastSubject.text, party: r.lastSubject.party, official: r.lastSubject.actor, state: r.lastSubject.state}
		if r.lastSpeaker.text == x.text {
			x = r.lastSpeaker
		}
		return x
	}
	return speaker{text: t.text}
}

// apposition is the last phrase of the words that stand beside the subject and tell who it
// is, up to the verb.
func (s *sentence) apposition(g *group, verb int) int {
	last := g.last
	if verb < 0 {
		if s.kind(last+1) == pause && s.kind(last+2) == nominal && !slices.Contains(g.heads, last+2) && s.kind(last+3) != verbal {
			return s.groupAt(last + 2).last
		}
		return last
	}
	for i := last + 1; i < verb; i++ {
		switch s.kind(i) {
		case pause, joining:
		case nominal:
			last = i
		case binding:
			if s.kind(i+1) != nominal {
				return last
			}
		default:
			return last
		}
	}
	if last-g.first > 10 {
		return g.last
	}
	return last
}
