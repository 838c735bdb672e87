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
	now       []news.Act      // what the sentence being read has told so far
	at        int             // the sentence being read, counted from 1
	main      known           // the one that is named most
	// lastSubject is the subject of the sentence before, lastSpeaker whoever spoke last.
	lastSubject subject
	lastSpeaker speaker
	spokeAt     int                // the sentence, counted from 1, in which the last speaker spoke
	speakers    map[string]speaker // by surname
	lastState   place.Code         // of the body that was named last
	home        place.Code         // of the first police or court named: the story's own
	listed      bool               // a list of terrorist or banned parties was named
	security    bool               // the story is about such matters
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

// lastParty is the party named last; at the beginning of a story the one it is about.
func (r *reading) lastParty() (known, bool) {
	if n := len(r.parties); n > 0 {
		return r.parties[n-1], true
	}
	return r.main, r.main.name != ""
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
