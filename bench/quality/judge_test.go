package main

import (
	"testing"

	"standing/match"
)

// TestJudge judges alarms of invented names, as the matcher explains them.
func TestJudge(t *testing.T) {
	m, err := match.ModelByName("")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ query, entry, want string }{
		{"Robert Lindqvist", "LINDQVIST, Robert", same + ", " + nothing},
		{"Роберт Линдквист", "LINDQVIST, Robert", same + ", " + nothing},
		{"Robert Lindqvist", "LINDQVIST HAGSTROM, Robert", same + ", " + onList},
		{"Robert Hagstrom Lindqvist", "LINDQVIST, Robert", same + ", " + onQuery},
		{"Robert Lindqpist", "LINDQVIST, Robert", slipped + ", " + nothing},
		{"Robert Lindqvist", "LINDQVIST, Roberto Hagstrom Bergman", same + ", " + manyList},
	} {
		got := judge(m.Explain(prepare(c.query, "Person"), prepare(c.entry, "Person"))).String()
		if got != c.want {
			t.Errorf("%s against %s: %s, want %s", c.query, c.entry, got, c.want)
		}
	}
}

func TestWilson(t *testing.T) {
	low, high := wilson(8, 10)
	if low < 0.490 || low > 0.491 || high < 0.943 || high > 0.944 {
		t.Errorf("8 of 10: %.4f to %.4f", low, high) // 0.4902 to 0.9433 by the tables
	}
	if low, high := wilson(0, 0); low != 0 || high != 1 {
		t.Errorf("nothing: %.2f to %.2f", low, high)
	}
}

// TestTunedFeatures holds the list of tuned features against the model.
func TestTunedFeatures(t *testing.T) {
	m, err := match.ModelByName("")
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range tuned {
		s := shipped()
		s[i] = 2
		if got, want := feature(s.apply(m), name), 2*feature(m, name); got != want {
			t.Errorf("%s: %g, want %g", name, got, want)
		}
	}
}
