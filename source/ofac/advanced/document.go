package advanced

import (
	"slices"
	"strings"

	"standing"
	"standing/source/markup"
	"standing/source/ofac/detail"
)

// document reads an identity document.
func (r *reading) document(n *markup.Node) {
	d := detail.Detail{
		Kind: r.text("IDRegDocType", n.Attr("IDRegDocTypeID")), Value: n.Child("IDRegistrationNo").Text(),
		Country: r.text("Country", n.Attr("IssuedBy-CountryID")), Document: true,
	}
	var notes []string
	if validity := r.text("Validity", n.Attr("ValidityID")); validity != "Valid" && validity != "" {
		notes = append(notes, strings.ToLower(validity))
	}
	if place := r.locations[n.Attr("IssuedIn-LocationID")]; place != nil {
		switch where := r.location(place).line(); {
		case d.Country == "":
			d.Country = where
		case where != d.Country:
			notes = append(notes, "in "+where)
		}
	}
	for c := range n.Children() {
		switch c.Tag {
		case "Comment", "IssuingAuthority":
			notes = append(notes, c.Text())
		case "DocumentDate":
			r.documentDate(&d, c)
		case "IDRegistrationNo", "DocumentedNameReference", "FeatureVersionReference", "ProfileRelationshipReference", "IDRegDocumentMention":
		default:
			r.unknown(c)
		}
	}
	d.Note = detail.Joined("; ", notes...)
	detail.Add(r.entry, d)
}

func (r *reading) documentDate(d *detail.Detail, n *markup.Node) {
	date := detail.Printed(r.period(n.Child("DatePeriod")))
	switch kind := r.text("IDRegDocDateType", n.Attr("IDRegDocDateTypeID")); kind {
	case "Issue Date":
		d.Issued = date
	case "Expiration Date":
		d.Expires = date
	default:
		detail.Unread(r.entry, d.Kind+" "+d.Value+": "+kind+" "+date)
	}
}

// relationship reads how the party is related to another.
func (r *reading) relationship(n *markup.Node) {
	other := r.related[n.Attr("To-ProfileID")]
	relation := standing.Relation{
		Kind: r.text("RelationType", n.Attr("RelationTypeID")), Name: other.Text(),
		To: standing.EntryRef{Source: r.entry.Source, ID: other.Attr("FixedRef")},
	}
	notes := []string{n.Child("Comment").Text()}
	if n.Attr("Former") == "true" {
		notes = append(notes, "former")
	}
	for c := range n.Children() {
		switch c.Tag {
		case "Comment", "IDRegDocumentReference":
		case "DatePeriod":
			notes = append(notes, detail.Printed(r.period(c)))
		default:
			r.unknown(c)
		}
	}
	relation.Note = detail.Joined("; ", notes...)
	if !slices.Contains(r.entry.Relations, relation) {
		r.entry.Relations = append(r.entry.Relations, relation)
	}
}
