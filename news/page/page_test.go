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

func lineOf(raw []byte, at int) int { return 1 + bytes.Count(raw[:at], []byte("\n")) }
