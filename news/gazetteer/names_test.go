package gazetteer

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/news"
)

// party makes a party of the invented register; a name may end in "=weak".
func party(id string, schema standing.Schema, names ...string) Party {
	p := Party{Ref: standing.EntryRef{Source: "x", ID: id}, Schema: schema}
	for i, n := range names {
		kind := standing.Alias
		if i == 0 {
			kind = standing.Primary
		}
		if text, ok := strings.CutSuffix(n, "=weak"); ok {
			n, kind = text, standing.Weak
		}
		p.Names = append(p.Names, standing.Name{Text: n, Kind: kind})
	}
	return p
}

// invented is a register of nobody.
func invented() *Names {
	return Compile(slices.Values([]Party{
		party("front", standing.Organization, "People's Liberation Front of Examplia", "PLFE", "The Base", "EFL", "Jabhat Mithal (JMX)"),
		party("dawn", standing.Organization, "Dawn", "Movement of the Examplian Dawn", "MED"),
		party("qamar", standing.Organization, "al-Qamar", "Al-Qamar al-Ahmar"),
		party("shout", standing.Organization, "ZAMAS", "ZAMASIAN ISLAND COUNCIL", "ZIC"),
		party("doe", standing.Person, "DOELING, Jonas Quentin", "Jonas", "Jonas the Tall=weak"),
		party("twin1", standing.Company, "Orbex Trading House", "Orbex Holding Alpha"),
		party("twin2", standing.Company, "Orbex Trading House", "Orbex Holding Beta"),
		party("ship", standing.Vessel, "SEABIRDA", "SEABIRDA STAR ONE"),
		party("acr1", standing.Organization, "QXYV", "Quaint Examplian Yard"),
		party("acr2", standing.Organization, "QXYV", "Quiet Examplian Yonder"),
	}))
}

// shown writes mentions as "[text]party" with a mark for low trust and the others.
func shown(mentions []news.Mention) string {
	var b strings.Builder
	for _, m := range mentions {
		fmt.Fprintf(&b, "[%s]%s", m.Text, m.Party.ID)
		for _, o := range m.Others {
			b.WriteString("/" + o.ID)
		}
		fmt.Fprintf(&b, " %v; ", m.Trust)
	}
	return strings.TrimSuffix(b.String(), "; ")
}

func story(paragraphs ...string) *news.Story {
	s := &news.Story{}
	at := 0
	for _, p := range paragraphs {
		s.Blocks = append(s.Blocks, news.Block{Kind: news.Paragraph, Text: p, Start: at, End: at + len(p)})
		at += len(p) + 1
	}
	return s
}

func TestMentions(t *testing.T) {
	n := invented()
	for name, c := range map[string]struct {
		story *news.Story
		want  string
	}{
		"several words":                   {story("The People’s Liberation Front of Examplia's men."), "[People’s Liberation Front of Examplia]front 0.95"},
		"acronym in capitals":             {story("PLFE plfe Plfe PLFE-led P.L.F.E."), "[PLFE]front 0.9; [PLFE]front 0.9; [P.L.F.E]front 0.9"},
		"small letters":                   {story("a people's liberation front of Examplia"), ""},
		"article":                         {story("Al Qamar, al-Qamar, AL-QAMAR, al-qamar"), "[Al Qamar]qamar 0.95; [al-Qamar]qamar 0.95; [AL-QAMAR]qamar 0.95"},
		"all in capitals":                 {story("PEOPLE'S LIBERATION FRONT OF EXAMPLIA"), "[PEOPLE'S LIBERATION FRONT OF EXAMPLIA]front 0.95"},
		"common word alone":               {story("Dawn broke over the Base."), ""},
		"common word with context":        {story("Movement of the Examplian Dawn. So Dawn said at dawn."), "[Movement of the Examplian Dawn]dawn 0.95; [Dawn]dawn 0.7"},
		"common words with context":       {story("PLFE and the Base; the base"), "[PLFE]front 0.9; [the Base]front 0.7"},
		"three letters alone":             {story("EFL said"), ""},
		"three letters with context":      {story("EFL said", "PLFE"), "[EFL]front 0.7; [PLFE]front 0.9"},
		"list in capitals":                {story("Zamas and Zic, ZIC. zamas"), "[Zamas]shout 0.9; [ZIC]shout 0.7"},
		"person by one word":              {story("Jonas was seen."), ""},
		"person by family name last":      {story("Jonas Quentin Doeling was seen; Jonas fled."), "[Jonas Quentin Doeling]doe 0.95; [Jonas]doe 0.7"},
		"weak alias":                      {story("Jonas the Tall"), ""},
		"weak alias and its short form":   {story("Jonas the Tall (Jonas)"), "[Jonas the Tall]doe 0.7; [Jonas]doe 0.7"},
		"vessel by one word":              {story("The Seabirda sank."), ""},
		"vessel by more":                  {story("Seabirda Star One sank. The Seabirda"), "[Seabirda Star One]ship 0.95; [Seabirda]ship 0.7"},
		"several parties":                 {story("Orbex Trading House"), "[Orbex Trading House]twin1/twin2 0.4"},
		"several parties and one of them": {story("Orbex Trading House and Orbex Holding Beta"), "[Orbex Trading House]twin2 0.95; [Orbex Holding Beta]twin2 0.95"},
		"acronym of several":              {story("QXYV"), ""},
		"acronym of one of them":          {story("QXYV, Quaint Examplian Yard"), "[QXYV]acr1 0.7; [Quaint Examplian Yard]acr1 0.95"},
		"over a sentence":                 {story("He praised al-Qamar. Al-Ahmar did not."), "[al-Qamar]qamar 0.95"},
		"bracket left out":                {story("Jabhat Mithal and JMX"), "[Jabhat Mithal]front 0.95"},
		"acronym introduced":              {story("JML fell", "The Jabhat Mithal al (JM) said. JM's men, JMs", "People's Liberation Front of Examplia (“PFE”); PFE-led"), "[Jabhat Mithal]front 0.95; [People's Liberation Front of Examplia]front 0.95; [PFE]front 0.8; [PFE]front 0.8"},
		"acronym of an agency":            {story("Jabhat Mithal (AFP) - AFP"), "[Jabhat Mithal]front 0.95"},
		"acronym taken over":              {story("Jabhat Mithal (JM, or J.M.) and JM"), "[Jabhat Mithal]front 0.95; [JM]front 0.8; [JM]front 0.8"},
		"other blocks":                    {&news.Story{Blocks: []news.Block{{Kind: news.Furniture, Text: "PLFE"}, {Kind: news.Byline, Text: "PLFE"}, {Kind: news.Credit, Text: "PLFE"}}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := shown(n.Mentions(c.story, nil)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestMentionStandsInThePage(t *testing.T) {
	s := &news.Story{Blocks: []news.Block{
		{Kind: news.Furniture, Text: "x", Start: 0, End: 1},
		{Kind: news.Heading, Text: "On al-Qamar", Start: 10, End: 40, Places: []news.Place{{Text: 0, Page: 10}, {Text: 3, Page: 20}}},
	}}
	want := []news.Mention{{
		Block: 1, From: 3, To: 11, Start: 20, End: 28, Text: "al-Qamar", Name: "al-Qamar", Trust: trustName,
		Party: standing.EntryRef{Source: "x", ID: "qamar"},
	}}
	if d := cmp.Diff(want, invented().Mentions(s, nil)); d != "" {
		t.Error(d)
	}
}

func TestRejectedMentionsAreLeftOut(t *testing.T) {
	n := invented()
	qamar := standing.EntryRef{Source: "x", ID: "qamar"}
	twin := standing.EntryRef{Source: "x", ID: "twin1"}
	rejected := map[Rejected]bool{{"al qamar", qamar}: true, {"orbex trading house", twin}: true}
	got := shown(n.Mentions(story("Al-Qamar; Al-Qamar al-Ahmar; Orbex Trading House"), rejected))
	if want := "[Al-Qamar al-Ahmar]qamar 0.95; [Orbex Trading House]twin2 0.95"; got != want {
		t.Errorf("got %s want %s", got, want)
	}
}

func TestCommonWordsAreFolded(t *testing.T) {
	for word := range commonWords() {
		r := read(word)
		if len(r.tokens) != 1 || string(r.fold(&r.tokens[0])) != word {
			t.Errorf("%q is no folded word", word)
		}
		r.done()
	}
	if n := len(commonWords()); n < 500 {
		t.Errorf("%d words", n)
	}
}

func TestManyReadAtOnce(t *testing.T) {
	n := invented()
	want := shown(n.Mentions(story("PLFE and Al-Qamar’s EFL"), nil))
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 50 {
				if got := shown(n.Mentions(story("PLFE and Al-Qamar’s EFL"), nil)); got != want {
					t.Errorf("got %s want %s", got, want)
				}
			}
		})
	}
	wait.Wait()
}

func FuzzMentions(f *testing.F) {
	f.Add("People's Liberation Front of Examplia (PFE) and PFE", "PLFE; Jonas the Tall (Jonas). Al-Qamar, al-Ahmar.")
	f.Add("Jabhat Mithal (the “JM”) (", "ZAMAS Zic Orbex Trading House’s")
	n := invented()
	f.Fuzz(func(t *testing.T, a, b string) {
		s := story(a, b)
		block, end := 0, 0
		for _, m := range n.Mentions(s, nil) {
			if m.Block != block {
				block, end = m.Block, 0
			}
			text := s.Blocks[m.Block].Text
			if m.From < end || m.To <= m.From || m.To > len(text) || text[m.From:m.To] != m.Text || !boundary(text, m.From) || !boundary(text, m.To) {
				t.Fatalf("mention %+v in %q", m, text)
			}
			if m.Party.ID == "" || m.Name == "" || m.Trust <= 0 || m.Trust > 1 {
				t.Fatalf("mention %+v", m)
			}
			end = m.To
		}
	})
}
