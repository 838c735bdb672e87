package standing

import "time"

// JudgementKind says what was decided.
type JudgementKind string

// The kinds of judgement.
const (
	Link    JudgementKind = "link"    // two entries are one party
	Unlink  JudgementKind = "unlink"  // they are not
	Succeed JudgementKind = "succeed" // one tag took the place of another
	Release JudgementKind = "release" // an edition that the guard held back is good
)

// Judgement is what a person, or a rule on a stated ground, decided here. Judgements are
// only ever added: of two on the same pair the later holds.
type Judgement struct {
	ID       int64         `json:"id"`
	Kind     JudgementKind `json:"kind"`
	A        EntryRef      `json:"a"` // A and B in the order of their text, so that a pair is one pair
	B        EntryRef      `json:"b"`
	By       string        `json:"by"` // a person's name, or "rule:NAME"
	Why      string        `json:"why"`
	Recorded time.Time     `json:"recorded"`
}
