package reader

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standing"
	"standing/bench/corpus"
	"standing/bench/lists"
	"standing/edtf"
	"standing/news/gazetteer"
)

var front = gazetteer.Party{
	Ref: standing.EntryRef{Source: "acts", ID: "red-dune-front"}, Schema: standing.Organization,
	Names: []standing.Name{{Text: "Red Dune Front", Kind: standing.Primary}, {Text: "RDF", Kind: standing.Alias}},
}

const twoStories = `Norway bans Red Dune Front

Norway banned the Red Dune Front, a militant group, on Tuesday. The group is already outlawed in Sweden.

Members of the front had met for years in a hall behind the harbour, where they kept books, bicycles and a piano that nobody could
play. Neighbours said that they had never heard a loud word from there, and that the rent was always paid on the first of the month.

The ministry gave no reasons. Lawyers expect that it will be asked for them in court before the summer.

Kenya Lifts Ban on Fishing

Anglers by a lake (Reuters)
Anglers by a lake (Reuters)

Kenya Lifts Ban on Fishing

The fisheries ministry said on Friday that anglers may return to the lake, where nets had been banned since 2019.
Boats left at dawn. Women at the landing had cleaned their tables the night before and sold the first perch within an hour, at
twice the price of last year.
The ministry counts the fish with a grant from abroad. It says that there are enough of them for everybody who has a licence, and
that it will count again in December.
`

func TestRead(t *testing.T) {
	r := New(gazetteer.Compile(slices.Values([]gazetteer.Party{front})))
	reading, err := r.Read([]byte(twoStories), Options{Published: map[int]edtf.Date{1: edtf.MustParse("2024-10-04"), 2: edtf.MustParse("2023-03-03")}})
	if err != nil {
		t.Fatal(err)
	}
	if len(reading.Stories) != 2 || len(reading.Stories[0].Claims) != 2 || len(reading.Stories[1].Claims) != 0 {
		out, _ := json.MarshalIndent(reading, "", " ")
		t.Fatalf("read\n%s", out)
	}
	ban := reading.Stories[0].Claims[0]
	if ban.Party != front.Ref || ban.Happened.String() != "2024-10-01" || ban.Authority != "Norway" {
		t.Errorf("claim %+v", ban)
	}
	for _, m := range reading.Stories[0].Mentions {
		if got := twoStories[m.Start:m.End]; got != m.Text {
			t.Errorf("mention %q stands at %q", m.Text, got)
		}
	}
	again, err := r.Read([]byte(twoStories), Options{Published: map[int]edtf.Date{1: edtf.MustParse("2024-10-04")}})
	if err != nil || again.Stories[0].Claims[0].ID != ban.ID {
		t.Errorf("the same claim of the same page has ids %s and %s, %v", ban.ID, again.Stories[0].Claims[0].ID, err)
	}
}

func TestReadWithoutDate(t *testing.T) {
	r := New(gazetteer.Compile(slices.Values([]gazetteer.Party{front})))
	reading, err := r.Read([]byte(twoStories), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range reading.Stories[0].Claims {
		if !c.Said.IsZero() || !c.Happened.IsZero() {
			t.Errorf("a date is invented: %+v", c)
		}
	}
	if _, err := r.Read([]byte(twoStories), Options{Published: map[int]edtf.Date{3: edtf.MustParse("2024-10-04")}}); standing.KindOf(err) != standing.Invalid {
		t.Errorf("a date for a third story of two: %v", err)
	}
}

// shared holds real lists and pages, beside the checkout.
const shared = "../../../shared"

// BenchmarkRead reads real pages of some 100 KB against the names of all real lists and half
// a million made parties.
func BenchmarkRead(b *testing.B) {
	pages := realPages(b)
	entries, err := lists.ReadAll(shared, lists.Newest)
	if err != nil {
		b.Skip("the real lists are not beside the project: ", err)
	}
	made := corpus.New(corpus.Learn(entries), 500_000, 1)
	r := New(gazetteer.Compile(func(yield func(gazetteer.Party) bool) {
		for i := range entries {
			if !yield(gazetteer.Party{Ref: entries[i].Ref(), Schema: entries[i].Schema, Names: entries[i].Names}) {
				return
			}
		}
		for e := range made.All() {
			if !yield(gazetteer.Party{Ref: e.Ref(), Schema: e.Schema, Names: e.Names}) {
				return
			}
		}
	}))
	for n := 0; b.Loop(); n++ {
		if _, err := r.Read(pages[n%len(pages)], Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func realPages(b *testing.B) (pages [][]byte) {
	files, _ := filepath.Glob(filepath.Join(shared, "data/article-extraction/html/*.gz"))
	if len(files) == 0 {
		b.Skip("the real pages are not beside the project")
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		defer f.Close()
		z, err := gzip.NewReader(f)
		if err != nil {
			b.Fatal(err)
		}
		page, err := io.ReadAll(z)
		if err != nil {
			b.Fatal(err)
		}
		if len(page) > 60<<10 && len(page) < 140<<10 && strings.Contains(string(page), "<html") {
			pages = append(pages, page)
		}
	}
	return pages
}
