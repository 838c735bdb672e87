package inbox

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/news"
)

// texts are the fields of a claim that are words.
func texts(c *news.Claim) map[string]*string {
	return map[string]*string{
		"speaker": &c.Speaker, "via": &c.Via, "subject": &c.Subject, "authority": &c.Authority, "object": &c.Object,
		"number": &c.Number, "place": &c.Place,
	}
}

// dates are the fields of a claim that are dates.
func dates(c *news.Claim) map[string]*edtf.Date {
	return map[string]*edtf.Date{"said": &c.Said, "happened": &c.Happened}
}

// Edit mends how a claim was read: fields by their names in a reading, "" for what is not
// told. The quote is what the page says and stays. A claim that was accepted, rejected or
// merged is judged as it was; that is undone first.
func (b *Inbox) Edit(ctx context.Context, id string, fields map[string]string, d Decision) (standing.ClaimJudgement, error) {
	item, err := b.Find(ctx, id)
	if err != nil {
		return standing.ClaimJudgement{}, err
	}
	if item.State != Unreviewed {
		return standing.ClaimJudgement{}, standing.Errorf(standing.Conflict, "claim %s is %s: undo that first", item.ID, item.State)
	}
	if len(fields) == 0 {
		return standing.ClaimJudgement{}, standing.Errorf(standing.Invalid, "nothing is to be changed in claim %s: give --set field=value", item.ID)
	}
	c := item.Claim
	for _, field := range slices.Sorted(maps.Keys(fields)) {
		if err := set(&c, field, strings.TrimSpace(fields[field])); err != nil {
			return standing.ClaimJudgement{}, err
		}
	}
	if c.Party.ID != "" {
		if _, err := b.partyOf(ctx, Item{Claim: c}, c.Party); err != nil {
			return standing.ClaimJudgement{}, err
		}
	}
	body, err := json.Marshal(c)
	if err != nil {
		return standing.ClaimJudgement{}, err
	}
	return b.record(ctx, item, standing.ClaimJudgement{Kind: standing.Edit, By: d.By, Note: d.Note, Body: body})
}

// set changes one field of a claim.
func set(c *news.Claim, field, value string) (err error) {
	if text := texts(c)[field]; text != nil {
		*text = value
		return nil
	}
	if date := dates(c)[field]; date != nil {
		*date = edtf.Date{}
		if value != "" {
			*date, err = edtf.Parse(value)
		}
		return wrap(field, err)
	}
	switch field {
	case "act":
		c.Act = news.Act(value)
		return oneOf(field, c.Act, news.Acts)
	case "force":
		c.Force = news.Force(value)
		return oneOf(field, c.Force, news.Forces)
	case "party":
		c.Party = standing.EntryRef{}
		if value != "" {
			err = c.Party.UnmarshalText([]byte(value))
		}
		return wrap(field, err)
	}
	return standing.Errorf(standing.Invalid, "a claim has no field %q that can be set: want act, force, party, said, happened, speaker, via, subject, authority, object, number or place", field)
}

func wrap(field string, err error) error {
	if err == nil {
		return nil
	}
	return standing.Errorf(standing.Invalid, "%s: %w", field, err)
}

// oneOf refuses a value that is none of the table.
func oneOf[T ~string](field string, value T, table []T) error {
	if slices.Contains(table, value) {
		return nil
	}
	return standing.Errorf(standing.Invalid, "%s: %q is none of %v", field, value, table)
}
