package ftm

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
)

// lineOf are the properties of a Sanction that stand in one line, and the words before them.
var lineOf = []struct{ property, words string }{
	{"authority", ""},
	{"country", "in "},
	{"program", "programme "},
	{"status", "status "},
	{"listingDate", "listed "},
	{"startDate", "from "},
	{"endDate", "until "},
	{"duration", "for "},
	{"unscId", "UN id "},
	{"authorityId", "id "},
	{"recordId", "record "},
}

// sanction keeps what a Sanction says: in one line what belongs together, the rest under
// the names of the model.
func (b *builder) sanction(s *entity) {
	inLine := map[string]bool{"entity": true, "programId": true}
	var parts []string
	for _, l := range lineOf {
		inLine[l.property] = true
		for _, value := range s.properties[l.property] {
			parts = append(parts, l.words+value)
		}
	}
	line := strings.Join(s.tags(), ", ")
	if len(parts) > 0 {
		line += ": " + strings.Join(parts, "; ")
	}
	b.entry.AddProperty("sanction", line)
	for _, property := range slices.Sorted(maps.Keys(s.properties)) {
		if inLine[property] {
			continue
		}
		for _, value := range s.properties[property] {
			if dates[property] {
				value = b.date(property, value)
			}
			b.entry.AddProperty(property, value)
		}
	}
	for _, id := range s.properties["unscId"] {
		b.linkUN(id)
	}
}

// reference is the form of the permanent reference numbers of the Security Council's list.
var reference = regexp.MustCompile(`^[A-Z]{2,3}[a-z]\.\d{3}$`)

func (b *builder) linkUN(id string) {
	ref := standing.EntryRef{Source: "un-sc", ID: id}
	if reference.MatchString(id) && b.source != ref.Source && !slices.Contains(b.entry.Links, ref) {
		b.entry.Links = append(b.entry.Links, ref)
	}
}

// tags returns the programmes that a Sanction or a thing names, or the data sets it is from.
func (e *entity) tags() []string {
	if programs := e.properties["programId"]; len(programs) > 0 {
		return programs
	}
	return e.datasets
}

// list gives the entry its tags and its date of listing: see the package comment.
func (b *builder) list() {
	if !b.listed() {
		return
	}
	since := map[string]edtf.Date{}
	for _, s := range b.sanctions {
		if s.ended(b.thing.lastSeen) {
			continue
		}
		date := s.listedOn()
		for _, tag := range s.tags() {
			since[tag] = earlier(since[tag], date)
		}
	}
	b.entry.Tags = slices.Sorted(maps.Keys(since))
	if len(b.entry.Tags) == 0 {
		b.entry.Tags = slices.Clone(b.thing.tags())
		return
	}
	common := since[b.entry.Tags[0]]
	for _, tag := range b.entry.Tags {
		if since[tag] != common {
			return
		}
	}
	b.entry.Listed = common
}

// listed reports whether the thing stands on a list, and did not only come along.
func (b *builder) listed() bool {
	if b.thing.target != nil {
		return *b.thing.target
	}
	return len(b.sanctions) > 0 || slices.ContainsFunc(b.thing.properties["topics"], func(t string) bool { return listedTopics[t] })
}

// ended reports whether the Sanction had ended by the day on which the thing was last seen.
func (e *entity) ended(lastSeen string) bool {
	seen, ok := parseDate(lastSeen)
	ends := e.properties["endDate"]
	if !ok || len(ends) == 0 {
		return false
	}
	day, _ := seen.Bounds()
	for _, text := range ends {
		date, ok := parseDate(text)
		if _, last := date.Bounds(); !ok || last >= day {
			return false
		}
	}
	return true
}

// listedOn returns the earliest date of listing that a Sanction states.
func (e *entity) listedOn() (date edtf.Date) {
	for _, property := range []string{"listingDate", "startDate"} {
		for _, text := range e.properties[property] {
			if d, ok := parseDate(text); ok {
				date = earlier(date, d)
			}
		}
		if !date.IsZero() {
			return date
		}
	}
	return date
}
