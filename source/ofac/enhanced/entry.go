package enhanced

import (
	"errors"
	"fmt"

	"standing"
	"standing/edtf"
	"standing/source"
	"standing/source/markup"
	"standing/source/ofac/detail"
)

// reading is the reading of one record.
type reading struct {
	entry    *standing.Entry
	on       []listing
	original []standing.Name // they come after the Latin ones
}

// listing is the day since which an entity is on a list.
type listing struct {
	list string
	day  edtf.Day
}

var schemas = map[string]standing.Schema{
	"Individual": standing.Person, "Entity": standing.Organization, "Vessel": standing.Vessel, "Aircraft": standing.Airplane,
}

// sections says how each part of an entity is read. That which others depend on is read before
// them.
var sections = map[string]func(*reading, *markup.Node){
	"generalInfo": pass, "sanctionsLists": pass,
	"sanctionsPrograms": each("sanctionsProgram", (*reading).program),
	"sanctionsTypes":    each("sanctionsType", property("provisions")),
	"legalAuthorities":  each("legalAuthority", property("legalBasis")),
	"names":             each("name", (*reading).name),
	"addresses":         each("address", (*reading).address),
	"features":          each("feature", (*reading).feature),
	"identityDocuments": each("identityDocument", (*reading).document),
	"relationships":     each("relationship", (*reading).relationship),
}

// Entry understands one record.
func (rd reader) Entry(record source.Record) (standing.Entry, error) {
	e := standing.Entry{Source: rd.source.ID, ID: record.ID}
	n, err := markup.Parse(record)
	if err != nil {
		return e, err
	}
	kind := n.Child("generalInfo").Child("entityType").Text()
	if e.Schema = schemas[kind]; e.Schema == "" {
		return e, record.Fail("entityType", fmt.Errorf("%q is no kind of party (Individual, Entity, Vessel, Aircraft)", kind))
	}
	r := &reading{entry: &e}
	each("sanctionsList", (*reading).list)(r, n.Child("sanctionsLists"))
	if r.isSDN() {
		e.Links = []standing.EntryRef{{Source: sdn, ID: e.ID}}
	}
	for c := range n.Children() {
		if read, ok := sections[c.Tag]; ok {
			read(r, c)
		} else {
			r.unknown(c)
		}
	}
	for _, name := range r.original {
		r.addOriginal(name)
	}
	r.general(n.Child("generalInfo"))
	r.listed()
	if len(e.Names) == 0 {
		return e, record.Fail("names", errors.New("missing: the entity has no name"))
	}
	return e, nil
}

func pass(*reading, *markup.Node) {}

// each reads the elements of a list, the primary ones first.
func each(tag string, read func(*reading, *markup.Node)) func(*reading, *markup.Node) {
	return func(r *reading, n *markup.Node) {
		var rest []*markup.Node
		for c := range n.Children() {
			switch {
			case c.Tag != tag:
				r.unknown(c)
			case c.Child("isPrimary").Text() == "true":
				read(r, c)
			default:
				rest = append(rest, c)
			}
		}
		for _, c := range rest {
			read(r, c)
		}
	}
}

func property(name string) func(*reading, *markup.Node) {
	return func(r *reading, n *markup.Node) { r.entry.AddProperty(name, n.Text()) }
}

// general reads the office and the remarks.
func (r *reading) general(n *markup.Node) {
	for c := range n.Children() {
		switch c.Tag {
		case "identityId", "entityType":
		case "title":
			detail.Titles(r.entry, c.Text())
		case "remarks":
			detail.Remarks(r.entry, c.Text(), false)
		default:
			r.unknown(c)
		}
	}
}

// unknown keeps every text in an element that is not understood.
func (r *reading) unknown(n *markup.Node) {
	for path, text := range n.Said() {
		detail.Unread(r.entry, path+": "+text)
	}
}

// others keeps the elements of n that are not among the known ones as not understood.
func (r *reading) others(n *markup.Node, known ...string) {
next:
	for c := range n.Children() {
		for _, k := range known {
			if c.Tag == k {
				continue next
			}
		}
		r.unknown(c)
	}
}
