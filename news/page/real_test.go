package page

import (
	"testing"
)

// TestPlaces holds every letter of every block of real pages to the byte that it is said to
// stand at.
func TestPlaces(t *testing.T) {
	bad, all := 0, 0
	for _, a := range articles(t) {
		stories, err := Read(a.page, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(stories) == 0 {
			t.Errorf("%s: no story", a.id)
		}
		hold(t, a.page, stories)
		w, n := wrong(a.page, stories)
		bad, all = bad+w, all+n
	}
	t.Logf("%d of %d letters stand elsewhere", bad, all)
	if bad > 0 {
		t.Errorf("%d letters stand elsewhere", bad)
	}
}

// TestPlainPlaces does the same for plain text in UTF-8, where every byte must be the page's.
func TestPlainPlaces(t *testing.T) {
	for _, a := range articles(t) {
		page := []byte(titleFrom(a.page) + "\n\n" + a.body)
		stories, err := Read(page, Options{ContentType: "text/plain"})
		if err != nil {
			t.Fatal(err)
		}
		hold(t, page, stories)
		for _, s := range stories {
			for _, b := range s.Blocks {
				for i := range len(b.Text) {
					if b.Text[i] != ' ' && page[b.Offset(i)] != b.Text[i] {
						t.Fatalf("%s: byte %d of %q", a.id, i, b.Text)
					}
				}
			}
		}
	}
}

// BenchmarkRead reads real pages of about 100 KB.
func BenchmarkRead(b *testing.B) {
	var pages [][]byte
	size := 0
	for _, a := range articles(b) {
		if len(a.page) > 80<<10 && len(a.page) < 120<<10 && len(pages) < 8 {
			pages = append(pages, a.page)
			size += len(a.page)
		}
	}
	b.SetBytes(int64(size / len(pages)))
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		if _, err := Read(pages[n%len(pages)], Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
