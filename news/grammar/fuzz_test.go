package grammar

import (
	"strings"
	"testing"
	"unicode/utf8"

	"standing/news"
)

// FuzzClaims holds that any text can be read, that quotes are stretches of it, and that
// every claim is of the vocabulary.
func FuzzClaims(f *testing.F) {
	for _, seed := range []string{
		"Norway banned the militant Red Dune Front on Monday.", "It said that which which was said, said.", "to to be been has not to",
		"“The group’s list”, the list’s list said (that) on the same day later in 2003s.", "A, B and C, and D or E of F of G was and was by by.",
		"\u202eABC\u200b banned", "Suppose if whether it is to be removed off its list, which", "...", "1,000.5% of the 1980s", "'s s' n't hasn't",
	} {
		f.Add(seed)
	}
	acts := map[news.Act]bool{}
	for _, a := range news.Acts {
		acts[a] = true
	}
	forces := map[news.Force]bool{}
	for _, force := range news.Forces {
		forces[force] = true
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?") // blocks are valid
		ids := map[string]bool{}
		for _, c := range Claims(story(text), "page") {
			if c.Quote.Start < 0 || c.Quote.End > len(text) || c.Quote.Start >= c.Quote.End || text[c.Quote.Start:c.Quote.End] != c.Quote.Text {
				t.Errorf("quote %d-%d of %q is not %q", c.Quote.Start, c.Quote.End, text, c.Quote.Text)
			}
			if !acts[c.Act] || !forces[c.Force] || !utf8.ValidString(c.Subject) || c.ID == "" {
				t.Errorf("claim %+v", c)
			}
			ids[c.ID] = true
		}
	})
}
