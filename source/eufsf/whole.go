package eufsf

import (
	"regexp"
	"slices"

	"standing/source/markup"
)

// acting are the attributes of every element of the form WHOLE: the act that it is from.
var acting = []string{"legal_basis", "reg_date", "pdf_link", "programme", "Id", "Entity_id"}

// wholeParts says how each element of an entry is read, by the texts of its elements.
var wholeParts = map[string]struct {
	fields []string
	read   func(b *builder, n *markup.Node, text func(string) string)
}{
	"NAME":     {[]string{"LASTNAME", "FIRSTNAME", "MIDDLENAME", "WHOLENAME", "GENDER", "TITLE", "FUNCTION", "LANGUAGE"}, (*builder).wholeName},
	"BIRTH":    {[]string{"DATE", "PLACE", "COUNTRY"}, (*builder).wholeBirth},
	"ADDRESS":  {[]string{"NUMBER", "STREET", "ZIPCODE", "CITY", "COUNTRY", "OTHER"}, (*builder).wholeAddress},
	"CITIZEN":  {[]string{"COUNTRY"}, (*builder).wholeCitizen},
	"PASSPORT": {[]string{"NUMBER", "COUNTRY"}, (*builder).wholePaper},
}

// designated finds the date of designation among the remarks on an entry.
var designated = regexp.MustCompile(`\(Date of UN designation: ([0-9]{4}-[0-9]{2}-[0-9]{2})\)`)

// whole reads an entry of the form WHOLE. The day beside its own act is that of the signing
// and not of the publication, and does not count.
func (b *builder) whole(n *markup.Node) {
	b.attributes(n, slices.Concat(acting, []string{"Type", "remark"})...)
	b.own(n)
	b.schema(n.Attr("Type"))
	programme := n.Attr("programme")
	b.tag(programme)
	b.citing(n.Attr("legal_basis"), "", false)
	if text := n.Attr("reg_date"); text != "" {
		b.day("modifiedAt", text)
	}
	b.entry.AddProperty("sourceUrl", n.Attr("pdf_link"))
	remark := n.Attr("remark")
	if m := designated.FindStringSubmatch(remark); m != nil {
		b.day("designatedOn", m[1])
	}
	b.note(unwrap(remark))
	for c := range n.Children() {
		part, known := wholeParts[c.Tag]
		if !known {
			b.unknown(c)
			continue
		}
		b.attributes(c, acting...)
		b.own(c)
		b.citing(c.Attr("legal_basis"), c.Attr("reg_date"), c.Attr("programme") == programme)
		for field := range c.Children() {
			if !slices.Contains(part.fields, field.Tag) || !field.Leaf() || len(field.Attrs()) > 0 {
				b.unknown(field)
			}
		}
		part.read(b, c, func(tag string) string { return c.Child(tag).Text() })
	}
}

func (b *builder) wholeName(n *markup.Node, text func(string) string) {
	given := [3]string{text("FIRSTNAME"), text("MIDDLENAME"), text("LASTNAME")}
	b.name(text("WHOLENAME"), given, text("LANGUAGE"), n.Attr("Id"), true)
	b.entry.AddProperty("position", text("FUNCTION"))
	b.entry.AddProperty("title", text("TITLE"))
	b.gender(text("GENDER"))
}

func (b *builder) wholeBirth(_ *markup.Node, text func(string) string) {
	b.printedBirth(text("DATE"))
	b.birthPlace("", text("PLACE"), "", "", text("COUNTRY"), text("COUNTRY"))
}

func (b *builder) wholeAddress(_ *markup.Node, text func(string) string) {
	land := text("COUNTRY")
	b.entry.AddProperty("country", land)
	line := join(", ", join(" ", text("NUMBER"), text("STREET")), join(" ", text("ZIPCODE"), text("CITY")), text("OTHER"), land)
	if line != land {
		b.entry.AddProperty("address", line)
	}
}

func (b *builder) wholeCitizen(_ *markup.Node, text func(string) string) {
	b.entry.AddProperty("citizenship", text("COUNTRY"))
}

func (b *builder) wholePaper(_ *markup.Node, text func(string) string) {
	b.printedNumber(text("NUMBER"), text("COUNTRY"))
}
