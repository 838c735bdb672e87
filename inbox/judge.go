package inbox

import (
	"context"
	"encoding/json"
	"strings"

	"standing"
	"standing/edtf"
	"standing/ledger"
)

// Decision is who decides, and what is said beside it.
type Decision struct {
	By   string
	Note string
	// InForce is the day in force of the act by the reviewer's word; zero: it is announced.
	InForce edtf.Date
	// Party and Instrument say what the claim does not tell; zero: what it tells.
	Party      standing.EntryRef
	Instrument standing.InstrumentID
}

// Find returns the claim whose id begins so.
func (b *Inbox) Find(ctx context.Context, id string) (found Item, err error) {
	items, err := b.Items(ctx)
	if err != nil {
		return found, err
	}
	n := 0
	for _, i := range items {
		if i.ID == id {
			return i, nil
		}
		if strings.HasPrefix(i.ID, id) {
			found, n = i, n+1
		}
	}
	switch {
	case n == 0 || id == "":
		return Item{}, standing.Errorf(standing.NotFound, "no claim has the id %q", id)
	case n > 1:
		return Item{}, standing.Errorf(standing.Invalid, "%d claims have ids that begin with %q: give more of it", n, id)
	}
	return found, nil
}

// Accept takes a claim for true. One about a listing becomes an act of its party under an
// instrument; of any other the judgement alone is kept.
func (b *Inbox) Accept(ctx context.Context, id string, d Decision) (standing.ClaimJudgement, error) {
	item, err := b.Find(ctx, id)
	if err != nil {
		return standing.ClaimJudgement{}, err
	}
	j := standing.ClaimJudgement{Kind: standing.Accept, By: d.By, Note: d.Note, InForce: d.InForce}
	if j.Party, err = b.partyOf(ctx, item, d.Party); err != nil {
		return j, err
	}
	if item.Act.Listing() {
		act, err := actOf(item, d)
		if err != nil {
			return j, err
		}
		if act.Instrument, err = b.instrumentOf(ctx, item, j.Party, d.Instrument); err != nil {
			return j, err
		}
		j.Instrument, j.Act = act.Instrument, &act
	} else if d.Instrument != "" || !d.InForce.IsZero() {
		return j, standing.Errorf(standing.Invalid, "claim %s is of an act (%s) that bears on no standing: it takes neither an instrument nor a day in force", item.ID, item.Act)
	}
	return b.record(ctx, item, j)
}

// Reject says that a claim does not hold, or is of no interest.
func (b *Inbox) Reject(ctx context.Context, id string, d Decision) (standing.ClaimJudgement, error) {
	item, err := b.Find(ctx, id)
	if err != nil {
		return standing.ClaimJudgement{}, err
	}
	return b.record(ctx, item, standing.ClaimJudgement{Kind: standing.Reject, By: d.By, Note: d.Note})
}

// Merge says that a claim tells the same as another, of this page or of any: its quote stands
// beside that of the other.
func (b *Inbox) Merge(ctx context.Context, id, into string, d Decision) (standing.ClaimJudgement, error) {
	item, err := b.Find(ctx, id)
	if err != nil {
		return standing.ClaimJudgement{}, err
	}
	other, err := b.Find(ctx, into)
	if err != nil {
		return standing.ClaimJudgement{}, err
	}
	if item.Ref() == other.Ref() {
		return standing.ClaimJudgement{}, standing.Errorf(standing.Invalid, "%s and %s are the same claim", id, into)
	}
	if other.State == Merged || other.State == Rejected {
		return standing.ClaimJudgement{}, standing.Errorf(standing.Conflict, "claim %s is %s itself", other.ID, other.State)
	}
	return b.record(ctx, item, standing.ClaimJudgement{Kind: standing.Merge, By: d.By, Note: d.Note, Other: other.Ref()})
}

// Undo takes back the judgement that holds on a claim: it is as it was before.
func (b *Inbox) Undo(ctx context.Context, id string, d Decision) (standing.ClaimJudgement, error) {
	item, err := b.Find(ctx, id)
	if err != nil {
		return standing.ClaimJudgement{}, err
	}
	if item.Judged == nil {
		return standing.ClaimJudgement{}, standing.Errorf(standing.Conflict, "nothing is judged of claim %s", item.ID)
	}
	return b.record(ctx, item, standing.ClaimJudgement{Kind: standing.Undo, By: d.By, Note: d.Note})
}

// record appends a judgement on the claim as it stands, unless somebody judged it meanwhile.
func (b *Inbox) record(ctx context.Context, item Item, j standing.ClaimJudgement) (_ standing.ClaimJudgement, err error) {
	if j.By, err = person(j.By); err != nil {
		return j, err
	}
	j.Claim = item.Ref()
	if j.Body == nil {
		if j.Body, err = json.Marshal(item.Claim); err != nil {
			return j, err
		}
	}
	return b.News.JudgeClaim(ctx, j, func(all []standing.ClaimJudgement) error {
		var seen int64
		if item.Judged != nil {
			seen = item.Judged.ID
		}
		if ledger.Holding(all)[item.Ref()].ID != seen {
			return standing.Errorf(standing.Conflict, "claim %s was judged meanwhile: look at it again", item.ID)
		}
		return nil
	})
}

// person returns the name of who decides: somebody, and no rule.
func person(by string) (string, error) {
	by = strings.TrimSpace(by)
	if by == "" || strings.HasPrefix(by, "rule:") {
		return "", standing.Errorf(standing.Invalid, "--by: a person's name is wanted")
	}
	return by, nil
}

// partyOf returns the entry that names the party of a claim: the one given, else the one read.
func (b *Inbox) partyOf(ctx context.Context, item Item, given standing.EntryRef) (standing.EntryRef, error) {
	ref := given
	if ref == (standing.EntryRef{}) {
		ref = item.Party
		if len(item.Others) > 0 {
			return ref, standing.Errorf(standing.Invalid, "claim %s: %q may be %s or %s: say which with --party", item.ID, item.Subject, ref, joined(item.Others))
		}
	}
	if ref.ID == "" {
		return ref, standing.Errorf(standing.Invalid, "claim %s: the register does not tell who %q is: say it with --party source:id", item.ID, item.Subject)
	}
	id, ok, err := b.Party(ctx, ref)
	if err == nil && !ok {
		err = standing.Errorf(standing.NotFound, "no entry %s is held", ref)
	}
	return id, err
}

func joined(refs []standing.EntryRef) string {
	all := make([]string, len(refs))
	for i, r := range refs {
		all[i] = r.String()
	}
	return strings.Join(all, ", ")
}
