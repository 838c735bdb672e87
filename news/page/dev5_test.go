package page

import (
	"fmt"
	"math/rand"
	"os"
	"testing"
)

func TestDevOne(t *testing.T) {
	var all []article
	for _, a := range articles(t) { if a.half() == 0 && readable(a) { all = append(all, a) } }
	r := rand.New(rand.NewSource(5))
	for range 40 {
		var parts []article
		for _, k := range r.Perm(len(all))[:2+r.Intn(3)] { parts = append(parts, all[k]) }
		page, _ := gluedHTML[os.Getenv("WAY")](parts)
		src := plainly([]byte(page))
		d := newDocument(src, mark(src.data))
		heads := d.heads()
		c := newCutter(d.all)
		for _, a := range parts[1:] {
			for i := range d.all {
				p := &d.all[i]
				if p.key == key(titleFrom(a.page)) {
					pt, f := c.points(0, i)
					ok := heads[p.first] && pt >= enough
					if !ok { fmt.Println(heads[p.first], p.level, p.Kind, c.told[i], c.told[min(i+20, len(c.told)-1)]-c.told[i], "pts", pt, "marks", f.marks(), "subj", subject(d.all, 0, i, f.end), "crowd", c.crowd(i, f.end), a.id[:8], p.Text) }
				}
			}
		}
	}
}
