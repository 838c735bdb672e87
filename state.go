package standing

// State is where a party stands under an instrument on a date.
type State string

// The states. NotCovered is the absence of any evidence that could tell; it is never
// printed as not-listed.
const (
	Listed     State = "listed"
	Suspended  State = "suspended"
	NotListed  State = "not-listed"
	Unclear    State = "unclear"
	NotCovered State = "not-covered"
)

// Flag qualifies a state.
type Flag string

// The flags.
const (
	Pending         Flag = "pending"          // a change is announced or lies ahead
	Contested       Flag = "contested"        // annulled or disputed, and yet in force
	Lapsing         Flag = "lapsing"          // ends soon unless renewed
	Stale           Flag = "stale"            // the newest evidence is older than its source's usual interval
	SourcesDisagree Flag = "sources-disagree" // weighty sources say different things
)

// Basis says what a state rests on.
type Basis string

// The bases.
const (
	BasisAct         Basis = "act"
	BasisClaim       Basis = "claim"       // an act that a person accepted from the news
	BasisObserved    Basis = "observed"    // shown by editions from the first on
	BasisStated      Basis = "stated"      // a date that the entry itself states
	BasisInferred    Basis = "inferred"    // two editions differ: something happened between them
	BasisPresupposed Basis = "presupposed" // a first listing says that there was none before
)

// Why says why a state is unclear.
type Why string

// The reasons.
const (
	WhyBetweenEditions Why = "between editions"
	WhyBoundedDate     Why = "bounded date"
	WhySourcesDisagree Why = "sources disagree"
	WhyBeforeCoverage  Why = "before coverage"
	WhyLapsed          Why = "lapsed"
)
