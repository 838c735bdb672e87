package grammar

import (
	"slices"
	"strings"
	"testing"
)

func TestPatternsAreRefused(t *testing.T) {
	l := english()
	for _, c := range []struct{ line, why string }{
		{"ACTOR gronks PARTY", "no verb"},
		{"ACTOR removes PARTY from", "nothing follows"},
		{"ACTOR removes PERSON from LIST", "no place to fill"},
		{"ACTOR", "needs a verb"},
	} {
		if _, err := l.readPattern(c.line); err == nil || !strings.Contains(err.Error(), c.why) {
			t.Errorf("%q: %v, want %q", c.line, err, c.why)
		}
	}
	if err := l.patternReader()("[befriend]"); err == nil {
		t.Error("an act that is none is taken")
	}
}

func TestForms(t *testing.T) {
	l := english()
	for word, lemma := range map[string]string{
		"banned": "ban", "banning": "ban", "taken": "take", "took": "take", "denies": "deny", "denied": "deny", "seizing": "seize", "quashes": "quash",
		"froze": "freeze", "frozen": "freeze", "vetoes": "veto", "lying": "lie",
	} {
		if f, ok := l.verb(word); !ok || f.lemma != lemma {
			t.Errorf("%s: %q, want %q", word, f.lemma, lemma)
		}
	}
}

func TestSentencesOfText(t *testing.T) {
	text := `The U.S. listed it, Mr. Doe said. "Why now?" asked Jane A. Roe. It cost $1.5 million. No. 3 is next! (It is.) Go on`
	var got []string
	for _, s := range sentences(text) {
		got = append(got, text[s[0]:s[1]])
	}
	want := []string{
		"The U.S. listed it, Mr. Doe said.", `"Why now?" asked Jane A. Roe.`, "It cost $1.5 million.", "No. 3 is next!", "(It is.)", "Go on",
	}
	if !slices.Equal(got, want) {
		t.Errorf("parted into %q\nwant %q", got, want)
	}
}

func TestTokens(t *testing.T) {
	text := `He said al-Qaida’s “list” hasn't 1,200 names, e.g. Da'esh's.`
	var got []string
	for _, tok := range tokenize(text, 0, len(text)) {
		if text[tok.start:tok.end] != tok.text {
			t.Errorf("%q stands at %q", tok.text, text[tok.start:tok.end])
		}
		got = append(got, tok.low)
	}
	want := []string{"he", "said", "al-qaida", "'s", "list", "has", "n't", "1,200", "names", ",", "e.g.", "da'esh", "'s", "."}
	if !slices.Equal(got, want) {
		t.Errorf("tokens %q\nwant %q", got, want)
	}
}
