package match

import (
	"fmt"
	"testing"
)

func TestZZ(t *testing.T) {
	m, _ := ModelByName("")
	for _, p := range [][2]string{{"sire", "suri"}, {"nzm", "nam"}, {"pa", "pak"}, {"bog", "bong"}, {"maoulavi", "maulawi"}, {"tohy", "tokhi"}} {
		a, b := NewName(p[0], true), NewName(p[1], true)
		k, pr := m.relate(&a.parts[0], &b.parts[0])
		fmt.Println(p, k, pr, a.parts[0].role, b.parts[0].role, a.parts[0].rows, b.parts[0].rows, a.parts[0].forms, b.parts[0].forms)
	}
}
