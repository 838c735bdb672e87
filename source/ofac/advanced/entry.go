package advanced

import (
	"errors"
	"fmt"

	"standing"
	"standing/source"
	"standing/source/markup"
	"standing/source/ofac/detail"
)

// key names a reference value: the element that it is, and its number.
type key struct{ set, number string }

// reading is the reading of one record.
type reading struct {
	entry     *standing.Entry
	values    map[key]*markup.Node
	locations map[string]*markup.Node
	related   map[string]*markup.Node // by the number of the profile
	original  []standing.Name         // they come after the Latin ones
	listings  []listing
}

// Entry understands one record. The entry comes with its source and id; sdn says that it is one of the
// list of Specially Designated Nationals.
func Entry(e *standing.Entry, record source.Record, sdn bool) error {
	root, err := markup.Parse(record)
	if err != nil {
		return err
	}
	r := reading{entry: e, values: map[key]*markup.Node{}, locations: map[string]*markup.Node{}, related: map[string]*markup.Node{}}
	party := r.open(root)
	if party.Attr("FixedRef") != record.ID {
		return record.Fail("FixedRef", errors.New("the record has no party"))
	}
	if e.Schema = schemas[r.kindOf(party)]; e.Schema == "" {
		return record.Fail("PartySubTypeID", fmt.Errorf("%q is no kind of party", party.Child("Profile").Attr("PartySubTypeID")))
	}
	// What a remark means may depend on the programme, which the entries on lists tell.
	for n := range root.All("SanctionsEntry") {
		r.sanctionsEntry(n)
	}
	r.party(party)
	r.rest(root)
	for _, n := range r.original {
		r.addOriginal(n)
	}
	r.listed(sdn)
	if len(e.Names) == 0 {
		return record.Fail("Alias", errors.New("missing: the party has no name"))
	}
	return nil
}

// open sorts what the record brings together, and returns the party.
func (r *reading) open(root *markup.Node) (party *markup.Node) {
	for n := range root.Children() {
		switch n.Tag {
		case "DistinctParty":
			if party == nil {
				party = n
			}
		case "Location":
			r.locations[n.Attr("ID")] = n
		case relatedTag:
			r.related[n.Attr("Profile")] = n
		case "values":
			for v := range n.Children() {
				r.values[key{v.Tag, v.Attr("ID")}] = v
			}
		}
	}
	return party
}

// text returns the text of a reference value; a number without one stands for itself.
func (r *reading) text(set, number string) string {
	if number == "" {
		return ""
	}
	n, ok := r.values[key{set, number}]
	if !ok {
		detail.Unread(r.entry, set+" "+number)
		return number
	}
	return n.Text()
}

// schemas are by kind of party.
var schemas = map[string]standing.Schema{
	"Individual": standing.Person, "Entity": standing.Organization, "Vessel": standing.Vessel, "Aircraft": standing.Airplane,
}

// kindOf returns the kind of a party: of what is a means of transport, which.
func (r *reading) kindOf(party *markup.Node) string {
	sub := r.values[key{"PartySubType", party.Child("Profile").Attr("PartySubTypeID")}]
	if kind := sub.Text(); schemas[kind] != "" {
		return kind
	}
	return r.values[key{"PartyType", sub.Attr("PartyTypeID")}].Text()
}

// party reads the names and the features.
func (r *reading) party(party *markup.Node) {
	for n := range party.Children() {
		switch n.Tag {
		case "Comment":
			detail.Remarks(r.entry, n.Text(), false)
		case "Profile":
			r.profile(n)
		default:
			r.unknown(n)
		}
	}
}

func (r *reading) profile(profile *markup.Node) {
	for n := range profile.Children() {
		switch n.Tag {
		case "Identity":
			r.identity(n)
		case "Feature":
			r.feature(n)
		case "Comment":
			detail.Remarks(r.entry, n.Text(), false)
		case "SanctionsEntryReference":
		default:
			r.unknown(n)
		}
	}
}

// rest reads the papers and relationships of the party.
func (r *reading) rest(root *markup.Node) {
	for n := range root.Children() {
		switch n.Tag {
		case "IDRegDocument":
			r.document(n)
		case "ProfileRelationship":
			r.relationship(n)
		case "DistinctParty", "SanctionsEntry", "Location", relatedTag, "values":
		default:
			r.unknown(n)
		}
	}
}

// addOriginal adds a name in its own script once.
func (r *reading) addOriginal(name standing.Name) {
	before := len(r.entry.Names)
	if r.entry.AddName(name.Text, name.Kind); len(r.entry.Names) > before {
		r.entry.Names[before].Lang = name.Lang
	}
}

// unknown keeps every text in an element that is not understood.
func (r *reading) unknown(n *markup.Node) {
	for path, text := range n.Said() {
		detail.Unread(r.entry, path+": "+text)
	}
}
