package standing

import "standing/edtf"

// Verb says what kind of act an authority did.
type Verb string

// The verbs that can bear on a standing, and Attest, by which a source shows a state on a
// day though nobody acted.
const (
	VerbList      Verb = "list"
	VerbDelist    Verb = "delist"
	VerbSuspend   Verb = "suspend"
	VerbResume    Verb = "resume"
	VerbAnnul     Verb = "annul"
	VerbRenew     Verb = "renew"
	VerbRename    Verb = "rename"
	VerbMerge     Verb = "merge"
	VerbSplit     Verb = "split"
	VerbAddAlias  Verb = "add-alias"
	VerbDropAlias Verb = "drop-alias"
	VerbAmend     Verb = "amend"
	VerbWithdraw  Verb = "withdraw" // takes an announcement back
	VerbSettle    Verb = "settle"   // ends a dispute
	VerbDispute   Verb = "dispute"  // by a party entitled to it
	VerbAttest    Verb = "attest"
)

// Verbs lists every verb that an acts file may use.
var Verbs = []Verb{
	VerbList, VerbDelist, VerbSuspend, VerbResume, VerbAnnul, VerbRenew, VerbRename, VerbMerge,
	VerbSplit, VerbAddAlias, VerbDropAlias, VerbAmend, VerbWithdraw, VerbSettle, VerbDispute, VerbAttest,
}

// Force says how real an act is. Only a done act with an in-force date moves a standing.
type Force string

// The forces of acts; claims from news know more.
const (
	Done      Force = "done"
	Announced Force = "announced"
	CalledFor Force = "called-for"
)

// Effect says what an act does to the standing where the verb does not say it.
type Effect string

// The effects.
const (
	NoEffect Effect = ""
	Starts   Effect = "starts"
	Ends     Effect = "ends"
	Suspends Effect = "suspends"
	Keeps    Effect = "keeps"
)

// Act is what an authority did to a party under an instrument. Decided, Published and
// InForce are kept apart and any may be unknown.
type Act struct {
	Instrument InstrumentID `json:"instrument"`
	Verb       Verb         `json:"act"`
	Actor      string       `json:"actor,omitempty"`
	Force      Force        `json:"force"`
	Effect     Effect       `json:"effect,omitempty"`
	Decided    edtf.Date    `json:"decided,omitzero"`
	Published  edtf.Date    `json:"published,omitzero"`
	InForce    edtf.Date    `json:"in_force,omitzero"`
	Value      string       `json:"value,omitempty"` // the new name or alias, or the state attested
	Reference  string       `json:"reference,omitempty"`
	Source     string       `json:"source"` // where it was read
	Rank       Rank         `json:"rank"`
	Note       string       `json:"note,omitempty"`
	Basis      Basis        `json:"basis,omitempty"` // BasisClaim where it was accepted from the news
}

// PublicBy returns the day by which the act was surely public: the latest day of its
// publication; where that is not known, of its being in force; else of its decision.
func (a Act) PublicBy() edtf.Day {
	for _, d := range []edtf.Date{a.Published, a.InForce, a.Decided} {
		if !d.IsZero() {
			_, hi := d.Bounds()
			return hi
		}
	}
	return edtf.NoUpper
}
