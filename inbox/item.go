package inbox

import (
	"bytes"
	"encoding/json"

	"standing"
	"standing/edtf"
	"standing/news"
)

// State is what was made of a claim.
type State string

// The states.
const (
	Unreviewed State = "unreviewed"
	Accepted   State = "accepted"
	Rejected   State = "rejected"
	Merged     State = "merged"
)

// Item is a claim with where it was read and what was made of it. Of one that was judged or
// mended, the claim is as it was judged.
type Item struct {
	news.Claim
	Page      standing.Page
	Story     int // counted from 1; 0 where the present reader does not read the claim
	Title     string
	Published edtf.Date
	State     State
	// Others are further parties that the name may mean.
	Others []standing.EntryRef
	// Judged is the judgement that holds, nil where there is none.
	Judged *standing.ClaimJudgement
}

// Ref names the claim.
func (i Item) Ref() standing.ClaimRef { return standing.ClaimRef{Page: i.Page.Digest, ID: i.ID} }

// MarshalJSON writes the claim as a reading does, and beside it where it was read and what
// was made of it.
func (i Item) MarshalJSON() ([]byte, error) {
	claim, err := json.Marshal(i.Claim)
	if err != nil {
		return nil, err
	}
	var published *string
	if !i.Published.IsZero() {
		text := i.Published.String()
		published = &text
	}
	rest, err := json.Marshal(struct {
		Page      string                   `json:"page"`
		Name      string                   `json:"page_name"`
		Story     int                      `json:"story"`
		Title     string                   `json:"title"`
		Published *string                  `json:"published"`
		State     State                    `json:"state"`
		Others    []standing.EntryRef      `json:"others,omitempty"`
		Judged    *standing.ClaimJudgement `json:"judgement"`
	}{i.Page.Digest, i.Page.Name, i.Story, i.Title, published, i.State, i.Others, i.Judged})
	if err != nil {
		return nil, err
	}
	return bytes.Join([][]byte{claim[:len(claim)-1], rest[1:]}, []byte{','}), nil
}

// stateOf returns what a judgement makes of a claim.
func stateOf(j *standing.ClaimJudgement) State {
	if j == nil {
		return Unreviewed
	}
	switch j.Kind {
	case standing.Accept:
		return Accepted
	case standing.Reject:
		return Rejected
	case standing.Merge:
		return Merged
	}
	return Unreviewed // only mended
}
