package uk

import (
	"slices"

	"standing/edtf"
)

// listing is one regime under which the target stands.
type listing struct {
	regime                        string
	listed, designated, effective edtf.Day
}

// listing reads the regime and its dates.
func (b *builder) listing() {
	l := listing{regime: b.row.text(regime), listed: edtf.NoLower, designated: edtf.NoLower, effective: edtf.NoLower}
	if l.regime != "" && !slices.Contains(b.entry.Tags, l.regime) {
		b.entry.Tags = append(b.entry.Tags, l.regime)
	}
	l.listed = b.day("Listed On", b.row.text(listedOn))
	l.designated = b.day("UK Sanctions List Date Designated", b.row.text(designatedOn))
	switch {
	case !l.listed.Known():
		l.effective = l.designated
	case !l.designated.Known():
		l.effective = l.listed
	default:
		l.effective = min(l.listed, l.designated)
	}
	if !slices.Contains(b.listings, l) {
		b.listings = append(b.listings, l)
	}
}

func (b *builder) day(where, text string) edtf.Day {
	if text == "" {
		return edtf.NoLower
	}
	day, ok := parseDay(text)
	if !ok {
		b.unread(where, text)
		return edtf.NoLower
	}
	return day
}

// addListings dates the entry. Where there are several regimes each date is kept with the
// regime that it belongs to.
func (b *builder) addListings() {
	first, last := edtf.NoUpper, edtf.NoLower
	for _, l := range b.listings {
		if l.effective.Known() {
			first, last = min(first, l.effective), max(last, l.effective)
		}
	}
	if last.Known() {
		b.entry.Listed = edtf.Between(first, last)
	}
	several := len(b.entry.Tags) > 1
	for _, l := range b.listings {
		mark := ""
		if several && l.regime != "" {
			mark = " (" + l.regime + ")"
		}
		if l.listed.Known() && (several || l.listed != l.effective || l.designated.Known()) {
			b.entry.AddProperty("listedOn", l.listed.String()+mark)
		}
		if l.designated.Known() {
			b.entry.AddProperty("designatedOn", l.designated.String()+mark)
		}
	}
}
