package inbox

import (
	"slices"

	"standing"
	"standing/edtf"
	"standing/news"
)

// verbs are the acts of claims that bear on a standing, as acts of the register. A state
// without the organization's being on a list, a ban, is one all the same.
var verbs = map[news.Act]standing.Verb{
	news.List: standing.VerbList, news.Ban: standing.VerbList, news.Outlaw: standing.VerbList, news.Delist: standing.VerbDelist,
	news.Suspend: standing.VerbSuspend, news.Resume: standing.VerbResume, news.Annul: standing.VerbAnnul, news.Renew: standing.VerbRenew,
}

// real are the forces of which a claim may be accepted on its own word. All others say that
// the act is not, or may not be: there a day in force is the reviewer's word against it.
var real = []news.Force{news.Done, news.InForce, news.Announced, news.Pending}

// actOf makes the act of a claim, but for the instrument. With a day in force it is done; without
// one it is announced, which moves no standing (rule F8 of docs/design.md).
func actOf(item Item, d Decision) (standing.Act, error) {
	a := standing.Act{
		Verb: verbs[item.Act], Actor: item.Authority, Force: standing.Announced, Decided: decided(item.Claim), Published: item.Published,
		Source: item.Ref().String(), Rank: standing.RankSecondary, Note: d.Note, Basis: standing.BasisClaim,
	}
	if !d.InForce.IsZero() {
		a.Force, a.InForce = standing.Done, d.InForce
		if a.Verb == standing.VerbAnnul {
			a.Effect = standing.Ends // whoever gives its day says that it took effect
		}
		return a, nil
	}
	if !slices.Contains(real, item.Force) {
		return a, standing.Errorf(standing.Invalid, "claim %s is of force %s: accept it with the day in force (--in-force) if you know that it was done", item.ID, item.Force)
	}
	if a.Decided.IsZero() && a.Published.IsZero() {
		return a, standing.Errorf(standing.Invalid, "claim %s bears no date: read its page again with the date of the story (--published), or give the day in force (--in-force)", item.ID)
	}
	return a, nil
}

// decided is when the act was decided, as far as the claim tells: of what is done, when it
// happened; of what is announced, when that was said. A date that is open to the past tells
// no beginning.
func decided(c news.Claim) edtf.Date {
	d := c.Happened
	if c.Force == news.Announced || c.Force == news.Pending {
		d = c.Said
	}
	if lo, _ := d.Bounds(); !lo.Known() {
		return edtf.Date{}
	}
	return d
}
