package match

import (
	"slices"
	"strings"

	"standing"
	"standing/text"
)

// maxNames is how many names of a party are compared.
const maxNames = 400

// Party is somebody or something made ready to be compared: its names, and what else is known
// of it. It is not changed once prepared and may be used by many goroutines.
type Party struct {
	Schema        standing.Schema // may be empty
	persons       []Name          // its names, read as those of a person
	organizations []Name          // and read as those of anything else
	corporate     bool            // some name has a legal form
	evidence      evidence
}

// Prepare makes a party of an entry, or of a question in the form of one: its names, and of its
// properties those that tell parties apart. An entry of no schema, or of one that may be a person or an
// organization, is read both ways.
func Prepare(e *standing.Entry) *Party {
	p := &Party{Schema: e.Schema, evidence: readEvidence(e)}
	s := smithy{again: len(e.Names) > 1 || mayBe(p.Schema, true) && mayBe(p.Schema, false)}
	for _, n := range e.Names {
		p.addName(&s, n.Text, n.Kind == standing.Weak)
		for _, alternative := range alternatives(n.Text) {
			p.addName(&s, alternative, n.Kind == standing.Weak)
		}
	}
	return p
}

func (p *Party) addName(s *smithy, name string, weak bool) {
	if len(p.persons)+len(p.organizations) >= maxNames {
		return
	}
	var room [usualWords]text.Word
	words := text.WordsIn(room[:0], name)
	if len(words) == 0 && (len(name) <= text.MaxName || text.Fold(name) == "") {
		return
	}
	if mayBe(p.Schema, true) {
		p.persons = append(p.persons, newName(s, name, words, true))
		p.persons[len(p.persons)-1].Weak = weak
	}
	if mayBe(p.Schema, false) {
		p.organizations = append(p.organizations, newName(s, name, words, false))
		n := &p.organizations[len(p.organizations)-1]
		n.Weak = weak
		p.corporate = p.corporate || n.corporate()
	}
}

// corporate reports whether the name has a legal form, or a word for a line of business.
func (n *Name) corporate() bool {
	return slices.ContainsFunc(n.parts, func(p part) bool { return p.role == Legal || p.role == Generic && p.weight > 0.08 })
}

// mayBe reports whether a party of the schema can be a person, or can be anything else.
func mayBe(s standing.Schema, person bool) bool {
	switch s {
	case standing.Person:
		return person
	case "", standing.LegalEntity, "Thing":
		return true
	}
	return !person
}

// alternatives are the names that stand in one: a slash parts them, and words such as alias.
func alternatives(name string) (all []string) {
	if strings.IndexByte(name, '/') < 0 {
		return nil
	}
	for half := range strings.SplitSeq(name, "/") {
		if words := strings.Fields(half); len(words) > 0 && len(text.Fold(half)) > 3 {
			all = append(all, strings.TrimSpace(half))
		}
	}
	if len(all) < 2 {
		return nil // "A/S"
	}
	return all
}
