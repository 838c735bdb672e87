package page

import "standing/news"

// enough is how many points a seam needs.
const enough = 4

// seams returns where stories begin in the pieces of a page, the first always at 0. A story
// begins where a headline has a frame, or speaks of other things than what stands before.
func seams(ps []piece) []int {
	c := newCutter(ps)
	starts := []int{0}
	for i := 1; i < len(ps); i++ {
		at, end := c.seam(starts[len(starts)-1], i)
		if at == 0 {
			continue
		}
		starts = append(starts, at)
		i = end
	}
	return starts
}

// cutter looks for seams in pieces.
type cutter struct {
	ps    []piece
	usual int   // blank lines between paragraphs
	told  []int // words told before a piece, in paragraphs
	said  []int // words before a piece, in lines of any length
	// tagged says that headings are told by tags: other lines need a frame.
	tagged bool
}

func newCutter(ps []piece) *cutter {
	c := &cutter{ps: ps, usual: usualGap(ps), told: make([]int, len(ps)+1), said: make([]int, len(ps)+1)}
	for k := range ps {
		c.tagged = c.tagged || ps[k].level > 0
		c.told[k+1], c.said[k+1] = c.told[k], c.said[k]
		if ps[k].Kind.Body() {
			c.said[k+1] += ps[k].words
		}
		if ps[k].tells {
			c.told[k+1] += ps[k].words
		}
	}
	return c
}

// seam returns where a story begins whose frame begins at i or, if that is likelier, at one
// of the next pieces of that frame, and where the frame ends; 0 where none begins.
func (c *cutter) seam(from, i int) (at, end int) {
	best, f := c.points(from, i)
	if best < enough {
		return 0, 0
	}
	at = i
	for k := i + 1; k < len(c.ps) && k <= i+mostFrame && c.told[k]-c.told[i] < short; k++ {
		if p, g := c.points(from, k); p > best {
			best, at, f = p, k, g
		}
	}
	for k := i; k < at; k++ {
		if c.ps[k].key == c.ps[at].key {
			at = k
		}
	}
	return begin(c.ps, from, at), f.end
}

// short is fewer words than a story has: of two seams so near the likelier is one.
const short = 45

// alike is the most that being of one subject says against a headline that has a frame, or
// blank lines of its own: stories of one subject are often kept together.
const alike = -1

// opens reports whether a story without a headline begins at i: with a dateline, after more
// blank lines than stand between paragraphs.
func (c *cutter) opens(i int) bool {
	p := &c.ps[i]
	if !p.tells || c.tagged || p.gap <= c.usual {
		return false
	}
	_, _, ok := datelineOf(p.Text)
	return ok
}

// kept reports whether the headline at i has a frame or blank lines that it would not have
// within a story. In HTML comments under a story have names and dates, and wares come twice.
func (c *cutter) kept(i int, f frame) bool {
	if c.tagged {
		return f.opener
	}
	gap := c.ps[i].gap
	return f.marks() >= 4 || f.marks() >= 2 && gap > c.usual || gap > c.usual+1
}

// never is less than any seam has.
const never = -100

// points adds up what speaks for a story that begins at i.
func (c *cutter) points(from, i int) (float64, frame) {
	ps := c.ps
	if c.said[i]-c.said[from] < fewest {
		return never, frame{}
	}
	var f frame
	switch {
	case headline(&ps[i]):
		f = frameAt(ps, i)
	case c.opens(i):
		f = frame{end: i, opener: true}
	default:
		return never, frame{}
	}
	if c.told[i]-c.told[from] < fewest && (f.marks() < sureFrame || c.tagged) {
		return never, f
	}
	if f.end >= len(ps) || c.told[min(f.end+farthest, len(ps))]-c.told[f.end] < fewest {
		return never, f
	}
	p := f.marks() + gapPoints(ps[i].gap, c.usual) + formPoints(&ps[i]) + endPoints(ps, from, i)
	if f.marks() == 0 {
		p -= c.crowd(i, f.end)
	}
	if c.tagged && (ps[i].words < 3 || ps[i].level == 0 && !f.repeated && !f.caption && !f.opener) {
		return never, f
	}
	if p+mostSubject < enough {
		return never, f
	}
	told := subject(ps, from, i, f.end)
	if c.kept(i, f) {
		told = max(told, alike)
	}
	return p + told, f
}

const (
	fewest    = 25  // words on each side of a seam
	sureFrame = 5   // marks of a frame that parts even lists
	farthest  = 200 // pieces in which these words are looked for
)

// begin moves the beginning of a story back over what stands before its headline and
// belongs to it: a repeated line, a date, a kicker is left where it is.
func begin(ps []piece, from, i int) int {
	for i-1 > from && ps[i-1].Kind == news.Dated && ps[i-1].gap > ps[i].gap {
		i--
	}
	return i
}
