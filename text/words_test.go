package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func show(ws []Word) string {
	var b strings.Builder
	for _, w := range ws {
		b.WriteString([]string{"", "~", " ", ".", "-", "$", "/", ",", "("}[w.Before])
		b.WriteString(w.Text)
		if w.Closed {
			b.WriteByte('!')
		}
		if w.Upper {
			b.WriteByte('^')
		}
		for _, h := range w.Humps {
			b.WriteString("@" + w.Text[h:])
		}
	}
	return b.String()
}

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"":                         "",
		" -- ":                     "",
		"Jane Doe":                 "jane doe",
		"DOE, Jane Q.":             "doe^,jane q!",
		"DOE, JANE":                "doe,jane",
		"J. P. Morgan":             "j! p! morgan",
		"J.P. Morgan":              "jp!^ morgan",
		"J.P.Morgan":               "jp!^.morgan",
		"Foo S.A.R.L.":             "foo sarl!^",
		"G.m.b.H.":                 "gmbh!",
		"О.О.О. Ромашка":           "ооо!^ ромашка",
		"A/S Foo":                  "a/s foo",
		"Mojahedin-e Khalq":        "mojahedin-e khalq",
		"Al - Masri":               "al-masri",
		"Smith & Sons":             "smith$and$sons",
		"AT&T Co.":                 "at^$and$t co!",
		"Rock+Roll":                "rock$and$roll",
		"C++ Tools":                "c$tools",
		"tel +49 30":               "tel$49 30",
		"& Sons":                   "sons",
		"Cotton 100% pure":         "cotton 100$percent$pure",
		"100 % (Cotton)":           "100$percent(cotton",
		"%":                        "",
		"RamiSalem McDonald":       "ramisalem@salem mcdonald@donald",
		"O'Brien":                  "obrien",
		"Bank (Tehran) Ltd":        "bank(tehran$ltd",
		"Аннаmaria":                "анна~maria",
		"Т34 2nd":                  "т34 2nd",
		"弗拉基米尔·普京":                 "弗拉基米尔.普京",
		"さいたま市":                    "さいたま~市",
		"ガ行 が":                     "ガ~行 が",
		"Éva ŁÓDŹ":                 "eva lodz^",
		"½ Foo":                    "1/2 foo",
		"a\xffb":                   "a$b",
		"محمد، علي":                "محمد,علي",
		"zero\u200bwidth":          "zerowidth",
		strings.Repeat("é ", 1000): strings.TrimSpace(strings.Repeat("e ", 333)),
	} {
		if got := show(Words(in)); got != want {
			t.Errorf("Words(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWordSpans(t *testing.T) {
	in := "«Ёлка» S.A.R.L. née محمد"
	want := []string{"Ёлка", "S.A.R.L", "née", "محمد"}
	for i, w := range Words(in) {
		if got := in[w.Start:w.End]; got != want[i] {
			t.Errorf("word %d stands at %q, want %q", i, got, want[i])
		}
	}
	if s := Words(in)[3].Script; s != Arabic || !s.Abjad() || s.String() != "Arabic" {
		t.Errorf("script is %v", s)
	}
}

func FuzzWords(f *testing.F) {
	for _, seed := range []string{"DOE, Jane & Co. 5%", "A.B.C. ガギか\u3099", "½ﷺ Ǆa", "\xff\u0300е\u0301ё", "क़ ো RamiSalem"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		words := Words(name)
		end, start := 0, 0
		var b strings.Builder
		for i, w := range words {
			if w.Text == "" || w.Start < start || w.End <= w.Start || w.End > len(name) || w.End < end {
				t.Fatalf("word %d of %q is %+v", i, name, w)
			}
			start, end = w.Start, w.End
			if (i == 0) != (w.Before == None) {
				t.Fatalf("word %d of %q stands behind joint %d", i, name, w.Before)
			}
			for _, h := range w.Humps {
				if h <= 0 || h >= len(w.Text) || !utf8.RuneStart(w.Text[h]) {
					t.Fatalf("word %d of %q has a hump at %d", i, name, h)
				}
			}
			if !signWord(name[w.Start:w.End]) {
				b.WriteString(w.Text)
			}
		}
		if len(name) > MaxName || manyMarks(name) || !utf8.ValidString(name) {
			return
		}
		got, want := strings.ReplaceAll(Fold(b.String()), " ", ""), strings.ReplaceAll(Fold(name), " ", "")
		if got != want {
			t.Fatalf("the words of %q read %q, folded it is %q", name, got, want)
		}
	})
}

// signWord reports whether the text has no letter, so that its word stands for a sign.
func signWord(s string) bool {
	return Fold(s) == ""
}

func manyMarks(s string) bool {
	n := 0
	for _, r := range s {
		if n++; !unicode.Is(unicode.M, r) {
			n = 0
		}
		if n > 9 {
			return true
		}
	}
	return false
}

func BenchmarkWords(b *testing.B) {
	for name, in := range map[string]string{"latin": "DOE, Jane Q. Smith-Jones & Co. S.A.R.L.", "arabic": "محمد بن عبد الرحمن السعيد", "accents": "Éva Łukasz Straße Ñandú"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Words(in)
			}
		})
	}
}
