package match

// Rule names why a contribution was made.
type Rule uint8

// The rules. What pairs adds; all others take away, but for Lift and Floor.
const (
	Paired         Rule = iota // parts of both names belong together
	Conflict                   // parts are left over on both sides
	Missing                    // parts are left over on one side only
	Numbers                    // a number is not found on the other side
	GenerationMark             // Jr against II, or a mark on one side only
	Reversed                   // father and son have changed places
	LegalForm                  // another kind of company
	Kind                       // a person against an organization
	Unanchored                 // no part is alike enough to be looked up by
	Birth                      // other dates of birth
	Country                    // other countries
	Gender                     // another gender
	Identity                   // another number where a party has only one
	WeakAlias                  // the name is only a weak alias and not the same
	Lift                       // a strong identifier is the same
	Floor                      // a score is never below 0
)

var ruleNames = [...]string{
	"paired", "conflict", "missing", "number", "generation", "reversed", "legal-form", "kind", "unanchored",
	"birth", "country", "gender", "identifier", "weak-alias", "same-identifier", "floor",
}

// String returns the rule's name in the explanation's data.
func (r Rule) String() string { return ruleNames[r] }

// contribution is what one rule adds to a score, and the parts of both names it speaks of.
type contribution struct {
	rule  Rule
	value float64
	a, b  uint32
	pair  int8 // for Paired: which pairing
}

// sheet adds up the contributions to one score. Its array is fixed so that a comparison
// allocates nothing.
type sheet struct {
	lines [MaxParts + 24]contribution
	size  int
	total float64
}

func (s *sheet) reset() { s.size, s.total = 0, 0 }

func (s *sheet) add(c contribution) {
	if c.value == 0 {
		return
	}
	s.lines[s.size] = c
	s.size++
	s.total += c.value
}

// rounding is by how much a sum of shares may miss the whole.
const rounding = 1e-12

// settle keeps the total from falling below 0, as a line of its own, and from being rounded beside 1.
func (s *sheet) settle() {
	if s.total < 0 {
		s.add(contribution{rule: Floor, value: -s.total})
		s.total = 0
	}
	if s.total > 1-rounding {
		s.total = 1
	}
}
