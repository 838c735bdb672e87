// Package usgov holds what the export control lists of the United States print alike, in
// whichever form they are read: citations of the Federal Register, names in names, addresses
// that end in the code of a country, and orders without an id.
package usgov

import (
	"standing/edtf"
	"standing/source/slug"
)

// OrderID makes the id of an order from the name of the party and the notice that is cited
// first, which is that of the first publication: later notices are put behind it. Where
// none is cited the day of effect stands for it. It is empty where the name makes none.
func OrderID(name, citations string, effective edtf.Date) string {
	id := slug.Of(name)
	if id == "" {
		return ""
	}
	if first, _, ok := cutNotice(citations); ok {
		return id + "-" + first.Volume + "-fr-" + first.Page
	}
	if !effective.IsZero() {
		id += "-" + effective.String()
	}
	return id
}

// ListedBy returns the date of listing that an order tells: the day of effect, or, where a
// notice was published before that day, that the party was listed at the latest when that
// one was. The day of effect is that of the order in force: each renewal moves it.
func ListedBy(effective edtf.Date, citations string) edtf.Date {
	if effective.IsZero() {
		return effective
	}
	begins, _ := effective.Bounds()
	first := begins
	for _, n := range Notices(citations) {
		if _, hi := n.Date.Bounds(); !n.Date.IsZero() && hi < first {
			first = hi
		}
	}
	if first == begins {
		return effective
	}
	return edtf.Between(edtf.NoLower, first)
}
