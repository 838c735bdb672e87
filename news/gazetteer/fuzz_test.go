package gazetteer

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"standing/text"
)

func FuzzFind(f *testing.F) {
	f.Add("ISIS\nal-Qaida\nPeople's Front", "ISIS's men; the People’s Front of al Qaida.")
	f.Add("A.B.C.\nSmith & Sons\n5%", "abc A.B.C smith and sons rose 5 % & 5%")
	f.Add("½\n1\n2\nか\u3099", "½ 1/2 が か\u3099 ﷺ \xff é\u0301")
	f.Add("جبهة المثال\nФронт\n北方", "جبهة المثال، Фронт’s 北方。\u200b\u202e")
	f.Fuzz(func(t *testing.T, names, s string) {
		list := strings.Split(names, "\n")
		if len(list) > 20 {
			list = list[:20]
		}
		trie := trieOf(list)
		hits := trie.Find(s)
		end := 0
		for _, h := range hits {
			if h.From < end || h.To <= h.From || h.To > len(s) || len(h.Bearers) == 0 {
				t.Fatalf("hit %+v in %q behind %d", h, s, end)
			}
			if !boundary(s, h.From) || !boundary(s, h.To) {
				t.Fatalf("hit %+v in %q parts a character", h, s)
			}
			end = h.To
		}
		if len(s) > text.MaxName || len(names) > text.MaxName {
			return
		}
		sameWords(t, s)
		if d := cmp.Diff(newTwin(list).find(s), spans(trie, s), cmp.AllowUnexported(span{})); d != "" {
			t.Fatalf("names %q in %q (-twin +trie):\n%s", list, s, d)
		}
	})
}

// boundary reports whether no character of the text goes over the byte.
func boundary(s string, at int) bool {
	if at == len(s) || utf8.RuneStart(s[at]) {
		return true
	}
	r, size := utf8.DecodeRuneInString(s[at:])
	return r == utf8.RuneError && size == 1 && !utf8.ValidString(s)
}
