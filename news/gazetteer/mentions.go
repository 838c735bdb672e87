package gazetteer

import (
	"cmp"
	"slices"

	"standing"
	"standing/news"
)

// Rejected is a mention that a person has said not to be of the party: a folded text (as by
// text.Fold) that does not name it.
type Rejected struct {
	Text  string
	Party standing.EntryRef
}

// The trust in a mention. They only order.
const (
	trustName       news.Trust = 0.95 // a name of several words
	trustWord       news.Trust = 0.9  // a name of one word
	trustIntroduced news.Trust = 0.8  // an acronym that the story itself introduces
	trustWeak       news.Trust = 0.7  // a weak name with its context
	trustAmbiguous  news.Trust = 0.4  // at most, where several parties are meant
)

// Mentions returns where the story names parties of the register, in the order of its
// blocks; the story itself is not changed. Headings, body text and captions are read. What
// is rejected neither counts nor lends context. It may be nil.
func (n *Names) Mentions(story *news.Story, rejected map[Rejected]bool) []news.Mention {
	s := &sighting{names: n, story: story, rejected: rejected, near: map[uint32]bool{}, own: map[uint32]bool{}}
	s.read()
	s.strong()
	s.bracketed()
	mentions := s.introduced(s.mentions())
	slices.SortFunc(mentions, func(a, b news.Mention) int {
		return cmp.Or(cmp.Compare(a.Block, b.Block), cmp.Compare(a.From, b.From))
	})
	return mentions
}

// sighting is a story being searched. Its steps go over the same candidates: what a weak name
// means is known only when all strong ones are.
type sighting struct {
	names    *Names
	story    *news.Story
	rejected map[Rejected]bool
	blocks   []block
	near     map[uint32]bool // parties whose weak names count
	own      map[uint32]bool // parties that a strong name of theirs alone tells
}

// readable reports whether blocks of the kind tell of parties.
func readable(kind news.BlockKind) bool {
	return kind.Body() || kind == news.Heading || kind == news.Caption
}

// read finds the candidates of all blocks.
func (s *sighting) read() {
	for i := range s.story.Blocks {
		b := &s.story.Blocks[i]
		if !readable(b.Kind) {
			continue
		}
		found := block{at: i, text: b.Text, capitals: !hasSmall(b.Text) && countUpper(b.Text) > 1}
		s.candidates(&found)
		s.blocks = append(s.blocks, found)
	}
}

// strong finds the names that count by themselves.
func (s *sighting) strong() {
	for i := range s.blocks {
		s.blocks[i].each(func(c candidate) bool {
			var parties []uint32
			for _, j := range c.meant {
				if !j.weak {
					parties = append(parties, j.bearer.Party)
					s.near[j.bearer.Party] = true
				}
			}
			if len(parties) == 1 {
				s.own[parties[0]] = true
			}
			return len(parties) > 0
		})
	}
}
