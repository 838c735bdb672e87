package standing

import "time"

// JudgementKind says what was decided.
type JudgementKind string

// The kinds of judgement.
const (
	Link    JudgementKind = "link"    // two entries are one party
	Unlink  JudgementKind = "unlink"  // they are not
	Succeed JudgementKind = "succeed" // one tag took the place of another
	Release JudgementKind = "release" // a quarantined edition is good
)

// Judgement is what a person, or a rule on a stated ground, decided here. Judgements are
// only ever added: of two on the same pair the later holds.
type Judgement struct {
	ID       int64
	Kind     JudgementKind
	A, B     EntryRef // in the order of their text, so that a pair is one pair
	By       string   // a person's name, or "rule:NAME"
	Why      string
	Recorded time.Time
}

// ByRule reports whether a rule and not a person decided.
func (j Judgement) ByRule() bool { return len(j.By) > 5 && j.By[:5] == "rule:" }
