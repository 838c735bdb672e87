package match

import (
	"strings"
	"testing"

	"standing"
)

// TestTraps compares pairs that look alike and are not the same, and asks for the rule that
// tells them apart.
func TestTraps(t *testing.T) {
	m, err := ModelByName("")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		a, b   string
		schema standing.Schema
		rule   Rule
	}{
		{"MEK", "JAMAAT MOJAHEDIN", standing.Organization, Unanchored},
		{"MEK", "IDARA KHIDMAT-E-KHALQ", standing.Organization, Unanchored},
		{"Mojahedin-e Khalq", "ANSAR AL-MOJAHEDIN NO-INTEREST LOAN INSTITUTE", standing.Organization, Missing},
		{"Mojahedin-e Khalq", "IDARA KHIDMAT-E-KHALQ", standing.Organization, Conflict},
		{"Hassan bin Yusuf", "Yusuf bin Hassan", standing.Person, Reversed},
		{"حسن بن يوسف", "Yusuf bin Hassan", standing.Person, Reversed},
		{"Northwind Pipe Industries LLC", "Northwind Cable Industries LLC", standing.Organization, Conflict},
		{"Harbour Real Estate Fund II LP", "Harbour Real Estate Fund III LP", standing.Organization, Numbers},
		{"Robert Lindqvist Jr", "Robert Lindqvist III", standing.Person, GenerationMark},

		// Of our own: brothers, a body of another country, two short acronyms, hull numbers, a
		// man named like a company.
		{"Andrei Petrovich Galushko", "Anton Petrovich Galushko", standing.Person, Conflict},
		{"Central Bank of Chile", "Central Bank of China", standing.Organization, Conflict},
		{"QBN Trading", "QBX Trading", standing.Organization, Paired},
		{"Ocean Pearl 7", "Ocean Pearl 8", standing.Vessel, Numbers},
		{"Kim Yong Chol", "Kim Yong Nam", standing.Person, Conflict},
	} {
		x := m.Explain(Prepare(asEntry(c.a, c.schema)), Prepare(asEntry(c.b, c.schema)))
		if x.Score >= Threshold {
			t.Errorf("%s and %s score %.2f: %s", c.a, c.b, x.Score, x.Sentence())
		}
		if !x.has(c.rule) {
			t.Errorf("%s and %s: want the rule %s in %q", c.a, c.b, c.rule, x.Sentence())
		}
		for _, line := range x.Lines {
			if line.Says == "" || strings.Contains(line.Says, "%!") {
				t.Errorf("%s and %s: the rule %s says %q", c.a, c.b, line.Rule, line.Says)
			}
		}
		t.Logf("%s | %s: %s", c.a, c.b, x.Sentence())
	}

	person, company := asEntry("Martin Baker", standing.Person), asEntry("Martin Baker", standing.Organization)
	if x := m.Explain(Prepare(person), Prepare(company)); x.Score >= Threshold || !x.has(Kind) {
		t.Errorf("a man and a company of his name: %s", x.Sentence())
	}
}

func (e Explanation) has(r Rule) bool {
	for _, line := range e.Lines {
		if line.Rule == r.String() {
			return true
		}
	}
	return false
}
