package eufsf

import (
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/source/markup"
)

// elements says how each element of an entry is read.
var elements = map[string]func(*builder, *markup.Node){
	"regulation":     (*builder).regulation,
	"subjectType":    (*builder).subjectType,
	"nameAlias":      (*builder).nameAlias,
	"citizenship":    (*builder).citizenship,
	"birthdate":      (*builder).birthdate,
	"address":        (*builder).address,
	"identification": (*builder).identification,
	"remark":         (*builder).remark,
}

// sanctionEntity reads an entry of the form FSF.
func (b *builder) sanctionEntity(n *markup.Node) {
	b.attributes(n, "designationDate", "designationDetails", "unitedNationId", "euReferenceNumber", "logicalId")
	b.own(n)
	b.schema(n.Child("subjectType").Attr("classificationCode"))
	if ref := n.Attr("euReferenceNumber"); ref != "" {
		b.entry.Refs = append(b.entry.Refs, ref)
	}
	if ref := n.Attr("unitedNationId"); ref != "" {
		b.unitedNations(ref)
	}
	if text := n.Attr("designationDate"); text != "" {
		b.day("designatedOn", text)
	}
	b.note(n.Attr("designationDetails"))
	for c := range n.Children() {
		if read, ok := elements[c.Tag]; ok {
			read(b, c)
		} else {
			b.unknown(c)
		}
	}
}

// common are the attributes that all parts have and that say nothing about the party.
var common = []string{"logicalId", "regulationLanguage"}

// part begins to read a part of an entry: what is common to all of them. It returns the
// remarks on it.
func (b *builder) part(n *markup.Node, known ...string) (remark string) {
	b.attributes(n, slices.Concat(common, known)...)
	b.own(n)
	var remarks []string
	for c := range n.Children() {
		switch {
		case c.Tag == "regulationSummary":
			b.attributes(c, "regulationType", "publicationDate", "numberTitle", "publicationUrl")
			b.citing(c.Attr("numberTitle"), c.Attr("publicationDate"), true)
		case c.Tag == "remark" && c.Leaf():
			if text := c.Text(); text != "" && !slices.Contains(remarks, text) {
				remarks = append(remarks, text)
			}
		case c.Tag == "contactInfo" && n.Tag == "address":
			b.contact(c)
		default:
			b.unknown(c)
		}
	}
	return strings.Join(remarks, "; ")
}

// regulation reads the act that changed the entry last, and the programme of it.
func (b *builder) regulation(n *markup.Node) {
	b.attributes(n, "regulationType", "organisationType", "publicationDate", "entryIntoForceDate", "numberTitle", "programme", "logicalId")
	b.own(n)
	b.tag(n.Attr("programme"))
	b.citing(n.Attr("numberTitle"), n.Attr("publicationDate"), true)
	if text := n.Attr("entryIntoForceDate"); text != "" {
		b.day("modifiedAt", text)
	}
	for c := range n.Children() {
		if c.Tag == "publicationUrl" && c.Leaf() {
			b.entry.AddProperty("sourceUrl", c.Text())
		} else {
			b.unknown(c)
		}
	}
}

func (b *builder) subjectType(n *markup.Node) { b.attributes(n, "code", "classificationCode") }

func (b *builder) remark(n *markup.Node) {
	b.note(n.Text())
	for c := range n.Children() {
		b.unknown(c)
	}
}

// nameAlias reads a name, and what stands beside it though it is said of the party.
func (b *builder) nameAlias(n *markup.Node) {
	remark := b.part(n, "firstName", "middleName", "lastName", "wholeName", "function", "gender", "title", "nameLanguage", "strong")
	given := [3]string{n.Attr("firstName"), n.Attr("middleName"), n.Attr("lastName")}
	b.name(n.Attr("wholeName"), given, n.Attr("nameLanguage"), n.Attr("logicalId"), n.Attr("strong") != "false")
	b.entry.AddProperty("position", n.Attr("function"))
	b.entry.AddProperty("title", n.Attr("title"))
	b.gender(n.Attr("gender"))
	b.note(remark)
}

func (b *builder) citizenship(n *markup.Node) {
	remark := b.part(n, "region", "countryIso2Code", "countryDescription")
	land := country(n)
	b.entry.AddProperty("citizenship", land)
	b.note(label("Citizenship", join("; ", withPlace(land, n.Attr("region")), remark), n.Attr("region")+remark))
}

// address keeps the whole address as one line, and its country. An address of which the
// country alone is known is no more than that country.
func (b *builder) address(n *markup.Node) {
	remark := b.part(n, "city", "street", "poBox", "zipCode", "region", "place", "asAtListingTime", "countryIso2Code", "countryDescription")
	b.entry.AddProperty("country", country(n))
	box := n.Attr("poBox")
	if box != "" && strings.Trim(box, "0123456789") == "" {
		box = "PO Box " + box
	}
	land := countryName(n)
	line := join(", ", n.Attr("street"), box, n.Attr("place"), join(" ", n.Attr("zipCode"), n.Attr("city")), n.Attr("region"), land)
	if line != land {
		if n.Attr("asAtListingTime") == "true" {
			line += " (at the time of listing)"
		}
		b.entry.AddProperty("address", line)
	}
	b.note(remark)
}

// contact reads a way to reach a party.
func (b *builder) contact(n *markup.Node) {
	b.attributes(n, "key", "value", "logicalId")
	value := n.Attr("value")
	switch key := strings.ToUpper(n.Attr("key")); {
	case strings.Contains(key, "MAIL"):
		b.entry.AddProperty("email", value)
	case strings.Contains(key, "WEB"), strings.Contains(key, "URL"):
		b.entry.AddProperty("website", value)
	case strings.Contains(key, "PHONE"), strings.Contains(key, "MOBILE"):
		b.entry.AddProperty("phone", value)
	case strings.Contains(key, "FAX"):
		b.note(label("Fax", value, value))
	default:
		b.unread("contactInfo/"+n.Attr("key"), value)
	}
	b.own(n)
}

// unitedNations links the entry of the Security Council's list.
func (b *builder) unitedNations(ref string) {
	kind, number, found := strings.Cut(ref, ".")
	if !found || len(kind) != 3 || len(number) == 0 || len(number) > 3 || strings.Trim(number, "0123456789") != "" {
		b.unread("unitedNationId", ref)
		return
	}
	kind = strings.ToUpper(kind[:2]) + strings.ToLower(kind[2:])
	if person := b.entry.Schema == standing.Person; person != (kind[2] == 'i') {
		b.unread("unitedNationId", ref+" is not of this kind of party")
		return
	}
	number = strings.Repeat("0", 3-len(number)) + number // a few have lost zeros
	b.entry.Links = append(b.entry.Links, standing.EntryRef{Source: "un-sc", ID: kind + "." + number})
}

// day keeps a day.
func (b *builder) day(property, text string) {
	if day, err := edtf.ParseDay(text); err == nil {
		b.entry.AddProperty(property, day.String())
	} else {
		b.unread(property, text)
	}
}

// country returns the code of a country, else its name; 00 stands for none.
func country(n *markup.Node) string {
	if code := n.Attr("countryIso2Code"); code != "" && code != "00" {
		return code
	}
	return countryName(n)
}

func countryName(n *markup.Node) string {
	name := n.Attr("countryDescription")
	if name == "UNKNOWN" {
		return ""
	}
	return name
}

func withPlace(land, region string) string { return join(", ", region, land) }

// label puts a heading before a remark, if there is one.
func label(heading, text, remark string) string {
	if remark == "" {
		return ""
	}
	return heading + ": " + text
}
