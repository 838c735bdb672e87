package grammar

import "strings"

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
	if s.kind(i+1) == pause && s.kind(i+2) == nominal && (r.l.is(s.word(i+2), "calls_group") || r.contains(s, i+2, "terror")) && s.tokens[s.phrases[i+2].from].tag == determiner {
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
		return !strings.ContainsAny(s.tokens[j+run-1].text, "0123456789") // "Camp 7" is a place
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
