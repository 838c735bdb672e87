package gazetteer

import (
	"strings"
	"testing"
	"unicode/utf8"

	"standing/text"
)

// twin finds names slowly: it parts the whole text with text.Words and compares every run of
// words with the words of every name.
type twin struct {
	names []string
	words [][]text.Word
}

func newTwin(names []string) *twin {
	w := &twin{}
	for _, n := range names {
		if words := text.Words(n); len(words) > 0 {
			w.names, w.words = append(w.names, n), append(w.words, words)
		}
	}
	return w
}

// find returns the hits as "from-to name;name", the names in the order added.
func (w *twin) find(s string) (hits []span) {
	words := text.Words(s)
	end := 0
	for i := range words {
		if words[i].Start < end {
			continue
		}
		if h, ok := w.longest(s, words[i:]); ok {
			hits, end = append(hits, h), h.to
		}
	}
	return hits
}

// span is a hit in a form that can be compared.
type span struct {
	from, to int
	names    string
}

func (w *twin) longest(s string, words []text.Word) (best span, ok bool) {
	n, bare := 0, false
	for i, name := range w.words {
		to, possessive, fits := fit(s, words, name)
		if !fits || len(name) < n || len(name) == n && possessive && !bare {
			continue
		}
		if len(name) > n || bare && !possessive {
			best, n, bare = span{from: words[0].Start, to: to}, len(name), possessive
		}
		best.names += w.names[i] + "\n"
	}
	return best, n > 0
}

// fit reports whether the words begin with those of the name, the last of them perhaps in
// its possessive, and where the name ends in the text.
func fit(s string, words, name []text.Word) (to int, possessive, ok bool) {
	if len(words) < len(name) {
		return 0, false, false
	}
	last := len(name) - 1
	for i := range last {
		if words[i].Text != name[i].Text {
			return 0, false, false
		}
	}
	w := words[last]
	if w.Text == name[last].Text {
		return w.End, false, true
	}
	base, ok := withoutS(s[w.Start:w.End])
	if !ok {
		return 0, false, false
	}
	stem := text.Words(base)
	if len(stem) != 1 || stem[0].Text != name[last].Text || stem[0].Text+"s" != w.Text {
		return 0, false, false
	}
	return w.Start + stem[0].End, true, true
}

func withoutS(word string) (string, bool) {
	base, ok := strings.CutSuffix(word, "s")
	if !ok {
		base, ok = strings.CutSuffix(word, "S")
	}
	r, size := utf8.DecodeLastRuneInString(base)
	return base[:len(base)-size], ok && strings.ContainsRune("'`‘’‛ʼ′＇", r)
}

// trieOf builds a trie whose parties are the places of the names.
func trieOf(names []string) *Trie {
	b := NewBuilder()
	for i, n := range names {
		b.Add(n, "alias", uint32(i))
	}
	return b.Build()
}

func spans(t *Trie, s string) (found []span) {
	for _, h := range t.Find(s) {
		f := span{from: h.From, to: h.To}
		for _, b := range h.Bearers {
			f.names += t.Name(b) + "\n"
		}
		found = append(found, f)
	}
	return found
}

// sameWords holds the fast reading to text.Words.
func sameWords(t interface {
	Helper()
	Fatalf(string, ...any)
}, s string,
) {
	t.Helper()
	r := read(s)
	defer r.done()
	want := text.Words(s)
	for i := range r.tokens {
		token := &r.tokens[i]
		if i >= len(want) || string(r.fold(token)) != want[i].Text || int(token.from) != want[i].Start || int(token.to) != want[i].End {
			t.Fatalf("word %d of %q is %q at %d-%d, want %+v", i, s, r.fold(token), token.from, token.to, want)
		}
	}
	if len(r.tokens) != len(want) {
		t.Fatalf("%q has %d words, want %+v", s, len(r.tokens), want)
	}
}

func TestWordsAreThoseOfText(t *testing.T) {
	for _, s := range []string{
		"", " -- ", "Jane Doe", "J.P. Morgan", "J.P.Morgan", "G.m.b.H.", "the U.S. and E.U.'s", "Smith & Sons", "& Sons", "a+b +49 5% 5 % %", "AT&T",
		"½ Foo 5½% x", "a\xffb \xff", "zero\u200bwidth so\u00adft \ufeffbom\ufeff bi\u202adi\u2066r\u2069", "Аннаmaria дом, 7", "さいたま市", "محمد، علي",
		"Éva ŁÓDŹ straße ǅ ŉ İı", "A…B a..b a.'b", "¨a ´b", "foo ＆ bar 100 ٪ a", "e\u0301 x\u0301y", "ガギか\u3099", "it's ''s 's x's'", "€5m–£6m", "क़ ो RamiSalem",
		"i.0. .a. b", "A.b.c d.e'f.g", "The «Front» (P.F.E.) said.", "１２３ ＡＢＣ", "a\u2028b", "ﷺ x", "㎏ & ℅ y",
	} {
		sameWords(t, s)
	}
}

func TestLongTextsAreRead(t *testing.T) {
	trie := trieOf([]string{"Фронт Примера", "People's Front", "北方陣線"})
	long := strings.Repeat("слово ", 1000) + "Фронт Примера, " + strings.Repeat("字", 3000) + "北方陣線。北方陣線。" + strings.Repeat("a-b.", 600) + "é☆ People’s Front’s end"
	var got []string
	for _, h := range trie.Find(long) {
		got = append(got, long[h.From:h.To])
	}
	if want := "Фронт Примера|北方陣線|People’s Front"; strings.Join(got, "|") != want {
		t.Errorf("found %q, want %s", got, want)
	}
}
