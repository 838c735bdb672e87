package ident

// Relation is how two identifiers stand to each other.
type Relation uint8

// The relations.
const (
	Unrelated Relation = iota // nothing follows
	Same                      // one and the same number
	Near                      // one slip of the pen apart
	Different                 // two numbers of which a party has only one
)

// String returns the word for the relation.
func (r Relation) String() string {
	switch r {
	case Same:
		return "same"
	case Near:
		return "near"
	case Different:
		return "different"
	}
	return "unrelated"
}

// Compare relates two identifiers; their order does not matter. How much the answer tells
// is for Strength to say: registers give out numbers in a row, so Near is a hint at most.
func Compare(a, b Identifier) Relation {
	if a.Kind == None || b.Kind == None || contradict(a.Country, b.Country) {
		return Unrelated
	}
	if sameValue(a, b) {
		if canBeSame(a, b) {
			return Same
		}
		return Unrelated
	}
	switch {
	case a.Kind != b.Kind:
		return Unrelated
	case canSlip(a, b) && oneSlip(a.Value, b.Value):
		return Near
	case excludes(a, b):
		return Different
	}
	return Unrelated
}

func contradict(a, b string) bool { return a != b && a != "" && b != "" }

func sameValue(a, b Identifier) bool {
	if a.Kind == Phone && b.Kind == Phone {
		return samePhone(a.Value, b.Value)
	}
	if a.Kind.isNumber() && b.Kind.isNumber() {
		return core(a.Value) == core(b.Value)
	}
	return a.Kind == b.Kind && a.Value == b.Value
}

// canBeSame reports whether the kinds of two equal numbers allow that they are one.
func canBeSame(a, b Identifier) bool {
	switch {
	case a.Kind == b.Kind:
		return true
	case a.Kind == Other || b.Kind == Other:
		return true
	case a.Kind.trait().group&b.Kind.trait().group&ships != 0:
		// The two rules for check digits tell ship and company apart where both hold.
		return a.Valid != Right || b.Valid != Right
	}
	return a.Kind.trait().group&b.Kind.trait().group != 0
}

// Lengths from which a slip is more likely than another number.
const (
	shortestSlip     = 8
	shortestShipSlip = 7
)

// canSlip reports whether numbers of the kind are long enough to be told from a slip. Two
// numbers with right check digits are two numbers.
func canSlip(a, b Identifier) bool {
	switch a.Kind {
	case IMO, IMOCompany:
		return len(a.Value) >= shortestShipSlip && (a.Valid != Right || b.Valid != Right)
	case BIC, MMSI, CallSign, AircraftTail, ModeS, BIK:
		return false // every combination is somebody's
	}
	return a.Kind.isNumber() && len(a.Value) >= shortestSlip && (a.Valid != Right || b.Valid != Right)
}

// oneSlip reports whether one character differs, or two neighbours have changed places.
func oneSlip(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	first := 0
	for first < len(a) && a[first] == b[first] {
		first++
	}
	if first == len(a) {
		return false
	}
	if a[first+1:] == b[first+1:] {
		return true
	}
	return first+1 < len(a) && a[first] == b[first+1] && a[first+1] == b[first] && a[first+2:] == b[first+2:]
}

// excludes reports whether a party with the one number cannot have the other. Personal
// numbers of different lengths may be of two schemes, and a wrong number excludes nothing.
func excludes(a, b Identifier) bool {
	if !Single(a.Kind) || a.Valid == Wrong || b.Valid == Wrong {
		return false
	}
	if a.Kind.trait().world {
		return true
	}
	if a.Country == "" || b.Country == "" {
		return false
	}
	return a.Kind != NationalID || len(a.Value) == len(b.Value) && a.Valid == b.Valid
}
