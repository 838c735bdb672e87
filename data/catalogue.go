package data

import (
	"cmp"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
)

// Catalogue is the table of legal instruments. It is not changed after it is read and may
// be used by many goroutines at once. The slices inside the instruments that it returns
// are shared and must not be written to.
type Catalogue struct {
	all    []standing.Instrument // in the order of their ids
	byID   map[standing.InstrumentID]int
	byMark map[mark][]int // more than one where a source used a mark again for another tool
}

// mark is a tag without its validity.
type mark struct {
	source standing.SourceID
	text   string
}

// newCatalogue takes the instruments over; the caller has checked them.
func newCatalogue(all []standing.Instrument) *Catalogue {
	slices.SortFunc(all, func(a, b standing.Instrument) int { return cmp.Compare(a.ID, b.ID) })
	c := &Catalogue{all: all, byID: make(map[standing.InstrumentID]int, len(all)), byMark: map[mark][]int{}}
	for i, instrument := range all {
		c.byID[instrument.ID] = i
		for _, tag := range instrument.Tags {
			m := mark{tag.Source, tag.Text}
			if !slices.Contains(c.byMark[m], i) {
				c.byMark[m] = append(c.byMark[m], i)
			}
		}
	}
	return c
}

// All returns every instrument in the order of their ids. The slice is the caller's.
func (c *Catalogue) All() []standing.Instrument { return slices.Clone(c.all) }

// ByID returns the instrument of that id.
func (c *Catalogue) ByID(id standing.InstrumentID) (standing.Instrument, bool) {
	i, ok := c.byID[id]
	if !ok {
		return standing.Instrument{}, false
	}
	return c.all[i], true
}

// Known reports whether the table has an instrument of that id.
func (c *Catalogue) Known(id standing.InstrumentID) bool {
	_, ok := c.byID[id]
	return ok
}

// ByTag returns the instrument that the source's tag meant on the day. A tag that nobody
// said to be in use on that day still means what it meant on the nearest day: a day must
// never make an entry's tag unreadable. For a tag that the table does not have, known is
// false and the instrument is made up, so that what stands under it is kept, shown and
// counted under a name that says so.
func (c *Catalogue) ByTag(source standing.SourceID, tag string, day edtf.Day) (i standing.Instrument, known bool) {
	m := mark{source, tag}
	best, bestGap := -1, int64(0)
	for _, at := range c.byMark[m] {
		for _, t := range c.all[at].Tags {
			if (mark{t.Source, t.Text}) != m {
				continue
			}
			if g := gap(t, day); best < 0 || g < bestGap {
				best, bestGap = at, g
			}
		}
	}
	if best < 0 {
		return unknown(m), false
	}
	return c.all[best], true
}

// gap is the number of days by which the day misses the tag's validity.
func gap(t standing.Tag, day edtf.Day) int64 {
	switch {
	case day < t.From:
		return int64(t.From) - int64(day)
	case day > t.To:
		return int64(day) - int64(t.To)
	}
	return 0
}

// unknown makes an instrument up for a tag that is not in the table. Its keeper is the source
// itself: what bears the tag stands on a published list, whatever it is for, and a screening
// must not pass over it.
func unknown(m mark) standing.Instrument {
	jurisdiction, _, _ := strings.Cut(string(m.source), "-")
	return standing.Instrument{
		ID:           standing.InstrumentID(string(m.source) + "/" + m.text),
		Jurisdiction: jurisdiction,
		Keeper:       string(m.source),
		Title:        "tag " + m.text + " of " + string(m.source) + " (unknown)",
		Zone:         "UTC",
		Tags:         []standing.Tag{{Source: m.source, Text: m.text, From: edtf.NoLower, To: edtf.NoUpper}},
	}
}

// Covered returns the instruments that the source has a tag for, in order: those about
// which its editions can speak.
func (c *Catalogue) Covered(source standing.SourceID) []standing.InstrumentID {
	var found []standing.InstrumentID
	for _, i := range c.all {
		if slices.ContainsFunc(i.Tags, func(t standing.Tag) bool { return t.Source == source }) {
			found = append(found, i.ID)
		}
	}
	return found
}
