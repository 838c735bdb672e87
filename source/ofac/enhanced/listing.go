package enhanced

import (
	"cmp"
	"slices"

	"standing"
	"standing/edtf"
	"standing/source/markup"
	"standing/source/ofac/detail"
)

// The names of the list of those whose property is blocked, and of the sum of the others, which is no list
// of its own.
const (
	sdnList          = "SDN List"
	consolidatedList = "Consolidated List"
)

func (r *reading) list(n *markup.Node) {
	day, err := edtf.ParseDay(n.Attr("datePublished"))
	if err != nil {
		day = edtf.NoLower
		if text := n.Attr("datePublished"); text != "" {
			detail.Unread(r.entry, n.Text()+": "+text)
		}
	}
	r.on = append(r.on, listing{n.Text(), day})
}

// listed settles the day of listing: that of the list of Specially Designated Nationals, where the
// entity stands on it, else the first of any. Where there are several each is told.
func (r *reading) listed() {
	slices.SortStableFunc(r.on, func(a, b listing) int { return cmp.Compare(a.day, b.day) })
	if own := slices.DeleteFunc(slices.Clone(r.on), func(l listing) bool { return l.list == consolidatedList }); len(own) > 0 {
		r.on = own
	}
	if len(r.on) == 0 {
		return
	}
	first := r.on[0]
	if at := slices.IndexFunc(r.on, func(l listing) bool { return l.list == sdnList }); at >= 0 {
		first = r.on[at]
	}
	detail.Listed(r.entry, first.day)
	for _, l := range r.on {
		if len(r.on) > 1 && l.day.Known() {
			r.entry.AddProperty("notes", "on the "+l.list+" since "+l.day.String())
		}
	}
}

// program adds the mark of a programme.
func (r *reading) program(n *markup.Node) {
	tag := n.Text()
	if other := slices.IndexFunc(r.on, func(l listing) bool { return l.list != consolidatedList }); other >= 0 && !r.isSDN() {
		tag = r.on[other].list + ": " + tag
	}
	detail.Tag(r.entry, tag)
}

func (r *reading) isSDN() bool {
	return slices.ContainsFunc(r.on, func(l listing) bool { return l.list == sdnList })
}

// relationship reads how the entity is related to another.
func (r *reading) relationship(n *markup.Node) {
	other := n.Child("relatedEntity")
	relation := standing.Relation{Kind: n.Child("type").Text(), Name: other.Text(), Note: n.Child("comments").Text()}
	if id := other.Attr("entityId"); id != "" {
		relation.To = standing.EntryRef{Source: r.entry.Source, ID: id}
		if r.isSDN() {
			relation.To.Source = sdn
		}
	}
	if !slices.Contains(r.entry.Relations, relation) {
		r.entry.Relations = append(r.entry.Relations, relation)
	}
	r.others(n, "type", "relatedEntity", "comments", "quality")
}
