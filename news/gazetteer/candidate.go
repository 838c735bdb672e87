package gazetteer

import (
	"unicode"

	"standing/text"
)

// block is a block that is read, with all names in it that may count, also those that
// overlap: by where they begin, the longest first.
type block struct {
	at       int // index into the story's blocks
	text     string
	capitals bool // nothing but capitals
	seen     []candidate
}

// candidate is a name found with the parties that it may mean, at least one.
type candidate struct {
	found
	meant []judged
}

// judged is a party that a name found may mean.
type judged struct {
	bearer Bearer
	weak   bool
}

// each calls take with the candidates, and passes over those that overlap one that was taken.
func (b *block) each(take func(candidate) bool) {
	end := 0
	for _, c := range b.seen {
		if c.from >= end && take(c) {
			end = c.to
		}
	}
}

// candidates finds the names in a block.
func (s *sighting) candidates(b *block) {
	r := read(b.text)
	defer r.done()
	s.names.trie.know(r)
	s.names.trie.each(r, func(f found) bool {
		if meant := s.judge(r, f, b.capitals); len(meant) > 0 {
			b.seen = append(b.seen, candidate{f, meant})
		}
		return false
	})
}

// judge returns the parties that the name found may mean, each once.
func (s *sighting) judge(r *reading, f found, capitals bool) (all []judged) {
	n := s.names
	bearers := n.trie.under(f.node)
	folded := ""
	if len(s.rejected) > 0 {
		folded = text.Fold(r.text[f.from:f.to])
	}
	// Most names found by far are words in small letters: they are told without reading the name.
	small := f.first == f.last && !capitals && unicode.IsLower(firstLetter(r.text[f.from:f.to]))
	several := bearers[0].Party != bearers[len(bearers)-1].Party
	for _, bearer := range bearers {
		spelling := bearer.form.of(n.trie.Name(bearer))
		if small && unicode.IsUpper(firstLetter(spelling)) || folded != "" && s.rejected[Rejected{folded, n.parties[bearer.Party].ref}] {
			continue
		}
		name := read(spelling)
		p := printed{text: r, found: f, name: name, capitals: capitals}
		if p.cased(n.parties[bearer.Party].capital) && p.inOneSentence() {
			all = include(all, judged{bearer, n.weak(&p, bearer, several)})
		}
		name.done()
	}
	return all
}

// include adds a party, or betters what is known of it. The bearers of one party stand
// together.
func include(all []judged, j judged) []judged {
	last := len(all) - 1
	if last < 0 || all[last].bearer.Party != j.bearer.Party {
		return append(all, j)
	}
	if all[last].weak && !j.weak {
		all[last] = j
	}
	return all
}
