package ident

// Validity says whether a number can be right.
type Validity uint8

// What the check digits and the shape say.
const (
	Unknown Validity = iota // nothing to check by
	Right                   // the check digits are right
	Wrong                   // they are not, or the shape is not that of the kind
)

// String returns the word for the validity.
func (v Validity) String() string {
	switch v {
	case Right:
		return "right"
	case Wrong:
		return "wrong"
	}
	return "unknown"
}

// valid makes a validity of the outcome of a check.
func valid(right bool) Validity {
	if right {
		return Right
	}
	return Wrong
}

// shaped is the validity by shape alone, which can only speak against.
func shaped(fits bool) Validity {
	if fits {
		return Unknown
	}
	return Wrong
}
