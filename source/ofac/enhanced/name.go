package enhanced

import (
	"maps"
	"slices"
	"strings"

	"standing"
	"standing/source/markup"
	"standing/source/ofac/detail"
)

const latin = "Latin"

// name reads a name in its scripts, of which one is the primary one.
func (r *reading) name(n *markup.Node) {
	kind := r.nameKind(n)
	each("translation", func(r *reading, t *markup.Node) {
		name, script := detail.Plain(t.Child("formattedFullName").Text()), t.Child("script").Text()
		switch {
		case script != latin:
			r.original = append(r.original, standing.Name{Text: name, Kind: standing.Original, Lang: script})
		case kind == standing.Primary && len(r.entry.Names) == 0:
			detail.Primary(r.entry, name)
		case kind == standing.Primary:
			r.entry.AddName(name, standing.Alias)
		default:
			r.entry.AddName(name, kind)
		}
		r.others(t, "isPrimary", "script", "formattedFirstName", "formattedLastName", "formattedFullName", "nameParts")
	})(r, n.Child("translations"))
	r.others(n, "isPrimary", "isLowQuality", "aliasType", "translations")
}

func (r *reading) nameKind(n *markup.Node) standing.NameKind {
	printed := n.Child("aliasType").Text()
	switch {
	case n.Child("isPrimary").Text() == "true":
		return standing.Primary
	case n.Child("isLowQuality").Text() == "true":
		return standing.Weak
	case printed == "F.K.A.":
		return standing.Former
	case printed != "A.K.A." && printed != "N.K.A.":
		detail.Unread(r.entry, "a name of type "+printed)
	}
	return standing.Alias
}

// addOriginal adds a name in its own script once.
func (r *reading) addOriginal(name standing.Name) {
	before := len(r.entry.Names)
	if r.entry.AddName(name.Text, name.Kind); len(r.entry.Names) > before {
		r.entry.Names[before].Lang = name.Lang
	}
}

// address reads an address, in each of its scripts.
func (r *reading) address(n *markup.Node) {
	country := n.Child("country").Text()
	if country == "undetermined" { // how the lists print that a place is in no country
		country = ""
	}
	if n.Child("translations").Leaf() {
		detail.Address(r.entry, "", "", country)
	}
	each("translation", func(r *reading, t *markup.Node) {
		parts := map[string]string{}
		each("addressPart", func(_ *reading, p *markup.Node) {
			kind := p.Child("type").Text()
			parts[kind] = detail.Joined(", ", parts[kind], p.Child("value").Text())
			r.others(p, "type", "value")
		})(r, t.Child("addressParts"))
		r.addAddress(parts, country)
		r.others(t, "isPrimary", "script", "addressParts")
	})(r, n.Child("translations"))
	r.others(n, "country", "translations")
}

// addAddress puts an address together as the flat files print it.
func (r *reading) addAddress(parts map[string]string, country string) {
	if region := parts["REGION"]; region != "" {
		country = detail.Joined(", ", country, "Region: "+region)
	}
	street := detail.Joined(", ", parts["ADDRESS1"], parts["ADDRESS2"], parts["ADDRESS3"])
	city := detail.Joined(" ", detail.Joined(", ", parts["CITY"], parts["STATE/PROVINCE"]), parts["POSTAL CODE"])
	detail.Address(r.entry, street, city, country)
	known := " ADDRESS1 ADDRESS2 ADDRESS3 CITY STATE/PROVINCE POSTAL CODE REGION "
	for _, kind := range slices.Sorted(maps.Keys(parts)) {
		if !strings.Contains(known, " "+kind+" ") {
			detail.Unread(r.entry, "address "+kind+": "+parts[kind])
		}
	}
}
