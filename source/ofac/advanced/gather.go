package advanced

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"

	"standing"
	"standing/source"
	"standing/source/markup"
)

// party is what has been brought together of one party.
type party struct {
	element markup.Element
	pieces  [][]byte // the party first
	related []string // profiles of other parties that it names
	has     map[string]bool
}

// gatherer brings together the elements of the tables by their numbers.
type gatherer struct {
	file      string
	values    values
	parties   []party
	profiles  map[string]int // parties by the numbers of profiles,
	identity  map[string]int // of identities,
	entry     map[string]int // of entries on lists
	locations map[string][]byte
}

// gather goes through the tables, those that others refer to first.
func (g *gatherer) gather(elements []markup.Element) error {
	g.profiles, g.identity, g.entry, g.locations = map[string]int{}, map[string]int{}, map[string]int{}, map[string][]byte{}
	for _, take := range []struct {
		tag string
		by  func(markup.Element, *markup.Node) error
	}{
		{"Location", g.location},
		{"DistinctParty", g.party},
		{"SanctionsEntry", g.sanctionsEntry},
		{"IDRegDocument", g.document},
		{"ProfileRelationship", g.relationship},
		{"SanctionsEntryLink", g.link},
	} {
		for _, e := range elements {
			if e.Tag != take.tag {
				continue
			}
			start, err := e.Start()
			if err != nil {
				return err
			}
			if err := take.by(e, start); err != nil {
				return err
			}
		}
	}
	if len(g.parties) == 0 {
		return &standing.InputError{File: g.file, Err: errors.New("no party in it")}
	}
	return nil
}

func (g *gatherer) location(e markup.Element, start *markup.Node) error {
	g.locations[start.Attr("ID")] = e.Raw
	return nil
}

func (g *gatherer) party(e markup.Element, start *markup.Node) error {
	if e.ID = start.Attr("FixedRef"); e.ID == "" {
		return e.Fail("FixedRef", errors.New("missing: every party must have one"))
	}
	at := len(g.parties)
	g.parties = append(g.parties, party{element: e, has: map[string]bool{}})
	numbers(e.Raw, func(tag, attribute, number []byte) {
		switch {
		case len(attribute) > 0:
		case string(tag) == "Profile":
			g.profiles[string(number)] = at
		case string(tag) == "Identity":
			g.identity[string(number)] = at
		}
	})
	g.add(at, e.Raw)
	return nil
}

// add adds a piece to a party, and the locations that it names.
func (g *gatherer) add(at int, raw []byte) {
	p := &g.parties[at]
	p.pieces = append(p.pieces, raw)
	numbers(raw, func(_, attribute, number []byte) {
		place, known := g.locations[string(number)]
		if string(setOf(attribute)) == "Location" && known && !p.has[string(number)] {
			p.has[string(number)] = true
			p.pieces = append(p.pieces, place)
		}
	})
}

// owned adds an element to the party that one of its attributes names.
func (g *gatherer) owned(e markup.Element, start *markup.Node, attribute string, by map[string]int) (int, error) {
	at, ok := by[start.Attr(attribute)]
	if !ok {
		e.ID = start.Attr("ID")
		return 0, e.Fail(attribute, fmt.Errorf("there is no party with the number %q: parts are missing", start.Attr(attribute)))
	}
	g.add(at, e.Raw)
	return at, nil
}

func (g *gatherer) sanctionsEntry(e markup.Element, start *markup.Node) error {
	at, err := g.owned(e, start, "ProfileID", g.profiles)
	g.entry[start.Attr("ID")] = at
	return err
}

func (g *gatherer) document(e markup.Element, start *markup.Node) error {
	_, err := g.owned(e, start, "IdentityID", g.identity)
	return err
}

// relationship belongs to the party that it starts from, and needs the name of the other.
func (g *gatherer) relationship(e markup.Element, start *markup.Node) error {
	at, err := g.owned(e, start, "From-ProfileID", g.profiles)
	if err != nil {
		return err
	}
	to := start.Attr("To-ProfileID")
	if _, ok := g.profiles[to]; !ok {
		return e.Fail("To-ProfileID", fmt.Errorf("there is no party with the number %q: parts are missing", to))
	}
	g.parties[at].related = append(g.parties[at].related, to)
	return nil
}

// link joins two entries on lists; OFAC has printed none so far.
func (g *gatherer) link(e markup.Element, start *markup.Node) error {
	_, err := g.owned(e, start, "EntryA-SanctionsEntryID", g.entry)
	return err
}

// records puts the pieces of each party together.
func (g *gatherer) records() ([]source.Record, error) {
	records := make([]source.Record, len(g.parties))
	names := map[string][]byte{}
	for i := range g.parties {
		p := &g.parties[i]
		for _, profile := range p.related {
			if names[profile] == nil {
				names[profile] = g.nameOf(profile)
			}
			p.pieces = append(p.pieces, names[profile])
		}
		r := p.element.Record
		r.Form = Form
		r.Raw = []byte("<record>")
		for _, piece := range p.pieces {
			r.Raw = append(r.Raw, piece...)
		}
		r.Raw = append(append(append(r.Raw, "<values>"...), g.values.used(p.pieces, i+1)...), "</values></record>"...)
		if len(r.Raw) > source.MaxRecord {
			return nil, r.Fail("", fmt.Errorf("%d bytes in one record, more than %d", len(r.Raw), source.MaxRecord))
		}
		records[i] = r
	}
	return records, nil
}

// relatedTag is the element in which a record holds the name of another party.
const relatedTag = "related"

// nameOf prints the id and the first name of a party that another is related to. A name that
// cannot be read is left out: the party's own record tells what is wrong.
func (g *gatherer) nameOf(profile string) []byte {
	element := g.parties[g.profiles[profile]].element
	name := ""
	if n, err := markup.Parse(element.Record); err == nil {
		name = primaryName(n, g.values.text)
	}
	var b bytes.Buffer
	b.WriteString("<" + relatedTag)
	printAttribute(&b, "Profile", profile)
	printAttribute(&b, "FixedRef", element.ID)
	b.WriteByte('>')
	_ = xml.EscapeText(&b, []byte(name))
	b.WriteString("</" + relatedTag + ">")
	return b.Bytes()
}
