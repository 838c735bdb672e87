package grammar

import (
	"strings"
	"unicode"

	"standing/place"
)

// tag says what a token is in its sentence.
type tag uint8

const (
	sign tag = iota
	comma
	noun
	name // begins with a capital where it need not
	pronoun
	determiner // with possessive pronouns
	adjective
	number
	preposition
	conjunction
	subordinator
	relative
	possessive // 's
	infinitive // to
	modal
	negation
	adverb
	verb
	when // a phrase that tells a time; see moment
)

// tagAll tells what each token is. headline says that words may begin with a capital
// without being names.
func (l *lexicon) tagAll(tokens []token, headline bool) {
	for i := range tokens {
		l.tagWord(tokens, i, headline)
	}
	for i := range tokens {
		if tokens[i].tag == verb {
			l.settleVerb(tokens, i)
		}
		if t := &tokens[i]; t.low == "first" && tagAt(tokens, i-1) == verb && tagAt(tokens, i+1) == verb {
			t.tag = adverb // "was first banned"
		}
	}
}

func (l *lexicon) tagWord(tokens []token, i int, headline bool) {
	t := &tokens[i]
	first := i == 0 || tokens[i-1].tag == sign && tokens[i-1].low != "-" || headline || t.quoted && !tokens[i-1].quoted
	if t.mention != nil || t.placed && t.capital {
		t.tag = name
		if t.placed && t.place.Kind == place.Demonym {
			t.tag = adjective
		}
		return
	}
	switch {
	case t.tag == when:
	case t.low == ",":
		t.tag = comma
	case t.low == "'s" || t.low == "'":
		t.tag = possessive
	case len(t.low) > 1 && strings.ContainsRune(currencies, []rune(t.low)[0]):
		t.tag = number
	case !wordRune([]rune(t.low)[0]):
		t.tag = sign
	case unicode.IsDigit([]rune(t.low)[0]) || isNumeral(t.low):
		t.tag = number
	case t.low == "to":
		t.tag = infinitive
	case t.low == "according" && i+1 < len(tokens) && tokens[i+1].low == "to":
		t.tag = preposition
	case l.is(t.low, "creed") && i+1 < len(tokens) && !tokens[i+1].capital, endsIn(t.low, "-backed", "-led", "-based", "-linked", "-affiliated", "-run", "-held", "-aligned", "-allied"):
		t.tag = adjective
	case t.capital && !first && !l.is(t.low, "pronoun", "determiner", "preposition", "conjunction"):
		t.tag = name
		l.tagVerb(t, headline)
	default:
		t.tag = l.tagSmall(tokens, i)
		if t.capital && (t.tag == noun || t.tag == adjective) && (!l.known(t.low) || !headline && i+1 < len(tokens) && tokens[i+1].capital && !tokens[i+1].placed && t.tag == noun) {
			t.tag = name
		}
	}
}

// isNumeral reports whether a word is a number written out: "six", "sixty-one".
func isNumeral(low string) bool {
	tens, _, _ := strings.Cut(low, "-")
	return numerals[tens] > 0
}

// known reports whether the word is an ordinary one, so that a capital at the beginning of
// a sentence does not make it a name.
func (l *lexicon) known(low string) bool {
	for _, words := range l.classes {
		if words[low] {
			return true
		}
	}
	return endsIn(low, "ly", "ing", "ed") || l.verbs[low] != nil
}

func (l *lexicon) tagVerb(t *token, headline bool) {
	if f, ok := l.verb(t.low); ok && headline {
		t.tag, t.verb = verb, f
	}
}

func (l *lexicon) tagSmall(tokens []token, i int) tag {
	t := &tokens[i]
	switch {
	case l.is(t.low, "negation"):
		return l.negationOr(t)
	case l.is(t.low, "modal"):
		return modal
	case t.low == "that" || l.is(t.low, "relative"):
		return relativeOr(tokens, i)
	case l.is(t.low, "around") && i+1 < len(tokens) && (tokens[i+1].tag == number || tokens[i+1].low[0] >= '0' && tokens[i+1].low[0] <= '9'):
		return adverb
	case l.is(t.low, "pronoun"):
		return pronoun
	case l.is(t.low, "determiner"):
		return determiner
	case l.is(t.low, "conjunction"):
		return conjunction
	case t.low == "once" && i > 0 && tokens[i-1].tag != comma:
		return adverb
	case l.is(t.low, "subordinator"):
		return subordinator
	case l.is(t.low, "preposition"), t.low == "according" && i+1 < len(tokens) && tokens[i+1].low == "to":
		return preposition
	}
	if f, ok := l.verb(t.low); ok {
		t.verb = f
		return verb
	}
	if i > 0 && tokens[i-1].tag == modal && !l.is(t.low, "adverb") {
		t.verb = form{lemma: t.low, kind: base}
		return verb
	}
	switch {
	case l.is(t.low, "adverb") || strings.HasSuffix(t.low, "ly") && len(t.low) > 4:
		return adverb
	case l.is(t.low, "adjective"):
		return adjective
	case strings.HasSuffix(t.low, "s") && len(t.low) > 4 && (i > 0 && tokens[i-1].tag == relative || endsIn(t.low, "ates", "ifies", "izes")):
		t.verb = form{lemma: strings.TrimSuffix(t.low, "s"), kind: third}
		return verb
	case strings.HasSuffix(t.low, "ed") && len(t.low) > 4 && !strings.Contains(t.low, "-"):
		t.verb = form{lemma: t.low[:len(t.low)-2], kind: past | participle}
		return verb
	case !l.is(t.low, "group", "goods", "people", "site", "list", "body", "office") &&
		endsIn(t.low, "ous", "ical", "ive", "less", "able", "ible", "-led", "-backed", "-based", "-linked", "-held", "-run", "-affiliated", "ist", "ic", "ional", "ful"):
		return adjective
	}
	return noun
}

func (l *lexicon) negationOr(t *token) tag {
	if t.low == "no" {
		return determiner
	}
	return negation
}

// relativeOr tells "that" and "which" apart: behind a noun they go back to it, behind a
// verb "that" opens what is said, before a noun it points.
func relativeOr(tokens []token, i int) tag {
	before := sign
	if i > 0 {
		before = tokens[i-1].tag
	}
	if tokens[i].low != "that" {
		return relative
	}
	switch before {
	case noun, name, possessive:
		return relative
	case verb, when, comma, adverb, pronoun:
		return subordinator
	}
	return subordinator
}
