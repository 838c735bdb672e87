package page

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
)

var update = flag.Bool("update", false, "write the golden files anew; read the diff before committing it")

// TestGolden reads every page of testdata and compares what was read with PAGE.golden.
func TestGolden(t *testing.T) {
	for _, name := range samples(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			raw := file(t, name)
			stories, err := Read(raw, Options{Name: name})
			if err != nil {
				t.Fatal(err)
			}
			hold(t, raw, stories)
			var got bytes.Buffer
			if err := Print(&got, stories); err != nil {
				t.Fatal(err)
			}
			golden := name + ".golden"
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(file(t, golden)), got.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func samples(tb testing.TB) (names []string) {
	tb.Helper()
	all, err := filepath.Glob("testdata/*.*")
	if err != nil {
		tb.Fatal(err)
	}
	for _, name := range all {
		if !strings.HasSuffix(name, ".golden") {
			names = append(names, name)
		}
	}
	return names
}

func file(tb testing.TB, name string) []byte {
	tb.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

func TestTooLarge(t *testing.T) {
	_, err := Read(make([]byte, 100), Options{Name: "large.html", MaxSize: 99})
	if in, ok := errors.AsType[*standing.InputError](err); !ok || in.File != "large.html" || standing.KindOf(err) != standing.Invalid {
		t.Errorf("%v", err)
	}
	if _, err := Read(make([]byte, MaxSize+1), Options{}); err == nil {
		t.Error("a page over the bound was read")
	}
}

// TestTwoStories reads a saved page of two stories.
func TestTwoStories(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(shared, "news", "two-stories.txt"))
	if err != nil {
		t.Skip("the page is not here: ", err)
	}
	stories, err := Read(raw, Options{})
	if err != nil {
		t.Fatal(err)
	}
	hold(t, raw, stories)
	var spans [][2]int
	for _, s := range stories {
		spans = append(spans, [2]int{lineOf(raw, s.Start), lineOf(raw, s.End)})
		if s.Lang != "en" || !s.Published.IsZero() || s.Byline != "" || s.Dateline != "" {
			t.Errorf("lang %q, published %q, byline %q, dateline %q", s.Lang, s.Published, s.Byline, s.Dateline)
		}
	}
	if diff := cmp.Diff([][2]int{{1, 54}, {58, 85}}, spans); diff != "" {
		t.Error(diff)
	}
}

// TestSeamsOfText counts the stories of small pages.
func TestSeamsOfText(t *testing.T) {
	one := para(1) + "\n\n" + para(2) + "\n\nThe league was banned seven years ago, and nobody of it has been tried since.\n"
	other := "Lawmakers began on Monday to debate a bill on charities, which the finance minister, Pavel Orsin, had announced before Easter.\n\n" +
		"Orsin said the bill would not touch churches, schools or hospitals, and that givers of small sums would stay unnamed.\n"
	for name, c := range map[string]struct {
		page    string
		stories int
	}{
		"subheading":          {"Boats handed back\n\n" + one + "\nWhat the harbour says\n\n" + para(3) + "\n", 1},
		"section break":       {"Boats handed back\n\n" + one + "\n* * *\n\n" + para(3) + "\n", 1},
		"byline":              {"Boats handed back to league\n\n" + one + "\nNew rules for charities debated\n\nBy Jon Arrid\n\n" + other, 2},
		"rule":                {"Boats handed back to league\n\n" + one + "\n---\n\nNew rules for charities debated\n\n" + other, 2},
		"dateline, no head":   {"Boats handed back to league\n\n" + one + "\n\n\nESTAVIA CITY (AFP) - " + other, 2},
		"headline in the end": {"Boats handed back to league\n\n" + one + "\n\nNew rules for charities debated\n", 1},
		"nothing":             {"\n \n", 0},
	} {
		stories, err := Read([]byte(c.page), Options{})
		if err != nil || len(stories) != c.stories {
			t.Errorf("%s: %d stories, want %d (%v)", name, len(stories), c.stories, err)
		}
		hold(t, []byte(c.page), stories)
	}
}

func lineOf(raw []byte, at int) int { return 1 + bytes.Count(raw[:at], []byte("\n")) }
