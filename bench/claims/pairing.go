package main

import (
	"slices"

	"standing/news"
)

// pair gives each row a claim of its own so that as many rows as possible have one; rows that
// are required come first, and each tries the claims that agree best with it first.
func (g *gold) pair(claims []news.Claim) map[int]int {
	choices := make([][]int, len(g.Claims))
	for r, row := range g.Claims {
		for c, claim := range claims {
			if row.fits(claim, g.line(claim.Quote.Start)) {
				choices[r] = append(choices[r], c)
			}
		}
		slices.SortStableFunc(choices[r], func(a, b int) int { return row.worth(claims[b]) - row.worth(claims[a]) })
	}
	owner := map[int]int{}
	for _, optional := range []bool{false, true} {
		for r, row := range g.Claims {
			if row.Optional == optional {
				place(r, choices, owner, map[int]bool{})
			}
		}
	}
	paired := map[int]int{}
	for c, r := range owner {
		paired[r] = c
	}
	return paired
}

// place finds a claim for the row, moving other rows to their further choices.
func place(r int, choices [][]int, owner map[int]int, seen map[int]bool) bool {
	for _, c := range choices[r] {
		if seen[c] {
			continue
		}
		seen[c] = true
		if other, taken := owner[c]; !taken || place(other, choices, owner, seen) {
			owner[c] = r
			return true
		}
	}
	return false
}

func (r row) fits(c news.Claim, line int) bool {
	return slices.Contains(r.Lines, line) && slices.Contains(r.Act, c.Act) && r.Subject.fits(c.Subject+" "+c.Object) &&
		r.Authority.fits(c.Authority) && r.Speaker.fits(c.Speaker)
}

func (r row) worth(c news.Claim) int {
	return one(slices.Contains(r.Force, c.Force)) + one(r.Said.given && r.Said.right(c.Said)) + one(r.Happened.given && r.Happened.right(c.Happened))
}
