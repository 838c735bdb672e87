package service

import (
	"context"
	"slices"

	"standing"
	"standing/edtf"
	"standing/inbox"
	"standing/ledger"
)

// Shelf is where pages of news, and the judgements on their claims, are kept. It need not be the
// ledger that answers: the built-in register has none of its own.
type Shelf struct {
	Ledger *ledger.Ledger
	Pages  inbox.Pages
	Cache  inbox.Cache // nil: there is none
}

// InboxClaim is a claim from the news with what was made of it.
type InboxClaim struct {
	ID        string      `json:"id"`
	State     inbox.State `json:"state" enum:"unreviewed,accepted,rejected,merged"`
	Act       string      `json:"act"`
	Force     string      `json:"force"`
	Subject   string      `json:"subject" doc:"To whom it is done, as printed."`
	Party     string      `json:"party" doc:"As source:id; empty where the register does not tell."`
	Others    []string    `json:"others" doc:"Further parties that the name may mean."`
	Authority string      `json:"authority"`
	Object    string      `json:"object"`
	Place     string      `json:"place"`
	Speaker   string      `json:"speaker" doc:"Empty: the story itself."`
	Via       string      `json:"via"`
	Said      string      `json:"said" doc:"EDTF, or empty."`
	Happened  string      `json:"happened" doc:"EDTF, or empty."`
	Quote     string      `json:"quote"`
	Start     int         `json:"start" doc:"Where the quote begins in the page, in bytes."`
	End       int         `json:"end"`
	Trust     float64     `json:"trust"`
	Denies    string      `json:"denies" doc:"The id of the claim that this one denies."`
	Page      string      `json:"page" doc:"SHA-256 of the page."`
	PageName  string      `json:"page_name"`
	Story     int         `json:"story"`
	Title     string      `json:"title"`
	Published string      `json:"published" doc:"EDTF, or empty."`
	By        string      `json:"by" doc:"Who judged it; empty where nobody did."`
	Note      string      `json:"note"`
}

func claimOf(i inbox.Item) InboxClaim {
	c := InboxClaim{
		ID: i.ID, State: i.State, Act: string(i.Act), Force: string(i.Force), Subject: i.Subject, Others: []string{},
		Authority: i.Authority, Object: i.Object, Place: i.Place, Speaker: i.Speaker, Via: i.Via, Said: i.Said.String(), Happened: i.Happened.String(),
		Quote: i.Quote.Text, Start: i.Quote.Start, End: i.Quote.End, Trust: float64(i.Trust), Denies: i.Denies,
		Page: i.Page.Digest, PageName: i.Page.Name, Story: i.Story, Title: i.Title, Published: i.Published.String(),
	}
	if i.Party.ID != "" {
		c.Party = i.Party.String()
	}
	for _, o := range i.Others {
		c.Others = append(c.Others, o.String())
	}
	if i.Judged != nil {
		c.By, c.Note = i.Judged.By, i.Judged.Note
	}
	return c
}

// inbox opens the claims of the pages kept, as of the snapshot.
func (s *Snapshot) inbox() (*inbox.Inbox, error) {
	shelf := s.store.Shelf
	if shelf.Ledger == nil {
		return nil, standing.Errorf(standing.NotFound, "no news is kept")
	}
	return &inbox.Inbox{View: s.View, News: shelf.Ledger, Pages: shelf.Pages, Cache: shelf.Cache}, nil
}

// Claims returns the claims from the news: those that nobody has looked at, or all.
func (s *Snapshot) Claims(ctx context.Context, all bool) ([]InboxClaim, error) {
	box, err := s.inbox()
	if standing.KindOf(err) == standing.NotFound {
		return []InboxClaim{}, nil
	}
	if err != nil {
		return nil, err
	}
	items, err := box.Items(ctx)
	claims := []InboxClaim{}
	for _, i := range items {
		if all || i.State == inbox.Unreviewed {
			claims = append(claims, claimOf(i))
		}
	}
	return claims, err
}

// ClaimsAbout returns the unreviewed claims that may be told about the party of an entry.
func (s *Snapshot) ClaimsAbout(ctx context.Context, entry string) ([]InboxClaim, error) {
	ref, err := parseRef(entry)
	if err != nil {
		return nil, err
	}
	box, err := s.inbox()
	if standing.KindOf(err) == standing.NotFound {
		return []InboxClaim{}, nil
	}
	if err != nil {
		return nil, err
	}
	about, err := box.About(ctx, []standing.EntryRef{ref})
	claims := []InboxClaim{}
	for _, i := range about[ref] {
		if i.State == inbox.Unreviewed {
			claims = append(claims, claimOf(i))
		}
	}
	return claims, err
}

// ClaimVerdict is what a person makes of a claim.
type ClaimVerdict struct {
	Kind       string            `json:"kind" enum:"accept,reject,merge,edit,undo"`
	By         string            `json:"by" maxLength:"200" doc:"Who decides."`
	Note       string            `json:"note,omitempty" maxLength:"4000" doc:"On what ground."`
	InForce    string            `json:"in_force,omitempty" maxLength:"40" doc:"Of accept: the day in force by your word, EDTF; without it the act is announced and moves no standing."`
	Party      string            `json:"party,omitempty" maxLength:"512" doc:"Of accept: the party, as source:id, where the claim does not tell."`
	Instrument string            `json:"instrument,omitempty" maxLength:"100" doc:"Of accept: the instrument, where the claim does not tell."`
	Into       string            `json:"into,omitempty" maxLength:"64" doc:"Of merge: the claim that tells the same."`
	Set        map[string]string `json:"set,omitempty" doc:"Of edit: fields of the claim, and what they should say."`
}

// JudgeClaim records what a person makes of a claim, named by its id or the beginning of it,
// and returns the claim as it stands then.
func (r *Register) JudgeClaim(ctx context.Context, id string, v ClaimVerdict) (InboxClaim, error) {
	now, err := r.now()
	if err != nil {
		return InboxClaim{}, err
	}
	defer now.Release()
	box, err := now.inbox()
	if err != nil {
		return InboxClaim{}, err
	}
	done, err := judgeClaim(ctx, box, id, v)
	if err != nil {
		return InboxClaim{}, err
	}
	if err := r.Refresh(ctx); err != nil {
		return InboxClaim{}, err
	}
	after, err := r.now()
	if err != nil {
		return InboxClaim{}, err
	}
	defer after.Release()
	claims, err := after.Claims(ctx, true)
	if i := slices.IndexFunc(claims, func(c InboxClaim) bool { return c.ID == done.Claim.ID && c.Page == done.Claim.Page }); i >= 0 {
		return claims[i], err
	}
	return InboxClaim{ID: done.Claim.ID, Page: done.Claim.Page}, err
}

func judgeClaim(ctx context.Context, box *inbox.Inbox, id string, v ClaimVerdict) (j standing.ClaimJudgement, err error) {
	d := inbox.Decision{By: v.By, Note: v.Note, Instrument: standing.InstrumentID(v.Instrument)}
	if v.InForce != "" {
		if d.InForce, err = edtf.Parse(v.InForce); err != nil {
			return j, standing.Errorf(standing.Invalid, "in_force: %w", err)
		}
	}
	if v.Party != "" {
		if err := d.Party.UnmarshalText([]byte(v.Party)); err != nil {
			return j, err
		}
	}
	switch v.Kind {
	case "accept":
		return box.Accept(ctx, id, d)
	case "reject":
		return box.Reject(ctx, id, d)
	case "merge":
		return box.Merge(ctx, id, v.Into, d)
	case "edit":
		return box.Edit(ctx, id, v.Set, d)
	case "undo":
		return box.Undo(ctx, id, d)
	}
	return j, standing.Errorf(standing.Invalid, "kind %q: want accept, reject, merge, edit or undo", v.Kind)
}
