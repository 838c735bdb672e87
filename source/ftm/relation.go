package ftm

import (
	"maps"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
)

// plainNotes are the properties of a link that say by themselves what they are.
var plainNotes = words(`role relationship status summary description notes`)

// passedOver are the properties that tell where a link was read.
var passedOver = words(`sourceUrl publisher publisherUrl retrievedAt proof`)

// link adds the other ends of a link in which the thing stands.
func (b *builder) link(l *entity) {
	of := links[l.schema]
	for _, side := range []struct{ mine, other string }{{of.from, of.to}, {of.to, of.from}} {
		if !slices.Contains(l.properties[side.mine], b.thing.id) {
			continue
		}
		for _, id := range l.properties[side.other] {
			r := standing.Relation{Kind: side.other, To: standing.EntryRef{Source: b.source, ID: id}}
			r.From = b.firstDate(l, "startDate")
			r.Until = b.firstDate(l, "endDate")
			r.Share = share(l)
			r.Note = note(l, of)
			b.relation(r)
		}
	}
}

// firstDate returns the first date of a property; what else stands there goes to the note.
func (b *builder) firstDate(l *entity, property string) edtf.Date {
	text := l.first(property)
	if text == "" {
		return edtf.Date{}
	}
	date, ok := parseDate(text)
	if !ok {
		b.unread(l.schema + " " + property + ": " + text)
	}
	return date
}

// share returns the share of an ownership.
func share(l *entity) string {
	percentage := l.first("percentage")
	if percentage == "" || strings.HasSuffix(percentage, "%") {
		return percentage
	}
	return percentage + "%"
}

// note tells the rest of a link.
func note(l *entity, of ends) string {
	var parts []string
	for _, property := range slices.Sorted(maps.Keys(l.properties)) {
		values := l.properties[property]
		switch {
		case property == of.from || property == of.to || passedOver[property]:
			continue
		case property == "percentage" || property == "startDate" || property == "endDate":
			values = values[1:]
		}
		for _, value := range values {
			if !plainNotes[property] {
				value = property + " " + value
			}
			parts = append(parts, value)
		}
	}
	return strings.Join(parts, "; ")
}

// identification adds a paper by its number; without one there is nothing to compare.
func (b *builder) identification(p *entity) {
	id := standing.Identifier{Type: p.first("type"), Country: p.first("country")}
	if id.Type == "" {
		id.Type = p.schema
	}
	var parts []string
	for _, property := range slices.Sorted(maps.Keys(p.properties)) {
		switch property {
		case "holder", "type", "country", "number", "passportNumber":
			continue
		}
		for _, value := range p.properties[property] {
			if !passedOver[property] {
				parts = append(parts, property+" "+value)
			}
		}
	}
	id.Note = strings.Join(parts, "; ")
	numbers := slices.Concat(p.properties["number"], p.properties["passportNumber"])
	for _, id.Value = range numbers {
		b.identifier(id)
	}
	if len(numbers) == 0 && id.Note != "" {
		b.entry.AddProperty("notes", id.Type+": "+id.Note)
	}
}

// termOf are the properties of an Occupancy that are kept, and the words before them.
var termOf = []struct{ property, words string }{
	{"status", ""}, {"startDate", "from "}, {"endDate", "until "}, {"constituency", "for "}, {"politicalGroup", ""}, {"summary", ""}, {"description", ""},
}

// occupancy adds the office that a person holds or held.
func (b *builder) occupancy(o *entity) {
	for _, id := range o.properties["post"] {
		post := id
		if position := b.referred[id]; position != nil {
			post = position.title()
		}
		var parts []string
		for _, l := range termOf {
			for _, value := range o.properties[l.property] {
				parts = append(parts, l.words+value)
			}
		}
		if len(parts) > 0 {
			post += " (" + strings.Join(parts, ", ") + ")"
		}
		b.entry.AddProperty("position", post)
	}
}

// title returns what an office is called.
func (e *entity) title() string {
	if e.caption != "" {
		return e.caption
	}
	if name := e.first("name"); name != "" {
		return name
	}
	return e.id
}
