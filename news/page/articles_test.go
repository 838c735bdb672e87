package page

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"testing"

	"codeberg.org/readeck/go-readability/v2"

	"standing/news"
)

// shared holds real pages, beside the checkout.
const shared = "../../../shared/data"

// article is a page of the set and the text that people marked as its body.
type article struct {
	id   string
	page []byte
	body string
}

// half tells which half of the set an article is of: pages were looked at in half 0
// only, while the figures of both were watched.
func (a article) half() int { return int(a.id[len(a.id)-1]) & 1 }

func articles(tb testing.TB) (all []article) {
	tb.Helper()
	dir := filepath.Join(shared, "article-extraction")
	data, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if errors.Is(err, fs.ErrNotExist) {
		tb.Skip("real pages are not here: " + dir)
	}
	if err != nil {
		tb.Fatal(err)
	}
	var truth map[string]struct{ ArticleBody string }
	if err := json.Unmarshal(data, &truth); err != nil {
		tb.Fatal(err)
	}
	for id, one := range truth {
		all = append(all, article{id, unzip(tb, filepath.Join(dir, "html", id+".html.gz")), one.ArticleBody})
	}
	sort.Slice(all, func(i, j int) bool { return all[i].id < all[j].id })
	return all
}

func unzip(tb testing.TB, name string) []byte {
	tb.Helper()
	packed, err := os.ReadFile(name)
	if err != nil {
		tb.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		tb.Fatal(err)
	}
	page, err := io.ReadAll(z)
	if err != nil {
		tb.Fatal(err)
	}
	return page
}

var wordsOf = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// shingles counts the runs of four words of a text.
func shingles(text string) map[[4]string]int {
	tokens := wordsOf.FindAllString(text, -1)
	counts := map[[4]string]int{}
	if len(tokens) > 0 && len(tokens) < 4 {
		var short [4]string
		copy(short[:], tokens)
		counts[short]++
	}
	for i := 0; i+4 <= len(tokens); i++ {
		counts[[4]string(tokens[i:i+4])]++
	}
	return counts
}

// tally sums precision and recall over pages, as the set's own rule has it.
type tally struct{ p, r, np, nr float64 }

func (t *tally) add(want, got string) (p, r float64) {
	w, g := shingles(want), shingles(got)
	var tp, fp, fn float64
	for k, n := range g {
		tp += float64(min(n, w[k]))
		fp += float64(max(n-w[k], 0))
	}
	for k, n := range w {
		fn += float64(max(n-g[k], 0))
	}
	if tp+fp > 0 {
		p = tp / (tp + fp)
		t.p, t.np = t.p+p, t.np+1
	}
	if tp+fn > 0 {
		r = tp / (tp + fn)
		t.r, t.nr = t.r+r, t.nr+1
	}
	return p, r
}

func (t *tally) f1() (f, p, r float64) {
	p, r = t.p/t.np, t.r/t.nr
	return 2 * p * r / (p + r), p, r
}

// library is the body as the library alone has it.
func library(tb testing.TB, page []byte) string {
	a, err := readability.FromReader(bytes.NewReader(page), home)
	if err != nil || a.Node == nil {
		return ""
	}
	var b bytes.Buffer
	if err := a.RenderText(&b); err != nil {
		tb.Fatal(err)
	}
	return b.String()
}

// bodyOf joins what stories tell.
func bodyOf(stories []news.Story) string {
	var b bytes.Buffer
	for _, s := range stories {
		for _, block := range s.Blocks {
			if block.Kind.Body() {
				b.WriteString(block.Text)
				b.WriteString("\n\n")
			}
		}
	}
	return b.String()
}

// TestBody holds the bodies of real pages to those that people marked, and to those of the
// library alone.
func TestBody(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	var ours, theirs [3]tally
	for _, a := range articles(t) {
		stories, err := Read(a.page, Options{})
		if err != nil {
			t.Fatal(err)
		}
		body, lib := bodyOf(stories), library(t, a.page)
		for _, k := range []int{a.half(), 2} {
			p, r := ours[k].add(a.body, body)
			lp, lr := theirs[k].add(a.body, lib)
			if k < 2 && testing.Verbose() {
				t.Logf("%d %s %.3f %.3f library %.3f %.3f", k, a.id[:8], p, r, lp, lr)
			}
		}
	}
	for k, name := range []string{"half 0", "half 1", "all"} {
		f, p, r := ours[k].f1()
		lf, lp, lr := theirs[k].f1()
		t.Logf("%s: F1 %.4f (precision %.4f, recall %.4f); library alone %.4f (%.4f, %.4f)", name, f, p, r, lf, lp, lr)
		if f < lf {
			t.Errorf("%s: worse than the library alone", name)
		}
	}
}
