package grammar

import (
	"slices"
	"strings"

	"standing/place"
)

// filler is what fills a place of a pattern.
type filler struct {
	group  group
	head   int // the phrase, where the group joins several
	party  known
	sure   bool // the party is named or called a group
	state  bool // it is a state
	gapped bool // it stands behind a date of its own
}

// fits returns what of the group fills the place: each of its joined parts that does.
func (r *reading) fits(s *sentence, at slot, g *group) (all []filler) {
	if g == nil {
		return nil
	}
	for _, h := range g.heads {
		if f, ok := r.fitsOne(s, at, h); ok {
			f.group, f.head = *g, h
			all = append(all, f)
		}
	}
	return all
}

func (r *reading) fitsOne(s *sentence, at slot, i int) (f filler, ok bool) {
	if of := s.complement(i); of != nil && at != actor && at != police { // "two of its camps"
		if t := s.tokens[s.phrases[i].head]; t.tag == number || r.l.is(t.low, "number_word") {
			if f, ok := r.fitsOne(s, at, of.first); ok {
				return f, true
			}
		}
	}
	switch at {
	case actor:
		return f, r.isActor(s, i, false)
	case police:
		return f, r.isActor(s, i, true)
	case force:
		return f, r.contains(s, i, "force")
	case partySlot:
		return r.fitsParty(s, i)
	case people:
		return r.fitsPeople(s, i)
	case site:
		return r.belongs(s, i, "site", true)
	case goods:
		return r.belongs(s, i, "goods", false)
	case things:
		return r.belongs(s, i, "goods", true)
	case list:
		return f, r.isList(s, i)
	case terrorist:
		return f, r.contains(s, i, "terror", "list_word")
	case ban:
		return r.belongs(s, i, "measure", false)
	case illegal:
		return f, r.contains(s, i, "illegal")
	case placeSlot:
		_, ok = r.stateIn(s, i)
		return f, ok
	}
	return f, true
}

// fitsParty takes a party by name or noun, and, less surely, any proper name and any noun
// for groups.
func (r *reading) fitsParty(s *sentence, i int) (f filler, ok bool) {
	k, at := r.partyIn(s, i)
	t := s.tokens[s.phrases[i].head]
	switch {
	case at == asHead:
		return filler{party: k, sure: true}, true
	case at == beside && r.l.is(t.low, "arm"):
		return filler{party: k, sure: true}, true
	case r.l.is(t.low, "not_party"), t.tag == pronoun, t.placed && t.place.Kind != place.CountryName, r.l.is(t.low, "body", "office"):
		return f, false
	}
	if k, ok := r.anyName(s, s.phrases[i]); ok && !r.isActor(s, i, true) {
		return filler{party: k}, true
	}
	if t.placed && t.tag == name && t.place.Kind == place.CountryName { // lists of states
		return filler{party: known{name: t.text}, state: true}, true
	}
	if at == nowhere && (r.l.is(t.low, "group", "people") || r.endsLikePeople(s, i)) && s.tokens[s.phrases[i].from].tag != sign {
		return filler{}, true
	}
	if at == beside && r.l.is(t.low, "group") { // "the movement's foundation" is another party
		return filler{}, true
	}
	return f, at == beside && r.l.is(t.low, "people")
}

// fitsPeople takes a party, its members, and persons that are tied to it by the sentence.
func (r *reading) fitsPeople(s *sentence, i int) (f filler, ok bool) {
	k, at := r.partyIn(s, i)
	t := s.tokens[s.phrases[i].head]
	if at != nowhere {
		return filler{party: k, sure: true}, at == asHead || s.complement(i) != nil && r.l.is(t.low, "number_word") || r.l.is(t.low, "people", "group", "office") || t.tag == name || t.tag == number
	}
	if _, abroad := r.stateIn(s, i); abroad && s.complement(i) == nil || r.l.is(t.low, "person_pronoun") && !r.personTold() {
		return f, false // "two American soldiers" are nobody's members
	}
	if r.l.is(t.low, "people") || t.tag == number || t.tag == pronoun || r.endsLikePeople(s, i) {
		return r.tied(s, i)
	}
	if _, ok := r.anyName(s, s.phrases[i]); ok && !r.isActor(s, i, true) {
		return r.tied(s, i)
	}
	return f, false
}

// personTold reports whether one of the last claims was about persons, so that "he" may be one
// of them.
func (r *reading) personTold() bool {
	for i := len(r.claims) - 1; i >= 0 && i >= len(r.claims)-2; i-- {
		if a := r.claims[i].Act; !a.Listing() || r.claims[i].Object != "" {
			return true
		}
	}
	return false
}

// endsLikePeople reports whether a noun tells persons by its ending, and several or one of
// them: "five teachers", "a headmaster".
func (r *reading) endsLikePeople(s *sentence, i int) bool {
	p := s.phrases[i]
	t := s.tokens[p.head]
	return t.tag == noun && p.to-p.from > 1 && endsIn(t.low, "er", "or", "ers", "ors", "ists", "ians", "men", "master", "teacher", "ist", "woman", "man") &&
		!r.l.is(t.low, "goods", "site", "body", "not_party", "measure", "force")
}

// belongs takes things of a class, and, where wide, any things: those of a party, or those that the sentence ties to one.
func (r *reading) belongs(s *sentence, i int, class string, wide bool) (f filler, ok bool) {
	p := s.phrases[i]
	if r.l.is(s.tokens[p.head].low, "thing_pronoun", "group_pronoun") { // "surrounded the camp and searched it"
		for j := i - 1; j >= 0; j-- {
			if s.kind(j) == nominal && r.contains(s, j, class) {
				return r.belongs(s, j, class, wide)
			}
		}
		return f, false
	}
	if !r.contains(s, i, class) && !(class == "goods" && isMoney(s.tokens[p.head])) && !(class == "site" && s.tokens[p.head].capital && !s.tokens[p.head].placed) && !(wide && r.isThing(s, i)) {
		return f, false
	}
	if class == "goods" && isMoney(s.tokens[p.head]) {
		return r.tied(s, i)
	}
	if class == "measure" && (!r.l.is(s.tokens[p.head].low, "measure", "decree") || r.contains(s, i, "not_party")) {
		return f, false
	}
	if k, at := r.partyIn(s, i); at != nowhere {
		return filler{party: k, sure: true}, true
	}
	if class == "measure" {
		return f, true
	}
	return r.tied(s, i)
}

// isThing reports whether a noun tells things that can be seized, several or counted: "bibles",
// "a laptop".
func (r *reading) isThing(s *sentence, i int) bool {
	p := s.phrases[i]
	t := s.tokens[p.head]
	many := strings.HasSuffix(t.low, "s") || s.tokens[p.from].tag == number || s.tokens[p.from].tag == determiner
	return many && t.tag == noun && !r.contains(s, i, "not_goods", "people", "group", "measure", "list", "body", "office", "force") && !r.endsLikePeople(s, i)
}

// stillMeant is after how many sentences that name no party things are no longer taken for
// those of the one named last.
const stillMeant = 5

// isMoney reports whether a number is a sum: "£14,500".
func isMoney(t token) bool { return t.tag == number && strings.ContainsAny(t.low, currencies) }

// tied looks for the party to which persons or things belong elsewhere in the sentence, one
// of the register first, behind them first; else it is the one that the story told of last.
func (r *reading) tied(s *sentence, i int) (f filler, ok bool) {
	for _, registered := range []bool{true, false} {
		for j := i + 1; j < len(s.phrases); j++ {
			if k, at := r.named(s, j); at != nowhere && (k.ref.ID != "" || !registered) {
				return filler{party: k, sure: true}, true
			}
		}
		for j := i - 1; j >= 0; j-- {
			if k, at := r.named(s, j); at != nowhere && (k.ref.ID != "" || !registered) {
				return filler{party: k, sure: true}, true
			}
		}
	}
	if k, ok := r.lastParty(); ok && r.security && r.at-r.namedAt <= stillMeant {
		return filler{party: k}, true
	}
	return f, false
}

func (r *reading) named(s *sentence, j int) (known, where) {
	if s.kind(j) != nominal {
		return known{}, nowhere
	}
	if s.tokens[s.phrases[j].head].tag == pronoun {
		return known{}, nowhere
	}
	return r.partyOfPhrase(s, s.phrases[j])
}

// isList reports whether a part of a group is a list of terrorist, banned or sanctioned
// parties, or goes back to one.
func (r *reading) isList(s *sentence, i int) bool {
	t := s.tokens[s.phrases[i].head]
	if r.l.is(t.low, "thing_pronoun") && i > 0 && s.kind(i-1) == binding {
		return r.listBefore(s, i)
	}
	if !r.l.is(t.low, "list") && !r.contains(s, i, "list") {
		return false
	}
	last := s.groupAt(i).last
	qualified := false
	for j := i; j <= last; j++ {
		if r.contains(s, j, "not_party") || r.contains(s, j, "sport", "market") {
			return false
		}
		qualified = qualified || r.contains(s, j, "list_word", "list_group")
	}
	if next := last + 1; s.kind(next) == verbal && s.phrases[next].vg.bare && r.l.is(s.phrases[next].vg.lemma, "barred") {
		qualified = true // "the list of those barred under"
	}
	if qualified || t.low == "blacklist" && r.security {
		return true
	}
	if _, owned := r.stateIn(s, i); owned && r.security && r.l.is(t.low, "list") {
		return true
	}
	if s.tokens[s.phrases[i].from].tag != determiner && t.tag != name {
		return false
	}
	for j := i + 1; j < len(s.phrases) && !qualified; j++ { // "one of its lists, that of designated terrorists"
		qualified = r.contains(s, j, "list_word") && s.kind(j) == nominal
	}
	return r.listed || qualified
}

// listBefore reports whether the sentence names such a list before i.
func (r *reading) listBefore(s *sentence, i int) bool {
	for j := range i {
		if s.kind(j) == nominal && s.tokens[s.phrases[j].head].tag != pronoun && r.isList(s, j) {
			return true
		}
	}
	return false
}

// contains reports whether a word of the phrase is of one of the classes.
func (r *reading) contains(s *sentence, i int, classes ...string) bool {
	p := s.phrases[i]
	return slices.ContainsFunc(s.tokens[p.from:p.to], func(t token) bool {
		if r.l.is(t.low, classes...) {
			return true
		}
		for k := 0; k < len(t.low); k++ { // "terrorist-designated"
			if t.low[k] == '-' && (r.l.is(t.low[:k], classes...) || r.l.is(t.low[k+1:], classes...)) {
				return true
			}
		}
		return false
	})
}
