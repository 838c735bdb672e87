package grammar

import (
	"slices"
	"strings"
)

func (r *reading) fillObjects(s *sentence, f *found, p *pattern, objects []*group) bool {
	if len(p.objectWord) > 0 {
		o := s.objectGroup(objects)
		return o != nil && slices.ContainsFunc(p.objectWord, func(w string) bool { return sameNoun(s.word(o.first), w) })
	}
	n := 0
	for _, at := range p.object {
		var fill []filler
		for n < len(objects) && len(fill) == 0 {
			fill = r.withoutStates(p, r.fits(s, at, objects[n]))
			n++
			if j := s.relativeOf(f.at); len(fill) == 0 && n == 1 && j >= 0 {
				fill = r.furtherBack(s, at, j)
			}
		}
		if len(fill) == 0 {
			return false
		}
		f.fill[at] = fill
	}
	return true
}

// withoutStates drops states where the pattern names no list that could hold them.
func (r *reading) withoutStates(p *pattern, fill []filler) []filler {
	if p != nil && slices.ContainsFunc(p.others, func(a argument) bool { return a.slot == list }) {
		return fill
	}
	return slices.DeleteFunc(fill, func(f filler) bool { return f.state })
}

// relativeOf is the relative that opens the clause of the verb i, right before it or before
// its subject; -1 where there is none.
func (s *sentence) relativeOf(i int) int {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		switch s.kind(j) {
		case relates:
			return j
		case nominal, adverbial, timed, joining:
		case binding:
			if s.word(j) != "of" {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// furtherBack is the noun that a relative may go back to beyond the nearest: "the devices to
// the ministry that were seized".
func (r *reading) furtherBack(s *sentence, at slot, i int) []filler {
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		switch s.kind(j) {
		case nominal:
			if fill := r.withoutStates(nil, r.fits(s, at, s.groupEnding(j))); len(fill) > 0 {
				return fill
			}
		case binding, pause:
		case stop:
			if w := s.printed(j, j); w != "(" && w != ")" {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// sameNoun compares a word with a noun, in the singular or plural.
func sameNoun(word, noun string) bool {
	if word == noun || word == noun+"s" {
		return true
	}
	stem, y := strings.CutSuffix(noun, "y")
	return y && word == stem+"ies"
}

// fillOthers fills what stands behind prepositions, and from whom a ban is where its owner
// stands before it.
func (r *reading) fillOthers(s *sentence, f *found, p *pattern, bounds []bound, object *group) bool {
	for _, a := range p.others {
		fill := r.fillArgument(s, f, a, bounds, object)
		if len(fill) == 0 {
			if !a.optional {
				return false
			}
			continue
		}
		f.fill[a.slot] = append(f.fill[a.slot], fill...)
	}
	return true
}

func (r *reading) fillArgument(s *sentence, f *found, a argument, bounds []bound, object *group) []filler {
	if len(a.verbs) > 0 {
		return r.fillInfinitive(s, f, a)
	}
	for _, b := range bounds {
		if slices.Contains(a.preps, b.prep) {
			if len(a.words) > 0 {
				if slices.Contains(a.words, s.word(b.group.first)) {
					return []filler{{group: b.group, head: b.group.first}}
				}
				continue
			}
			if fill := r.fits(s, a.slot, &b.group); len(fill) > 0 {
				f.end = max(f.end, b.group.last)
				return fill
			}
		}
	}
	if a.slot == anything && s.gerundBehind(f.at, a.preps) {
		return []filler{{head: -1}}
	}
	if object == nil {
		return nil
	}
	if of := s.complement(object.first); of != nil && slices.Contains(a.preps, "of") {
		if fill := r.fits(s, a.slot, of); len(fill) > 0 {
			return fill
		}
	}
	if a.slot == partySlot && (slices.Contains(a.preps, "of") || slices.Contains(a.preps, "on")) {
		if fill := r.ownerParty(s, object.first); fill != nil {
			return fill
		}
		return r.banAgain(s, object.first)
	}
	return nil
}

// gerundBehind reports whether one of the prepositions with a verb in -ing follows i:
// "suspected of plotting".
func (s *sentence) gerundBehind(i int, preps []string) bool {
	for j := i + 1; j < len(s.phrases) && j < i+5; j++ {
		if s.kind(j) == binding && slices.Contains(preps, s.word(j)) && s.kind(j+1) == verbal && s.phrases[j+1].vg.gerund {
			return true
		}
		if s.kind(j) == verbal {
			return false
		}
	}
	return false
}

// fillInfinitive takes the object of an infinitive that belongs to the verb at i: "annulled
// the decision to list PARTY".
func (r *reading) fillInfinitive(s *sentence, f *found, a argument) []filler {
	i := f.at
	for _, step := range []int{1, -1} {
		for j := i + step; j >= 0 && j < len(s.phrases) && j <= i+8 && j >= i-8; j += step {
			p := s.phrases[j]
			if p.kind == verbal && (p.vg.infinitive || p.vg.gerund || s.kind(j-1) == relates) && slices.Contains(a.verbs, p.vg.lemma) {
				f.inner = j
				return r.fits(s, a.slot, s.clauseOf(j).object)
			}
			if p.kind == verbal && p.vg.finite() {
				break
			}
		}
	}
	return nil
}
