package page

import (
	"fmt"
	"math/rand"
	"testing"
)

func TestDevZones(t *testing.T) {
	var all []article
	for _, a := range articles(t) {
		if a.half() == 0 && readable(a) { all = append(all, a) }
	}
	r := rand.New(rand.NewSource(3))
	for range 8 {
		var parts []article
		for _, k := range r.Perm(len(all))[:2+r.Intn(3)] { parts = append(parts, all[k]) }
		page, frames := gluedHTML["bodies"](parts)
		for k, f := range frames { fmt.Println("  want", f, titleFrom(parts[k].page)) }
		src := plainly([]byte(page))
		d := newDocument(src, mark(src.data))
		fmt.Println("tree", d.tree != nil, len(d.all))
		heads := d.heads()
		c := newCutter(d.all)
		for i := range d.all {
			p := &d.all[i]
			if p.level == 1 || heads[p.first] && p.level>0 {
				f := frameAt(d.all, i)
				pt := 0.0
				if f.end < len(d.all) { pt, _ = c.points(0, i) }
				fmt.Println("   ", p.level, p.Kind, heads[p.first], p.Start, c.told[i], "pts", pt, f.marks(), p.Text[:min(len(p.Text), 60)])
			}
		}
	}
}
