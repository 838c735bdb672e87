package advanced

import (
	"strings"

	"standing"
	"standing/source/markup"
	"standing/source/ofac/detail"
)

// lookup returns the text of a reference value.
type lookup func(set, number string) string

// latin is the script in which OFAC prints the names that the other forms have too.
const latin = "Latin"

// identity reads the names under which a party is listed. A party has one identity; a further
// one would be another set of names of the same party, and one marked false none of its own.
func (r *reading) identity(n *markup.Node) {
	kinds := kindsOf(n, r.text)
	if n.Attr("False") == "true" {
		detail.Unread(r.entry, "a false identity: "+strings.Join(namesOf(n, kinds), "; "))
		return
	}
	for _, primary := range []bool{true, false} {
		for c := range n.Children() {
			switch c.Tag {
			case "Alias":
				if primary == (c.Attr("Primary") == "true") {
					r.alias(c, kinds)
				}
			case "NamePartGroups", "IDRegDocumentReference":
			case "Comment":
				if primary {
					detail.Remarks(r.entry, c.Text(), false)
				}
			default:
				if primary {
					r.unknown(c)
				}
			}
		}
	}
}

// alias reads one name in its scripts.
func (r *reading) alias(n *markup.Node, kinds map[string]string) {
	kind := r.aliasKind(n)
	for c := range n.Children() {
		if c.Tag != "DocumentedName" {
			r.unknown(c)
			continue
		}
		name, script := fullName(c, kinds, r.text)
		switch {
		case script != latin && script != "":
			r.original = append(r.original, standing.Name{Text: detail.Plain(name), Kind: standing.Original, Lang: script})
		case kind == standing.Primary && len(r.entry.Names) == 0:
			detail.Primary(r.entry, name)
		case kind == standing.Primary:
			r.entry.AddName(name, standing.Alias)
		default:
			r.entry.AddName(name, kind)
		}
		for part := range c.Children() {
			if part.Tag != "DocumentedNamePart" && part.Tag != "IDRegDocumentReference" {
				r.unknown(part)
			}
		}
	}
}

func (r *reading) aliasKind(n *markup.Node) standing.NameKind {
	printed := r.text("AliasType", n.Attr("AliasTypeID"))
	switch {
	case n.Attr("Primary") == "true":
		return standing.Primary
	case n.Attr("LowQuality") == "true":
		return standing.Weak
	case printed == "F.K.A.":
		return standing.Former
	case printed != "A.K.A." && printed != "N.K.A." && printed != "Name":
		detail.Unread(r.entry, "an alias of type "+printed)
	}
	return standing.Alias
}

// kindsOf returns the kinds of the groups of name parts ("Last Name") by their numbers.
func kindsOf(identity *markup.Node, text lookup) map[string]string {
	kinds := map[string]string{}
	for master := range identity.Child("NamePartGroups").Children() {
		for group := range master.All("NamePartGroup") {
			kinds[group.Attr("ID")] = text("NamePartType", group.Attr("NamePartTypeID"))
		}
	}
	return kinds
}

// fullName puts a name together as the other forms print it, "LAST, First", and tells its script.
// In other scripts than Latin the parts follow each other as they are printed.
func fullName(documented *markup.Node, kinds map[string]string, text lookup) (name, script string) {
	var last, rest []string
	for part := range documented.All("DocumentedNamePart") {
		value := part.Child("NamePartValue")
		script = text("Script", value.Attr("ScriptID"))
		printed := part.Attr("LeadingChars") + value.Text() + part.Attr("TrailingChars")
		if kinds[value.Attr("NamePartGroupID")] == "Last Name" && (script == latin || script == "") {
			last = append(last, printed)
		} else {
			rest = append(rest, printed)
		}
	}
	return detail.Joined(", ", strings.Join(last, " "), strings.Join(rest, " ")), script
}

// namesOf lists all names of an identity.
func namesOf(identity *markup.Node, kinds map[string]string) (names []string) {
	none := func(string, string) string { return "" }
	for alias := range identity.All("Alias") {
		for documented := range alias.All("DocumentedName") {
			name, _ := fullName(documented, kinds, none)
			names = append(names, name)
		}
	}
	return names
}

// primaryName returns the first name of a party.
func primaryName(party *markup.Node, text lookup) string {
	for profile := range party.All("Profile") {
		for identity := range profile.All("Identity") {
			for alias := range identity.All("Alias") {
				if alias.Attr("Primary") == "true" {
					name, _ := fullName(alias.Child("DocumentedName"), kindsOf(identity, text), text)
					return name
				}
			}
		}
	}
	return ""
}
