package enhanced

import (
	"strings"

	"standing/edtf"
	"standing/source/markup"
	"standing/source/ofac/detail"
)

// feature reads what is said of an entity. Dates are printed in words as in the flat files, and as days beside
// that, which are read where the words are not understood.
func (r *reading) feature(n *markup.Node) {
	kind, value := n.Child("type").Text(), n.Child("value").Text()
	if days := n.Child("valueDate"); days != nil {
		if _, ok := detail.Date(value); !ok {
			value = detail.Printed(period(days))
		}
	}
	detail.Add(r.entry, detail.Detail{Kind: kind, Value: value})
	r.others(n, "type", "versionId", "value", "valueRefId", "valueDate", "isPrimary", "reliability")
}

// document reads an identity document.
func (r *reading) document(n *markup.Node) {
	d := detail.Detail{
		Kind: n.Child("type").Text(), Value: n.Child("documentNumber").Text(), Country: n.Child("issuingCountry").Text(),
		Issued: detail.Printed(period(n.Child("issueDate"))), Expires: detail.Printed(period(n.Child("expirationDate"))), Document: true,
	}
	notes := []string{n.Child("comments").Text(), n.Child("issuingAuthority").Text()}
	if n.Child("isValid").Text() == "false" {
		notes = append(notes, "not valid")
	}
	switch where := n.Child("issuingLocation").Text(); {
	case d.Country == "":
		d.Country = where
	case where != "" && where != d.Country:
		notes = append(notes, "in "+where)
	}
	for feature := range n.Child("idFeatures").All("idFeature") {
		notes = append(notes, feature.Text())
	}
	d.Note = detail.Joined("; ", notes...)
	detail.Add(r.entry, d)
	r.others(n, "type", "name", "documentNumber", "issuingCountry", "issueDate", "expirationDate", "comments",
		"issuingAuthority", "isValid", "issuingLocation", "idFeatures")
}

// period reads a date that is stated as four days; "" where there is none.
func period(n *markup.Node) string {
	if n == nil {
		return ""
	}
	day := func(tag string) edtf.Day {
		d, err := edtf.ParseDay(strings.TrimSpace(n.Child(tag).Text()))
		if err != nil {
			return edtf.NoLower
		}
		return d
	}
	p := detail.Period{From: day("fromDateBegin"), Until: day("toDateEnd"), Approximate: n.Child("isApproximate").Text() == "true"}
	return p.EDTF()
}
