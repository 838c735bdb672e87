package page

import (
	"fmt"
	"math/rand"
	"os"
	"strings"
	"testing"
)

// random boundaries
func TestCoh(t *testing.T) {
	var arts [][]piece
	for _, a := range articles(t) {
		if a.half() != 0 { continue }
		ps := plainPieces(plainly([]byte(a.body)))
		for k := range ps { ps[k].Kind = kindOf(ps[k].Text); ps[k].measure() }
		arts = append(arts, ps)
	}
	r := rand.New(rand.NewSource(1))
	stat := func(ps []piece, i int) (float64, float64, int, int) {
		b, a := terms{}, terms{}
		nb, na := 0, 0
		for k := i-1; k >= 0 && nb < 2*window; k-- { if ps[k].tells { b.add(ps[k].Text); nb++ } }
		for k := i; k < len(ps) && na < window; k++ { if ps[k].tells { a.add(ps[k].Text); na++ } }
		return likeness(b, a), 0, nb, na
	}
	for _, ps := range arts {
		if len(ps) < 6 { continue }
		i := 2 + r.Intn(len(ps)-4)
		l, c, nb, na := stat(ps, i)
		fmt.Printf("same %.3f %.3f %d %d\n", l, c, nb, na)
		o := arts[r.Intn(len(arts))]
		both := append(append([]piece{}, ps...), o...)
		l, c, nb, na = stat(both, len(ps))
		fmt.Printf("diff %.3f %.3f %d %d\n", l, c, nb, na)
	}
}

func TestTwo(t *testing.T) {
	raw, _ := os.ReadFile(shared + "/news/two-stories.txt")
	st, _ := Read(raw, Options{})
	for _, s := range st {
		fmt.Println("=====", s.Start, s.End)
		for _, b := range s.Blocks { fmt.Println(b.Kind, b.Start, b.End, b.Text[:min(60, len(b.Text))]) }
	}
	_ = strings.TrimSpace
}
