package page
import ("testing";"fmt";"math/rand";"os")
func TestDev(t *testing.T) {
	_ = rand.Int
	_ = os.Getenv
	for _, a := range articles(t) {
		if a.half() == 1 { continue }
		st, _ := Read(a.page, Options{})
		if len(st) > 1 { for _, s := range st { fmt.Println("HTML", a.id[:8], s.Start, s.End, len(s.Blocks), s.Title, "|", s.Blocks[0].Kind) } }
		st, _ = Read([]byte(titleFrom(a.page)+"\n\n"+a.body), Options{})
		if len(st) > 1 { for _, s := range st { fmt.Println("TEXT", a.id[:8], s.Start, s.End, len(s.Blocks), s.Title, "|", s.Blocks[0].Kind, s.Blocks[1].Kind, s.Blocks[2].Kind) } }
	}
}
func dbg(page, title string) {
	ps := plainPieces(plainly([]byte(page)))
	for k := range ps { ps[k].Kind = "furniture"; if !ps[k].rule { ps[k].Kind = kindOf(ps[k].Text) }; ps[k].measure() }
	st := seams(ps)
	c := newCutter(ps)
	for i := range ps {
		if ps[i].key == key(title) {
			from := 0
			for _, s := range st { if s < i { from = s } }
			pt, f := c.points(from, i)
			fmt.Println("MISS   ", ps[i].Kind, headline(&ps[i]), "told", c.told[i]-c.told[from], "gap", ps[i].gap, c.usual, "marks", f.marks(), "pts", pt, "form", formPoints(&ps[i]), "subj", subject(ps, from, i, min(f.end, len(ps))), f.end-i, "next", ps[min(i+1,len(ps)-1)].Text[:min(60, len(ps[min(i+1,len(ps)-1)].Text))])
		}
	}
}
