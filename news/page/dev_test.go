package page

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"standing/news"
)

func TestDev(t *testing.T) {
	what := os.Getenv("DEV")
	var byKind = map[news.BlockKind]*[2]int{}
	var all tally
	for _, a := range articles(t) {
		if a.half() != 0 { continue }
		stories, _ := Read(a.page, Options{})
		w := shingles(a.body)
		var b strings.Builder
		for _, s := range stories {
			for _, bl := range s.Blocks {
				b.WriteString(bl.Text+"\n")
				if byKind[bl.Kind]==nil { byKind[bl.Kind]=new([2]int)}
				hit, miss := 0,0
				for k, n := range shingles(bl.Text) {
					if w[k]>0 { hit+=n } else { miss+=n }
				}
				byKind[bl.Kind][0]+=hit
				byKind[bl.Kind][1]+=miss
				if what==string(bl.Kind) {
					fmt.Println(a.id[:8], hit, miss, bl.Text[:min(len(bl.Text),100)])
				}
				if what=="bad" && bl.Kind.Body() && miss>hit {
					fmt.Println(a.id[:8], hit, miss, bl.Text[:min(len(bl.Text),150)])
				}
			}
		}
		all.add(a.body, b.String())
	}
	fmt.Println(all.f1())
	for k, v := range byKind { fmt.Println(k, *v) }
}
