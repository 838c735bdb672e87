package match

import (
	"slices"

	"standing/text"

	"github.com/cespare/xxhash/v2"
)

// NewName reads a name as that of a person or of anything else.
func NewName(printed string, person bool) Name {
	return newName(&smithy{}, printed, text.Words(printed), person)
}

func newName(s *smithy, printed string, words []text.Word, person bool) Name {
	n := Name{Text: printed, Person: person}
	if person {
		n.parts, n.marked = personParts(printed, words)
	} else {
		n.parts = organizationParts(printed, words)
	}
	n.parts = bound(n.parts)
	s.roomFor(n.parts)
	for i := range n.parts {
		p := &n.parts[i]
		p.finish(s)
		n.complete = n.complete || person && (p.script == text.Han || p.script == text.Hangul || p.script == text.Kana)
	}
	if !n.anchored() {
		n.anchorsLight = true
		n.promote()
	}
	n.addFaith(s)
	n.joinNeighbours(s, n.lineUp(s))
	if !person {
		n.acronyms = acronymsOf(n.parts)
	}
	return n
}

// anchored reports whether the name has a part that is an anchor in any name.
func (n *Name) anchored() bool {
	for i := range n.parts {
		if anchors(n, &n.parts[i]) {
			return true
		}
	}
	return false
}

// company reports whether the name has a legal form.
func (n *Name) company() bool {
	return slices.ContainsFunc(n.parts, func(p part) bool { return p.role == Legal })
}

// bound makes one part of all words beyond the last that is told apart, so that none is lost.
func bound(parts []part) []part {
	if len(parts) <= MaxParts {
		return parts
	}
	last := &parts[MaxParts-1]
	for _, p := range parts[MaxParts:] {
		last.letters += p.letters
		last.folded += p.folded
		last.end = p.end
	}
	last.rows, last.kin, last.class = nil, nil, 0
	return parts[:MaxParts]
}

// promote gives weight to the parts of a name that has only light ones.
func (n *Name) promote() {
	for i := range n.parts {
		n.parts[i].weight = max(n.parts[i].weight, 0.3)
		n.parts[i].extra, n.parts[i].against = n.parts[i].weight, n.parts[i].weight
	}
}

// addFaith gives a name that is followed by a word for the faith the form in which the two are one
// word: Saif al-Din and Saifuddin.
func (n *Name) addFaith(s *smithy) {
	for i := 1; i < len(n.parts); i++ {
		if n.parts[i].role != Bound {
			continue
		}
		host := i - 1
		for host > 0 && n.parts[host].role == Particle {
			host--
		}
		h := &n.parts[host]
		written := slices.Clone(h.forms[:min(2, len(h.forms))])
		for _, ending := range boundForms(n.parts[i].class) {
			for _, f := range written {
				if f.way == asWritten && h.role == Given && len(f.letters)+len(ending) <= longestWord {
					h.forms = append(h.forms, s.form(s.join(f.letters, ending), f.abjad, withFaith))
				}
			}
		}
	}
}

// line is the parts of a name written one behind the other, and where each begins in it.
type line struct {
	text string
	at   [MaxParts]int
}

// joinNeighbours writes every two neighbours as one word. An article between them is left out.
func (n *Name) joinNeighbours(s *smithy, l line) {
	n.joints = make([]joint, len(n.parts))
	for i := range n.joints {
		n.joints[i].next = -1
		j := jointNext(n.parts, i)
		if j < 0 {
			continue
		}
		f, g := joinForms(&n.parts[i], &n.parts[j])
		if f == nil || len(f.letters)+len(g.letters) > longestWord {
			continue
		}
		var together string
		if j == i+1 && g == &n.parts[j].forms[0] {
			together = l.text[l.at[i]:][:len(f.letters)+len(g.letters)]
		} else {
			together = s.join(f.letters, g.letters)
		}
		n.joints[i] = joint{s.form(together, f.abjad || g.abjad, asWritten), j}
		n.joints[i].exact = f.exact || g.exact
	}
}

// joinForms picks the forms by which two parts are written as one word, if both have one: behind another word
// the article is not heard.
func joinForms(a, b *part) (f, g *form) {
	if len(a.forms) == 0 || len(b.forms) == 0 {
		return nil, nil
	}
	for i := range b.forms {
		if b.forms[i].way == noArticle {
			return &a.forms[0], &b.forms[i]
		}
	}
	return &a.forms[0], &b.forms[0]
}

// lineUp writes the parts one behind the other, with and without legal forms and titles.
func (n *Name) lineUp(s *smithy) (l line) {
	var room, own [MaxParts]string
	all, run := room[:0], own[:0]
	length := 0
	for i := range n.parts {
		p := &n.parts[i]
		l.at[i] = length
		if len(p.forms) == 0 {
			continue
		}
		letters := p.forms[0].letters
		length += len(letters)
		all = append(all, letters)
		switch p.role {
		case Legal, Title, Carrier, Generation:
		default:
			run = append(run, letters)
			n.runParts |= 1 << i
		}
	}
	l.text = s.join(all...)
	n.whole, n.run = l.text, l.text
	if len(run) < len(all) {
		n.run = s.join(run...)
	}
	if len(n.run) > longestWord {
		n.run, n.runParts = "", 0
	}
	if len(n.whole) > longestWord {
		n.whole = ""
	}
	return l
}

// Acronyms have so many letters.
const minAcronym, maxAcronym = 3, 8

// acronymsOf returns the first letters of an organization's words, with and without small
// words, legal forms and places.
func acronymsOf(parts []part) (out []string) {
	for _, skip := range [...]uint{1 << Legal, 1<<Legal | 1<<Particle | 1<<Carrier, 1 << Carrier} {
		var room [MaxParts]byte
		short := room[:0]
		for i := range parts {
			if p := &parts[i]; skip>>p.role&1 == 0 && len(p.forms) > 0 {
				short = append(short, p.forms[0].letters[0])
			}
		}
		if len(short) >= minAcronym && len(short) <= maxAcronym {
			out = append(out, same(out, short))
		}
	}
	return out
}

// same returns the string of these letters, where there is one the last of the list.
func same(list []string, letters []byte) string {
	if n := len(list); n > 0 && list[n-1] == string(letters) {
		return list[n-1]
	}
	return string(letters)
}

func digest32(s string) uint32 { return uint32(xxhash.Sum64String(s)) | 1 }
