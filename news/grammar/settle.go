package grammar

// settleVerb decides whether a word that may be a verb is one where it stands, or a noun
// ("a raid"), or an adjective ("banned groups").
func (l *lexicon) settleVerb(tokens []token, i int) {
	t := &tokens[i]
	before, after := tagAt(tokens, i-1), tagAt(tokens, i+1)
	helped := l.helped(tokens, i)
	switch {
	case l.is(t.verb.lemma, "auxiliary"):
		return
	case before == infinitive || before == modal:
		if t.verb.kind&base == 0 || before == infinitive && l.isNoun(t) && !l.infinitiveBefore(tokens, i-1) {
			t.tag = l.otherwise(t, after)
		}
	case helped && t.verb.kind&(participle|gerund) != 0, helped && t.verb.kind&base != 0 && l.didBefore(tokens, i):
	case t.verb.kind&gerund != 0:
		if before == determiner || before == adjective || before == possessive || before == number {
			t.tag = noun
		}
	case t.verb.kind&(past|participle) != 0 && t.verb.kind&(base|third) == 0:
		if l.describes(tokens, i, before, after) {
			t.tag = adjective
		}
	default:
		l.settlePresent(tokens, i, before, after)
	}
}

// helped reports whether a form of be, have or do stands before, with adverbs between.
func (l *lexicon) helped(tokens []token, i int) bool {
	for i--; i >= 0; i-- {
		switch t := tokens[i]; {
		case t.tag == adverb || t.tag == negation:
		case t.tag == verb && l.is(t.verb.lemma, "auxiliary", "copula"):
			return true
		default:
			return false
		}
	}
	return false
}

// didBefore reports whether a form of "do" stands before, so that the word is a verb: "did not
// rule".
func (l *lexicon) didBefore(tokens []token, i int) bool {
	for i--; i >= 0 && (tokens[i].tag == adverb || tokens[i].tag == negation); i-- {
	}
	return i >= 0 && tokens[i].tag == verb && tokens[i].verb.lemma == "do"
}

// describes reports whether a participle stands before what it describes.
func (l *lexicon) describes(tokens []token, i int, before, after tag) bool {
	if after != noun && after != name && after != adjective {
		return false
	}
	switch before {
	case determiner, adjective, possessive, number, preposition:
		return true
	case verb:
		return !l.helped(tokens, i)
	case adverb: // "of specially designated terrorists"
		b := tagAt(tokens, i-2)
		return b == preposition || b == determiner || b == adjective
	case conjunction, sign, infinitive, comma:
		return i == 0 || l.is(tokens[i].low, "adjective") || before == conjunction && tagAt(tokens, i-2) == adjective
	}
	return l.is(tokens[i].low, "adjective") && before != noun && before != name && before != pronoun
}

// settlePresent decides words in the form of the present: "bans", "raid".
func (l *lexicon) settlePresent(tokens []token, i int, before, after tag) {
	t := &tokens[i]
	nounish := l.isNoun(t)
	switch before {
	case determiner, adjective, possessive, number, preposition:
		t.tag = l.otherwise(t, after)
		return
	case pronoun, relative, adverb:
		if l.is(t.low, "adverb") && after == preposition { // "put it back on"
			t.tag = adverb
			return
		}
		if before != adverb || !nounish {
			return
		}
	}
	if !nounish {
		if t.verb.kind&(past|participle) != 0 && l.describes(tokens, i, before, after) {
			t.tag = adjective
		}
		return
	}
	if after == preposition && l.is(t.low, "measure") && (tokens[i+1].low == "on" || tokens[i+1].low == "against") {
		t.tag = noun // "bans on"
		return
	}
	if before == conjunction && after == verb && (tagAt(tokens, i-2) == noun || tagAt(tokens, i-2) == name) && l.isNoun(&tokens[i+1]) {
		t.tag = noun // "freezes and travel bans"
		return
	}
	if !startsPhrase(after) || l.finiteNear(tokens, i) {
		t.tag = noun
		if l.is(t.low, "adverb") {
			t.tag = adverb
		}
	}
}

// isNoun reports whether the word may be a noun as well.
func (l *lexicon) isNoun(t *token) bool {
	return l.is(t.verb.lemma, "noun_verb") || l.is(t.low, "noun_verb")
}

// otherwise is what a word is that is no verb.
func (l *lexicon) otherwise(t *token, after tag) tag {
	if t.verb.kind&(past|participle) != 0 && (after == noun || after == name) {
		return adjective
	}
	return noun
}

// startsPhrase reports whether an object or what belongs to a verb may begin so.
func startsPhrase(t tag) bool {
	switch t {
	case determiner, noun, name, adjective, number, pronoun, subordinator, infinitive, when, preposition, adverb, verb:
		return true
	}
	return false
}

// infinitiveBefore reports whether "to" belongs to a verb, by what stands before it.
func (l *lexicon) infinitiveBefore(tokens []token, i int) bool {
	if i == 0 {
		return true
	}
	t := tokens[i-1]
	return !(t.low == "according" || t.low == "due" || t.low == "thanks" || t.low == "response" || t.low == "prior")
}

// finiteNear reports whether the clause around i surely has another verb that bears it.
func (l *lexicon) finiteNear(tokens []token, i int) bool {
	for _, step := range []int{-1, 1} {
		for j := i + step; j >= 0 && j < len(tokens); j += step {
			t := tokens[j]
			if t.tag == comma || t.tag == relative || t.tag == subordinator || t.tag == sign || t.tag == conjunction {
				break
			}
			if t.tag == modal || t.tag == verb && l.is(t.verb.lemma, "auxiliary") && t.verb.kind&(gerund|participle) == 0 && tagAt(tokens, j-1) != infinitive {
				return true
			}
			nounish := (l.is(t.verb.lemma, "noun_verb") || l.is(t.low, "noun_verb")) && (t.verb.kind&past == 0 || t.low == t.verb.lemma)
			if t.tag == verb && t.verb.kind&(past|third) != 0 && !l.helped(tokens, j) && !nounish &&
				tagAt(tokens, j-1) != infinitive {
				return true
			}
		}
	}
	return false
}

func tagAt(tokens []token, i int) tag {
	if i < 0 || i >= len(tokens) {
		return sign
	}
	return tokens[i].tag
}
