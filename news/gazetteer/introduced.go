package gazetteer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standing"
	"standing/news"
	"standing/text"
)

// acronym is one that the story introduces, with the mention it stands behind.
type acronym struct {
	letters string
	of      news.Mention
}

// introduced adds the mentions by acronyms that the story introduces. They count in the
// whole story: a headline uses what the text below explains.
func (s *sighting) introduced(mentions []news.Mention) []news.Mention {
	for _, a := range s.acronyms(mentions) {
		for i := range s.blocks {
			mentions = s.spread(mentions, &s.blocks[i], a)
		}
	}
	return mentions
}

// acronyms returns what the story introduces; of one acronym the first counts.
func (s *sighting) acronyms(mentions []news.Mention) (all []acronym) {
	for _, m := range mentions {
		t := s.story.Blocks[m.Block].Text
		from, to, ok := acronymIn(t, m.To)
		if !ok || !abbreviates(t[from:to], m.Text) {
			continue
		}
		a := acronym{t[from:to], m}
		if !slices.ContainsFunc(all, func(b acronym) bool { return b.letters == a.letters }) {
			all = append(all, a)
		}
	}
	return all
}

// abbreviates reports whether the letters are initials of the words of a name, in their
// order and from the first on; words may be left out, and articles before the first.
func abbreviates(letters, name string) bool {
	words := text.Words(name)
	for len(words) > 0 && articles[words[0].Text] {
		words = words[1:]
	}
	i := 0
	for _, r := range strings.ReplaceAll(text.Fold(letters), " ", "") {
		first := i
		for i < len(words) && !strings.HasPrefix(words[i].Text, string(r)) {
			i++
		}
		if i == len(words) || first == 0 && i > 0 {
			return false
		}
		i++
	}
	return len(words) > 1
}

// spread adds the mentions of a block by an acronym.
func (s *sighting) spread(mentions []news.Mention, b *block, a acronym) []news.Mention {
	t := b.text
	for at := 0; ; {
		i := strings.Index(t[at:], a.letters)
		if i < 0 {
			return mentions
		}
		from := at + i
		at = from + len(a.letters)
		if wordAround(t, from, at) || s.denied(a.letters, a.of.Party) {
			continue
		}
		mentions = s.place(mentions, b, a, from, at)
	}
}

// place adds one mention by an acronym. Where the register knows the acronym as another
// party's, the story's own word counts, and the other is told beside it.
func (s *sighting) place(mentions []news.Mention, b *block, a acronym, from, to int) []news.Mention {
	m := s.mention(b, from, to)
	m.Party, m.Name, m.Others = a.of.Party, a.of.Name, slices.Clone(a.of.Others)
	m.Trust = min(trustIntroduced, a.of.Trust)
	at := slices.IndexFunc(mentions, func(o news.Mention) bool { return o.Block == m.Block && o.From < to && from < o.To })
	if at < 0 {
		return append(mentions, m)
	}
	other := &mentions[at]
	if other.From != from || other.To != to || other.Party == m.Party {
		return mentions
	}
	for _, ref := range append([]standing.EntryRef{other.Party}, other.Others...) {
		if ref != m.Party && !slices.Contains(m.Others, ref) {
			m.Others = append(m.Others, ref)
		}
	}
	*other = m
	return mentions
}

func (s *sighting) denied(letters string, party standing.EntryRef) bool {
	return s.rejected[Rejected{text.Fold(letters), party}]
}

// wordAround reports whether from-to is part of a longer word.
func wordAround(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	return inWord(before) || inWord(after)
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}
