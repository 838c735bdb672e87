package senzing

import (
	"errors"
	"slices"
	"strings"

	"standing"
	"standing/source"
)

// Entry understands one record.
func (rd reader) Entry(r source.Record) (standing.Entry, error) {
	d := parse(r.Raw)
	e := standing.Entry{Source: rd.source.ID, ID: r.ID, Tags: []string{d.dataSource}}
	for _, s := range d.segments {
		addSchema(&e, s)
	}
	addNames(&e, d.segments)
	if len(e.Names) == 0 {
		return e, r.Fail("NAME_FULL", errors.New("the record has no name"))
	}
	for _, s := range d.segments {
		addFeature(&e, s)
	}
	if e.Schema == "" {
		e.Schema = standing.LegalEntity
	}
	for _, text := range d.payload {
		unread(&e, text)
	}
	return e, nil
}

// addSchema reads the record type. Where it is absent the kind of name tells.
func addSchema(e *standing.Entry, s segment) {
	switch kind := strings.ToUpper(s.values["RECORD_TYPE"]); kind {
	case "PERSON":
		e.Schema = standing.Person
	case "ORGANIZATION":
		e.Schema = standing.Organization
	case "VESSEL":
		e.Schema = standing.Vessel
	case "AIRCRAFT":
		e.Schema = standing.Airplane
	case "":
		if e.Schema == "" && s.values["NAME_ORG"] != "" {
			e.Schema = standing.Organization
		}
		if e.Schema == "" && s.values["NAME_LAST"]+s.values["NAME_FIRST"] != "" {
			e.Schema = standing.Person
		}
	default:
		unread(e, "RECORD_TYPE: "+kind)
	}
}

// formers are the usage types of names that are no longer borne.
var formers = []string{"FORMER", "FKA", "PREVIOUS", "MAIDEN", "OLD"}

// addNames adds the names, that of the usage type PRIMARY first, or else the first one.
func addNames(e *standing.Entry, segments []segment) {
	var names []standing.Name
	for _, s := range segments {
		name := standing.Name{Text: nameOf(s), Kind: standing.Alias}
		switch kind := s.kind("NAME_TYPE"); {
		case name.Text == "":
			continue
		case kind == "PRIMARY" && !slices.ContainsFunc(names, func(n standing.Name) bool { return n.Kind == standing.Primary }):
			name.Kind = standing.Primary
		case slices.Contains(formers, kind):
			name.Kind = standing.Former
		case strings.HasPrefix(kind, "WEAK") || strings.HasPrefix(kind, "LOW"):
			name.Kind = standing.Weak
		}
		names = append(names, name)
		addNameParts(e, s)
	}
	if len(names) == 0 {
		return
	}
	first := max(0, slices.IndexFunc(names, func(n standing.Name) bool { return n.Kind == standing.Primary }))
	e.AddName(names[first].Text, standing.Primary)
	for _, n := range names {
		e.AddName(n.Text, n.Kind)
	}
}

// nameOf puts the parts of a name together.
func nameOf(s segment) string {
	for _, whole := range []string{"NAME_FULL", "NAME_ORG"} {
		if name := s.values[whole]; name != "" {
			return name
		}
	}
	return joined(s, " ", "NAME_FIRST", "NAME_MIDDLE", "NAME_LAST", "NAME_SUFFIX")
}

func addNameParts(e *standing.Entry, s segment) {
	for attribute, property := range map[string]string{
		"NAME_FIRST": "firstName", "NAME_MIDDLE": "middleName", "NAME_LAST": "lastName", "NAME_SUFFIX": "nameSuffix", "NAME_PREFIX": "title",
	} {
		e.AddProperty(property, s.values[attribute])
	}
}

// joined puts the values of attributes together, leaving out those that are absent.
func joined(s segment, between string, attributes ...string) string {
	var parts []string
	for _, attribute := range attributes {
		if value := s.values[attribute]; value != "" {
			parts = append(parts, value)
		}
	}
	return strings.Join(parts, between)
}

// unread keeps a text that is not understood, and shows it as a note.
func unread(e *standing.Entry, text string) {
	text = source.Clean(text)
	e.AddProperty("notes", text)
	if !slices.Contains(e.Unread, text) {
		e.Unread = append(e.Unread, text)
	}
}
