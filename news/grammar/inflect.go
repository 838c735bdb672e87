package grammar

import "strings"

// thirdOf returns the third person of the present of a regular verb.
func thirdOf(lemma string) string {
	switch {
	case lemma == "have":
		return "has"
	case lemma == "be":
		return "is"
	case endsConsonantY(lemma):
		return lemma[:len(lemma)-1] + "ies"
	case endsIn(lemma, "s", "x", "z", "ch", "sh", "go", "do", "to"):
		return lemma + "es"
	}
	return lemma + "s"
}

// pastOf returns the past of a regular verb; doubles says that its last letter is doubled.
func pastOf(lemma string, doubles bool) string {
	switch {
	case doubles:
		return lemma + lemma[len(lemma)-1:] + "ed"
	case strings.HasSuffix(lemma, "e"):
		return lemma + "d"
	case endsConsonantY(lemma):
		return lemma[:len(lemma)-1] + "ied"
	}
	return lemma + "ed"
}

// gerundOf returns the form in -ing.
func gerundOf(lemma string, doubles bool) string {
	switch {
	case lemma == "be":
		return "being"
	case doubles, endsIn(lemma, "let", "put", "set", "cut", "hit", "get", "run", "win", "begin", "forbid", "split", "quit", "shut", "sit"):
		return lemma + lemma[len(lemma)-1:] + "ing"
	case strings.HasSuffix(lemma, "ie"):
		return lemma[:len(lemma)-2] + "ying"
	case endsIn(lemma, "ee", "ye", "oe"):
		return lemma + "ing"
	case strings.HasSuffix(lemma, "e"):
		return lemma[:len(lemma)-1] + "ing"
	}
	return lemma + "ing"
}

func endsConsonantY(s string) bool {
	return len(s) > 1 && s[len(s)-1] == 'y' && !strings.ContainsRune("aeiou", rune(s[len(s)-2]))
}

func endsIn(s string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
