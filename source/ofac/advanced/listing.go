package advanced

import (
	"slices"

	"standing/edtf"
	"standing/source/markup"
	"standing/source/ofac/detail"
)

// The list of those whose property is blocked, and the sum of the others, which is no list of its own.
const (
	sdnList          = "SDN List"
	consolidatedList = "Consolidated List"
)

// listing is the day on which a party came to stand on a list.
type listing struct {
	list string
	day  edtf.Day
}

// sanctionsEntry reads an entry on one list.
func (r *reading) sanctionsEntry(n *markup.Node) {
	list := r.text("List", n.Attr("ListID"))
	for c := range n.Children() {
		switch c.Tag {
		case "EntryEvent":
			r.event(list, c)
		case "SanctionsMeasure":
			r.measure(c)
		case "ProfileRelationshipReference":
		default:
			r.unknown(c)
		}
	}
}

func (r *reading) event(list string, n *markup.Node) {
	day, ok := dayOf(n.Child("Date"))
	if !ok {
		r.unknown(n)
		return
	}
	if what := r.text("EntryEventType", n.Attr("EntryEventTypeID")); what != "Created" {
		detail.Unread(r.entry, list+": "+what+" "+day.String())
		return
	}
	r.listings = append(r.listings, listing{list, day})
	r.comment("event", n)
	if basis := r.text("LegalBasis", n.Attr("LegalBasisID")); basis != "Unknown" {
		r.entry.AddProperty("legalBasis", basis)
	}
}

// measure reads what the entry brings: the programme, which is a measure too, is the tag.
func (r *reading) measure(n *markup.Node) {
	what, comment := r.text("SanctionsType", n.Attr("SanctionsTypeID")), n.Child("Comment").Text()
	if what == "Program" {
		detail.Tag(r.entry, comment)
		return
	}
	r.entry.AddProperty("provisions", detail.Joined(": ", what, comment))
	if period := r.period(n.Child("DatePeriod")); period != "" {
		detail.Unread(r.entry, what+": "+period)
	}
}

// listed settles the day of listing: that of the list of Specially Designated Nationals in an
// edition of that, else the first on any of the others. Where several lists tell different days,
// each is told.
func (r *reading) listed(sdn bool) {
	on := slices.DeleteFunc(slices.Clone(r.listings), func(l listing) bool { return l.list == consolidatedList })
	if len(on) == 0 {
		on = r.listings
	}
	if len(on) == 0 {
		return
	}
	slices.SortStableFunc(on, func(a, b listing) int { return int(a.day) - int(b.day) })
	first := slices.IndexFunc(on, func(l listing) bool { return (l.list == sdnList) == sdn })
	detail.Listed(r.entry, on[max(first, 0)].day)
	if on[0].day == on[len(on)-1].day {
		return
	}
	for _, l := range on {
		r.entry.AddProperty("notes", "on the "+l.list+" since "+l.day.String())
	}
}
