package screen

import (
	"encoding/json"
	"time"

	"standing"
	"standing/fold"
	"standing/match"
	"standing/party"
)

// Text is a string that is null in JSON where there is none.
type Text string

// MarshalJSON prints null for empty text.
func (t Text) MarshalJSON() ([]byte, error) {
	if t == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(t))
}

// Answer is the answer to one question.
type Answer struct {
	Query       string     `json:"query"`
	On          string     `json:"on"`
	Known       time.Time  `json:"known"`
	PublishedBy *time.Time `json:"published_by,omitempty"`
	Coverage    []Coverage `json:"coverage"`
	Matches     []Match    `json:"matches"`
}

// Coverage says what a source can tell, and how old that is on the day asked for.
type Coverage struct {
	Source   standing.SourceID `json:"source"`
	Title    string            `json:"title"`
	Complete bool              `json:"complete"` // absence means not listed
	Editions int               `json:"editions"`
	From     Text              `json:"from"`     // the day of the first edition
	To       Text              `json:"to"`       // of the newest at or before the day asked for
	AgeDays  *int              `json:"age_days"` // from that one to the day asked for
	Stale    bool              `json:"stale"`
}

// Match is a party that answers a question.
type Match struct {
	Party       string     `json:"party"`
	Entry       string     `json:"entry"` // the entry that matched
	Name        string     `json:"name"`
	MatchedName string     `json:"matched_name"`
	MatchedKind string     `json:"matched_kind"` // the kind of the matched name, or "id", "identifier", "successor"
	Score       float64    `json:"score"`
	Support     float64    `json:"support"`        // how much of what is known besides the names agrees
	Says        string     `json:"says,omitempty"` // why the names score what they score, in words
	Class       Class      `json:"class"`
	Former      bool       `json:"former"`
	Measures    []string   `json:"measures"` // of the instruments it stands under on the day
	SuccessorOf Text       `json:"successor_of,omitempty"`
	Entries     []string   `json:"entries"`
	Standings   []Standing `json:"standings"`
	// Explained is the comparison that Score comes from, for drawing; nil where no names were compared.
	Explained *match.Explanation `json:"-"`
	// Dossier is all that is held about the party.
	Dossier *party.Dossier `json:"-"`
	// Lines are the timelines of the standings, for drawing.
	Lines  []fold.Timeline `json:"-"`
	schema standing.Schema
}

// Class sorts matches by what they mean on the day asked for.
type Class string

// The classes.
const (
	Current Class = "current" // listed, suspended, or unclear whether
	Former  Class = "former"  // no longer listed anywhere
	Later   Class = "later"   // listed only after the day
	Noted   Class = "noted"   // only under an instrument of which no list is published
	Never   Class = "never"   // known, and not listed under any instrument held
)

// Standing is where the party stands under one instrument.
type Standing struct {
	Authority    Text            `json:"authority"`
	Jurisdiction string          `json:"jurisdiction"`
	Instrument   Text            `json:"instrument"`
	Title        Text            `json:"title"`
	Measures     []string        `json:"measures"`
	State        standing.State  `json:"state"`
	Class        Class           `json:"class"`
	Flags        []standing.Flag `json:"flags"`
	Since        Text            `json:"since"`
	Until        Text            `json:"until"`
	Basis        Text            `json:"basis"`
	Why          Text            `json:"why"`
	Associated   *int            `json:"associated,omitempty"`
	Periods      []Period        `json:"periods"`
	Evidence     []Evidence      `json:"evidence"`
}

// Period is a span of days with one state, from From until the day before Until; null for
// an end of time.
type Period struct {
	State standing.State  `json:"state"`
	From  Text            `json:"from"`
	Until Text            `json:"until"`
	Basis Text            `json:"basis"`
	Why   Text            `json:"why"`
	Flags []standing.Flag `json:"flags"`
}

// Evidence is one ground of a standing.
type Evidence struct {
	Source    string         `json:"source"`
	Edition   Text           `json:"edition"`
	Entry     Text           `json:"entry"`
	AsAt      Text           `json:"as_at"`
	AgeDays   int            `json:"age_days"`
	State     Text           `json:"state,omitempty"`
	Act       Text           `json:"act,omitempty"`
	Actor     Text           `json:"actor,omitempty"`
	Force     standing.Force `json:"force,omitempty"`
	Effect    Text           `json:"effect,omitempty"`
	Decided   Text           `json:"decided,omitempty"`
	Published Text           `json:"published,omitempty"`
	InForce   Text           `json:"in_force,omitempty"`
	Value     Text           `json:"value,omitempty"`
	Reference Text           `json:"reference,omitempty"`
	Rank      Text           `json:"rank,omitempty"`
	Note      Text           `json:"note,omitempty"`
}
