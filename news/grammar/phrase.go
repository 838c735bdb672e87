package grammar

import "strings"

// phraseKind says what a phrase is to its sentence.
type phraseKind uint8

const (
	nominal phraseKind = iota // a noun with what stands before it
	verbal                    // a verb with its auxiliaries
	binding                   // a preposition
	joining                   // and, or, but
	opens                     // a subordinator
	relates                   // which, that, who
	pause                     // a comma
	stop                      // another sign
	timed                     // tells a time
	adverbial
)

// phrase is a run of tokens that belong together.
type phrase struct {
	kind     phraseKind
	from, to int // tokens
	head     int // the token that tells: the last noun, the main verb
	vg       verbGroup
	moment   *moment
}

// phrases parts tagged tokens into phrases.
func (l *lexicon) phrases(tokens []token, moments []moment) (all []phrase) {
	for i := 0; i < len(tokens); {
		p := l.phraseAt(tokens, i, moments)
		all = append(all, p)
		i = p.to
	}
	return all
}

func (l *lexicon) phraseAt(tokens []token, i int, moments []moment) phrase {
	one := phrase{from: i, to: i + 1, head: i}
	switch tokens[i].tag {
	case when:
		for k := range moments {
			if moments[k].from == i {
				return phrase{kind: timed, from: i, to: moments[k].to, head: i, moment: &moments[k]}
			}
		}
		one.kind = timed
	case comma:
		one.kind = pause
	case sign, possessive:
		one.kind = stop
	case conjunction:
		one.kind = joining
	case subordinator:
		one.kind = opens
	case relative:
		one.kind = relates
	case preposition:
		one.kind = binding
	case infinitive, modal, verb, negation:
		return l.verbPhrase(tokens, i, moments)
	case adverb:
		return l.adverbOrVerb(tokens, i, moments)
	default:
		return l.nounPhrase(tokens, i)
	}
	return one
}

// adverbOrVerb keeps an adverb with the verb behind it ("initially banned").
func (l *lexicon) adverbOrVerb(tokens []token, i int, moments []moment) phrase {
	j := i
	for j < len(tokens) && (tokens[j].tag == adverb || tokens[j].tag == negation) {
		j++
	}
	if tagAt(tokens, j) == verb || tagAt(tokens, j) == modal {
		return l.verbPhrase(tokens, i, moments)
	}
	if tagAt(tokens, j) == number { // "about 700"
		return l.nounPhrase(tokens, j).startingAt(i)
	}
	return phrase{kind: adverbial, from: i, to: i + 1, head: i}
}

func (p phrase) startingAt(i int) phrase {
	p.from = i
	return p
}

// nounPhrase takes determiners, adjectives, numbers, nouns and names; "'s" ties two.
func (l *lexicon) nounPhrase(tokens []token, i int) phrase {
	p := phrase{kind: nominal, from: i, to: i, head: i}
	nouns := false
	for j := i; j < len(tokens); j++ {
		switch tokens[j].tag {
		case noun, name:
			nouns = true
			p.head, p.to = j, j+1
			continue
		case pronoun:
			if j == i {
				return phrase{kind: nominal, from: i, to: i + 1, head: i}
			}
		case determiner:
			if j == i || tokens[j-1].tag == determiner || !nouns && tokens[j-1].tag == number {
				p.to = j + 1
				continue
			}
		case adjective, number:
			if nouns && tokens[j].tag == adjective && tokens[j-1].tag == noun && strings.HasSuffix(tokens[j-1].low, "s") {
				return p // "declared six groups terrorist organizations"
			}
			if !nouns || tokens[j].tag == adjective && l.nounFollows(tokens, j) || tokens[j].tag == number && tokens[j-1].tag == name && !l.nounFollows(tokens, j+1) ||
				tokens[j-1].tag == possessive {
				if !nouns {
					p.head = j
				}
				p.to = j + 1
				continue
			}
		case possessive:
			if nouns {
				p.to = j + 1
				continue
			}
		case conjunction, comma:
			if tokens[j].low != "or" && tokens[j].low != "but" && tagAt(tokens, j-1) == adjective && tagAt(tokens, j+1) == adjective && l.nounFollows(tokens, j+1) {
				continue
			}
		}
		break
	}
	if p.to == i {
		p.to = i + 1
	}
	return p
}

// nounFollows reports whether adjectives from j on lead to a noun.
func (l *lexicon) nounFollows(tokens []token, j int) bool {
	for ; j < len(tokens); j++ {
		switch tokens[j].tag {
		case adjective, number:
		case noun, name:
			return true
		default:
			return false
		}
	}
	return false
}
