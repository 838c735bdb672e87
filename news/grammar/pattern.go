package grammar

import (
	"fmt"
	"slices"
	"strings"

	"standing/news"
)

// slot is a place to fill in a pattern.
type slot string

// The slots; what fits them is in fits.go.
const (
	actor     slot = "ACTOR"
	police    slot = "POLICE"
	force     slot = "FORCE"
	partySlot slot = "PARTY"
	people    slot = "PEOPLE"
	site      slot = "SITE"
	goods     slot = "GOODS"
	things    slot = "THINGS"
	list      slot = "LIST"
	terrorist slot = "TERRORIST"
	ban       slot = "BAN"
	illegal   slot = "ILLEGAL"
	placeSlot slot = "PLACE"
	anything  slot = "ANY"
)

var slots = []slot{actor, police, force, partySlot, people, site, goods, things, list, terrorist, ban, illegal, placeSlot, anything}

// argument is a slot with the prepositions by which it is bound; "to" with a verb behind it
// is an infinitive.
type argument struct {
	slot     slot
	preps    []string
	verbs    []string // of an infinitive
	words    []string // a noun that must stand there, instead of a slot
	optional bool
}

// pattern is one line of the table of acts.
type pattern struct {
	act     news.Act
	state   bool // its passive tells a state
	sure    bool // fits only where the party is named
	again   bool // fits only where the story has just told of the same act
	heads   []string
	noun    bool
	subject slot   // of a verb
	object  []slot // of a verb: none, one, or two in a row ("declares PARTY TERRORIST")
	others  []argument
	// objectWord is the noun that must be the object, where the pattern names one
	// ("opens investigation into PEOPLE"); particle is an adverb ("hands +over").
	objectWord []string
	particle   string
	text       string
}

// patternReader returns what reads the lines of the table of acts in their order.
func (l *lexicon) patternReader() func(string) error {
	var act news.Act
	var state, again, sure bool
	return func(line string) error {
		if strings.HasPrefix(line, "[") {
			name, rest, err := bracketed(line)
			if err != nil {
				return err
			}
			act, state, again, sure = news.Act(name), slices.Contains(rest, "state"), slices.Contains(rest, "again"), slices.Contains(rest, "sure")
			if !slices.Contains(news.Acts, act) {
				return fmt.Errorf("%q is no act", name)
			}
			return nil
		}
		p, err := l.readPattern(line)
		if err != nil {
			return err
		}
		p.act, p.state, p.again, p.sure, p.text = act, state, again, sure, line
		l.patterns = append(l.patterns, p)
		return nil
	}
}

// readPattern reads one line. The words of a pattern follow in the order subject, verb,
// object, particle, arguments.
func (l *lexicon) readPattern(line string) (p pattern, err error) {
	words := strings.Fields(line)
	if s := slot(words[0]); slices.Contains(slots, s) {
		p.subject = s
		words = words[1:]
	} else {
		p.noun = true
	}
	if len(words) == 0 {
		return p, fmt.Errorf("a pattern needs a verb or a noun")
	}
	for _, w := range strings.Split(words[0], "/") {
		if f, ok := l.verb(w); ok && !p.noun {
			w = f.lemma
		} else if !p.noun {
			return p, fmt.Errorf("%q is no verb of the table of verbs", w)
		}
		p.heads = append(p.heads, w)
	}
	return p, p.readArguments(l, words[1:])
}

func (p *pattern) readArguments(l *lexicon, words []string) error {
	optional := false
	var preps, verbs []string
	for _, w := range words {
		optional = optional || strings.HasPrefix(w, "(")
		ends := strings.HasSuffix(w, ")")
		w = strings.Trim(w, "()")
		s, alternatives := slot(w), strings.Split(w, "/")
		switch {
		case slices.Contains(slots, s) && preps == nil && !p.noun:
			p.object = append(p.object, s)
		case slices.Contains(slots, s):
			p.others = append(p.others, argument{slot: s, preps: preps, verbs: verbs, optional: optional})
			preps, verbs = nil, nil
		case w != strings.ToLower(w):
			return fmt.Errorf("%q is no place to fill", w)
		case strings.HasPrefix(w, "+"):
			p.particle = w[1:]
		case len(preps) > 0 && preps[0] == "to": // "to list PARTY"
			verbs = alternatives
		case len(preps) > 0: // "on trial"
			p.others = append(p.others, argument{preps: preps, words: alternatives, optional: optional})
			preps = nil
		case l.is(alternatives[0], "preposition") || alternatives[0] == "off":
			preps = alternatives
		default:
			p.objectWord = alternatives
		}
		optional = optional && !ends
	}
	if len(preps) > 0 {
		return fmt.Errorf("nothing follows %q", preps[0])
	}
	return nil
}
