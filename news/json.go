package news

import (
	"encoding/json"

	"standing/edtf"
)

// Reading is what a page says, as read by one version of the reader.
type Reading struct {
	Page    string  `json:"page"`   // SHA-256 of its bytes, in hexadecimal
	Reader  string  `json:"reader"` // version
	Stories []Story `json:"stories"`
}

// MarshalJSON writes the story in the form of docs/reference/json.md.
func (s Story) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Title     string    `json:"title"`
		Published *string   `json:"published"`
		Dateline  string    `json:"dateline,omitempty"`
		Byline    string    `json:"byline,omitempty"`
		Lang      string    `json:"lang,omitempty"`
		Start     int       `json:"start"`
		End       int       `json:"end"`
		Blocks    []Block   `json:"blocks"`
		Mentions  []Mention `json:"mentions"`
		Claims    []Claim   `json:"claims"`
	}{
		s.Title, date(s.Published), s.Dateline, s.Byline, s.Lang, s.Start, s.End,
		some(s.Blocks), some(s.Mentions), some(s.Claims),
	})
}

// MarshalJSON writes the block's kind and place; its words are in the page.
func (b Block) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Kind   BlockKind `json:"kind"`
		Start  int       `json:"start"`
		End    int       `json:"end"`
		Repeat bool      `json:"repeat,omitempty"`
	}{b.Kind, b.Start, b.End, b.Repeat})
}

// MarshalJSON writes the mention with its party's reference, null where there is none.
func (m Mention) MarshalJSON() ([]byte, error) {
	others := make([]string, len(m.Others))
	for i, o := range m.Others {
		others[i] = o.String()
	}
	return json.Marshal(struct {
		Start  int      `json:"start"`
		End    int      `json:"end"`
		Text   string   `json:"text"`
		Party  *string  `json:"party"`
		Name   string   `json:"name"`
		Trust  Trust    `json:"trust"`
		Others []string `json:"others,omitempty"`
	}{m.Start, m.End, m.Text, text(m.Party.String(), m.Party.ID != ""), m.Name, m.Trust, others})
}

// MarshalJSON writes the claim with null for what the story does not tell.
func (c Claim) MarshalJSON() ([]byte, error) {
	type quote struct {
		Quote string `json:"quote"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
	var repeats []quote
	for _, q := range c.Repeats {
		repeats = append(repeats, quote{q.Text, q.Start, q.End})
	}
	return json.Marshal(struct {
		ID        string  `json:"id"`
		Act       Act     `json:"act"`
		Speaker   *string `json:"speaker"`
		Via       *string `json:"via"`
		Subject   *string `json:"subject"`
		Party     *string `json:"party"`
		Authority *string `json:"authority"`
		Object    *string `json:"object"`
		Number    *string `json:"number"`
		Place     *string `json:"place"`
		Said      *string `json:"said"`
		Happened  *string `json:"happened"`
		Force     Force   `json:"force"`
		Quote     string  `json:"quote"`
		Start     int     `json:"start"`
		End       int     `json:"end"`
		Repeats   []quote `json:"repeats,omitempty"`
		Trust     Trust   `json:"trust"`
		Denies    *string `json:"denies"`
	}{
		c.ID, c.Act, told(c.Speaker), told(c.Via), told(c.Subject), text(c.Party.String(), c.Party.ID != ""), told(c.Authority),
		told(c.Object), told(c.Number), told(c.Place), date(c.Said), date(c.Happened), c.Force, c.Quote.Text, c.Quote.Start,
		c.Quote.End, repeats, c.Trust, told(c.Denies),
	})
}

func told(s string) *string { return text(s, s != "") }

func date(d edtf.Date) *string { return text(d.String(), !d.IsZero()) }

func text(s string, ok bool) *string {
	if !ok {
		return nil
	}
	return &s
}

// some is the slice, never nil: an empty list is written as one.
func some[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
