package web

import (
	"context"
	"net/http"

	"standing"
	"standing/access"
)

// Inbox is what was read in the news and waits for a person. News never changes a standing by itself.
type Inbox interface {
	// Waiting returns claims that nobody has decided, the oldest first, and how many there are.
	Waiting(ctx context.Context, from, limit int) (claims []Claim, total int, err error)
	// About returns the undecided claims about a party, named by an entry of it.
	About(ctx context.Context, party string) ([]Claim, error)
	// Decide records what a person makes of a claim.
	Decide(ctx context.Context, d Decision) error
}

// Claim is what somebody said in the news, with where it stands there.
type Claim struct {
	ID        string
	Says      string // in a sentence
	Party     string // as source:id; empty where it is not told apart
	Name      string // as printed
	Speaker   string
	Force     string
	Published string
	Happened  string
	Trust     float64
	Story     Story
	Before    []Outlook // the standings now
	After     []Outlook // and as they would be, were the claim accepted
}

// Story is a piece of news, in stretches of which some are what a claim rests on.
type Story struct {
	Title, Address string
	Text           []Stretch
}

// Stretch is a piece of a text.
type Stretch struct {
	Text   string
	Marked bool
}

// Outlook is a state under an instrument.
type Outlook struct {
	Instrument string
	State      standing.State
	Since      string
}

// Decision is what a person makes of a claim.
type Decision struct {
	Claim string
	What  string // accept, reject, merge or edit
	Into  string // of merge: another claim
	Text  string // of edit: what it says rather, as field=value; several are parted by semicolons
	// InForce is the day in force of what is accepted, by the person's word; empty: it moves no standing.
	InForce string
	Party   string // of accept: the party, as source:id, where the claim does not tell
	By      string
	Why     string
}

// inboxPage is what the page Inbox shows: one claim at a time.
type inboxPage struct {
	Form
	Kept  bool // there is news at all
	Claim *Claim
	Total int
	May   bool
}

func (p *Pages) inbox(w http.ResponseWriter, r *http.Request) error {
	page := inboxPage{Kept: p.Inbox != nil, May: p.may(r.Context(), access.Analyst)}
	if p.Inbox != nil {
		claims, total, err := p.Inbox.Waiting(r.Context(), max(0, intOf(r, "at")), 1)
		if err != nil {
			return err
		}
		if page.Total = total; len(claims) > 0 {
			page.Claim, page.Form = &claims[0], p.form(w, r)
		}
	}
	p.render(w, r, http.StatusOK, "inbox", "inbox", "Inbox", page)
	return nil
}

// decide records what a person makes of a claim.
func (p *Pages) decide(w http.ResponseWriter, r *http.Request) error {
	if err := p.readForm(w, r); err != nil {
		return err
	}
	if p.Inbox == nil {
		return standing.Errorf(standing.NotFound, "no news is kept")
	}
	f := r.PostForm
	d := Decision{Claim: r.PathValue("id"), What: f.Get("what"), Into: f.Get("into"), Text: f.Get("text"), InForce: f.Get("in_force"), Party: f.Get("party"), By: f.Get("by"), Why: f.Get("why")}
	if err := p.Inbox.Decide(r.Context(), d); err != nil {
		return err
	}
	http.Redirect(w, r, "/inbox", http.StatusSeeOther)
	return nil
}
