package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standing"
	"standing/place"
)

// known is a party as the story names it.
type known struct {
	name string // as printed where it was last named
	ref  standing.EntryRef
}

// where says how a party stands in a group of words.
type where uint8

const (
	nowhere where = iota
	asHead        // "the MEK", "the MEK group"
	beside        // "MEK members", "members of the MEK", "the MEK's camp"
)

// partyIn finds the party of which a part of a group speaks.
func (r *reading) partyIn(s *sentence, i int) (known, where) {
	p := s.phrases[i]
	if k, at := r.partyOfPhrase(s, p); at != nowhere {
		return k, at
	}
	if s.word(i+1) == "of" && s.kind(i+1) == binding && s.kind(i+2) == nominal {
		if k, at := r.partyIn(s, i+2); at != nowhere {
			return k, beside
		}
	}
	return known{}, nowhere
}

func (r *reading) partyOfPhrase(s *sentence, p phrase) (known, where) {
	for j := p.from; j < p.to; j++ {
		k, to, ok := r.nameAt(s, j, p.to)
		if !ok {
			continue
		}
		if to > p.head || r.l.is(s.tokens[p.head].low, "anaphor") && !s.possessiveIn(to, p.head) || r.headWord(s.tokens[p.head]) {
			return k, asHead
		}
		return k, beside
	}
	if k, ok := r.anaphor(s, p); ok {
		return k, asHead
	}
	return r.possessor(s, p)
}

// headWord reports whether the word is the last of a proper name such as "Front".
func (r *reading) headWord(t token) bool { return t.capital && r.l.is(t.low, "party_word") }

func (s *sentence) possessiveIn(from, to int) bool {
	return slices.ContainsFunc(s.tokens[from:to], func(t token) bool { return t.tag == possessive })
}

// nameAt is the party whose name begins at token j.
func (r *reading) nameAt(s *sentence, j, end int) (k known, to int, ok bool) {
	t := s.tokens[j]
	if t.mention != nil {
		return known{t.text, t.mention.Party}, j + 1, true
	}
	run := nameRun(s.tokens, j, end)
	if run == 0 || j > 0 && nameRun(s.tokens, j-1, end) > run || j > 1 && nameRun(s.tokens, j-2, end) > run {
		return k, 0, false
	}
	text := s.text[t.start:s.tokens[j+run-1].end]
	if full, ok := r.short[t.low]; ok && run == 1 && j > 0 && s.tokens[j-1].low == "the" {
		return full, j + 1, true
	}
	if !r.groups[fold(text)] {
		return k, 0, false
	}
	return known{name: text}, j + run, true
}

// nameRun is how many tokens from j on are one proper name that the register does not know.
func nameRun(tokens []token, j, end int) int {
	n := 0
	if j+2 < end && tokens[j].capital && english().is(tokens[j].low, "owner_word") && tokens[j+1].tag == possessive && tokens[j+2].capital && tokens[j+2].mention == nil {
		n = 2
	}
	if j+3 == end && tokens[j].tag == name && tokens[j].mention == nil && !tokens[j].placed && tokens[j+1].tag == possessive && tokens[j+2].capital &&
		strings.HasSuffix(tokens[j+2].low, "s") && !english().is(tokens[j+2].low, "body") { // "Jehovah's Witnesses"
		n = 2
	}
	for j+n < end && tokens[j+n].tag == name && tokens[j+n].mention == nil && !(tokens[j+n].placed && n == 0 && !follows(tokens, j+1, end)) {
		n++
	}
	return n
}

// follows reports whether a name goes on at j, so that the place before it is part of it.
func follows(tokens []token, j, end int) bool {
	return j < end && tokens[j].tag == name && !tokens[j].placed && tokens[j].mention == nil
}

func fold(s string) string { return strings.ToLower(strings.ReplaceAll(s, "’", "'")) }

// anaphor goes back to a party by a noun ("the group", "the former insurgents") or a
// pronoun.
func (r *reading) anaphor(s *sentence, p phrase) (known, bool) {
	t := s.tokens[p.head]
	if t.tag == pronoun {
		return r.pronoun(s, p)
	}
	last, ok := r.lastParty()
	if !r.l.is(t.low, "anaphor") || !ok {
		return known{}, false
	}
	switch s.tokens[p.from].low {
	case "the", "this", "that", "its", "their", "both":
	default:
		if !(t.capital && p.to-p.from == 1) {
			return known{}, false
		}
	}
	if s.tokens[p.from].tag != determiner && !t.capital || s.possessiveIn(p.from, p.head) {
		return known{}, false
	}
	for _, t := range s.tokens[p.from:p.head] {
		if t.tag == name || t.tag == number {
			return known{}, false
		}
	}
	return last, true
}

func (r *reading) pronoun(s *sentence, p phrase) (known, bool) {
	if !r.l.is(s.tokens[p.head].low, "thing_pronoun", "group_pronoun") {
		return known{}, false
	}
	for j := len(s.phrases) - 1; j >= 0; j-- {
		if q := s.phrases[j]; q.kind == nominal && q.to <= p.from && s.tokens[q.head].tag != pronoun {
			if k, at := r.partyOfPhrase(s, q); at == asHead {
				return k, true
			}
		}
	}
	if r.lastSubject.party.name != "" {
		return r.lastSubject.party, true
	}
	subject := s.kind(s.phraseAfter(p)) == verbal
	if len(r.parties) > 0 && !(subject && r.lastSubject.actor) {
		return r.parties[len(r.parties)-1], true
	}
	return known{}, false
}

// phraseAfter is the index of the phrase behind p.
func (s *sentence) phraseAfter(p phrase) int {
	for i, q := range s.phrases {
		if q.from >= p.to {
			return i
		}
	}
	return len(s.phrases)
}

// possessor finds a party behind "its" or "their".
func (r *reading) possessor(s *sentence, p phrase) (known, where) {
	for j := p.from + 1; j < p.head; j++ { // "the group's designation"
		if t := s.tokens[j]; t.tag == possessive && r.l.is(s.tokens[j-1].low, "anaphor") && s.tokens[p.from].tag == determiner && len(r.parties) > 0 {
			return r.parties[len(r.parties)-1], beside
		}
	}
	if low := s.tokens[p.from].low; (low == "its" || low == "their") && r.lastSubject.party.name != "" {
		return r.lastSubject.party, beside
	}
	return known{}, nowhere
}

// anyName is the proper name that a phrase is, whoever bears it.
func (r *reading) anyName(s *sentence, p phrase) (known, bool) {
	for j := p.from; j < p.to; j++ {
		if run := nameRun(s.tokens, j, p.to); run > 0 {
			if j+run <= p.head {
				return known{}, false
			}
			for _, t := range s.tokens[j : j+run] {
				if r.l.is(t.low, "not_party_word") {
					return known{}, false
				}
			}
			return known{name: s.text[s.tokens[j].start:s.tokens[j+run-1].end]}, true
		}
	}
	return known{}, false
}

// stateIn is the state or body that a part of a group names, by name, by its capital, by
// the adjective before an office.
func (r *reading) stateIn(s *sentence, i int) (place.Code, bool) {
	p := s.phrases[i]
	for j := p.from; j < p.to; j++ {
		if t := s.tokens[j]; t.placed && t.place.Country != "" {
			return t.place.Country, true
		}
	}
	if s.word(i+1) == "of" && s.kind(i+1) == binding && s.kind(i+2) == nominal {
		return r.stateIn(s, i+2)
	}
	return "", false
}

// isActor reports whether a part of a group can act in law: a state, its capital, a body or
// an office.
func (r *reading) isActor(s *sentence, i int, forces bool) bool {
	p := s.phrases[i]
	t := s.tokens[p.head]
	switch {
	case t.tag == pronoun:
		return r.subjectAgain(s, i).actor
	case t.placed && t.tag == name && !r.l.is(t.low, "body"):
		return t.place.Kind != place.Region
	case !forces && r.l.is(t.low, "force"):
		return false
	case r.l.is(t.low, "body", "office"), forces && r.l.is(t.low, "force"):
		return true
	case r.l.is(t.low, "decree") && s.complement(i) != nil: // "by the decision of the court"
		return r.isActor(s, i+2, forces)
	}
	for j := p.from; j < p.to; j++ {
		if t := s.tokens[j]; t.mention == nil && r.l.is(t.low, "body", "office") && (t.tag == name || t.capital) {
			return true
		}
	}
	return false
}

// actorName is a part of a group as an authority: as printed, with the state in brackets
// where the words do not name it.
func (r *reading) actorName(s *sentence, i int, fallback place.Code) string {
	first, last := i, i
	if s.word(i+1) == "of" && s.kind(i+1) == binding && s.kind(i+2) == nominal {
		last = i + 2
	}
	text := r.display(s, first, last)
	code, ok := r.stateIn(s, i)
	if s.tokens[s.phrases[i].head].tag == pronoun {
		again := r.subjectAgain(s, i)
		text, code, ok = again.text, again.state, again.state != ""
	}
	if !ok {
		code = fallback
		if r.l.is(fold(text), "supranational") || r.supranational(s, i) {
			code = ""
		}
	}
	return withState(text, code)
}

// subjectAgain is to whom a pronoun at i goes back: the subject of a clause before it in the
// sentence that can act, else that of the sentence before.
func (r *reading) subjectAgain(s *sentence, i int) subject {
	for j := i - 1; j > 0; j-- {
		if p := s.phrases[j]; p.kind == verbal && p.vg.finite() {
			if g := s.subjectOf(j); g != nil && s.tokens[s.phrases[g.first].head].tag != pronoun && !g.has(i) {
				if x := r.subjectFrom(s, g); x.actor {
					return x
				}
			}
		}
	}
	return r.lastSubject
}

// supranational reports whether a body is of no single state.
func (r *reading) supranational(s *sentence, i int) bool {
	p := s.phrases[i]
	return slices.ContainsFunc(s.tokens[p.from:p.to], func(t token) bool { return r.l.is(t.low, "supranational") })
}

func withState(text string, code place.Code) string {
	name := code.Name()
	if name == "" || strings.Contains(text, name) {
		return text
	}
	if text == "" {
		return name
	}
	return text + " (" + name + ")"
}

// display is a stretch of phrases as printed, without the article and the "'s" at its ends.
func (r *reading) display(s *sentence, first, last int) string {
	from, to := s.phrases[first].from, s.phrases[last].to
	for from < to-1 && (s.tokens[from].tag == determiner && r.l.is(s.tokens[from].low, "article") || s.tokens[from].tag == adverb) {
		from++
	}
	for to > from+1 && s.tokens[to-1].tag == possessive {
		to--
	}
	return s.text[s.tokens[from].start:s.tokens[to-1].end]
}

// acronym reports whether a word is a short name in capitals.
func acronym(w string) bool {
	n := utf8.RuneCountInString(w)
	if n < 2 || n > 7 {
		return false
	}
	upper := 0
	for _, c := range w {
		if unicode.IsUpper(c) {
			upper++
		} else if c != '-' && !unicode.IsDigit(c) && c != '/' {
			return false
		}
	}
	return upper >= 2
}
