package grammar

import (
	"standing/news"
	"standing/place"
)

// reading is the reading of one story: what is remembered from sentence to sentence.
type reading struct {
	l         *lexicon
	story     *news.Story
	sentences []*sentence
	groups    map[string]bool // names, in small letters, that the story calls a group
	parties   []known         // in the order in which they were named
	namedAt   int             // the sentence, counted from 1, that named one last
	at        int             // the sentence being read, counted from 1
	main      known           // the one that is named most
	// lastSubject is the subject of the sentence before, lastSpeaker whoever spoke last.
	lastSubject subject
	lastSpeaker speaker
	lastState   place.Code // of the body that was named last
	home        place.Code // of the first police or court named: the story's own
	listed      bool       // a list of terrorist or banned parties was named
	security    bool       // the story is about such matters
	sport       bool
	market      bool
	lastDate    datum
	claims      []*draft
	short       map[string]known // the last word of a name, where it stands for it: "the Witnesses"
}

// subject is what a pronoun of the next sentence may go back to.
type subject struct {
	text  string
	party known
	actor bool
	state place.Code
}

// speaker is somebody who is quoted.
type speaker struct {
	text     string
	via      string
	party    known
	official bool // speaks for a state
	media    bool
	person   bool
	state    place.Code
}

// survey looks through the story before it is read: what it is about, and which names it
// calls groups.
func (r *reading) survey() {
	terror, sport, market := 0, 0, 0
	for _, s := range r.sentences {
		for _, t := range s.tokens {
			if r.l.is(t.low, "terror") {
				terror++
			}
			if r.l.is(t.low, "sport") {
				sport++
			}
			if r.l.is(t.low, "market") {
				market++
			}
		}
	}
	r.security = terror >= 1
	r.sport = sport >= 2 && sport > terror
	r.market = market >= 2 && market > terror
	for _, s := range r.sentences {
		r.surveyNames(s)
	}
	for _, s := range r.sentences {
		r.surveyActs(s)
	}
	r.surveyMain()
}

func (r *reading) surveyNames(s *sentence) {
	for i, p := range s.phrases {
		if p.kind != nominal {
			continue
		}
		for j := p.from; j < p.to; j++ {
			run := nameRun(s.tokens, j, p.to)
			if run == 0 {
				continue
			}
			if r.calledGroup(s, i, j, run) {
				r.groups[fold(s.text[s.tokens[j].start:s.tokens[j+run-1].end])] = true
				r.acronymBehind(s, j+run)
				if run > 1 {
					r.short[s.tokens[j+run-1].low] = known{name: s.text[s.tokens[j].start:s.tokens[j+run-1].end]}
				}
			}
			j += run
		}
	}
}

// calledGroup reports whether the story calls the name of run tokens at j a group: by its
// last word, by a noun beside it, or by what is said of it between commas.
func (r *reading) calledGroup(s *sentence, i, j, run int) bool {
	p := s.phrases[i]
	last := s.tokens[j+run-1]
	for _, t := range s.tokens[j : j+run] {
		if r.l.is(t.low, "not_party_word", "body", "office", "court") && !(r.l.is(last.low, "party_word") && run > 2) {
			return false
		}
	}
	if r.l.is(last.low, "party_word") && (run > 1 || j > p.from && s.tokens[j-1].placed) {
		return true
	}
	for k := p.from; k < p.to; k++ {
		if t := s.tokens[k]; (k < j || k >= j+run) && r.l.is(t.low, "calls_group") && !s.possessiveIn(min(k, j), max(k, j)) {
			return true
		}
	}
	if s.kind(i+1) == pause && s.kind(i+2) == nominal && r.l.is(s.word(i+2), "calls_group") && s.tokens[s.phrases[i+2].from].tag == determiner {
		return true
	}
	if be := s.skip(i+1, 1); s.kind(be) == verbal && s.phrases[be].vg.lemma == "be" && s.kind(be+1) == nominal && r.l.is(s.word(be+1), "calls_group") {
		return true
	}
	return r.security && r.keepsGroupCompany(s, i, j, run)
}

// keepsGroupCompany reports whether a name stands where those of groups stand: before
// "fighters", behind "leader of", in brackets behind a name that is one.
func (r *reading) keepsGroupCompany(s *sentence, i, j, run int) bool {
	p := s.phrases[i]
	if j+run <= p.head && r.l.is(s.tokens[p.head].low, "calls_followers", "site") {
		return true
	}
	return j+run > p.head && s.kind(i-1) == binding && s.word(i-1) == "of" && s.kind(i-2) == nominal && r.l.is(s.word(i-2), "calls_followers", "calls_group", "site")
}

// surveyMain counts which party is named most.
func (r *reading) surveyMain() {
	count := map[string]int{}
	for _, s := range r.sentences {
		for _, p := range s.phrases {
			if p.kind != nominal {
				continue
			}
			for j := p.from; j < p.to; j++ {
				if k, to, ok := r.nameAt(s, j, p.to); ok {
					key := fold(k.name) + k.ref.ID
					if count[key]++; count[key] > count[fold(r.main.name)+r.main.ref.ID] {
						r.main = k
					}
					j = to - 1
				}
			}
		}
	}
}

// lastParty is the party named last; at the beginning of a story the one it is about.
func (r *reading) lastParty() (known, bool) {
	if n := len(r.parties); n > 0 {
		return r.parties[n-1], true
	}
	return r.main, r.main.name != ""
}

// surveyActs takes the names of whom an authority lists, bans or designates as terrorist.
func (r *reading) surveyActs(s *sentence) {
	if r.sport || r.market {
		return
	}
	for i := range s.phrases {
		f, ok := r.best(s, i)
		if !ok || !f.pattern.act.Listing() || len(f.fill[list]) == 0 && len(f.fill[terrorist]) == 0 && !r.listingVerb(s, f) && (len(f.agent) == 0 || !r.security) {
			continue
		}
		for _, t := range f.fill[partySlot] {
			if t.party.name != "" && !t.state {
				r.groups[fold(t.party.name)] = true
			}
		}
	}
}

// listingVerb reports whether the pattern is told by a verb that is said of listed parties
// alone.
func (r *reading) listingVerb(s *sentence, f found) bool {
	return s.kind(f.at) == verbal && r.l.is(s.phrases[f.at].vg.lemma, "listing_verb")
}

// acronymBehind takes the name in brackets behind a group's name.
func (r *reading) acronymBehind(s *sentence, k int) {
	if k+2 < len(s.tokens) && s.tokens[k].low == "(" && s.tokens[k+2].low == ")" {
		r.groups[fold(s.tokens[k+1].text)] = true
	}
}

// remember takes up what a sentence names, for the sentences after it.
func (r *reading) remember(s *sentence) {
	for i, p := range s.phrases {
		if p.kind != nominal {
			continue
		}
		for j := p.from; j < p.to; j++ {
			if k, to, ok := r.nameAt(s, j, p.to); ok {
				r.parties, r.namedAt = append(r.parties, k), r.at
				j = to - 1
			}
		}
		if _, ok := r.anaphor(s, p); ok {
			r.namedAt = r.at
		}
		if code, ok := r.stateIn(s, i); ok && r.isActor(s, i, true) {
			r.lastState = code
			if r.home == "" && r.contains(s, i, "force", "court") {
				r.home = code
			}
		}
		if r.isList(s, i) {
			r.listed = true
		}
	}
}

// rememberSubject takes the subject of the sentence's first clause.
func (r *reading) rememberSubject(s *sentence) {
	for i, p := range s.phrases {
		if p.kind != verbal || !p.vg.finite() {
			continue
		}
		g := s.subjectOf(i)
		if g == nil {
			continue
		}
		if t := s.tokens[s.phrases[g.first].head]; t.tag == pronoun {
			return // it goes back to the same
		}
		r.lastSubject = r.subjectFrom(s, g)
		return
	}
}

func (r *reading) subjectFrom(s *sentence, g *group) subject {
	x := subject{text: r.display(s, g.first, g.last), actor: r.isActor(s, g.first, true)}
	if k, at := r.partyIn(s, g.first); at == asHead {
		x.party = k
	}
	x.state, _ = r.stateIn(s, g.first)
	return x
}
