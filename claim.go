package standing

import (
	"encoding/json"
	"time"

	"standing/edtf"
)

// What is decided about claims from the news, and about names in them.
const (
	Accept JudgementKind = "accept" // the claim holds: an act, or a note on a party
	Reject JudgementKind = "reject" // it does not; of a name: it does not mean the party
	Merge  JudgementKind = "merge"  // it says the same as another
	Edit   JudgementKind = "edit"   // the reader took it wrongly: it says this
	Undo   JudgementKind = "undo"   // the last judgement on it is taken back
	Allow  JudgementKind = "allow"  // of a name: it may mean the party after all
)

// ClaimRef names a claim: the digest of its page and the id that the reader gave it.
type ClaimRef struct {
	Page string `json:"page"`
	ID   string `json:"id"`
}

// String names the claim as a source: "news:" with the head of the page's digest, and the id.
func (r ClaimRef) String() string {
	const head = 12
	return "news:" + r.Page[:min(head, len(r.Page))] + "#" + r.ID
}

// ClaimJudgement is what a person decided about a claim. Judgements are only ever added.
type ClaimJudgement struct {
	ID         int64           `json:"id"`
	Kind       JudgementKind   `json:"kind"`
	Claim      ClaimRef        `json:"claim"`
	By         string          `json:"by"`
	Note       string          `json:"note,omitempty"`
	InForce    edtf.Date       `json:"in_force,omitzero"` // by the reviewer
	Party      EntryRef        `json:"party,omitzero"`    // an entry of the party
	Instrument InstrumentID    `json:"instrument,omitempty"`
	Other      ClaimRef        `json:"other,omitzero"` // of a merge: the claim that says the same
	Body       json.RawMessage `json:"judged"`         // the claim as it was judged, with its quote
	Act        *Act            `json:"act,omitempty"`  // that it became
	Recorded   time.Time       `json:"recorded"`
}

// Quote returns the sentence of the page that was judged.
func (j *ClaimJudgement) Quote() string {
	var body struct {
		Quote string `json:"quote"`
	}
	if json.Unmarshal(j.Body, &body) != nil {
		return ""
	}
	return body.Quote
}

// MentionJudgement is what a person decided about a name in the news, on any page: that it
// does not mean the party, or that it may. Of two on the same pair the later holds.
type MentionJudgement struct {
	ID       int64         `json:"id"`
	Kind     JudgementKind `json:"kind"`
	Folded   string        `json:"mention"` // the name, folded
	Party    EntryRef      `json:"party"`   // an entry of the party
	By       string        `json:"by"`
	Why      string        `json:"why,omitempty"`
	Recorded time.Time     `json:"recorded"`
}

// Page is a page of news that was read and is kept.
type Page struct {
	Digest string `json:"page"` // SHA-256 of its bytes
	Name   string `json:"name"` // of the file, or its address
	Size   int64  `json:"size"`
	// ContentType is what a server said that it is; empty where none did.
	ContentType string `json:"content_type,omitempty"`
	// Published holds the dates that were handed in, by the number of the story from 1; 0 is
	// for all that state none.
	Published map[int]edtf.Date `json:"published,omitempty"`
	Recorded  time.Time         `json:"recorded"` // when it was first
}
