package party

import (
	"context"
	"slices"

	"standing"
	"standing/ledger"
)

// Accepted is a claim from the news that a person accepted, and what other claims were judged
// to say the same.
type Accepted struct {
	standing.ClaimJudgement
	Merged []standing.ClaimJudgement
}

// TakeClaims adds the judgements on claims that a ledger holds, as known at the view's moment:
// those accepted become acts of their parties. NewView has taken those of the view's own
// ledger; another may keep the news of a register that is not its own. It is called before
// the view is used.
func (v *View) TakeClaims(ctx context.Context, l *ledger.Ledger) error {
	all, err := l.ClaimJudgements(ctx, v.Known)
	if err != nil || len(all) == 0 {
		return err
	}
	holding := ledger.Holding(all)
	merged := map[standing.ClaimRef][]standing.ClaimJudgement{}
	for _, j := range all {
		if h, ok := holding[j.Claim]; ok && h.ID == j.ID && j.Kind == standing.Merge {
			root := rootOf(holding, j.Claim)
			merged[root] = append(merged[root], j)
		}
	}
	for _, j := range all {
		if h, ok := holding[j.Claim]; ok && h.ID == j.ID && j.Kind == standing.Accept {
			v.accepted[j.Party] = append(v.accepted[j.Party], &Accepted{j, merged[j.Claim]})
		}
	}
	return nil
}

// rootOf follows what a claim was merged into to its end.
func rootOf(holding map[standing.ClaimRef]standing.ClaimJudgement, claim standing.ClaimRef) standing.ClaimRef {
	for range len(holding) {
		j, ok := holding[claim]
		if !ok || j.Kind != standing.Merge {
			break
		}
		claim = j.Other
	}
	return claim
}

// addAccepted adds the acts that were accepted from the news about an entry.
func (d *Dossier) addAccepted(ctx context.Context, k ledger.Key) error {
	v := d.view
	if len(v.accepted) == 0 {
		return nil
	}
	refs, err := v.Ledger.RefsOf(ctx, k.Entry, v.Known)
	if err != nil {
		return err
	}
	for _, ref := range refs {
		for _, a := range v.accepted[ref] {
			told := slices.ContainsFunc(d.acts, func(b actOf) bool { return b.accepted != nil && b.accepted.ID == a.ID })
			if a.Act != nil && !told && v.public(*a.Act) {
				d.acts = append(d.acts, actOf{Act: *a.Act, entry: k, accepted: a})
			}
		}
	}
	return nil
}
