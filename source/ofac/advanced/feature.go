package advanced

import (
	"standing/source/markup"
	"standing/source/ofac/detail"
)

// feature reads what is said of a party, in one version or several.
func (r *reading) feature(n *markup.Node) {
	kind := r.text("FeatureType", n.Attr("FeatureTypeID"))
	for c := range n.Children() {
		switch c.Tag {
		case "FeatureVersion":
			r.version(kind, c)
		case "IdentityReference":
		default:
			r.unknown(c)
		}
	}
}

func (r *reading) version(kind string, n *markup.Node) {
	for c := range n.Children() {
		switch c.Tag {
		case "Comment":
			if text := c.Text(); text != "" {
				detail.Unread(r.entry, kind+": "+text)
			}
		case "DatePeriod":
			r.add(kind, detail.Printed(r.period(c)))
		case "VersionDetail":
			r.add(kind, c.Text())
			if reference := c.Attr("DetailReferenceID"); reference != "" && c.Text() == "" {
				r.add(kind, r.text("DetailReference", reference))
			}
		case "VersionLocation":
			r.place(kind, r.locations[c.Attr("LocationID")])
		case "IDRegDocumentReference":
		default:
			r.unknown(c)
		}
	}
}

func (r *reading) add(kind, value string) {
	detail.Add(r.entry, detail.Detail{Kind: kind, Value: value})
}

// place reads a feature that is a place: an address, or the country of a citizenship.
func (r *reading) place(kind string, n *markup.Node) {
	if n == nil {
		detail.Unread(r.entry, kind+": a location that is not there")
		return
	}
	l := r.location(n)
	if kind == "Location" {
		detail.Address(r.entry, l.street, l.city, l.country)
	} else {
		r.add(kind, l.line())
	}
}

// location is a place in the parts that the flat files print.
type location struct{ street, city, country string }

func (l location) line() string { return detail.Joined(", ", l.street, l.city, l.country) }

// location reads a place.
func (r *reading) location(n *markup.Node) location {
	parts := map[string]string{}
	country := ""
	for c := range n.Children() {
		switch c.Tag {
		case "LocationCountry":
			country = r.text("Country", c.Attr("CountryID"))
		case "LocationAreaCode":
			if country == "" {
				country = r.values[key{"AreaCode", c.Attr("AreaCodeID")}].Attr("Description")
			}
		case "LocationPart":
			kind := r.text("LocPartType", c.Attr("LocPartTypeID"))
			for value := range c.All("LocationPartValue") {
				parts[kind] = detail.Joined(", ", parts[kind], value.Child("Value").Text())
				r.comment(kind, value)
			}
		case "FeatureVersionReference", "IDRegDocumentReference":
		default:
			r.unknown(c)
		}
	}
	const unknown = "undetermined" // how the lists print that a place is in no country
	if country == unknown {
		country = ""
	}
	if region := parts["REGION"]; region != "" {
		country = detail.Joined(", ", country, "Region: "+region)
	}
	return location{
		street:  detail.Joined(", ", parts["ADDRESS1"], parts["ADDRESS2"], parts["ADDRESS3"], parts["Unknown"]),
		city:    detail.Joined(" ", detail.Joined(", ", parts["CITY"], parts["STATE/PROVINCE"]), parts["POSTAL CODE"]),
		country: country,
	}
}

// comment keeps the comment in an element as not understood.
func (r *reading) comment(kind string, n *markup.Node) {
	if text := n.Child("Comment").Text(); text != "" {
		detail.Unread(r.entry, kind+": "+text)
	}
}
