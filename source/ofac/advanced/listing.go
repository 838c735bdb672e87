package advanced

import (
	"slices"

	"standing/edtf"
	"standing/source/markup"
	"standing/source/ofac/detail"
)

// consolidatedList is not a list of its own but the sum of all but one.
const consolidatedList = "Consolidated List"

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

// listed settles the day of listing: the first on any list. Where the days differ, each is told.
func (r *reading) listed() {
	own := slices.DeleteFunc(slices.Clone(r.listings), func(l listing) bool { return l.list == consolidatedList })
	if len(own) == 0 {
		own = r.listings
	}
	if len(own) == 0 {
		return
	}
	slices.SortStableFunc(own, func(a, b listing) int { return int(a.day) - int(b.day) })
	r.entry.Listed = edtf.On(own[0].day)
	if own[0].day == own[len(own)-1].day {
		return
	}
	for _, l := range own {
		r.entry.AddProperty("notes", "on the "+l.list+" since "+l.day.String())
	}
}
