package gazetteer

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"standing/text"
)

// syllables are what made names are put together of, by script.
var syllables = map[string][]string{
	"latin": {"ba", "Mar", "el", "XA", "né", "Ło", "straß", "d'", "O’", "kov", "ing", "S", "3", "ü"}, "arabic": {"محمد", "ال", "بن", "جبهة", "ـ", "ی", "ؤ"},
	"cyrillic": {"Фро", "нт", "ий", "ё", "Щ"}, "han": {"北", "方", "陣", "線"}, "kana": {"か", "が", "ガ", "か\u3099"}, "hangul": {"북방", "전선", "하"},
	"indic": {"क़", "ो", "मो", "र्चा"}, "thai": {"ชา", "ติ"}, "greek": {"Μέ", "τω", "πο"}, "hebrew": {"חז", "ית", "שׁ"}, "wide": {"Ａ", "１", "ﷺ", "½"},
}

// gaps are what stands between words, and what may stand inside one.
var (
	gaps   = []string{" ", " ", " ", "-", "-", ". ", ".", ", ", " (", ") ", "’s ", "'s ", "' ", " & ", "&", "+", "% ", "\u00a0", "\n", "/", "·", "، ", "、", "…", " «", "» ", "\u2060 "}
	within = []string{"", "", "", "", "", "\u00ad", "\u200b", "\u200c", "\u200d", "\u202e", "\u2066", "\ufeff", "\u0301"}
	scales = []string{"latin", "latin", "latin", "arabic", "cyrillic", "han", "kana", "hangul", "indic", "thai", "greek", "hebrew", "wide"}
)

func drawName(t *rapid.T) string {
	var b strings.Builder
	of := syllables[rapid.SampledFrom(scales).Draw(t, "script")]
	for i := range rapid.IntRange(1, 4).Draw(t, "words") {
		if i > 0 {
			b.WriteString(rapid.SampledFrom(gaps).Draw(t, "gap"))
		}
		for range rapid.IntRange(1, 3).Draw(t, "syllables") {
			b.WriteString(rapid.SampledFrom(of).Draw(t, "syllable"))
			b.WriteString(rapid.SampledFrom(within).Draw(t, "within"))
		}
	}
	return b.String()
}

// drawText strings pieces of names and other words together.
func drawText(t *rapid.T, names []string) string {
	var b strings.Builder
	for range rapid.IntRange(0, 8).Draw(t, "pieces") {
		piece := rapid.SampledFrom(names).Draw(t, "piece")
		if rapid.IntRange(0, 3).Draw(t, "cut") == 0 {
			cut := rapid.IntRange(0, len(piece)).Draw(t, "at")
			for cut > 0 && cut < len(piece) && !utf8.RuneStart(piece[cut]) {
				cut--
			}
			piece = piece[:cut]
		}
		b.WriteString(piece + rapid.SampledFrom(gaps).Draw(t, "gap"))
	}
	s := b.String()
	for len(s) > text.MaxName {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return s
}

func TestAgreesWithTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.Custom(drawName), 1, 8).Draw(t, "names")
		s := drawText(t, names)
		sameWords(t, s)
		if d := cmp.Diff(newTwin(names).find(s), spans(trieOf(names), s), cmp.AllowUnexported(span{})); d != "" {
			t.Fatalf("in %q (-twin +trie):\n%s", s, d)
		}
	})
}

func TestEveryNameFindsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.Custom(drawName), 1, 5).Draw(t, "names")
		trie := trieOf(names)
		for _, n := range names {
			wholly(t, trie, n)
		}
	})
}

// wholly checks that the name is found in itself from its first word to its last.
func wholly(t interface{ Fatalf(string, ...any) }, trie *Trie, name string) {
	words := text.Words(name)
	if len(words) == 0 {
		return
	}
	hits := trie.Find(name)
	if len(hits) != 1 || hits[0].From != words[0].Start || hits[0].To != words[len(words)-1].End {
		t.Fatalf("%q is found at %+v", name, hits)
	}
	for _, b := range hits[0].Bearers {
		if trie.Name(b) == name {
			return
		}
	}
	t.Fatalf("%q is not among its bearers", name)
}

func TestStarterNamesFindThemselves(t *testing.T) {
	names := starterNames(t)
	trie := trieOf(names)
	for _, n := range names {
		wholly(t, trie, n)
	}
}

// starterNames returns all names of the starter register, its aliases parted.
func starterNames(t testing.TB) (names []string) {
	f, err := os.Open("../../starter/acts.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, row := range rows[1:] {
		for n := range strings.SplitSeq(row[0]+";"+row[1], ";") {
			if n = strings.TrimSpace(n); n != "" && !seen[n] {
				seen[n] = true
				names = append(names, n)
			}
		}
	}
	return names
}
