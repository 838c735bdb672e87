package grammar

import (
	"slices"
	"strings"

	"standing"
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
	asHead        // "the Front", "the Front group"
	beside        // "Front members", "members of the Front", "the Front's camp"
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
	if k, ok := r.partOfMention(text); ok {
		return k, j + run, true
	}
	if !r.groups[fold(text)] {
		return k, 0, false
	}
	return known{name: text}, j + run, true
}

// partOfMention is the party of the register whose longer name, as the story or the register
// tells it, begins with the words: "People's Front" for "People's Front of Zarania".
func (r *reading) partOfMention(text string) (known, bool) {
	words := fold(text)
	if strings.Count(words, " ") == 0 {
		return known{}, false
	}
	for i := range r.story.Mentions {
		m := &r.story.Mentions[i]
		for _, name := range []string{m.Text, m.Name} {
			if rest, ok := strings.CutPrefix(fold(name), words); ok && (rest == "" || rest[0] == ' ') {
				return known{text, m.Party}, true
			}
		}
	}
	return known{}, false
}

// nameRun is how many tokens from j on are one proper name that the register does not know.
func nameRun(tokens []token, j, end int) int {
	n := 0
	if j+2 < end && tokens[j].capital && english().is(tokens[j].low, "owner_word") && tokens[j+1].tag == possessive && tokens[j+2].capital && tokens[j+2].mention == nil {
		n = 2
	}
	if j+3 == end && tokens[j].tag == name && tokens[j].mention == nil && !tokens[j].placed && tokens[j+1].tag == possessive && tokens[j+2].capital &&
		strings.HasSuffix(tokens[j+2].low, "s") && !english().is(tokens[j+2].low, "body") { // "Zarania's Pilgrims"
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

// display is a stretch of phrases as printed, without the article and the "'s" at its ends.
func (r *reading) display(s *sentence, first, last int) string {
	from, to := s.phrases[first].from, s.phrases[last].to
	for from < to-1 && (s.tokens[from].tag == determiner && r.l.is(s.tokens[from].low, "article") || s.tokens[from].tag == adverb) {
		from++
	}
	for to > from+1 && s.tokens[to-1].tag == possessive {
		to--
	}
	return strings.Map(func(c rune) rune {
		if isQuote(c) {
			return -1
		}
		return c
	}, s.text[s.tokens[from].start:s.tokens[to-1].end])
}
