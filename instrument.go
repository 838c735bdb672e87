package standing

import "standing/edtf"

// InstrumentID names a legal tool, such as "us-fto": the key of a standing is the pair
// (party, instrument).
type InstrumentID string

// Instrument is a legal tool under which an authority lists parties.
type Instrument struct {
	ID           InstrumentID
	Jurisdiction string // lower-case code: an ISO 3166-1 alpha-2 country, "eu" or "un"
	Issuer       string // who decides
	Keeper       string // who publishes the list
	Title        string
	Measures     []string
	Zone         string // IANA time zone in which its days are counted
	Tags         []Tag  // how lists mark it
	Successor    InstrumentID
	// LapsesAfter is the number of days after which a listing ends unless it is renewed;
	// 0 where listings do not lapse.
	LapsesAfter int
	// Namesake is a name that the instrument is known by though the bearer of the name is
	// not itself an entry: asked about it, the answer counts the entries associated.
	Namesake string
	Note     string
}

// Tag is the mark by which a source says that an entry stands under an instrument. The
// bounds say when the source used the mark; open where nobody knows.
type Tag struct {
	Source   SourceID
	Text     string
	From, To edtf.Day
}
