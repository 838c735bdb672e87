package report

import (
	"bytes"
	"strings"
	"testing"

	"standing"
	"standing/edtf"
	"standing/inbox"
	"standing/news"
)

// hostilePage is a reading whose page wants to drive the terminal and the browser.
func hostilePage() NamedReading {
	text := "The Red <script>alert(1)</script> Front \x1b[31m\u202e was banned."
	party := standing.EntryRef{Source: "acts", ID: "front"}
	return NamedReading{Name: "a<b>.html", Reading: news.Reading{Page: "aa", Reader: "r", Stories: []news.Story{{
		Title: "<i>Title</i>", Published: edtf.MustParse("2024-10-04"),
		Blocks: []news.Block{
			{Kind: news.Heading, Text: "<i>Title</i>"},
			{Kind: news.Paragraph, Text: text},
			{Kind: news.Paragraph, Text: text, Repeat: true},
			{Kind: news.Furniture, Text: "Menu"},
			{Kind: news.Caption, Text: "A Front rally"},
		},
		Mentions: []news.Mention{
			{Block: 1, From: 4, To: 7, Text: "Red", Party: party, Name: "Red Front"},
			{Block: 1, From: 5, To: 9, Text: "ed <", Party: party}, // overlaps
			{Block: 4, From: 2, To: 7, Text: "Front", Party: party, Name: "Red Front", Others: []standing.EntryRef{{Source: "acts", ID: "other"}}},
		},
		Claims: []news.Claim{{ID: "c1", Act: news.Ban, Force: news.Done, Subject: "Red Front", Party: party, Quote: news.Quote{Text: text}}},
	}}}}
}

func TestWriteReading(t *testing.T) {
	for _, c := range []struct {
		name   string
		color  bool
		want   []string
		wanted int // of the sign that begins a colour
	}{
		{"plain", false, []string{"<i>Title</i>\n", "published 2024-10-04", `Front \x1b[31m\u202e was`, "[caption] A Front rally", "c1  ban, done: Red Front [acts:front]", "said by the story itself"}, 0},
		{"coloured", true, []string{"The \x1b[32mRed\x1b[0m <script>", "A \x1b[33mFront\x1b[0m rally"}, 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := WriteReading(&out, hostilePage(), c.color); err != nil {
				t.Fatal(err)
			}
			for _, want := range c.want {
				if !strings.Contains(out.String(), want) {
					t.Errorf("no %q in\n%s", want, out.String())
				}
			}
			if n := strings.Count(out.String(), "\x1b"); n != c.wanted || strings.Contains(out.String(), "Menu") || strings.Count(out.String(), "alert") != 2 {
				t.Errorf("%d escapes in\n%q", n, out.String())
			}
		})
	}
}

func TestWriteReadingHTML(t *testing.T) {
	var out bytes.Buffer
	if err := WriteReadingHTML(&out, []NamedReading{hostilePage()}); err != nil {
		t.Fatal(err)
	}
	page := out.String()
	for _, want := range []string{`<mark title="Red Front [acts:front]">Red</mark> &lt;script&gt;`, `<mark class="unsure" title="Red Front [acts:front] or [acts:other]">Front</mark>`, "&lt;i&gt;Title", "a&lt;b&gt;.html"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q in\n%s", want, page)
		}
	}
	if strings.Contains(page, "<script") || strings.Contains(page, "<i>") {
		t.Error("something is not escaped")
	}
}

func TestWriteItem(t *testing.T) {
	item := inbox.Item{
		Claim: hostilePage().Stories[0].Claims[0], Page: standing.Page{Name: "p"}, State: inbox.Accepted, Others: []standing.EntryRef{{Source: "acts", ID: "other"}},
		Judged: &standing.ClaimJudgement{By: "A\x1b", Act: &standing.Act{Verb: standing.VerbList, Instrument: "xx", Force: standing.Done}, InForce: edtf.MustParse("2024"), Note: "n"},
	}
	var out bytes.Buffer
	if err := WriteItem(&out, item); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"as it was judged: it is read otherwise now", "may also mean acts:other", `accepted by A\x1b on`, ": list under xx, done, in force 2024 (n)"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}
