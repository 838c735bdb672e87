package grammar

import (
	"slices"
	"strings"

	"standing/place"
)

// stateIn is the state or body that a part of a group names, by name, by its capital, by
// the adjective before an office.
func (r *reading) stateIn(s *sentence, i int) (place.Code, bool) {
	p := s.phrases[i]
	for j := p.from; j < p.to; j++ {
		if t := s.tokens[j]; t.placed && t.place.Country != "" {
			return t.place.Country, true
		}
	}
	if s.word(i+1) == "of" && s.kind(i+1) == binding && s.kind(i+2) == nominal {
		return r.stateIn(s, i+2)
	}
	return "", false
}

// isActor reports whether a part of a group can act in law: a state, its capital, a body or
// an office.
func (r *reading) isActor(s *sentence, i int, forces bool) bool {
	p := s.phrases[i]
	t := s.tokens[p.head]
	switch {
	case t.tag == pronoun:
		return r.subjectAgain(s, i).actor
	case t.placed && t.tag == name && !r.l.is(t.low, "body"):
		return t.place.Kind != place.Region
	case !forces && r.l.is(t.low, "force"):
		return false
	case r.l.is(t.low, "body", "office"), forces && r.l.is(t.low, "force"):
		return true
	case r.l.is(t.low, "decree") && s.complement(i) != nil: // "by the decision of the court"
		return r.isActor(s, i+2, forces)
	}
	for j := p.from; j < p.to; j++ {
		if t := s.tokens[j]; t.mention == nil && r.l.is(t.low, "body", "office") && (t.tag == name || t.capital) {
			return true
		}
	}
	return false
}

// actorName is a part of a group as an authority: as printed, with the state in brackets
// where the words do not name it.
func (r *reading) actorName(s *sentence, i int, fallback place.Code) string {
	first, last := i, i
	if s.word(i+1) == "of" && s.kind(i+1) == binding && s.kind(i+2) == nominal {
		last = i + 2
	}
	text := r.display(s, first, last)
	code, ok := r.stateIn(s, i)
	if s.tokens[s.phrases[i].head].tag == pronoun {
		again := r.subjectAgain(s, i)
		text, code, ok = again.text, again.state, again.state != ""
	}
	if !ok {
		code = fallback
		if r.l.is(fold(text), "supranational") || r.supranational(s, i) {
			code = ""
		}
	}
	return withState(text, code)
}

// supranational reports whether a body is of no single state.
func (r *reading) supranational(s *sentence, i int) bool {
	p := s.phrases[i]
	return slices.ContainsFunc(s.tokens[p.from:p.to], func(t token) bool { return r.l.is(t.low, "supranational") })
}

func withState(text string, code place.Code) string {
	name := code.Name()
	if name == "" || strings.Contains(text, name) {
		return text
	}
	if text == "" {
		return name
	}
	return text + " (" + name + ")"
}
