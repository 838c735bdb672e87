package match

import (
	"strings"
	"testing"

	"standing"
)

func TestMarkedKeepsEveryLetter(t *testing.T) {
	m, err := ModelByName("")
	if err != nil {
		t.Fatal(err)
	}
	x := m.Explain(Prepare(asEntry("Dr. Yusuf  bin Tariq Halabi", standing.Person)), Prepare(asEntry("Youssef bin Tarik Marwani", standing.Person)))
	a, b := x.Marked()
	for _, side := range []struct {
		name  string
		parts []Stretch
		want  map[string]Mark
	}{
		{x.A, a, map[string]Mark{"Yusuf": Same, "Tariq": Same, "Halabi": Off}},
		{x.B, b, map[string]Mark{"Youssef": Same, "Tarik": Same, "Marwani": Off}},
	} {
		whole := ""
		for _, s := range side.parts {
			whole += s.Text
			if want, ok := side.want[strings.TrimSpace(s.Text)]; ok && s.Mark != want {
				t.Errorf("%q of %q is marked %q, want %q", s.Text, side.name, s.Mark, want)
			}
		}
		if whole != side.name {
			t.Errorf("stretches make %q, not %q", whole, side.name)
		}
	}
}
