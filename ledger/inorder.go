package ledger

import (
	"cmp"
	"slices"
)

// spanned is a run with the places of its ends.
type spanned struct {
	Run
	first, last int
}

// inOrder returns the runs of a series by entry and place. A run whose ends stand in the
// wrong order keeps them so, for whoever checks.
func inOrder(runs []Run, order Order, series string) []spanned {
	var all []spanned
	for _, r := range runs {
		if r.Series != series {
			continue
		}
		first, last, _ := order.Span(r)
		all = append(all, spanned{Run: r, first: first, last: last})
	}
	slices.SortFunc(all, func(a, b spanned) int {
		return cmp.Or(cmp.Compare(a.Entry, b.Entry), cmp.Compare(a.first, b.first))
	})
	return all
}
