package gazetteer

import (
	"cmp"
	"slices"

	"standing"
	"standing/news"
	"standing/text"
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
	defer s.done()
	s.read()
	s.strong()
	s.bracketed()
	mentions := s.introduced(s.mentions())
	slices.SortFunc(mentions, func(a, b news.Mention) int {
		return cmp.Or(cmp.Compare(a.Block, b.Block), cmp.Compare(a.From, b.From))
	})
	return mentions
}

// sighting is a story being searched. Each step reads all blocks: what a weak name means is
// known only when all strong ones are.
type sighting struct {
	names    *Names
	story    *news.Story
	rejected map[Rejected]bool
	blocks   []block
	near     map[uint32]bool // parties whose weak names count
	own      map[uint32]bool // parties that a strong name of theirs alone tells
}

// block is a block that is read.
type block struct {
	at       int // index into the story's blocks
	reading  *reading
	capitals bool
}

// readable reports whether blocks of the kind tell of parties.
func readable(kind news.BlockKind) bool {
	return kind.Body() || kind == news.Heading || kind == news.Caption
}

func (s *sighting) read() {
	for i := range s.story.Blocks {
		b := &s.story.Blocks[i]
		if !readable(b.Kind) {
			continue
		}
		r := read(b.Text)
		s.names.trie.know(r)
		s.blocks = append(s.blocks, block{at: i, reading: r, capitals: !hasSmall(b.Text) && countUpper(b.Text) > 1})
	}
}

func (s *sighting) done() {
	for _, b := range s.blocks {
		b.reading.done()
	}
}

// strong finds the names that count by themselves.
func (s *sighting) strong() {
	for i := range s.blocks {
		b := &s.blocks[i]
		s.names.trie.each(b.reading, func(f found) bool {
			var parties []uint32
			for _, j := range s.judge(b, f) {
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

// judged is a party that a name found may mean.
type judged struct {
	bearer Bearer
	weak   bool
}

// judge returns the parties that the name found may mean, each once.
func (s *sighting) judge(b *block, f found) (all []judged) {
	n := s.names
	bearers := n.trie.under(f.node)
	folded := ""
	if len(s.rejected) > 0 {
		folded = text.Fold(b.reading.text[f.from:f.to])
	}
	parties := countParties(bearers)
	for _, bearer := range bearers {
		if folded != "" && s.rejected[Rejected{folded, n.parties[bearer.Party].ref}] {
			continue
		}
		name := read(bearer.form.of(n.trie.Name(bearer)))
		p := printed{text: b.reading, found: f, name: name, capitals: b.capitals}
		if p.cased(n.parties[bearer.Party].capital) && p.inOneSentence() {
			all = include(all, judged{bearer, n.weak(&p, bearer, parties)})
		}
		name.done()
	}
	return all
}

// countParties counts parties; those of one party need not stand together.
func countParties(bearers []Bearer) (n int) {
	for i, b := range bearers {
		if !slices.ContainsFunc(bearers[:i], func(other Bearer) bool { return other.Party == b.Party }) {
			n++
		}
	}
	return n
}

// include adds a party, or betters what is known of it.
func include(all []judged, j judged) []judged {
	for i := range all {
		if all[i].bearer.Party == j.bearer.Party {
			if all[i].weak && !j.weak {
				all[i] = j
			}
			return all
		}
	}
	return append(all, j)
}
