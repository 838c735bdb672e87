// Package grammar reads stories into claims: who says that what was done to which party, by
// which authority, when, and how real it is.
//
// The words and patterns are tables of a language (folder en; docs/guide/grammar.md tells how
// to add to them); the engine here parts sentences into phrases, finds the subjects, objects
// and prepositions of verbs and nouns, and lays the patterns over them. It knows no party by
// name: those it is told by the story's mentions, and those the story itself calls a group.
package grammar

import (
	"standing/edtf"
	"standing/news"
	"standing/place"
)

// Version changes whenever the same story may be read otherwise.
const Version = "en-3"

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
	guessed  bool // the authority is the story's own state
	denies   *draft
	headline bool
	event    string // the word that tells it
}

// Claims reads a story of the page of the digest, whose mentions are found already.
func Claims(story *news.Story, page string) []news.Claim {
	return read(story).finish(page)
}

func read(story *news.Story) *reading {
	r := &reading{l: english(), story: story, groups: map[string]bool{}, short: map[string]known{}, speakers: map[string]speaker{}}
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

// Bounds of what is read. A longer sentence is no prose, a longer story no news.
const (
	maxSentence  = 200  // tokens
	maxSentences = 5000 // of a story; those after it are not read
)

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
		if len(r.sentences) == maxSentences {
			return
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
		r.lastSpeaker, r.spokeAt = says[0].speaker, r.at
	}
}

// dateOf is the day of the story, or unknown.
func (r *reading) dateOf() edtf.Day {
	lo, hi := r.story.Published.Bounds()
	if r.story.Published.IsZero() || lo != hi {
		return edtf.NoLower
	}
	return lo
}
