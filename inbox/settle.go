package inbox

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"standing"
	"standing/edtf"
	"standing/news"
)

// byPage sorts the judgements that hold by page, those of a page by id.
func byPage(holding map[standing.ClaimRef]standing.ClaimJudgement) map[string][]standing.ClaimJudgement {
	pages := map[string][]standing.ClaimJudgement{}
	for ref, j := range holding {
		pages[ref.Page] = append(pages[ref.Page], j)
	}
	for _, all := range pages {
		slices.SortFunc(all, func(a, b standing.ClaimJudgement) int { return cmp.Compare(a.ID, b.ID) })
	}
	return pages
}

// settle lays the judgements on the claims of a page. A claim that was judged and that the
// present reader gives another id is the one that it reads at the same place with the same
// act, subject and authority; where there is none it stands as it was judged.
func settle(p standing.Page, said []saidStory, judged []standing.ClaimJudgement) ([]Item, error) {
	var items []Item
	for n, s := range said {
		for _, c := range s.Claims {
			items = append(items, Item{
				Claim: c, Page: p, Story: n + 1, Title: s.Title, Published: s.Published, State: Unreviewed, Others: s.Others[c.ID],
			})
		}
	}
	taken := map[int]bool{}
	var left []standing.ClaimJudgement
	lay := func(i int, j standing.ClaimJudgement) error {
		taken[i] = true
		return items[i].judge(j)
	}
	for _, j := range judged {
		i := slices.IndexFunc(items, func(item Item) bool { return item.ID == j.Claim.ID })
		if i < 0 {
			left = append(left, j)
		} else if err := lay(i, j); err != nil {
			return nil, err
		}
	}
	for _, j := range left {
		var c news.Claim
		if err := json.Unmarshal(j.Body, &c); err != nil {
			return nil, fmt.Errorf("judgement %d on claim %s: %w", j.ID, j.Claim.ID, err)
		}
		i := slices.IndexFunc(items, func(item Item) bool { return sameClaim(item.Claim, c) })
		if i < 0 || taken[i] {
			items = append(items, Item{Page: p, Published: publishedIn(p)})
			i = len(items) - 1
		}
		if err := lay(i, j); err != nil {
			return nil, err
		}
	}
	return items, nil
}

// sameClaim reports whether two readings of one page tell the same.
func sameClaim(a, b news.Claim) bool {
	return a.Act == b.Act && a.Quote.Start == b.Quote.Start && a.Subject == b.Subject && a.Authority == b.Authority
}

// publishedIn is the one date that was handed in for all stories of a page.
func publishedIn(p standing.Page) edtf.Date { return p.Published[0] }

// judge makes the item what it was judged to be.
func (i *Item) judge(j standing.ClaimJudgement) error {
	read := i.Party
	var c news.Claim
	if err := json.Unmarshal(j.Body, &c); err != nil {
		return fmt.Errorf("judgement %d on claim %s: %w", j.ID, j.Claim.ID, err)
	}
	c.ID = j.Claim.ID
	i.Claim, i.Judged, i.State = c, &j, stateOf(&j)
	if c.Party != read {
		i.Others = nil
	}
	return nil
}
