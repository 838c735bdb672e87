package news

import (
	"encoding/json"

	"standing"
	"standing/edtf"
)

// UnmarshalJSON reads what MarshalJSON writes: a claim that was kept.
func (c *Claim) UnmarshalJSON(data []byte) error {
	type quote struct {
		Quote      string `json:"quote"`
		Start, End int
	}
	var in struct {
		ID                                                              string
		Act                                                             Act
		Speaker, Via, Subject, Authority, Object, Number, Place, Denies string
		Party                                                           *standing.EntryRef
		Said, Happened                                                  *edtf.Date
		Force                                                           Force
		Quote                                                           string
		Start, End                                                      int
		Repeats                                                         []quote
		Trust                                                           Trust
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*c = Claim{
		ID: in.ID, Act: in.Act, Speaker: in.Speaker, Via: in.Via, Subject: in.Subject, Authority: in.Authority, Object: in.Object,
		Number: in.Number, Place: in.Place, Force: in.Force, Quote: Quote{in.Quote, in.Start, in.End}, Trust: in.Trust, Denies: in.Denies,
	}
	for _, q := range in.Repeats {
		c.Repeats = append(c.Repeats, Quote{q.Quote, q.Start, q.End})
	}
	if in.Party != nil {
		c.Party = *in.Party
	}
	if in.Said != nil {
		c.Said = *in.Said
	}
	if in.Happened != nil {
		c.Happened = *in.Happened
	}
	return nil
}
