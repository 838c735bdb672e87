package match

import (
	"slices"
	"strings"

	"standing/text"

	"github.com/cespare/xxhash/v2"
)

// NewName reads a name as that of a person or of anything else.
func NewName(printed string, person bool) Name {
	n := Name{Text: printed, Person: person}
	if person {
		n.parts, n.marked = personParts(printed)
	} else {
		n.parts = organizationParts(printed)
	}
	n.parts = bound(n.parts)
	for i := range n.parts {
		p := &n.parts[i]
		p.finish()
		n.complete = n.complete || person && (p.script == text.Han || p.script == text.Hangul || p.script == text.Kana)
	}
	n.anchorsLight = !slices.ContainsFunc(n.parts, func(p part) bool { return anchors(&n, &p) })
	if n.anchorsLight {
		n.promote()
	}
	n.addFaith()
	n.lineUp()
	n.joinNeighbours()
	if !person {
		n.acronyms = acronymsOf(n.parts)
	}
	return n
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
func (n *Name) addFaith() {
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
					h.forms = append(h.forms, newForm(f.letters+ending, f.abjad, withFaith))
				}
			}
		}
	}
}

// joinNeighbours writes every two neighbours as one word. An article between them is left out.
func (n *Name) joinNeighbours() {
	n.joints = make([]joint, len(n.parts))
	for i := range n.joints {
		n.joints[i].next = -1
		j := i + 1
		for j < len(n.parts)-1 && n.parts[j].role == Particle {
			j++
		}
		if j >= len(n.parts) {
			continue
		}
		f, g, ok := joinForms(&n.parts[i], &n.parts[j])
		if ok && len(f.letters)+len(g.letters) <= longestWord {
			n.joints[i] = joint{newForm(f.letters+g.letters, f.abjad || g.abjad, asWritten), j}
			n.joints[i].exact = f.exact || g.exact
		}
	}
}

// joinForms picks the forms by which two parts are written as one word: behind another word the
// article is not heard.
func joinForms(a, b *part) (f, g form, ok bool) {
	if len(a.forms) == 0 || len(b.forms) == 0 {
		return f, g, false
	}
	f, g = a.forms[0], b.forms[0]
	if i := slices.IndexFunc(b.forms, func(f form) bool { return f.way == noArticle }); i >= 0 {
		g = b.forms[i]
	}
	return f, g, true
}

// lineUp writes the parts one behind the other, with and without legal forms and titles.
func (n *Name) lineUp() {
	var run, whole strings.Builder
	for i := range n.parts {
		p := &n.parts[i]
		if len(p.forms) == 0 {
			continue
		}
		whole.WriteString(p.forms[0].letters)
		switch p.role {
		case Legal, Title, Carrier, Generation:
		default:
			run.WriteString(p.forms[0].letters)
			n.runParts |= 1 << i
		}
	}
	n.run, n.whole = run.String(), whole.String()
	if len(n.run) > longestWord {
		n.run, n.runParts = "", 0
	}
	if len(n.whole) > longestWord {
		n.whole = ""
	}
}

// Acronyms have so many letters.
const minAcronym, maxAcronym = 3, 8

// acronymsOf returns the first letters of an organization's words, with and without small
// words, legal forms and places.
func acronymsOf(parts []part) (out []string) {
	for _, skip := range []func(Role) bool{
		func(r Role) bool { return r == Legal },
		func(r Role) bool { return r == Legal || r == Particle || r == Carrier },
		func(r Role) bool { return r == Carrier },
	} {
		var b strings.Builder
		for i := range parts {
			if p := &parts[i]; !skip(p.role) && len(p.forms) > 0 {
				b.WriteByte(p.forms[0].letters[0])
			}
		}
		if s := b.String(); len(s) >= minAcronym && len(s) <= maxAcronym {
			out = append(out, s)
		}
	}
	return out
}

func digest32(s string) uint32 { return uint32(xxhash.Sum64String(s)) | 1 }
