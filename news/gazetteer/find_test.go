package gazetteer

import (
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	trie := trieOf([]string{
		"ISIS", "al-Qaida", "Taliban", "People's Front of Examplia", "PFE", "Front", "Examplia", "Front of Examplia Party", "جبهة المثال", "Smith & Sons",
		"Children's", "Talib Group", "U.S. Front",
	})
	for _, c := range []struct{ text, want string }{
		{"a crisis and Isis, ISIS-linked.", "[Isis][ISIS]"},
		{"ISIS's men, the Taliban’s, (al Qaida), Al-Qaida, AL QAIDA's", "[ISIS][Taliban][al Qaida][Al-Qaida][AL QAIDA]"},
		{"ISIS' men and ISISs", "[ISIS]"},
		{"the People’s Front of Examplia's P.F.E.", "[People’s Front of Examplia][P.F.E]"},
		{"people's front of exampliana", "[front]"},
		{"Front of Examplia", "[Front][Examplia]"},
		{"IS\u00adIS I\u200bS\u202eI\u2069S\ufeff is\u2060is", "[IS\u00adIS][I\u200bS\u202eI\u2069S][is\u2060is]"},
		{"قال جبهة المثال، ان", "[جبهة المثال]"},
		{"with Smith and Sons", "[Smith and Sons]"},
		{"with Smith & Sons's", "[Smith & Sons]"},
		{"the children's", "[children's]"},
		{"the children", ""},
		{"U.S. Front's US Front", "[U.S. Front][US Front]"},
		{"", ""},
	} {
		got := ""
		for _, h := range trie.Find(c.text) {
			got += "[" + c.text[h.From:h.To] + "]"
		}
		if got != c.want {
			t.Errorf("in %q found %q, want %q", c.text, got, c.want)
		}
	}
}

func TestBearers(t *testing.T) {
	b := NewBuilder()
	b.Add("Unity", "primary", 7)
	b.Add("UNITY", "weak", 7)
	b.Add("Unity", "alias", 7)
	b.Add("unity", "former", 3)
	if b.Add(" -- ", "alias", 1) || b.Add("", "alias", 1) {
		t.Error("a name without words was taken")
	}
	trie := b.Build()
	hits := trie.Find("For unity.")
	if len(hits) != 1 || trie.Len() != 1 {
		t.Fatalf("found %v in %d names", hits, trie.Len())
	}
	got := ""
	for _, h := range hits[0].Bearers {
		got += trie.Name(h) + " " + string(trie.Kind(h)) + ";"
	}
	if want := "unity former;Unity primary;UNITY weak;"; got != want {
		t.Errorf("borne by %s want %s", got, want)
	}
	if hits := NewBuilder().Build().Find("any text"); hits != nil {
		t.Errorf("an empty trie found %v", hits)
	}
}

// TestAppendAllocatesLittle finds two hundred names; under the race detector room is not
// always used again.
func TestAppendAllocatesLittle(t *testing.T) {
	trie := trieOf([]string{"Examplian Front", "PFE"})
	text := strings.Repeat("The Examplian Front (PFE) said. ", 100)
	room := trie.Append(nil, text)
	if n := testing.AllocsPerRun(100, func() { room = trie.Append(room[:0], text) }); n > 40 {
		t.Errorf("%v allocations for %d hits", n, len(room))
	}
}
