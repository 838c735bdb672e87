package ftm

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/source"
	"standing/source/jsonlines"
)

// Entry puts the lines of one entity together.
func (rd reader) Entry(r source.Record) (standing.Entry, error) {
	own, rest := jsonlines.Cut(r.Raw)
	if len(own) == 0 {
		return standing.Entry{}, r.Fail("", errors.New("no object"))
	}
	thing, err := parse(own)
	if err != nil {
		return standing.Entry{}, r.Fail("", err)
	}
	b := builder{source: rd.source.ID, thing: thing, referred: map[string]*entity{}}
	var tellers []*entity
	for len(rest) > 0 {
		var line []byte
		if line, rest = jsonlines.Cut(rest); len(line) == 0 {
			return standing.Entry{}, r.Fail("", errors.New("no object"))
		}
		e, err := parse(line)
		if err != nil {
			return standing.Entry{}, r.Fail("", err)
		}
		if referred[e.schema] {
			b.referred[e.id] = e
		} else {
			tellers = append(tellers, e)
		}
	}
	return b.build(tellers), nil
}

// builder makes the entry of a thing.
type builder struct {
	source    standing.SourceID
	thing     *entity
	referred  map[string]*entity
	sanctions []*entity
	entry     standing.Entry
}

func (b *builder) build(tellers []*entity) standing.Entry {
	b.entry = standing.Entry{Source: b.source, ID: b.thing.id, Schema: standing.Schema(b.thing.schema)}
	for _, id := range b.thing.referents {
		if id != b.thing.id {
			b.entry.Refs = append(b.entry.Refs, id)
		}
	}
	b.names()
	for _, property := range slices.Sorted(maps.Keys(b.thing.properties)) {
		b.property(property, b.thing.properties[property])
	}
	for _, dataset := range b.thing.datasets {
		b.entry.AddProperty("dataset", dataset)
	}
	for _, t := range tellers {
		switch {
		case t.schema == "Sanction":
			b.sanctions = append(b.sanctions, t)
			b.sanction(t)
		case t.schema == "Occupancy":
			b.occupancy(t)
		case told[t.schema] != "":
			b.identification(t)
		default:
			b.link(t)
		}
	}
	b.list()
	return b.entry
}

// names adds the names, the caption first.
func (b *builder) names() {
	b.entry.AddName(b.thing.caption, standing.Primary)
	for _, property := range nameOrder {
		for _, name := range b.thing.properties[property] {
			kind := nameKinds[property]
			if len(b.entry.Names) == 0 {
				kind = standing.Primary
			}
			b.entry.AddName(name, kind)
		}
	}
}

// property adds the values of one property of the thing.
func (b *builder) property(property string, values []string) {
	switch {
	case nameKinds[property] != "":
	case property == "addressEntity":
		for _, id := range values {
			if address := b.referred[id]; address != nil {
				b.address(address)
			}
		}
	case identifiers[property]:
		for _, value := range values {
			b.identifier(standing.Identifier{Type: property, Value: value, Note: b.currency(property)})
		}
	case related[property]:
		for _, id := range values {
			b.relation(standing.Relation{Kind: property, To: standing.EntryRef{Source: b.source, ID: id}})
		}
	case dates[property]:
		for _, value := range values {
			b.entry.AddProperty(property, b.date(property, value))
		}
	default:
		for _, value := range values {
			b.entry.AddProperty(property, value)
		}
	}
}

// currency tells of which currency a wallet's key is.
func (b *builder) currency(property string) string {
	if property != "publicKey" {
		return ""
	}
	return b.thing.first("currency")
}

// date cuts off a time of day. What is no date is kept as it stands, and counted.
func (b *builder) date(property, value string) string {
	date, ok := parseDate(value)
	if !ok {
		b.unread(property + ": " + value)
		return value
	}
	return date.String()
}

func parseDate(value string) (edtf.Date, bool) {
	value, _, _ = strings.Cut(value, "T")
	if day, _, timed := strings.Cut(value, " "); timed {
		value = day
	}
	date, err := edtf.Parse(value)
	return date, err == nil
}

// address adds an address and its country. Where it is not printed whole its parts are put
// together.
func (b *builder) address(a *entity) {
	line := a.first("full")
	if line == "" {
		var parts []string
		for _, property := range []string{"remarks", "street", "street2", "postOfficeBox", "postalCode", "city", "region", "state", "country"} {
			if part := a.first(property); part != "" {
				parts = append(parts, part)
			}
		}
		line = strings.Join(parts, ", ")
	}
	b.entry.AddProperty("address", line)
	for _, country := range a.properties["country"] {
		b.entry.AddProperty("country", country)
	}
}

func (b *builder) identifier(id standing.Identifier) {
	if !slices.Contains(b.entry.Identifiers, id) {
		b.entry.Identifiers = append(b.entry.Identifiers, id)
	}
}

func (b *builder) relation(r standing.Relation) {
	if !slices.Contains(b.entry.Relations, r) {
		b.entry.Relations = append(b.entry.Relations, r)
	}
}

func (b *builder) unread(text string) {
	if text = source.Clean(text); !slices.Contains(b.entry.Unread, text) {
		b.entry.Unread = append(b.entry.Unread, text)
	}
}

// earlier returns the date that surely comes first; the zero date is none.
func earlier(a, b edtf.Date) edtf.Date {
	_, lastA := a.Bounds()
	_, lastB := b.Bounds()
	if a.IsZero() || !b.IsZero() && cmp.Less(lastB, lastA) {
		return b
	}
	return a
}
