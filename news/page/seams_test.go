package page

import (
	"math/rand"
	"slices"
	"sort"
	"strings"
	"testing"
)

// readable reports whether an article has a headline and a body of some length.
func readable(a article) bool { return len(strings.Fields(a.body)) >= 80 && titleFrom(a.page) != "" }

// found counts the seams that begin in the frame of the next story, and those elsewhere.
func found(t *testing.T, page string, frames []span) (hit, wrong int) {
	t.Helper()
	stories, err := Read([]byte(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	hold(t, []byte(page), stories)
	met := map[int]bool{}
	for _, s := range stories[min(1, len(stories)):] {
		k := slices.IndexFunc(frames[1:], func(f span) bool { return s.Start >= f.from && s.Start < f.to })
		if k < 0 || met[k] {
			wrong++
			continue
		}
		met[k] = true
		hit++
	}
	return hit, wrong
}

// TestSeams glues stories of real pages in several ways and counts the seams that are
// found. It demands of each kind of glue together, on both halves, 95 in
// 100; of one document 94, since inner headings of the same level look like headlines.
func TestSeams(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	all := articles(t)
	for _, kind := range []struct {
		name  string
		ways  map[string]glue
		pages int
		least float64
	}{{"plain text", textWays(), 40, 0.95}, {"one document", documentWays, 14, 0.94}, {"documents", pageWays, 25, 0.95}} {
		t.Run(kind.name, func(t *testing.T) {
			for half := range 2 {
				hits, seams := 0, 0
				for _, way := range inOrder(kind.ways) {
					h, w, n := tryWay(t, pick(all, half), kind.ways[way], kind.pages)
					t.Logf("half %d, %s: %d of %d seams found, %d seen where none is", half, way, h, n, w)
					hits, seams = hits+h, seams+n
				}
				share := float64(hits) / float64(seams)
				t.Logf("half %d: %.1f %% of %d seams", half, 100*share, seams)
				if share < kind.least {
					t.Errorf("half %d: %.3f of the seams found, less than %.2f", half, share, kind.least)
				}
			}
		})
	}
}

func tryWay(t *testing.T, from []article, way glue, pages int) (hits, wrong, seams int) {
	t.Helper()
	r := rand.New(rand.NewSource(11))
	for range pages {
		var parts []article
		for _, k := range r.Perm(len(from))[:2+r.Intn(3)] {
			parts = append(parts, from[k])
		}
		page, frames := way(parts, r)
		h, w := found(t, page, frames)
		hits, wrong, seams = hits+h, wrong+w, seams+len(parts)-1
	}
	return hits, wrong, seams
}

func pick(all []article, half int) (some []article) {
	for _, a := range all {
		if a.half() == half && readable(a) {
			some = append(some, a)
		}
	}
	return some
}

func inOrder(ways map[string]glue) (all []string) {
	for name := range ways {
		all = append(all, name)
	}
	sort.Strings(all)
	return all
}

// TestSingles counts the single stories that are split, as text and as HTML.
func TestSingles(t *testing.T) {
	if testing.Short() {
		t.Skip("reads all pages twice")
	}
	var split [2]map[string]int
	split[0], split[1] = map[string]int{}, map[string]int{}
	pages := 0
	for _, a := range articles(t) {
		pages++
		for kind, page := range map[string]string{"text": titleFrom(a.page) + "\n\n" + a.body, "html": string(a.page)} {
			stories, err := Read([]byte(page), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(stories) > 1 {
				split[a.half()][kind]++
			}
		}
	}
	t.Logf("of %d pages: half 0 split %v, half 1 split %v", pages, split[0], split[1])
	for _, kind := range []string{"text", "html"} {
		if n := split[0][kind] + split[1][kind]; float64(n) >= 0.02*float64(pages) {
			t.Errorf("%d of %d single stories split as %s", n, pages, kind)
		}
	}
}
