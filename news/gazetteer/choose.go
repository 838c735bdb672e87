package gazetteer

import "standing/news"

// mentions returns the names that count, now that the context is known.
func (s *sighting) mentions() (all []news.Mention) {
	for i := range s.blocks {
		b := &s.blocks[i]
		b.each(func(c candidate) bool {
			var meant []judged
			for _, j := range c.meant {
				if !j.weak || s.near[j.bearer.Party] {
					meant = append(meant, j)
				}
			}
			if len(meant) == 0 {
				return false
			}
			m := s.mention(b, c.from, c.to)
			s.choose(&m, meant, c.first == c.last)
			all = append(all, m)
			return true
		})
	}
	return all
}

// mention returns a mention of nobody yet.
func (s *sighting) mention(b *block, from, to int) news.Mention {
	in := &s.story.Blocks[b.at]
	return news.Mention{
		Block: b.at, From: from, To: to, Start: in.Offset(from), End: in.Offset(to), Text: in.Text[from:to],
	}
}

// choose says whom the mention means: of several the only one that the story names by a
// name of its own, else the first, and the others beside it. The name may be a single word.
func (s *sighting) choose(m *news.Mention, meant []judged, single bool) {
	m.Trust = trustName
	if single {
		m.Trust = trustWord
	}
	at, owners := 0, 0
	for i, j := range meant {
		if s.own[j.bearer.Party] {
			at = i
			owners++
		}
	}
	if owners != 1 {
		at = 0
	}
	n := s.names
	m.Party, m.Name = n.parties[meant[at].bearer.Party].ref, n.trie.Name(meant[at].bearer)
	if meant[at].weak {
		m.Trust = min(m.Trust, trustWeak)
	}
	if len(meant) == 1 || owners == 1 {
		return
	}
	m.Trust = min(m.Trust, trustAmbiguous)
	for _, j := range meant[1:] {
		m.Others = append(m.Others, n.parties[j.bearer.Party].ref)
	}
}
