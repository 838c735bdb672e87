package match

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"standing/text"
)

// Span is a part of a name as printed, by its bytes.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Role  string `json:"role,omitempty"`
}

// Line is one contribution to a score: how much, by which rule, resting on which bytes of the
// two names, and in words.
type Line struct {
	Rule     string  `json:"rule"`
	Relation string  `json:"relation,omitempty"` // of parts that are paired
	Value    float64 `json:"value"`
	A        []Span  `json:"a,omitempty"`
	B        []Span  `json:"b,omitempty"`
	Says     string  `json:"says"`
}

// Explanation is a score with everything it is made of: the values of the lines add up to it.
type Explanation struct {
	Model   string   `json:"model"`
	A       string   `json:"a"` // the name of the first party that the score rests on
	B       string   `json:"b"`
	Read    string   `json:"read"` // how the names were read: person or organization
	Score   float64  `json:"score"`
	Support float64  `json:"support"`
	Lines   []Line   `json:"lines"`
	Agrees  []string `json:"agrees,omitempty"` // what is known besides the names and is the same
}

// Explain compares two parties as Score does and says why.
func (m *Model) Explain(a, b *Party) Explanation {
	w := new(Bench)
	r := m.best(w, a, b)
	e := Explanation{Model: m.Name, Read: "organization"}
	if r.Person {
		e.Read = "person"
	}
	w.sheet.reset()
	if r.A >= 0 {
		x, y := r.nameOf(a, r.A), r.nameOf(b, r.B)
		m.names(w, x, y)
		e.A, e.B = x.Text, y.Text
	} else {
		e.A, e.B = a.firstName(), b.firstName()
		e.Lines = append(e.Lines, m.unanchored(a, b))
	}
	e.Support = m.weigh(&w.sheet, a, b)
	e.Score = w.sheet.total
	e.Agrees = agreements(a, b)
	for _, c := range w.sheet.lines[:w.sheet.size] {
		e.Lines = append(e.Lines, w.alignment.line(c))
	}
	return e
}

func (p *Party) firstName() string {
	for _, list := range [][]Name{p.persons, p.organizations} {
		if len(list) > 0 {
			return list[0].Text
		}
	}
	return ""
}

func (m *Model) unanchored(a, b *Party) Line {
	line := Line{Rule: Unanchored.String(), Says: "the names have no telling part in common"}
	if len(a.persons) == 0 && len(b.organizations) == 0 || len(a.organizations) == 0 && len(b.persons) == 0 {
		line.Rule, line.Says = Kind.String(), "one is a person, the other is not"
	}
	return line
}

func (l *alignment) line(c contribution) Line {
	line := Line{Rule: c.rule.String(), Value: c.value}
	if l.a != nil {
		line.A, line.B = spans(l.a, c.a), spans(l.b, c.b)
	}
	if c.rule == Paired {
		line.Relation = l.pairs[c.pair].kind.String()
	}
	line.Says = l.says(c, line)
	return line
}

func spans(n *Name, mask uint32) (out []Span) {
	for ; mask != 0; mask &= mask - 1 {
		p := &n.parts[bits.TrailingZeros32(mask)]
		out = append(out, Span{p.start, p.end, n.Text[p.start:p.end], p.role.String()})
	}
	return out
}

func (l *alignment) says(c contribution, line Line) string {
	a, b := printed(line.A), printed(line.B)
	switch c.rule {
	case Paired:
		return saysPair(l.pairs[c.pair], a, b)
	case Conflict:
		return fmt.Sprintf("%s is not %s", a, b)
	case Missing:
		if a+b == "" {
			return "small words stand in one name only"
		}
		return fmt.Sprintf("%s stands in one name only", a+b)
	case Numbers:
		if a == "" || b == "" {
			return fmt.Sprintf("the number %s stands in one name only", a+b)
		}
		return fmt.Sprintf("the numbers %s and %s differ", a, b)
	case GenerationMark:
		if a == "" || b == "" {
			return fmt.Sprintf("%s stands in one name only", a+b)
		}
		return fmt.Sprintf("%s and %s are different generations", a, b)
	case Reversed:
		return fmt.Sprintf("father and son have changed places (%s; %s)", a, b)
	case LegalForm:
		return fmt.Sprintf("%s and %s are different legal forms", a, b)
	case WeakAlias:
		return "a weak alias does not alert unless it is the same"
	case Floor:
		return "a score does not fall below 0"
	}
	return evidenceSays[c.rule]
}

func saysPair(p pairing, a, b string) string {
	switch p.kind {
	case Equal:
		if a == b {
			return a + " is the same"
		}
		return fmt.Sprintf("%s and %s are the same", a, b)
	case Spelling:
		return fmt.Sprintf("%s and %s are spellings of one name", a, b)
	case Related:
		return fmt.Sprintf("%s may stand for %s", a, b)
	case Slip, Near:
		return fmt.Sprintf("%s and %s differ by a letter or two", a, b)
	case Sound:
		return fmt.Sprintf("%s sounds like %s", a, b)
	case Joined, Run:
		if squeezed(a) != squeezed(b) {
			return fmt.Sprintf("%s and %s, written as one word, sound alike", a, b)
		}
		return fmt.Sprintf("%s and %s differ in their blanks", a, b)
	case Acronym:
		return fmt.Sprintf("%s and %s are acronym and full name", a, b)
	}
	return fmt.Sprintf("%s and %s: initial and name", a, b)
}

// squeezed folds printed words and leaves out the blanks.
func squeezed(s string) string { return strings.ReplaceAll(text.Fold(s), " ", "") }

// printed gives the texts of spans, each in quotation marks.
func printed(spans []Span) string {
	texts := make([]string, len(spans))
	for i, s := range spans {
		texts[i] = "“" + s.Text + "”"
	}
	return strings.Join(texts, " ")
}

// Sentence says in one sentence what the score is made of: what speaks for it first, then what
// speaks against it, the weightiest first.
func (e Explanation) Sentence() string {
	lines := slices.Clone(e.Lines)
	slices.SortStableFunc(lines, func(x, y Line) int {
		if (x.Value > 0) != (y.Value > 0) {
			if x.Value > 0 {
				return -1
			}
			return 1
		}
		return int(1e6 * (abs64(y.Value) - abs64(x.Value)))
	})
	var says []string
	for _, line := range lines {
		says = append(says, line.Says)
	}
	says = append(says, e.Agrees...)
	return fmt.Sprintf("%.2f: %s.", e.Score, strings.Join(says, "; "))
}
