// Package grammar reads stories into claims: who says that what was done to which party, by
// which authority, when, and how real it is.
//
// The words and patterns are tables of a language (folder en; docs/guide/grammar.md tells how
// to add to them); the engine here parts sentences into phrases, finds the subjects, objects
// and prepositions of verbs and nouns, and lays the patterns over them. It knows no party by
// name: those it is told by the story's mentions, and those the story itself calls a group.
package grammar

import (
	"slices"

	"standing/edtf"
	"standing/news"
	"standing/place"
)

// Version changes whenever the same story may be read otherwise.
const Version = "en-1"

// draft is a claim while its story is still being read.
type draft struct {
	news.Claim
	sentence *sentence
	at       int // the phrase that tells it
	known    known
	state    place.Code // of the authority
	speaker  speaker
	agent    int // the phrase that names who acts; -1 for none
	target   int // the phrase that names to whom it is done
	gapped   bool
	denies   *draft
	headline bool
	event    string // the word that tells it
}

// Claims reads a story of the page of the digest, whose mentions are found already.
func Claims(story *news.Story, page string) []news.Claim {
	return read(story).finish(page)
}

func read(story *news.Story) *reading {
	r := &reading{l: english(), story: story, groups: map[string]bool{}, short: map[string]known{}}
	for i, b := range story.Blocks {
		if b.Kind.Body() || b.Kind == news.Heading {
			r.addBlock(i, b)
		}
	}
	r.survey()
	for _, s := range r.sentences {
		r.readSentence(s)
	}
	return r
}

// maxSentence bounds what is read as one sentence, in tokens: what is longer is no prose.
const maxSentence = 200

func (r *reading) addBlock(i int, b news.Block) {
	if b.Kind == news.Heading && b.Repeat {
		return
	}
	for _, span := range sentences(b.Text) {
		s := &sentence{block: i, start: span[0], end: span[1], text: b.Text, headline: b.Kind == news.Heading}
		s.tokens = tokenize(b.Text, s.start, s.end)
		if len(s.tokens) > maxSentence || len(s.tokens) == 0 {
			continue
		}
		r.l.prepare(s, r.story.Mentions)
		r.sentences = append(r.sentences, s)
	}
}

// readSentence drafts the claims of a sentence and remembers what the next may go back to.
func (r *reading) readSentence(s *sentence) {
	r.at++
	says := r.sayings(s)
	here := r.acts(s, says)
	r.date(s, here, says)
	here = s.withoutCircumstances(here)
	r.claims = append(r.claims, here...)
	r.denials(s, says, here)
	r.steps(s, says, here)
	r.followers(s, says, here)
	r.remarks(s, says)
	r.remember(s)
	r.rememberSubject(s)
	if n := len(says); n > 0 && !says[0].speaker.media {
		r.lastSpeaker = says[0].speaker
	}
}

// acts drafts the acts that the sentence tells. A noun that is part of what another act is
// about tells none of its own: "revoked the designation of the group".
func (r *reading) acts(s *sentence, says []saying) (here []*draft) {
	best := make([]found, len(s.phrases))
	inside := map[int]bool{}
	for i := range s.phrases {
		f, ok := r.best(s, i)
		if !ok {
			continue
		}
		best[i] = f
		for _, at := range []slot{ban, list} {
			for _, fill := range f.fill[at] {
				for j := fill.group.first; j <= fill.group.last; j++ {
					inside[j] = inside[j] || j != i
				}
			}
		}
	}
	for i, f := range best {
		if f.pattern != nil && !(f.pattern.noun && inside[i]) {
			here = append(here, r.drafts(s, f, says)...)
		}
	}
	return here
}

// withoutCircumstances drops events in which another act was done, once they have dated it:
// "killed during a raid", and what only describes a thing: "the cases seized from the group".
func (s *sentence) withoutCircumstances(here []*draft) []*draft {
	return slices.DeleteFunc(here, func(d *draft) bool {
		if d.Act.Listing() {
			return s.kind(d.at) == nominal && d.agent < 0 && d.Happened.IsZero() && d.Force == news.Done
		}
		if s.kind(d.at) == verbal {
			return s.phrases[d.at].vg.bare && d.agent < 0 && d.Happened.IsZero() && len(here) > 1
		}
		before := s.word(d.at - 1)
		if before != "during" && before != "in" || s.kind(d.at-1) != binding {
			return d.Force == news.Hypothetical
		}
		return slices.ContainsFunc(here, func(e *draft) bool { return e.at < d.at && e.at >= d.at-4 && s.kind(e.at) == verbal })
	})
}

// drafts makes of a pattern that fits one claim a party and authority.
func (r *reading) drafts(s *sentence, best found, says []saying) (all []*draft) {
	i := best.at
	if s.headline && best.pattern.noun {
		return nil
	}
	say := governing(says, i)
	d := draft{sentence: s, at: i, headline: s.headline, event: s.word(i)}
	d.Act = best.pattern.act
	r.speak(&d, say)
	force := r.forceOf(s, i, best.pattern.state || d.Act == news.List || d.Act == news.Ban, say)
	if force == news.InForce && say != nil && say.trailing && s.inAside(i) {
		say = nil // "the group, which remains banned, did so, the ministry said"
		r.speak(&d, nil)
	}
	d.Force = r.told(force, d.Act, say, d.speaker, r.isHearsay(s, i))
	if (d.Act == news.Suspect || d.Act == news.Accuse) && d.Force == news.Done {
		d.Force = news.Alleged
	}
	targets := r.targets(s, best)
	if len(targets) == 0 {
		targets = []filler{{}}
	}
	agents := best.agent
	if len(agents) == 0 {
		agents = []filler{{head: -1}}
	}
	for _, t := range targets {
		for _, a := range agents {
			one := d
			r.fillSubject(s, &one, best, t)
			r.fillAuthority(s, &one, best, a)
			one.agent, one.target, one.gapped = a.head, t.head, t.gapped
			one.Trust = r.trust(&one, best, t, a)
			if r.plausible(&one, best, t) {
				all = append(all, &one)
			}
		}
	}
	return all
}

func (r *reading) best(s *sentence, i int) (best found, ok bool) {
	worth := 0
	for _, f := range r.matches(s, i) {
		w := 1 + len(f.agent)
		for _, fill := range f.fill {
			if len(fill) > 0 {
				w += 2
				if fill[0].sure {
					w++
				}
			}
		}
		if w > worth {
			best, worth, ok = f, w, true
		}
	}
	return best, ok
}

func (r *reading) speak(d *draft, say *saying) {
	if say == nil {
		d.speaker, d.Speaker, d.Via = speaker{}, "", ""
		return
	}
	d.speaker = say.speaker
	d.Speaker, d.Via = say.speaker.text, say.speaker.via
}

// targets is whom or what the act is done to.
func (r *reading) targets(s *sentence, f found) []filler {
	for _, at := range []slot{partySlot, people} {
		if fill := f.fill[at]; len(fill) > 0 && !(at == people && len(f.fill[goods]) > 0) {
			if at == partySlot && f.pattern.act.Listing() {
				fill = append(fill, r.together(s, f)...)
				fill = append(fill, r.gapped(s, f)...)
			}
			return fill
		}
	}
	for _, at := range []slot{goods, site} { // "computers and software" are one haul
		if fill := f.fill[at]; len(fill) > 0 {
			if owner := f.fill[people]; len(owner) > 0 {
				fill[0].party, fill[0].sure = owner[0].party, owner[0].sure
			}
			return fill[:1]
		}
	}
	if fill := f.fill[anything]; len(fill) > 0 && f.pattern.noun && fill[0].head >= 0 {
		if t, ok := r.tied(s, fill[0].head); ok {
			t.group, t.head = fill[0].group, fill[0].head
			return []filler{t}
		}
	}
	if f.fill[ban] != nil {
		return f.fill[ban]
	}
	return nil
}

// together is the parties behind "together with", "along with".
func (r *reading) together(s *sentence, f found) []filler {
	for j := f.at + 1; j+2 < len(s.phrases); j++ {
		w := s.word(j)
		if (w == "together" || w == "along" || w == "alongside") && s.word(j+1) == "with" && s.kind(j+2) == nominal {
			return r.fits(s, partySlot, s.groupAt(j+2))
		}
	}
	return nil
}

// gapped is a further party behind a date: "designated A in 1989 and B in the same year".
func (r *reading) gapped(s *sentence, f found) []filler {
	for j := f.at + 1; j+2 < len(s.phrases) && j < f.at+8; j++ {
		if s.kind(j) == verbal || s.kind(j) == pause {
			return nil
		}
		if s.kind(j) == timed && s.kind(j+1) == joining && s.kind(j+2) == nominal && s.kind(s.groupAt(j+2).last+1) == timed {
			fill := r.fits(s, partySlot, s.groupAt(j+2))
			for n := range fill {
				fill[n].gapped = true
			}
			return fill
		}
	}
	return nil
}

func (r *reading) fillSubject(s *sentence, d *draft, f found, t filler) {
	d.known = t.party
	d.Party = t.party.ref
	if t.head < 0 {
		return
	}
	last := t.head
	if of := s.complement(t.head); of != nil {
		last = of.last
	}
	words := r.display(s, t.head, last)
	number := r.number(s, t.head)
	switch {
	case len(f.fill[partySlot]) > 0:
		d.Subject = r.partyWords(s, t, words)
		for _, at := range []slot{list, ban} {
			if fill := f.fill[at]; len(fill) > 0 {
				d.Object = r.display(s, fill[0].group.first, fill[0].group.last)
			}
		}
	case len(f.fill[people]) > 0 && len(f.fill[goods]) == 0:
		d.Subject = withName(words, t.party.name)
	default:
		d.Subject, d.Object = t.party.name, r.display(s, t.group.first, max(last, t.group.last))
	}
	d.Number = number
}

// partyWords names a party as printed; where a noun or pronoun goes back to it, with its name.
func (r *reading) partyWords(s *sentence, t filler, words string) string {
	p := s.phrases[t.head]
	switch {
	case t.party.name == "":
		return words
	case s.tokens[p.head].tag == pronoun || contains(words, t.party.name) || r.l.is(s.tokens[p.head].low, "measure"):
		return t.party.name
	}
	return withName(words, t.party.name)
}

// withName adds to words that do not name their party its name in brackets.
func withName(words, name string) string {
	if name == "" || contains(words, name) {
		return words
	}
	return words + " (" + name + ")"
}

// number is how many the phrase counts, as printed.
func (r *reading) number(s *sentence, i int) string {
	p := s.phrases[i]
	for j := p.from; j < p.to; j++ {
		if s.tokens[j].tag == number {
			return s.tokens[j].text
		}
	}
	return ""
}

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
				return withState(r.owning(s, fill.group.first), code), code
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
		return withState(d.speaker.text, ""), ""
	}
	if v := s.phrases[f.at].vg; d.Force == news.InForce && d.Act.Listing() && (v.still || s.inAside(f.at)) {
		for _, e := range r.claims {
			if e.Act.Listing() && e.Authority != "" && e.state != "" {
				return e.state.Name(), e.state
			}
		}
	}
	if !d.Act.Listing() && r.home != "" {
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

// owning is the state or body to which a list or ban belongs, as printed.
func (r *reading) owning(s *sentence, i int) string {
	return r.modifier(s, i)
}

func (s *sentence) clauseOrNoun(i int) []bound {
	if s.kind(i) == verbal {
		return s.clauseOf(i).bound
	}
	return s.boundAfter(i)
}

// plausible drops what only looks like an act on a party.
func (r *reading) plausible(d *draft, f found, t filler) bool {
	if (r.sport || r.market) && t.party.ref.ID == "" {
		return false
	}
	if f.pattern.sure && !t.sure {
		return false
	}
	if t.party.name == "" && !r.security {
		return false
	}
	strong := len(f.fill[list]) > 0 || len(f.fill[terrorist]) > 0 || r.security && r.listingVerb(d.sentence, f)
	acted := len(f.agent) > 0 || len(f.fill[placeSlot]) > 0
	switch {
	case t.state:
		return len(f.fill[list]) > 0
	case t.sure && !r.security:
		return d.Act.Listing() && (strong || acted)
	case t.sure:
		return true
	case d.Act.Listing():
		return strong && (t.party.name != "" || t.head >= 0) || r.security && t.party.name != "" && (acted || len(f.fill[ban]) > 0)
	}
	return r.security && t.party.name != ""
}

// trust orders claims: what is named outright counts most.
func (r *reading) trust(d *draft, f found, t, a filler) news.Trust {
	trust := news.Trust(0.9)
	if !t.sure {
		trust -= 0.2
	}
	if d.Party.ID == "" {
		trust -= 0.1
	}
	if a.head < 0 {
		trust -= 0.1
	}
	if f.pattern.noun {
		trust -= 0.1
	}
	return trust
}

// dateOf is the day of the story, or unknown.
func (r *reading) dateOf() edtf.Day {
	lo, hi := r.story.Published.Bounds()
	if r.story.Published.IsZero() || lo != hi {
		return edtf.NoLower
	}
	return lo
}
