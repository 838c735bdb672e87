package text

import (
	"slices"
	"strings"
	"unicode"
)

// Ways in which two names can be equal but for how they are written, from the strictest.
const (
	SameWords = iota // the same words in the same order
	SameOrder        // the same words in another order
	SameRun          // the same letters, parted into words in another way
)

// Key is a string that two names share where they are equal in the given way.
type Key struct {
	Text string
	Way  int
}

// The marks tell the keys of the looser ways from plain folded names.
const (
	orderMark = "~"
	runMark   = "="
)

// shortestRun is the least number of letters by which names are compared without their
// blanks: shorter ones are too often equal by chance.
const shortestRun = 5

// Keys returns the keys of a name, the strictest first: its folded form; its words in the
// order of the alphabet, unless it names a father, since then the order tells who is
// whose child; its letters without blanks. A name printed as "LAST, First" has its spoken
// order among the first kind too. A name without a letter or digit has no keys.
func Keys(name string) (keys []Key) {
	folded := Fold(name)
	if folded == "" {
		return nil
	}
	keys = append(keys, Key{folded, SameWords})
	if last, first, ok := strings.Cut(name, ","); ok && !strings.Contains(first, ",") {
		if spoken := Fold(first + " " + last); spoken != folded && spoken != "" {
			keys = append(keys, Key{spoken, SameWords})
		}
	}
	words := strings.Fields(folded)
	if len(words) > 1 && !slices.ContainsFunc(words, namesFather) {
		slices.Sort(words)
		keys = append(keys, Key{orderMark + strings.Join(words, " "), SameOrder})
	}
	if run := strings.ReplaceAll(folded, " ", ""); len([]rune(run)) >= shortestRun {
		keys = append(keys, Key{runMark + run, SameRun})
	}
	return keys
}

// namesFather reports whether the word says that a father's or ancestor's name follows or
// has gone before.
func namesFather(word string) bool {
	switch word {
	case "bin", "ben", "ibn", "bint", "walad", "wald", "ould", "oglu", "ogly", "uulu", "kyzy", "qizi", "ap", "بن", "ابن", "بنت":
		return true
	}
	return false
}

// FoldIdentifier folds a number or address to its letters and digits in lower case: people
// write them with blanks, dots and dashes of their own. Fewer than four of them are too
// few to tell anything, and fold to the empty string.
func FoldIdentifier(s string) string {
	folded := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
	if len([]rune(folded)) < 4 {
		return ""
	}
	return folded
}
