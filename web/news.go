package web

import (
	"context"
	"strings"

	"standing"
	"standing/party"
	"standing/service"
)

// news is the inbox of a register.
type news struct{ register *service.Register }

// News returns the inbox of a register.
func News(r *service.Register) Inbox { return news{r} }

// Waiting returns claims that nobody has looked at, each with its story.
func (b news) Waiting(ctx context.Context, from, limit int) (claims []Claim, total int, err error) {
	now, err := b.register.At(ctx, party.Moment{})
	if err != nil {
		return nil, 0, err
	}
	defer now.Release()
	all, err := now.Claims(ctx, false)
	if err != nil || from >= len(all) {
		return nil, len(all), err
	}
	for _, c := range all[from:min(from+limit, len(all))] {
		one, err := b.page(ctx, now, c)
		if err != nil {
			return nil, 0, err
		}
		claims = append(claims, one)
	}
	return claims, len(all), nil
}

// page is a claim with its story and where its party stands now.
func (b news) page(ctx context.Context, now *service.Snapshot, c service.InboxClaim) (Claim, error) {
	one := brief(c)
	story, err := now.ClaimStory(ctx, c)
	if err != nil {
		return one, err
	}
	one.Story = Story{Title: c.Title, Address: c.PageName}
	for _, s := range story {
		one.Story.Text = append(one.Story.Text, Stretch{Text: s.Text, Marked: s.Quoted})
	}
	one.Before, err = b.standings(ctx, now, c)
	return one, err
}

// standings is where the party of a claim stands under the instruments of the claim's authority; all of them
// where that tells none.
func (b news) standings(ctx context.Context, now *service.Snapshot, c service.InboxClaim) (all []Outlook, err error) {
	if c.Party == "" {
		return nil, nil
	}
	s, err := now.Screening(service.Settings{On: b.register.Today()})
	if err != nil {
		return nil, err
	}
	m, err := s.Party(ctx, c.Party)
	if standing.KindOf(err) == standing.NotFound {
		return nil, nil
	}
	for _, lane := range service.Timeline(m) {
		all = append(all, Outlook{Instrument: string(lane.Instrument), State: lane.State, Since: string(lane.Since)})
	}
	return all, err
}

// About returns the unreviewed claims that may be told of a party.
func (b news) About(ctx context.Context, entry string) (claims []Claim, err error) {
	now, err := b.register.At(ctx, party.Moment{})
	if err != nil {
		return nil, err
	}
	defer now.Release()
	all, err := now.ClaimsAbout(ctx, entry)
	for _, c := range all {
		claims = append(claims, brief(c))
	}
	return claims, err
}

// brief is a claim in a sentence.
func brief(c service.InboxClaim) Claim {
	parts := []string{c.Act + ", " + c.Force + ": " + c.Subject}
	if c.Authority != "" {
		parts = append(parts, "by "+c.Authority)
	}
	if c.Object != "" {
		parts = append(parts, "("+c.Object+")")
	}
	return Claim{
		ID: c.ID, Says: strings.Join(parts, " "), Party: c.Party, Name: c.Subject, Speaker: speakerOf(c), Force: c.Force,
		Published: c.Published, Happened: c.Happened, Trust: c.Trust, Story: Story{Title: c.Title, Address: c.PageName, Text: []Stretch{{Text: c.Quote, Marked: true}}},
	}
}

func speakerOf(c service.InboxClaim) string {
	switch {
	case c.Speaker == "":
		return "the story itself"
	case c.Via != "":
		return c.Speaker + ", through " + c.Via
	}
	return c.Speaker
}

// Decide records what a person makes of a claim.
func (b news) Decide(ctx context.Context, d Decision) error {
	v := service.ClaimVerdict{Kind: d.What, By: d.By, Note: d.Why, Into: d.Into}
	if d.What == "edit" {
		v.Set = map[string]string{}
		for _, part := range strings.Split(d.Text, ";") {
			field, value, ok := strings.Cut(part, "=")
			if !ok {
				return standing.Errorf(standing.Invalid, "what it says rather: want field=value, such as force=pending")
			}
			v.Set[strings.TrimSpace(field)] = strings.TrimSpace(value)
		}
	}
	if d.What == "accept" {
		v.InForce, v.Party = strings.TrimSpace(d.InForce), strings.TrimSpace(d.Party)
	}
	_, err := b.register.JudgeClaim(ctx, d.Claim, v)
	return err
}
