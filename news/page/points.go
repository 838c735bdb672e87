package page

import (
	"sort"

	"standing/news"
)

// crowd counts against a headline without a frame that another follows after a few lines:
// lists and interviews have such.
func (c *cutter) crowd(i, end int) float64 {
	for k := end + 1; k < len(c.ps) && c.told[k]-c.told[end] < short; k++ {
		if p := &c.ps[k]; !p.tells && headline(p) && p.words > 2 && p.gap <= c.ps[i].gap && (p.level == 0) == (c.ps[i].level == 0) {
			return 1.5
		}
	}
	return 0
}

// gapPoints judges the blank lines before a headline.
func gapPoints(gap, usual int) float64 {
	switch {
	case gap > usual+1:
		return 3.5
	case gap > usual && usual > 0:
		return 2.5
	case gap > usual:
		return 0.5
	case gap < usual:
		return -2
	}
	return 0
}

// formPoints judges the form of a headline.
func formPoints(p *piece) float64 {
	if p.level == 0 && stopped(p.Text) {
		return -2.5
	}
	if lower(p.Text) {
		return -1.5
	}
	if p.level == 1 && p.words > 2 {
		return 2.5
	}
	switch n := p.words; {
	case n <= 2:
		return -2.5
	case n <= 4:
		return -1
	case n >= 5:
		return 0.5
	}
	return 0
}

// endPoints looks for the end of the story before.
func endPoints(ps []piece, from, i int) float64 {
	points := 0.0
	for k := i - 1; k > from && k >= i-4 && !ps[k].tells; k-- {
		switch {
		case ps[k].rule:
			points += 2
		case ps[k].Kind == news.Credit && endsStory.MatchString(ps[k].Text):
			points += 2.5
		case ps[k].Kind == news.Credit, ps[k].Kind == news.Furniture:
			points += 0.5
		}
	}
	return min(points, 3)
}

// mostSubject is the most that what two stories tell can say for a seam between them.
const mostSubject = 5

// subject compares what is told before and after a seam, and the headline with both.
func subject(ps []piece, from, i, end int) float64 {
	before, after, head := terms{}, terms{}, terms{}
	nb, na := 0, 0
	for k, n := i-1, 0; k >= max(from, i-farthest) && n < 2*window; k-- {
		if ps[k].tells || ps[k].Kind == news.Heading {
			before.add(ps[k].Text)
			nb += ps[k].words
			n++
		}
	}
	for k, n := end, 0; k < min(len(ps), end+farthest) && n < window; k++ {
		if ps[k].tells {
			after.add(ps[k].Text)
			na += ps[k].words
			n++
		}
	}
	head.add(ps[i].Text)
	sure := min(1, float64(min(nb, na))/100)
	return sure*min(3.5, max(-4, 60*(unlike-likeness(before, after)))) + 1.5*(head.in(after)-head.in(before))
}

// unlike is the likeness that tells nothing: of 100 real stories cut in two, one has halves
// less alike; of 100 pairs of stories five are more alike.
const unlike = 0.105

// usualGap is the usual number of blank lines between paragraphs.
func usualGap(ps []piece) int {
	var gaps []int
	for k := 1; k < len(ps); k++ {
		if ps[k].tells && ps[k-1].tells {
			gaps = append(gaps, ps[k].gap)
		}
	}
	if len(gaps) == 0 {
		return 1
	}
	sort.Ints(gaps)
	return gaps[len(gaps)/2]
}
